/// What is behind each handle that several functions take?
#pragma once

#include "newsgrep.h"

#include <cstdint>
#include <newsgrep/cancel.hpp>
#include <newsgrep/error.hpp>
#include <newsgrep/index.hpp>
#include <newsgrep/results.hpp>
#include <newsgrep/searcher.hpp>
#include <string>
#include <string_view>

struct newsgrep_index {
    newsgrep::Index value;
};

namespace newsgrep::c {

/// Whom a handle's calls ask whether to end.
struct Asked {
    newsgrep_cancel cancel = nullptr;
    void* context = nullptr;

    /// For the library; this must stay where it is.
    [[nodiscard]] Cancel function() const {
        return [this] { return cancel != nullptr && cancel(context) != 0; };
    }
};

}  // namespace newsgrep::c

struct newsgrep_searcher {
    newsgrep::Searcher value;
    newsgrep::c::Asked asked{};
};

namespace newsgrep::c {

/// Throws Error{invalid_argument} for a query with an odd place, where the caller wants none.
void refuse_odd(std::string_view query, const newsgrep_search_options* given);

/// What the caller asks for; the usual where `given` is null. Throws Error{invalid_argument}.
SearchOptions options_of(const newsgrep_search_options* given);
/// `value` as one of an enumeration that begins with 0 and ends with `last`. Throws Error{invalid_argument}.
template <typename Enum>
Enum checked(std::int32_t value, Enum last, const char* what) {
    if (value < 0 || value > static_cast<std::int32_t>(last))
        throw Error(Errc::invalid_argument, "There is no " + std::string(what) + " " + std::to_string(value) +
                                                "; newsgrep.h lists those there are.");
    return static_cast<Enum>(value);
}

/// Throws Error{invalid_argument} for a text that is neither empty nor ISO 8601.
std::optional<Date> iso_date(const char* given);

newsgrep_results* lend(Results results);
newsgrep_article* lend(Article article);
/// `text` for newsgrep_free().
char* owned(std::string_view text);

}  // namespace newsgrep::c
