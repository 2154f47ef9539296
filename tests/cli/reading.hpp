/// What does the output of a command say?
#pragma once

#include "base/json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

namespace support {

inline newsgrep::base::Json parsed(const std::string& line) {
    std::string why;
    auto json = newsgrep::base::parse_json(line, why);
    REQUIRE_MESSAGE(json.has_value(), why, " in ", line);
    return *json;
}

inline bool holds(const std::string& text, std::string_view piece) {
    return text.find(piece) != std::string::npos;
}

/// The bytes of a file.
inline std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The long options that a help text names.
inline std::set<std::string> options_in(const std::string& help) {
    std::set<std::string> options;
    for (std::size_t at = 0; (at = help.find("--", at)) != std::string::npos;) {
        std::size_t end = help.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at);
        if (end - at > 2) options.insert(help.substr(at, end - at));
        at = std::min(end, help.size());
    }
    return options;
}

}  // namespace support
