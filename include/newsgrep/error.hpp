/// What stops a call, and why?
#pragma once

#include "newsgrep/version.hpp"

#include <stdexcept>
#include <string>
#include <string_view>

namespace newsgrep {

/// The kinds of failure. Expected faults (a bad record, an odd query) are not errors but data:
/// see Rejection and QueryNote. Append values, never renumber: bindings rely on the numbers.
enum class Errc {
    not_found = 1,         ///< no such index, file or article
    already_exists = 2,    ///< an index is there already
    locked = 3,            ///< another writer holds the index
    corrupt = 4,           ///< the index is damaged; the sentence says how to rebuild it
    incompatible = 5,      ///< written by a newer newsgrep, or not an index of ours
    io = 6,                ///< the operating system refused (disk full, permission, …)
    invalid_argument = 7,  ///< the caller asked for something that has no meaning
    limit = 8,             ///< a stated limit was passed; the sentence names it
    cancelled = 9,         ///< stopped on request: see Cancel
    internal = 10,         ///< a bug in newsgrep
};

/// The stable name of a code, e.g. "not_found". Any thread.
NEWSGREP_API std::string_view to_string(Errc code) noexcept;

/// The one exception type of the library. what() is a whole sentence with the value in it and the way out.
/// @code
/// try {
///     (void)ng::Index::open("no/such.idx");
///     assert(false);
/// } catch (const ng::Error& error) {
///     assert(error.code() == ng::Errc::not_found && std::string_view(error.what()).ends_with('.'));
/// }
/// @endcode
class NEWSGREP_API Error : public std::runtime_error {
  public:
    /// `sentence` becomes what().
    Error(Errc code, const std::string& sentence);
    Error(const Error&);
    Error(Error&&) noexcept;
    Error& operator=(const Error&);
    Error& operator=(Error&&) noexcept;
    ~Error() override;

    /// What kind of failure it is.
    [[nodiscard]] Errc code() const noexcept { return code_; }

  private:
    Errc code_;
};

}  // namespace newsgrep
