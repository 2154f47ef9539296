#include "search_completion.hpp"

#include "console.hpp"
#include "newsgrep_arguments.hpp"

#include <algorithm>
#include <newsgrep/newsgrep.hpp>

namespace newsgrep::tools {
namespace {

/// The fields of a query whose values can be listed.
constexpr std::pair<std::string_view, Field> listed[] = {{"source", Field::source},
                                                         {"lang", Field::language},
                                                         {"by", Field::author},
                                                         {"section", Field::section},
                                                         {"site", Field::site}};

/// The words that name an index, alone: the others are half typed.
std::vector<const char*> naming_index(std::span<const std::string> words) {
    std::vector<const char*> kept{"newsgrep"};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        bool is_whole = word.starts_with("--db=") || (word.starts_with("-d") && word.size() > 2);
        bool has_path = (word == "--db" || word == "-d") && i + 1 < words.size();
        if (is_whole || has_path) kept.push_back(word.c_str());
        if (has_path) kept.push_back(words[++i].c_str());
    }
    return kept;
}

std::vector<std::string> values_in_index(Field field, std::span<const std::string> words) {
    std::vector<const char*> named = naming_index(words);
    Options options("newsgrep", static_cast<int>(named.size()), named.data(), search_option_rows());
    SearchOptions all{.limit = 0, .suggestions = false};
    all.facets = {field};
    std::vector<std::string> values;
    Results results = Index::open(database_paths(options)).searcher().search("*", all);
    for (FacetValue& value : results.facets.front().values)
        if (!value.value.empty()) values.push_back(make_harmless(value.value));
    return values;
}

std::vector<std::string> field_values(std::string_view name, std::span<const std::string> words) {
    const auto* row = std::ranges::find(listed, name, &std::pair<std::string_view, Field>::first);
    if (row == std::end(listed)) return {};
    try {
        return values_in_index(row->second, words);
    } catch (const Error&) {
        return {};
    }
}

}  // namespace

int complete_search(std::vector<std::string> words) {
    if (!words.empty() && words.front() == "--") words.erase(words.begin());
    std::vector<ValueRow> values = search_option_values();
    auto candidates = completions(words, {search_option_rows(), values, field_values});
    if (!candidates) return nothing;
    std::string lines;
    for (const std::string& candidate : *candidates) lines += candidate + "\n";
    print(lines);
    return success;
}

}  // namespace newsgrep::tools
