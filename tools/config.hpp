/// What has the user settled once for all searches?
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace newsgrep::tools {

/// One line of a configuration: an option as it would be typed, "--limit=20".
struct ConfigLine {
    std::size_t number = 0;  ///< in the file, from 1
    std::string argument{};
};

struct Config {
    std::string path{};
    std::vector<ConfigLine> lines{};
};

/// The configuration of `newsgrep`: the file NEWSGREP_CONFIG names, else newsgrep/config in the user's
/// configuration directory. Each line is one option, `--limit 20` or `--limit=20`, nothing quoted; blank
/// lines and those that begin with # are passed over. None where NEWSGREP_CONFIG is empty or no file is
/// there. Throws Error{not_found | io | invalid_argument} for a file that was named but cannot be read, and
/// for a line that is no option.
std::optional<Config> read_config();

}  // namespace newsgrep::tools
