#include "config.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <newsgrep/error.hpp>
#include <string_view>

namespace newsgrep::tools {
namespace {

constexpr std::string_view blanks = " \t\r";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view trimmed(std::string_view text) {
    std::size_t begin = text.find_first_not_of(blanks);
    return begin == text.npos ? std::string_view()
                              : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// `--limit 20` and `--limit = 20` as one argument, `--limit=20`.
std::string as_argument(std::string_view line) {
    std::size_t end = line.find_first_of(" \t=");
    if (end == line.npos) return std::string(line);
    std::string_view value = trimmed(line.substr(end));
    if (value.starts_with('=')) value = trimmed(value.substr(1));
    return fmt::format("{}={}", line.substr(0, end), value);
}

/// Where the configuration is kept when nobody says; empty where the user has no home.
std::string usual_path() {
    const char* base = std::getenv("XDG_CONFIG_HOME");
    if (base != nullptr && *base != '\0') return std::string(base) + "/newsgrep/config";
    const char* home = std::getenv("HOME");
    return home != nullptr && *home != '\0' ? std::string(home) + "/.config/newsgrep/config" : "";
}

std::vector<ConfigLine> read_lines(std::istream& in, const std::string& path) {
    std::vector<ConfigLine> lines;
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        std::string_view text = line;
        if (number == 1 && text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
        text = trimmed(text);
        if (text.empty() || text.starts_with('#')) continue;
        if (!text.starts_with("--") || text.size() == 2)
            throw Error(Errc::invalid_argument,
                        fmt::format("{}:{}: \"{}\" is no option; a line holds one long option as it would be "
                                    "typed, such as --limit 20.",
                                    path, number, text));
        lines.push_back({number, as_argument(text)});
    }
    return lines;
}

Config read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    Config config{path, read_lines(in, path)};
    if (!in.is_open() || in.bad() || !in.eof())
        throw Error(Errc::io, fmt::format("The configuration {} cannot be read; mend its rights, or give "
                                          "--no-config.",
                                          path));
    return config;
}

}  // namespace

std::optional<Config> read_config() {
    const char* named = std::getenv("NEWSGREP_CONFIG");
    if (named != nullptr && *named == '\0') return std::nullopt;
    std::string path = named != nullptr ? named : usual_path();
    std::error_code ignored;
    bool is_there = !path.empty() && std::filesystem::exists(path, ignored);
    if (!is_there && named == nullptr) return std::nullopt;
    if (!is_there)
        throw Error(
            Errc::not_found,
            fmt::format("There is no configuration {}, which NEWSGREP_CONFIG names; unset it, or give "
                        "--no-config.",
                        path));
    return read_file(path);
}

}  // namespace newsgrep::tools
