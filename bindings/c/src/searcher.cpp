/// How is an index searched from C?
#include "arguments.hpp"
#include "errors.hpp"
#include "handles.hpp"

#include <string>

namespace c = newsgrep::c;

namespace {

/// Says no to a query with an odd place, where that was asked for.
void refuse_odd(std::string_view query, const newsgrep::SearchOptions& options) {
    auto notes = newsgrep::Query::parse(query, {options.syntax, options.any, options.now}).notes();
    if (!notes.empty()) throw c::PlacedError(notes.front().message, {notes.front().begin, notes.front().end});
}

newsgrep::Results answer(newsgrep_searcher* searcher, const char* query, const newsgrep_search_options* given,
                         newsgrep::SearchOptions options) {
    auto& known = c::needed(searcher, "searcher").value;
    if (c::is_strict(given)) refuse_odd(c::text(query), options);
    return known.search(c::text(query), options);
}

}  // namespace

newsgrep_status newsgrep_searcher_open(const newsgrep_index* index, newsgrep_searcher** searcher,
                                       newsgrep_error** error) {
    return c::guarded(error, [&] {
        auto& opened = c::place(searcher);
        opened = new newsgrep_searcher{c::needed(index, "index").value.searcher()};
    });
}

uint64_t newsgrep_searcher_article_count(const newsgrep_searcher* searcher) {
    uint64_t count = 0;
    c::guarded(nullptr, [&] { count = c::needed(searcher, "searcher").value.article_count(); });
    return count;
}

newsgrep_status newsgrep_searcher_refresh(newsgrep_searcher* searcher, int32_t* moved,
                                          newsgrep_error** error) {
    return c::guarded(error, [&] {
        c::give(moved, false);
        c::give(moved, c::needed(searcher, "searcher").value.refresh());
    });
}

newsgrep_status newsgrep_search(newsgrep_searcher* searcher, const char* query,
                                const newsgrep_search_options* options, newsgrep_results** results,
                                newsgrep_error** error) {
    return c::guarded(error, [&] {
        auto& found = c::place(results);
        found = c::lend(answer(searcher, query, options, c::options_of(options)));
    });
}

newsgrep_status newsgrep_count(newsgrep_searcher* searcher, const char* query,
                               const newsgrep_search_options* options, uint64_t* count,
                               newsgrep_error** error) {
    return c::guarded(error, [&] {
        c::give(count, 0);
        newsgrep::SearchOptions counting = c::options_of(options);
        counting.limit = counting.offset = 0;
        counting.exact_total = true;
        counting.suggestions = counting.relaxations = false;
        counting.facets.clear();
        counting.timeline.reset();
        c::give(count, answer(searcher, query, options, counting).total);
    });
}

newsgrep_status newsgrep_fetch(newsgrep_searcher* searcher, const char* id, newsgrep_article** article,
                               newsgrep_error** error) {
    return c::guarded(error, [&] {
        auto& fetched = c::place(article);
        auto found = c::needed(searcher, "searcher").value.article(c::text(id));
        if (!found)
            throw newsgrep::Error(newsgrep::Errc::not_found,
                                  "There is no article '" + std::string(c::text(id)) + "' in the index.");
        fetched = c::lend(*std::move(found));
    });
}

void newsgrep_searcher_free(newsgrep_searcher* searcher) {
    delete searcher;
}
