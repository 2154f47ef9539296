#include "query/positional.hpp"

#include "base/utf8.hpp"
#include "query/characters.hpp"
#include "query/limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace newsgrep::query {
namespace {

enum class Count : std::uint8_t { none, optional, required };

struct OperatorRow {
    std::string_view name;
    Kind kind;
    Count count;  ///< whether /number follows
};

constexpr std::array operators{
    OperatorRow{"NEAR", Kind::near, Count::optional},
    OperatorRow{"PRE", Kind::before, Count::optional},
    OperatorRow{"ATLEAST", Kind::at_least, Count::required},
    OperatorRow{"FIRST", Kind::among_first, Count::required},
    OperatorRow{"/s", Kind::same_sentence, Count::none},
    OperatorRow{"/p", Kind::same_paragraph, Count::none},
    OperatorRow{"", Kind::near, Count::required},
};

bool is_same_but_for_case(std::string_view a, std::string_view b) noexcept {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return x == y || ((x ^ y) == 0x20 && (x | 0x20) >= 'a' && (x | 0x20) <= 'z');
    });
}

/// The number behind the slash that `rest` is.
std::optional<std::uint32_t> read_count(std::string_view rest) noexcept {
    if (rest.size() < 2 || rest.front() != '/') return {};
    std::uint32_t count = 0;
    for (char c : rest.substr(1)) {
        if (c < '0' || c > '9') return {};
        count = std::min(max_counted, 10 * count + static_cast<std::uint32_t>(c - '0'));
    }
    return count;
}

std::optional<Positional> read(const OperatorRow& row, std::string_view word) noexcept {
    std::string_view name = word.substr(0, row.name.size());
    std::string_view rest = word.substr(name.size());
    if (!is_same_but_for_case(name, row.name)) return {};
    if (row.count == Count::none) return rest.empty() ? std::optional(Positional{row.kind, 0}) : std::nullopt;
    if (rest.empty() && row.count == Count::optional && name == row.name)
        return Positional{row.kind, usual_window};
    auto count = read_count(rest);
    return count ? std::optional(Positional{row.kind, *count}) : std::nullopt;
}

/// People who write from right to left have direction marks and digits of their own.
std::string in_visible_ascii(std::string_view word) {
    std::string visible;
    for (std::size_t at = 0; at < word.size();) {
        char32_t c = base::decode(word, at);
        if (!is_invisible(c)) base::append(visible, c);
    }
    return in_ascii(visible);
}

}  // namespace

std::optional<Positional> read_positional(std::string_view word) {
    std::string ascii = in_visible_ascii(word);
    for (const OperatorRow& row : operators)
        if (auto positional = read(row, ascii)) return positional;
    return {};
}

std::string name_of(const Positional& positional) {
    for (const OperatorRow& row : operators) {
        if (row.kind != positional.kind) continue;
        return row.count == Count::none ? std::string(row.name)
                                        : fmt::format("{}/{}", row.name, positional.count);
    }
    return {};
}

}  // namespace newsgrep::query
