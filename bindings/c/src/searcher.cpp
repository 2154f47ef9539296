/// How is an index searched from C?
#include "arguments.hpp"
#include "errors.hpp"
#include "handles.hpp"

#include <newsgrep/render.hpp>
#include <string>

namespace c = newsgrep::c;

namespace {

newsgrep::Results answer(newsgrep_searcher* searcher, const char* query, const newsgrep_search_options* given,
                         newsgrep::SearchOptions options) {
    auto& known = c::needed(searcher, "searcher");
    c::refuse_odd(c::text(query), given);
    options.cancel = known.asked.function();
    return known.value.search(c::text(query), options);
}

[[noreturn]] void miss(const char* id) {
    throw newsgrep::Error(newsgrep::Errc::not_found,
                          "There is no article '" + std::string(c::text(id)) + "' in the index.");
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
        if (!found) miss(id);
        fetched = c::lend(*std::move(found));
    });
}

newsgrep_status newsgrep_why(newsgrep_searcher* searcher, const char* query, const char* id,
                             const newsgrep_search_options* options, int32_t* matches, char** text,
                             char** json, newsgrep_error** error) {
    return c::guarded(error, [&] {
        c::give(matches, false);
        for (char** wanted : {text, json})
            if (wanted != nullptr) *wanted = nullptr;
        auto& known = c::needed(searcher, "searcher");
        c::refuse_odd(c::text(query), options);
        newsgrep::SearchOptions asked = c::options_of(options);
        asked.cancel = known.asked.function();
        auto why = known.value.why(c::text(query), c::text(id), asked);
        if (!why) miss(id);
        c::give(matches, why->matches);
        if (text != nullptr) *text = c::owned(newsgrep::render_text(*why));
        if (json != nullptr) *json = c::owned(newsgrep::render_json(*why));
    });
}

void newsgrep_searcher_cancel_when(newsgrep_searcher* searcher, newsgrep_cancel cancel, void* context) {
    if (searcher != nullptr) searcher->asked = {cancel, context};
}

void newsgrep_searcher_free(newsgrep_searcher* searcher) {
    delete searcher;
}
