#include "ingest/encoding_choice.hpp"

#include "base/utf8.hpp"
#include "ingest/oddness.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t looked_at = std::size_t{128} << 10;  // bytes of a passage

/// What a hint is worth, in nats: less than the oddness of one accented letter misread.
constexpr double transport_bonus = 4;
constexpr double declaration_bonus = 3;
constexpr double surroundings_bonus = 2.5;

/// Against UTF-8 in passages that are not, and against the rarer pages; they must earn it.
constexpr std::array<double, 5> handicap = {0, 0, 0.5, 4, 1};

constexpr Encoding encodings[] = {
    {}, {CodePage::windows_1252}, {CodePage::windows_1256}, {CodePage::iso_8859_6}, {CodePage::iso_8859_15}};

/// In nats, how odd each of `encodings` makes a passage.
using Costs = std::array<double, std::size(encodings)>;

double oddness_of_utf8(std::string_view bytes) {
    Oddness oddness;
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t begin = at;
        char32_t c = base::decode(bytes, at);
        bool is_fault = c == base::replacement_character && bytes.substr(begin, at - begin) != "\xEF\xBF\xBD";
        is_fault ? oddness.see_fault() : oddness.see(c);
    }
    return oddness.total();
}

double oddness_of(std::string_view bytes, CodePage page) {
    Oddness oddness;
    for (char byte : bytes) oddness.see(code_point(page, static_cast<unsigned char>(byte)));
    return oddness.total();
}

bool is_high(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

/// From the character before the first one beyond ASCII.
std::string_view telling_part(std::string_view bytes) {
    auto first = static_cast<std::size_t>(std::ranges::find_if(bytes, is_high) - bytes.begin());
    return bytes.substr(first > 0 ? first - 1 : 0, looked_at);
}

Costs costs_of(std::string_view bytes) {
    Costs costs = handicap;
    std::string_view part = telling_part(bytes);
    for (std::size_t i = 0; i < costs.size(); ++i) {
        auto page = encodings[i].page;
        costs[i] += page ? oddness_of(part, *page) : oddness_of_utf8(part);
    }
    return costs;
}

/// The hints as encodings.
struct Labels {
    std::optional<Encoding> transport;
    std::optional<Encoding> declaration;
    std::optional<Encoding> surroundings;

    explicit Labels(const CharsetHints& hints)
        : transport(labelled_encoding(hints.transport)),
          declaration(labelled_encoding(hints.declaration)),
          surroundings(labelled_encoding(hints.surroundings.substr(hints.surroundings.find(' ') + 1))) {}

    [[nodiscard]] double bonus(Encoding encoding) const {
        return (transport == encoding ? transport_bonus : 0) +
               (declaration == encoding ? declaration_bonus : 0) +
               (surroundings == encoding ? surroundings_bonus : 0);
    }

    [[nodiscard]] std::string charset(Encoding encoding) const {
        if (!encoding.page) return "utf-8 repaired";
        std::string name(to_string(encoding));
        return (transport == encoding     ? "transport "
                : declaration == encoding ? "declared "
                                          : "detected ") +
               name;
    }
};

/// Whether any character beyond ASCII is well-formed UTF-8.
bool holds_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t begin = at;
        if (base::decode(bytes, at) != base::replacement_character && at - begin > 1) return true;
    }
    return false;
}

/// A label that says UTF-8 counts for nothing where not one character is.
Encoding least_odd(Costs costs, const Labels& labels, std::string_view bytes) {
    for (std::size_t i = 0; i < costs.size(); ++i)
        if (encodings[i].page || holds_utf8(bytes)) costs[i] -= labels.bonus(encodings[i]);
    return encodings[std::ranges::min_element(costs) - costs.begin()];
}

enum class LineKind : std::uint8_t { ascii, utf8, foreign };

LineKind kind_of(std::string_view line) {
    if (std::ranges::none_of(line, is_high)) return LineKind::ascii;
    return base::is_well_formed(line) ? LineKind::utf8 : LineKind::foreign;
}

/// Lines of one kind together; ASCII goes with what stands before it.
std::vector<std::pair<LineKind, std::string_view>> runs_of(std::string_view bytes) {
    std::vector<std::pair<LineKind, std::string_view>> runs;
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size() - 1) + 1;
        std::string_view line = bytes.substr(at, end - at);
        LineKind kind = kind_of(line);
        if (runs.empty() || (kind != LineKind::ascii && kind != runs.back().first)) {
            if (!runs.empty() && runs.back().first == LineKind::ascii) {
                runs.back().first = kind;
            } else {
                runs.emplace_back(kind, bytes.substr(at, 0));
            }
        }
        std::string_view& run = runs.back().second;
        run = {run.data(), run.size() + line.size()};
        at = end;
    }
    return runs;
}

/// A lone byte that is an accented letter between two letters, or at the end of a word.
char32_t strayed_letter(std::string_view bytes, std::size_t at) {
    constexpr std::u32string_view inside = U"éèàçêùâîôûëïñóáíúüœÉÈÀÇÊÎÔÑÓÁÍÚ’";
    constexpr std::u32string_view at_end = U"éàùóáíú";
    auto is_letter = [&](std::size_t i) {
        return i < bytes.size() && (bytes[i] | 0x20) >= 'a' && (bytes[i] | 0x20) <= 'z';
    };
    char32_t c = code_point(CodePage::windows_1252, static_cast<unsigned char>(bytes[at]));
    bool is_behind = at > 0 && is_letter(at - 1);
    bool is_before = is_letter(at + 1);
    bool is_there = is_before
                        ? inside.find(c) != std::u32string_view::npos
                        : is_behind && at + 1 < bytes.size() && at_end.find(c) != std::u32string_view::npos;
    return is_there ? c : base::replacement_character;
}

std::string from_damaged_utf8(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t begin = at;
        char32_t c = base::decode(bytes, at);
        bool is_lone = c == base::replacement_character && at == begin + 1;
        base::append(text, is_lone ? strayed_letter(bytes, begin) : c);
    }
    return text;
}

}  // namespace

std::vector<Passage> passages(std::string_view bytes, const CharsetHints& hints) {
    Labels labels(hints);
    auto runs = runs_of(bytes);
    std::vector<Costs> costs;
    Costs sum{};
    for (const auto& [kind, run] : runs) {
        if (kind != LineKind::foreign) continue;
        costs.push_back(costs_of(run));
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += costs.back()[i];
    }
    if (!labels.surroundings) labels.surroundings = least_odd(sum, labels, bytes);
    std::vector<Passage> found;
    std::size_t next = 0;
    for (const auto& [kind, run] : runs) {
        bool is_foreign = kind == LineKind::foreign;
        Encoding encoding = is_foreign ? least_odd(costs[next++], labels, run) : Encoding();
        found.push_back({run, encoding, is_foreign ? labels.charset(encoding) : "utf-8"});
    }
    return found;
}

std::string read_passage(const Passage& passage) {
    auto page = passage.encoding.page;
    return base::repair(page ? from_code_page(*page, passage.bytes) : from_damaged_utf8(passage.bytes));
}

}  // namespace newsgrep::ingest
