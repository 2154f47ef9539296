/// How does a program in C read in which words a word stands?
#include "arguments.hpp"
#include "errors.hpp"
#include "handles.hpp"

#include <newsgrep/concordance.hpp>
#include <utility>
#include <vector>

namespace c = newsgrep::c;

static_assert(int(newsgrep::LineOrder::source) == NEWSGREP_KWIC_BY_SOURCE,
              "the numbers of both are the same");

/// A concordance and, over it, what C sees of it; made once, never changed or moved.
struct newsgrep_kwic {
    explicit newsgrep_kwic(newsgrep::Concordance concordance) : value(std::move(concordance)) {
        dates.reserve(value.lines.size());
        lines.reserve(value.lines.size());
        for (const newsgrep::ConcordanceLine& line : value.lines) {
            dates.push_back(line.published ? newsgrep::to_string(*line.published) : std::string());
            lines.push_back({line.id.c_str(), line.source.c_str(), dates.back().c_str(),
                             line.language.c_str(), line.zone.c_str(), line.begin, line.left.c_str(),
                             line.match.c_str(), line.right.c_str()});
        }
    }
    newsgrep_kwic(const newsgrep_kwic&) = delete;
    newsgrep_kwic& operator=(const newsgrep_kwic&) = delete;

    newsgrep::Concordance value;
    std::vector<std::string> dates{};
    std::vector<newsgrep_kwic_line> lines{};
};

namespace {

newsgrep::ConcordanceOptions options_of(const newsgrep_search_options* search,
                                        const newsgrep_kwic_options* given) {
    newsgrep::ConcordanceOptions options;
    static_cast<newsgrep::SearchOptions&>(options) = c::options_of(search);
    if (given == nullptr) return options;
    newsgrep_kwic_options from = c::known_part(*given);
    options.order = c::checked(from.order, newsgrep::LineOrder::source, "order of lines");
    if (from.width != 0) options.width = from.width;
    options.sample = from.sample;
    options.seed = from.seed;
    return options;
}

}  // namespace

newsgrep_status newsgrep_kwic_find(newsgrep_searcher* searcher, const char* query,
                                   const newsgrep_search_options* options,
                                   const newsgrep_kwic_options* kwic_options, newsgrep_kwic** kwic,
                                   newsgrep_error** error) {
    return c::guarded(error, [&] {
        auto& found = c::place(kwic);
        auto& known = c::needed(searcher, "searcher");
        c::refuse_odd(c::text(query), options);
        newsgrep::ConcordanceOptions asked = options_of(options, kwic_options);
        asked.cancel = known.asked.function();
        found = new newsgrep_kwic(known.value.concordance(c::text(query), asked));
    });
}

uint64_t newsgrep_kwic_occurrences(const newsgrep_kwic* kwic) {
    return kwic != nullptr ? kwic->value.occurrences : 0;
}

uint64_t newsgrep_kwic_total(const newsgrep_kwic* kwic) {
    return kwic != nullptr ? kwic->value.total : 0;
}

size_t newsgrep_kwic_count(const newsgrep_kwic* kwic) {
    return kwic != nullptr ? kwic->lines.size() : 0;
}

const newsgrep_kwic_line* newsgrep_kwic_get(const newsgrep_kwic* kwic, size_t index) {
    return kwic != nullptr && index < kwic->lines.size() ? &kwic->lines[index] : nullptr;
}

void newsgrep_kwic_free(newsgrep_kwic* kwic) {
    delete kwic;
}
