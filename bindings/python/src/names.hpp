/// Which value has this name? For the options that Python gives as text.
#pragma once

#include <cstddef>
#include <newsgrep/error.hpp>
#include <string>
#include <utility>

namespace newsgrep::python {

/// The value of the name that was asked for; `what` is what the names are of. Throws Error{invalid_argument},
/// listing the names there are.
template <typename Value, std::size_t Count>
Value named(const std::pair<const char*, Value> (&names)[Count], const std::string& asked, const char* what) {
    std::string known;
    for (const auto& [name, value] : names) {
        if (asked == name) return value;
        known += (known.empty() ? "" : ", ") + std::string(name);
    }
    throw Error(Errc::invalid_argument,
                "There is no " + std::string(what) + " '" + asked + "'; there are " + known + ".");
}

}  // namespace newsgrep::python
