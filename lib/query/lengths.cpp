#include "query/lengths.hpp"

#include "query/characters.hpp"

#include <array>
#include <charconv>
#include <limits>
#include <utility>

namespace newsgrep::query {
namespace {

using Words = std::uint32_t;
constexpr Words most_words = std::numeric_limits<Words>::max();

std::optional<Words> number(std::string_view digits) {
    Words value = 0;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    bool is_whole = error == std::errc() && end == digits.data() + digits.size();
    return is_whole ? std::optional(value) : std::nullopt;
}

std::optional<LengthRange> more_than(Words words) {
    return words < most_words ? std::optional(LengthRange{words + 1, {}}) : std::nullopt;
}
std::optional<LengthRange> less_than(Words words) {
    return words > 0 ? std::optional(LengthRange{{}, words - 1}) : std::nullopt;
}
std::optional<LengthRange> at_least(Words words) {
    return LengthRange{words, {}};
}
std::optional<LengthRange> at_most(Words words) {
    return LengthRange{{}, words};
}
std::optional<LengthRange> exactly(Words words) {
    return LengthRange{words, words};
}

struct Comparison {
    std::string_view sign;
    std::optional<LengthRange> (*range)(Words);
};

/// Longer signs first; the last one always fits.
constexpr std::array comparisons{Comparison{">=", at_least}, Comparison{"<=", at_most},
                                 Comparison{">", more_than}, Comparison{"<", less_than},
                                 Comparison{"=", exactly},   Comparison{"", exactly}};

std::optional<LengthRange> read_range(std::string_view from, std::string_view to) {
    LengthRange range{number(from), number(to)};
    if ((!range.least && !from.empty()) || (!range.most && !to.empty())) return {};
    if (!range.least && !range.most) return {};
    if (range.least && range.most && *range.least > *range.most) std::swap(range.least, range.most);
    return range;
}

}  // namespace

std::optional<LengthRange> read_length(std::string_view typed) {
    std::string ascii = in_ascii(typed);
    std::string_view value = ascii;
    if (std::size_t dots = value.find(".."); dots != std::string_view::npos)
        return read_range(value.substr(0, dots), value.substr(dots + 2));
    for (const Comparison& comparison : comparisons) {
        if (!value.starts_with(comparison.sign)) continue;
        auto words = number(value.substr(comparison.sign.size()));
        return words ? comparison.range(*words) : std::nullopt;
    }
    return {};
}

std::string length_text(const LengthRange& length) {
    std::string least = length.least ? std::to_string(*length.least) : std::string();
    if (length.least == length.most) return least;
    return least + ".." + (length.most ? std::to_string(*length.most) : std::string());
}

}  // namespace newsgrep::query
