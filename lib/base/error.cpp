#include "newsgrep/error.hpp"

#include "newsgrep/linkage.hpp"

namespace newsgrep {

std::string_view to_string(Errc code) noexcept {
    switch (code) {
        case Errc::not_found:
            return "not_found";
        case Errc::already_exists:
            return "already_exists";
        case Errc::locked:
            return "locked";
        case Errc::corrupt:
            return "corrupt";
        case Errc::incompatible:
            return "incompatible";
        case Errc::io:
            return "io";
        case Errc::invalid_argument:
            return "invalid_argument";
        case Errc::limit:
            return "limit";
        case Errc::cancelled:
            return "cancelled";
        case Errc::internal:
            return "internal";
    }
    return "unknown";
}

Error::Error(Errc code, const std::string& sentence) : std::runtime_error(sentence), code_(code) {}
Error::Error(const Error&) = default;
Error::Error(Error&&) noexcept = default;
Error& Error::operator=(const Error&) = default;
Error& Error::operator=(Error&&) noexcept = default;
Error::~Error() = default;

void NEWSGREP_LIBRARY_OF(NEWSGREP_VERSION_MAJOR, NEWSGREP_VERSION_MINOR)() noexcept {}

const char* version() noexcept {
    return NEWSGREP_VERSION_STRING;
}

}  // namespace newsgrep
