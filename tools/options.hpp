/// How are command-line options read? The one seam to Boost.Program_options.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgrep::tools {

struct Config;

enum class Takes { nothing, value, values };

/// One option: `name` as Boost takes it, "limit,n".
struct OptionRow {
    const char* name;
    Takes takes;
};

/// The names of a table of choices, parted by commas.
template <typename Value, std::size_t Size>
std::string names_of(const std::pair<std::string_view, Value> (&choices)[Size]) {
    std::string names;
    for (const auto& [key, value] : choices) names += (names.empty() ? "" : ", ") + std::string(key);
    return names;
}

/// The arguments as typed. Names are never guessed from a prefix, `--` ends the options, short ones combine.
/// Everything here throws Error{invalid_argument} with the option's name in the sentence.
class Options {
  public:
    Options(std::string_view program, int argc, const char* const* argv, std::span<const OptionRow> rows);
    ~Options();
    Options(const Options&) = delete;
    Options& operator=(const Options&) = delete;

    /// Adds what a configuration says of options that were not typed. Of options that exclude each other,
    /// such as two formats, one that was typed hides all its rivals here.
    void add(const Config& config, std::span<const std::vector<std::string_view>> rivals);

    /// Whether the option was given; a flag, or one with a value.
    [[nodiscard]] bool has(const char* name) const;
    /// The value, or `otherwise`.
    [[nodiscard]] std::string text(const char* name, std::string_view otherwise = {}) const;
    [[nodiscard]] std::vector<std::string> list(const char* name) const;
    [[nodiscard]] std::uint64_t number(const char* name, std::uint64_t otherwise, std::uint64_t most) const;
    /// What is no option, in order.
    [[nodiscard]] std::vector<std::string> rest() const;

    /// The value whose name was typed.
    template <typename Value, std::size_t Size>
    Value choice(const char* name, const std::pair<std::string_view, Value> (&choices)[Size],
                 Value otherwise) const {
        if (!has(name)) return otherwise;
        for (const auto& [key, value] : choices)
            if (text(name) == key) return value;
        refuse(name, names_of(choices));
    }

  private:
    [[nodiscard]] bool is_hidden(std::string_view name,
                                 std::span<const std::vector<std::string_view>> rivals) const;
    [[noreturn]] void refuse(const char* name, std::string_view choices) const;

    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// `text` cut at its commas, empty pieces left out.
std::vector<std::string> split_at_commas(std::string_view text);

/// The index to use: as given with --db, else NEWSGREP_DB, else news.idx in the user's data directory.
std::string database_path(const Options& options);
/// The same where --db may be given several times.
std::vector<std::string> database_paths(const Options& options);

}  // namespace newsgrep::tools
