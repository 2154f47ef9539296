/// What is behind each handle that several functions take?
#pragma once

#include "newsgrep.h"

#include <newsgrep/index.hpp>
#include <newsgrep/results.hpp>
#include <newsgrep/searcher.hpp>

struct newsgrep_index {
    newsgrep::Index value;
};

struct newsgrep_searcher {
    newsgrep::Searcher value;
};

namespace newsgrep::c {

/// What the caller asks for; the usual where `given` is null. Throws Error{invalid_argument}.
SearchOptions options_of(const newsgrep_search_options* given);
bool is_strict(const newsgrep_search_options* given);

/// Throws Error{invalid_argument} for a text that is neither empty nor ISO 8601.
std::optional<Date> iso_date(const char* given);

newsgrep_results* lend(Results results);
newsgrep_article* lend(Article article);
/// `text` for newsgrep_free().
char* owned(std::string_view text);

}  // namespace newsgrep::c
