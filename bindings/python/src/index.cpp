/// How does Python search an index?
#include "batch.hpp"
#include "interrupts.hpp"
#include "names.hpp"
#include "parts.hpp"
#include "searchers.hpp"
#include "values.hpp"
#include "writer.hpp"

#include <memory>
#include <newsgrep/concordance.hpp>
#include <newsgrep/error.hpp>
#include <newsgrep/index.hpp>
#include <newsgrep/render.hpp>
#include <newsgrep/searcher.hpp>
#include <pybind11/stl.h>
#include <string>
#include <utility>
#include <vector>

namespace newsgrep::python {
namespace {

using Names = std::vector<std::string>;

/// An index with the searchers of all threads.
struct SharedIndex {
    Index index;
    Searchers searchers{};
};

/// What `ask` gives for a searcher that sees the newest commit, without the GIL.
template <typename Ask>
auto with_searcher(SharedIndex& self, Ask&& ask) {
    Searchers::Lease lease = self.searchers.lease();
    return without_gil([&] { return ask(lease.newest(self.index)); });
}

/// The same for a call that takes these options and that Ctrl-C ends.
template <typename Options, typename Ask>
auto with_searcher(SharedIndex& self, Options options, Ask&& ask) {
    Searchers::Lease lease = self.searchers.lease();
    Interrupts interrupts;
    options.cancel = interrupts.cancel();
    return interrupts.run([&] { return ask(lease.newest(self.index), options); });
}

Results answer(SharedIndex& self, const std::string& query, const SearchOptions& given) {
    return with_searcher(self, given, [&](Searcher& searcher, const SearchOptions& options) {
        return searcher.search(query, options);
    });
}

py::object search(SharedIndex& self, const std::string& query, const SearchOptions& options) {
    return to_python(answer(self, query, options));
}

/// None where there is no such article.
py::object similar(SharedIndex& self, const std::string& id, const SearchOptions& given) {
    auto found = with_searcher(self, given, [&](Searcher& searcher, const SearchOptions& options) {
        return searcher.similar(id, options);
    });
    return found ? to_python(*found) : py::none();
}

/// As JSON and for people; None where there is no such article.
py::object why(SharedIndex& self, const std::string& query, const std::string& id,
               const SearchOptions& given) {
    auto why = with_searcher(self, given, [&](Searcher& searcher, const SearchOptions& options) {
        return searcher.why(query, id, options);
    });
    if (!why) return py::none();
    return py::make_tuple(text(render_json(*why)), text(render_text(*why)));
}

std::string explain(SharedIndex& self, const std::string& query, const SearchOptions& options) {
    return with_searcher(self, [&](Searcher& searcher) { return searcher.explain(query, options); });
}

py::list notes(const SharedIndex&, const std::string& query, const SearchOptions& options) {
    Query read = Query::parse(query, {.syntax = options.syntax, .any = options.any, .now = options.now});
    return to_python(read.notes(), query);
}

py::object article(SharedIndex& self, const std::string& id) {
    auto found = with_searcher(self, [&](Searcher& searcher) { return searcher.article(id); });
    return found ? to_python(*found) : py::none();
}

std::uint64_t article_count(SharedIndex& self) {
    return with_searcher(self, [](Searcher& searcher) { return searcher.article_count(); });
}

Batch search_many(SharedIndex& self, Names qids, Names texts, const SearchOptions& given, unsigned threads) {
    BatchOptions options;
    static_cast<SearchOptions&>(options) = given;
    options.threads = threads;
    Interrupts interrupts;
    options.cancel = interrupts.cancel();
    Batch batch;
    batch.answers.reserve(texts.size());
    std::size_t asked = 0;
    auto next = [&]() -> std::optional<BatchQuery> {
        if (asked == texts.size()) return {};
        std::size_t place = asked++;
        return BatchQuery{std::move(qids[place]), std::move(texts[place]), {}};
    };
    auto take = [&](BatchAnswer answer) { batch.answers.push_back(std::move(answer)); };
    interrupts.run([&] { search_all(self.index, next, take, options); });
    return batch;
}

constexpr std::pair<const char*, Period> periods[] = {
    {"day", Period::day}, {"week", Period::week}, {"month", Period::month}, {"year", Period::year}};
constexpr std::pair<const char*, Field> fields[] = {
    {"source", Field::source}, {"lang", Field::language},   {"month", Field::month}, {"year", Field::year},
    {"author", Field::author}, {"section", Field::section}, {"site", Field::site}};
constexpr std::pair<const char*, LineOrder> line_orders[] = {{"date", LineOrder::newest},
                                                             {"-date", LineOrder::oldest},
                                                             {"left", LineOrder::left},
                                                             {"right", LineOrder::right},
                                                             {"source", LineOrder::source}};

py::object iso(const std::optional<Date>& date) {
    return date ? text(to_string(*date)) : py::none();
}

/// (start, count, share) a bucket; one without a start holds what has no date, where there is any.
py::list timeline(SharedIndex& self, const std::string& query, const std::string& by, SearchOptions options) {
    options.timeline = named(periods, by, "period");
    Results results = answer(self, query, options);
    py::list rows;
    auto add = [&](const Bucket& bucket) {
        rows.append(py::make_tuple(iso(bucket.start), bucket.count, bucket.share()));
    };
    for (const Bucket& bucket : results.timeline->buckets) add(bucket);
    if (results.timeline->undated.count > 0) add(results.timeline->undated);
    return rows;
}

/// (value or None, count), most articles first.
py::list facets(SharedIndex& self, const std::string& query, const std::string& field,
                SearchOptions options) {
    options.facets = {named(fields, field, "field")};
    Results results = answer(self, query, options);
    py::list rows;
    for (const FacetValue& value : results.facets.front().values)
        rows.append(py::make_tuple(text_or_none(value.value), value.count));
    return rows;
}

/// (id, left, match, right, source, date, lang, zone) a line.
py::list kwic(SharedIndex& self, const std::string& query, const SearchOptions& given, std::size_t width,
              const std::string& order, std::size_t sample, std::uint64_t seed) {
    ConcordanceOptions options;
    static_cast<SearchOptions&>(options) = given;
    options.order = named(line_orders, order, "order of lines");
    options.width = width;
    options.sample = sample;
    options.seed = seed;
    Concordance found =
        with_searcher(self, options, [&](Searcher& searcher, const ConcordanceOptions& asked) {
            return searcher.concordance(query, asked);
        });
    py::list rows;
    for (const ConcordanceLine& line : found.lines)
        rows.append(py::make_tuple(text(line.id), text(line.left), text(line.match), text(line.right),
                                   text_or_none(line.source), iso(line.published),
                                   text_or_none(line.language), text(line.zone)));
    return rows;
}

py::tuple stats(const SharedIndex& self) {
    IndexStats stats = without_gil([&] { return self.index.stats(); });
    return py::make_tuple(stats.articles, stats.generation, stats.bytes, stats.groups, stats.grouped,
                          stats.segments.size());
}

py::list verify(const SharedIndex& self) {
    Interrupts interrupts;
    return text_list(interrupts.run([&] { return self.index.verify(interrupts.cancel()); }));
}

py::object next_article(ArticleCursor& cursor) {
    auto article = cursor.next();
    if (!article) throw py::stop_iteration();
    return to_python(*article);
}

}  // namespace

void add_index(py::module_& module) {
    py::class_<ArticleCursor>(module, "ArticleCursor")
        .def("__iter__", [](py::object self) { return self; })
        .def("__next__", &next_article);
    py::class_<SharedIndex>(module, "Index")
        .def_static("open", [](const Names& paths) { return SharedIndex{Index::open(paths)}; })
        .def_static("create",
                    [](const std::string& path, const Names& languages) {
                        return SharedIndex{Index::create(path, {languages})};
                    })
        .def_static("open_or_create",
                    [](const std::string& path, const Names& languages) {
                        return SharedIndex{Index::open_or_create(path, {languages})};
                    })
        .def_property_readonly("paths", [](const SharedIndex& self) { return text_list(self.index.paths()); })
        .def_property_readonly("languages", [](const SharedIndex& self) { return self.index.languages(); })
        .def("search", &search)
        .def("search_many", &search_many)
        .def("timeline", &timeline)
        .def("facets", &facets)
        .def("kwic", &kwic)
        .def("similar", &similar)
        .def("explain", &explain)
        .def("why", &why)
        .def("notes", &notes)
        .def("article", &article)
        .def("article_count", &article_count)
        .def("articles", [](const SharedIndex& self) { return self.index.articles(); })
        .def("writer",
             [](const SharedIndex& self, std::size_t memory, bool wait) {
                 return std::make_unique<SharedWriter>(self.index,
                                                       WriterOptions{.memory = memory, .wait = wait});
             })
        .def("stats", &stats)
        .def("verify", &verify);
}

}  // namespace newsgrep::python
