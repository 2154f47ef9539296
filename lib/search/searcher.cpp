#include "newsgrep/searcher.hpp"

#include "newsgrep/index.hpp"

#include "index/document.hpp"
#include "results/highlight.hpp"
#include "search/explain.hpp"
#include "search/overview.hpp"
#include "search/relax.hpp"
#include "search/searcher_impl.hpp"
#include "search/similar.hpp"
#include "search/suggest.hpp"
#include "search/why.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <iterator>

namespace newsgrep {
namespace {

double milliseconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// What the stored article says of a hit.
void fill(Hit& hit, Article article) {
    hit.title = article.title;
    hit.source = article.source;
    hit.author = article.author;
    hit.published = article.published;
    hit.language = article.language;
    hit.url = article.url;
    hit.section = article.section;
    hit.article = std::move(article);
}

/// The ids of the other articles of its group.
std::vector<std::string> copies_of(const index::Locator& where, const index::Snapshot& snapshot) {
    std::vector<std::string> ids;
    auto group = snapshot.group_of(where);
    if (!group) return ids;
    for (const index::Locator& member : snapshot.group(*group))
        if (member != where)
            ids.emplace_back(snapshot.segments()[member.segment]->columns().id(member.number));
    return ids;
}

/// The hits; an overview is told of every match on the way.
search::Ranking rank(search::Ranker& ranker, search::Overview& overview, SearchOptions options) {
    if (overview.is_wanted()) {
        options.exact_total = true;
        ranker.tell([&overview](const index::Locator& where) { overview.add(where); });
    }
    return ranker.rank(options);
}

/// Marks the hit's text and makes its snippet.
void dress(Hit& hit, results::Highlighter& highlighter, const results::Match& match,
           const SearchOptions& options) {
    results::Extent extent = options.full ? results::Extent::whole : results::Extent::excerpt;
    results::Highlights marked = highlighter.highlight(*hit.article, match, extent);
    hit.title_matches = std::move(marked.title);
    hit.snippet = std::move(marked.snippet);
    hit.body_matches = std::move(marked.body);
}

}  // namespace

Searcher::Searcher(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

Searcher Index::searcher() const {
    auto snapshot = index::Snapshot::open(paths());
    text::ArticleWords words(snapshot->languages());
    return Searcher(
        std::make_unique<Searcher::Impl>(Searcher::Impl{paths(), std::move(snapshot), std::move(words)}));
}

Results Searcher::Impl::answer(const search::Request& request, const SearchOptions& options) {
    search::Ranker ranker(*snapshot, request.bound, options.cancel);
    search::Overview overview(*snapshot, request.bound, options);
    search::Ranking ranking = rank(ranker, overview, options);
    results::Highlighter highlighter(request.bound, words, options.context);
    Results results;
    results.query = request.query.text();
    results.notes = request.query.notes();
    results.total = ranking.total;
    results.exact = ranking.is_exact;
    results.distinct = ranking.distinct;
    overview.put_into(results);
    for (const search::Candidate& candidate : ranking.page) {
        Hit& hit = results.hits.emplace_back();
        hit.rank = options.offset + results.hits.size();
        hit.score = candidate.score;
        hit.id = candidate.id;
        if (options.group_copies) hit.duplicates = copies_of(candidate.where, *snapshot);
        if (options.ids_only) continue;
        ranker.cancellation().check();
        const index::Segment& segment = *snapshot->segments()[candidate.where.segment];
        std::uint32_t number = candidate.where.number;
        fill(hit, segment.texts().article(number));
        if (options.snippets || options.full)
            dress(hit, highlighter,
                  {ranker.evidence(candidate.where), segment.forward().first_positions(number)}, options);
        if (!options.full) hit.article.reset();
    }
    if (options.suggestions) {
        results.suggestions = search::suggestions(request, *snapshot, ranker, ranking.total);
        results.corrected = search::corrected(request.query.text(), results.suggestions);
    }
    if (options.relaxations && ranking.total == 0)
        results.relaxations = search::relaxations(request, options, *snapshot, ranker.statistics());
    return results;
}

Results Searcher::search(std::string_view text, const SearchOptions& options) {
    auto start = std::chrono::steady_clock::now();
    Results results = impl_->answer(search::make_request(text, options, *impl_->snapshot), options);
    results.took_ms = milliseconds_since(start);
    return results;
}

std::optional<Results> Searcher::similar(std::string_view id, const SearchOptions& options) {
    auto start = std::chrono::steady_clock::now();
    const index::Snapshot& snapshot = *impl_->snapshot;
    auto found = snapshot.find(index::given_id(id));
    if (!found) return {};
    Article model = snapshot.segments()[found->segment]->texts().article(found->number);
    std::vector<std::string> left_out{model.id};
    if (options.group_copies) std::ranges::move(copies_of(*found, snapshot), std::back_inserter(left_out));
    SearchOptions asked = options;
    asked.any = true;
    asked.syntax = Syntax::plain;
    asked.suggestions = false;
    asked.relaxations = false;
    std::string words =
        fmt::format("{}", fmt::join(search::telling_words(model, impl_->words, snapshot), " "));
    Results results = impl_->answer(search::make_request(words, asked, snapshot, left_out), asked);
    results.took_ms = milliseconds_since(start);
    return results;
}

std::string Searcher::explain(std::string_view text, const SearchOptions& options) {
    return search::explain(search::make_request(text, options, *impl_->snapshot), *impl_->snapshot);
}

std::optional<Why> Searcher::why(std::string_view text, std::string_view id, const SearchOptions& options) {
    const index::Snapshot& snapshot = *impl_->snapshot;
    return search::why(search::make_request(text, options, snapshot), id, snapshot, impl_->words);
}

std::optional<Article> Searcher::article(std::string_view id) {
    auto found = impl_->snapshot->find(index::given_id(id));
    if (!found) return {};
    return impl_->snapshot->segments()[found->segment]->texts().article(found->number);
}

std::uint64_t Searcher::article_count() const {
    return impl_->snapshot->living();
}

bool Searcher::refresh() {
    if (impl_->snapshot->is_newest()) return false;
    impl_->snapshot = index::Snapshot::open(impl_->paths);
    return true;
}

}  // namespace newsgrep
