/// How does a failure cross from C++ to C?
#pragma once

#include "newsgrep.h"

#include <newsgrep/analyzer.hpp>
#include <newsgrep/error.hpp>
#include <string>

namespace newsgrep::c {

/// A failure that speaks of a place in the query.
struct PlacedError : Error {
    PlacedError(const std::string& sentence, Range where)
        : Error(Errc::invalid_argument, sentence), place(where) {}
    Range place;
};

/// The status of the exception that is being handled, and the object for it where `error` is not null.
newsgrep_status failure(newsgrep_error** error) noexcept;

/// Runs `work`; nothing that it throws gets further.
template <typename Work>
newsgrep_status guarded(newsgrep_error** error, Work&& work) noexcept {
    if (error != nullptr) *error = nullptr;
    try {
        work();
        return NEWSGREP_OK;
    } catch (...) {
        return failure(error);
    }
}

}  // namespace newsgrep::c
