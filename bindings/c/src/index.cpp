/// How is an index made, opened and checked from C?
#include "arguments.hpp"
#include "errors.hpp"
#include "handles.hpp"

namespace c = newsgrep::c;

newsgrep_status newsgrep_index_create(const char* path, const char* const* languages, size_t language_count,
                                      newsgrep_index** index, newsgrep_error** error) {
    return c::guarded(error, [&] {
        auto& made = c::place(index);
        newsgrep::IndexOptions options;
        auto given = c::list(languages, language_count);
        if (!given.empty()) options.languages = std::move(given);
        made = new newsgrep_index{newsgrep::Index::create(c::text(path), options)};
    });
}

newsgrep_status newsgrep_index_open(const char* const* paths, size_t path_count, newsgrep_index** index,
                                    newsgrep_error** error) {
    return c::guarded(error, [&] {
        auto& opened = c::place(index);
        opened = new newsgrep_index{newsgrep::Index::open(c::list(paths, path_count))};
    });
}

newsgrep_status newsgrep_index_verify(const newsgrep_index* index, newsgrep_error** error) {
    return c::guarded(error, [&] {
        std::string faults;
        for (const std::string& fault : c::needed(index, "index").value.verify())
            faults += (faults.empty() ? "" : "\n") + fault;
        if (!faults.empty()) throw newsgrep::Error(newsgrep::Errc::corrupt, faults);
    });
}

void newsgrep_index_free(newsgrep_index* index) {
    delete index;
}
