/// Which newsgrep is this, and how are its symbols exported?
#pragma once

#define NEWSGREP_VERSION_MAJOR 0         ///< of the headers; raised where programs must be changed
#define NEWSGREP_VERSION_MINOR 1         ///< of the headers; raised for what is new
#define NEWSGREP_VERSION_PATCH 0         ///< of the headers; raised for what is mended
#define NEWSGREP_VERSION_STRING "0.1.0"  ///< the three joined by points

/// Marks what the shared library exports; everything else is hidden.
#if defined(__GNUC__) || defined(__clang__)
#define NEWSGREP_API __attribute__((visibility("default")))
#else
#define NEWSGREP_API
#endif

namespace newsgrep {

/// The version of the library that is linked, e.g. "0.1.0"; compare with NEWSGREP_VERSION_STRING,
/// the version of the headers. Never throws; any thread.
NEWSGREP_API const char* version() noexcept;

}  // namespace newsgrep
