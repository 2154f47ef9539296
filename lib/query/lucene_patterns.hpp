/// With which letters does every word begin that a pattern between slashes means?
#pragma once

#include <string>
#include <string_view>

namespace newsgrep::query {

struct PatternStart {
    std::string letters{};
    bool is_whole = false;  ///< the pattern means these letters and nothing else
};

/// `pattern` without its slashes.
PatternStart pattern_start(std::string_view pattern);

}  // namespace newsgrep::query
