/// Does a program get the library that its headers are of?
#pragma once

#include "newsgrep/version.hpp"

/// @cond
#define NEWSGREP_LIBRARY_NAMED(major, minor) library_of_headers_##major##_##minor
#define NEWSGREP_LIBRARY_OF(major, minor) NEWSGREP_LIBRARY_NAMED(major, minor)

namespace newsgrep {

/// Only the library of these headers has it. A program that is linked with another one ends here, in an
/// undefined reference that tells of which headers it is, and not in a crash when it runs.
NEWSGREP_API void NEWSGREP_LIBRARY_OF(NEWSGREP_VERSION_MAJOR, NEWSGREP_VERSION_MINOR)() noexcept;

/// Asks for it wherever this is included.
[[gnu::used]] inline void (*const needed_library)() noexcept = &NEWSGREP_LIBRARY_OF(NEWSGREP_VERSION_MAJOR,
                                                                                    NEWSGREP_VERSION_MINOR);

}  // namespace newsgrep
/// @endcond
