/// How does a program in C go through all articles of an index?
#include "arguments.hpp"
#include "errors.hpp"
#include "handles.hpp"

#include <newsgrep/article_cursor.hpp>

namespace c = newsgrep::c;

struct newsgrep_cursor {
    newsgrep::ArticleCursor value;
};

newsgrep_status newsgrep_cursor_open(const newsgrep_index* index, newsgrep_cursor** cursor,
                                     newsgrep_error** error) {
    return c::guarded(error, [&] {
        auto& opened = c::place(cursor);
        opened = new newsgrep_cursor{c::needed(index, "index").value.articles()};
    });
}

newsgrep_status newsgrep_cursor_next(newsgrep_cursor* cursor, newsgrep_article** article,
                                     newsgrep_error** error) {
    return c::guarded(error, [&] {
        auto& next = c::place(article);
        if (auto found = c::needed(cursor, "cursor").value.next()) next = c::lend(*std::move(found));
    });
}

void newsgrep_cursor_free(newsgrep_cursor* cursor) {
    delete cursor;
}
