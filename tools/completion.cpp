#include "completion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <newsgrep/analyzer.hpp>
#include <newsgrep/query.hpp>
#include <optional>

namespace newsgrep::tools {
namespace {

constexpr std::string_view files = "FILE";
constexpr std::size_t most_values = 60;  // nobody reads more of them

/// "limit,n": the long name.
std::string_view long_name(const OptionRow& row) {
    std::string_view name = row.name;
    return name.substr(0, name.find(','));
}

/// The row that a word names: "--limit", "-n", "--limit=3"; a single dash names the last letter behind it.
const OptionRow* option_named(std::string_view word, const Completable& tool) {
    auto row = std::ranges::find_if(tool.options, [&](const OptionRow& each) {
        std::string_view name = each.name;
        std::size_t comma = name.find(',');
        if (word.starts_with("--")) return word.substr(2, word.find('=') - 2) == name.substr(0, comma);
        return comma != name.npos && word.size() > 1 && word.front() == '-' && word.back() == name[comma + 1];
    });
    return row != tool.options.end() ? &*row : nullptr;
}

/// What a person may write of a name to get it: its words begin so, accents and case aside.
bool begins_somewhere(std::string_view value, std::string_view typed) {
    std::string folded = fold(value);
    std::string wanted = fold(typed);
    constexpr std::string_view between_words = " '-(.&";
    for (std::size_t at = folded.find(wanted); at != folded.npos; at = folded.find(wanted, at + 1))
        if (at == 0 || between_words.find(folded[at - 1]) != between_words.npos) return true;
    return false;
}

std::string_view without_quote(std::string_view typed) {
    return typed.starts_with('"') ? typed.substr(1) : typed;
}

/// The values of a field that the typed text may mean, each behind `before`.
std::vector<std::string> values_behind(std::string_view before, std::string_view field,
                                       std::string_view typed, std::span<const std::string> words,
                                       const Completable& tool, bool is_query) {
    std::vector<std::string> found;
    for (const std::string& value : tool.field_values(field, words)) {
        if (found.size() == most_values) break;
        if (begins_somewhere(value, without_quote(typed)))
            found.push_back(fmt::format("{}{}", before, is_query ? quoted_value(value) : value));
    }
    return found;
}

/// The values of `list`, parted by commas, of which the last typed one is being written.
std::vector<std::string> values_of(std::string_view list, std::string_view before, std::string_view typed) {
    std::size_t comma = typed.rfind(',');
    std::size_t begin = comma == typed.npos ? 0 : comma + 1;
    std::vector<std::string> found;
    for (std::string_view value : split_at_commas(list)) {
        value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
        if (value.starts_with(typed.substr(begin)))
            found.push_back(fmt::format("{}{}{}", before, typed.substr(0, begin), value));
    }
    return found;
}

/// Candidates for the value of an option; nothing where files are wanted.
std::optional<std::vector<std::string>> option_values(const OptionRow& option, std::string_view before,
                                                      std::string_view typed,
                                                      std::span<const std::string> words,
                                                      const Completable& tool) {
    std::string_view name = long_name(option);
    auto row = std::ranges::find(tool.values, name, &ValueRow::option);
    if (row == tool.values.end()) {
        if (name == "lang" || name == "source") return values_behind(before, name, typed, words, tool, false);
        return std::vector<std::string>();
    }
    if (row->values == files) return {};
    return values_of(row->values, before, typed);
}

std::vector<std::string> option_names(std::string_view typed, const Completable& tool) {
    std::vector<std::string> names;
    for (const OptionRow& row : tool.options) {
        std::string name = fmt::format("--{}", long_name(row));
        if (name.starts_with(typed)) names.push_back(name);
    }
    return names;
}

/// A word of a query: the fields there are, and what stands behind their colons.
std::vector<std::string> query_words(std::string_view typed, std::span<const std::string> words,
                                     const Completable& tool) {
    std::size_t begin = typed.find_first_not_of("(-");
    if (begin == typed.npos) begin = typed.size();
    std::size_t colon = typed.find(':');
    std::vector<std::string> found;
    if (colon != typed.npos && colon > begin) {
        std::size_t value = colon + (typed.substr(colon).starts_with(":=") ? 2 : 1);
        return values_behind(typed.substr(0, value), typed.substr(begin, colon - begin), typed.substr(value),
                             words, tool, true);
    }
    for (std::string_view field : query_fields())
        if (field.starts_with(typed.substr(begin)))
            found.push_back(fmt::format("{}{}:", typed.substr(0, begin), field));
    return found;
}

}  // namespace

std::string quoted_value(std::string_view value) {
    bool is_plain = value.find_first_of(" \t()|:\"") == value.npos;
    if (is_plain) return std::string(value);
    bool holds_quote = value.find('"') != value.npos;  // which would end quotes of its kind
    return fmt::format("{}{}{}", holds_quote ? "«" : "\"", value, holds_quote ? "»" : "\"");
}

std::optional<std::vector<std::string>> completions(std::span<const std::string> words,
                                                    const Completable& tool) {
    std::string_view typed = words.empty() ? std::string_view() : words.back();
    auto before = words.first(words.size() - std::min<std::size_t>(words.size(), 1));
    bool is_behind_end = std::ranges::find(before, "--") != before.end();
    if (!before.empty() && !is_behind_end) {
        const OptionRow* option = option_named(before.back(), tool);
        bool has_value = before.back().find('=') != std::string::npos;
        if (option != nullptr && option->takes != Takes::nothing && !has_value)
            return option_values(*option, "", typed, before, tool);
    }
    std::size_t equals = typed.find('=');
    if (typed.starts_with("--") && equals != typed.npos && !is_behind_end) {
        const OptionRow* option = option_named(typed, tool);
        if (option == nullptr) return std::vector<std::string>();
        return option_values(*option, typed.substr(0, equals + 1), typed.substr(equals + 1), before, tool);
    }
    if (typed.starts_with("--") && !is_behind_end) return option_names(typed, tool);
    if (!tool.field_values) return {};
    return query_words(typed, before, tool);
}

}  // namespace newsgrep::tools
