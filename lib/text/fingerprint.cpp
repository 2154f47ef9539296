#include "text/fingerprint.hpp"

#include <unicode/uversion.h>

namespace newsgrep::text {

std::string fingerprint() {
    return "4";
}

std::string icu_version() {
    return U_ICU_VERSION;
}

}  // namespace newsgrep::text
