/// How does a caller end a call that takes long?
#pragma once

#include <functional>

namespace newsgrep {

/// Says whether a call is to end before its time: because of a flag that another thread or a signal handler
/// has set, of a deadline, of whatever the caller looks at. A long call asks it on the thread that made it,
/// every few milliseconds; told so, it throws Error{cancelled} and leaves all as it was: the index at its
/// last commit, searchers and writers fit for the next call. Empty, it lets calls go to their end. It must
/// not throw.
/// @code
/// bool is_enough = true;  // std::atomic where another thread sets it; or a std::stop_token, or a clock
/// try {
///     (void)searcher.search("tiara", {.cancel = [&] { return is_enough; }});
///     assert(false);
/// } catch (const ng::Error& error) {
///     assert(error.code() == ng::Errc::cancelled);
/// }
/// @endcode
using Cancel = std::function<bool()>;

}  // namespace newsgrep
