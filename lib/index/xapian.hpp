/// How does a failure of Xapian become one of ours? The seam of this room and of search.
#pragma once

#include "newsgrep/error.hpp"

#include <fmt/format.h>
#include <xapian.h>

#include <string>

namespace newsgrep::index {

/// Throws the Error that stands for `error`; `where` is the index or file concerned.
[[noreturn]] inline void throw_translated(const Xapian::Error& error, const std::string& where) {
    const std::string type = error.get_type();
    const bool is_of_system =
        error.get_error_string() != nullptr;  // a full disk or table of files, not bad bytes
    bool is_damage = !is_of_system && (type == "DatabaseCorruptError" || type == "DatabaseOpeningError" ||
                                       type == "DatabaseVersionError" || type == "SerialisationError" ||
                                       type == "RangeError" || type == "DocNotFoundError");
    bool is_io = is_of_system || type == "DatabaseError" || type == "DatabaseCreateError" ||
                 type == "DatabaseNotFoundError";
    throw Error(
        is_damage ? Errc::corrupt
        : is_io   ? Errc::io
                  : Errc::internal,
        fmt::format("The postings of {} {}: {}{}", where, is_io ? "cannot be accessed" : "cannot be read",
                    error.get_description(),
                    is_damage ? ". Rebuild the index from the articles (newsgrep-index --rebuild)." : "."));
}

/// Runs `work` with Xapian's errors translated.
template <typename Work>
decltype(auto) with_xapian(const std::string& where, Work&& work) {
    try {
        return work();
    } catch (const Xapian::Error& error) {
        throw_translated(error, where);
    }
}

}  // namespace newsgrep::index
