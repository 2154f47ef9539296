#include "search/naive_words.hpp"

#include "base/utf8.hpp"
#include "text/languages.hpp"

#include <algorithm>
#include <set>
#include <string_view>

using namespace newsgrep;
using query::Node;

namespace naive {
namespace {

std::vector<Token> words_in(const std::string& text) {
    std::vector<Token> tokens = Analyzer("und").analyze(text);
    std::erase_if(tokens, [](const Token& token) {
        return token.kind == TokenKind::compound || token.kind == TokenKind::group;
    });
    return tokens;
}

bool has_joiner(const std::string& form) {
    return form.find_first_of("-'") != std::string::npos;
}

/// Whether two words begin with the same five letters.
bool begins_alike(const std::u32string& a, const std::u32string& b) {
    return a.substr(0, 5) == b.substr(0, 5);
}

/// Tries every way to spend `edits`, letter by letter.
bool is_near(std::u32string_view a, std::u32string_view b, unsigned edits) {
    if (a.empty() || b.empty()) return std::max(a.size(), b.size()) <= edits;
    if (a[0] == b[0] && is_near(a.substr(1), b.substr(1), edits)) return true;
    if (edits == 0) return false;
    bool is_swapped = a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0];
    return is_near(a.substr(1), b.substr(1), edits - 1) || is_near(a.substr(1), b, edits - 1) ||
           is_near(a, b.substr(1), edits - 1) || (is_swapped && is_near(a.substr(2), b.substr(2), edits - 1));
}

void add_relatives(Wanted& wanted, const std::u32string& word) {
    bool is_arabic = word[0] >= 0x600 && word[0] < 0x700;
    wanted.relative_share = is_arabic ? 0.2 : 0.4;
    if (!is_arabic && word[0] > U'9')
        wanted.relatives.emplace_back(
            [=](const Word& other) { return begins_alike(base::code_points(other.token.exact), word); });
    std::set<std::u32string> runs;
    for (std::size_t i = 0; is_arabic && (i == 0 || i + 3 <= word.size()); ++i)
        runs.insert(word.substr(i, 3));
    for (const std::u32string& run : runs)
        wanted.relatives.emplace_back([=](const Word& other) {
            std::u32string letters = base::code_points(other.token.exact);
            return run.size() < 3 ? letters == run : letters.find(run) != std::u32string::npos;
        });
}

Wanted wanted(const Token& token, const Node& node, bool is_exact,
              const std::vector<std::string>& languages) {
    std::set<std::pair<std::string, std::string>> stems;
    std::set<std::string> in;
    for (const std::string& language : text::stem_languages(token.exact, languages)) {
        stems.insert({language, stem(token.exact, language)});
        in.insert(language);
    }
    auto has_stem = [=](const Word& word) { return stems.contains({word.token.language, word.token.stem}); };
    auto has_exact = [=, exact = token.exact](const Word& word) {
        return has_stem(word) && word.token.exact == exact;
    };
    auto is_as_typed = [=, form = token.form](const Word& word) {
        return has_exact(word) && has_joiner(word.token.form) == has_joiner(form);
    };
    Wanted result{has_stem, has_stem, has_exact, is_as_typed};
    if (is_exact) result.matches = has_exact;
    if (node.kind == query::Kind::word && !node.is_exact)
        add_relatives(result, base::code_points(token.exact));
    if (node.is_exact)
        result.matches = [=, form = token.form](const Word& word) {
            return has_exact(word) && word.token.form == form;
        };
    if (node.kind == query::Kind::prefix) {
        result.is_expanded = true;
        result.matches = [=, exact = token.exact](const Word& word) {
            return in.contains(word.token.language) && word.token.exact.starts_with(exact);
        };
        result.has_stem = result.matches;
    }
    if (node.kind == query::Kind::fuzzy) {
        result.is_expanded = true;
        result.matches = [=, exact = base::code_points(token.exact), edits = node.edits](const Word& word) {
            return in.contains(word.token.language) &&
                   is_near(base::code_points(word.token.exact), exact, edits);
        };
        result.has_stem = result.matches;
    }
    return result;
}

}  // namespace

std::vector<std::pair<Wanted, std::uint32_t>> parts(const Node& node,
                                                    const std::vector<std::string>& languages) {
    std::vector<Token> tokens = words_in(node.text);
    bool is_plain = node.kind != query::Kind::phrase && !node.is_exact;
    bool has_word = std::any_of(tokens.begin(), tokens.end(),
                                [](const Token& t) { return t.kind != TokenKind::particle; });
    if (is_plain && has_word)
        std::erase_if(tokens, [](const Token& t) { return t.kind == TokenKind::particle; });
    std::vector<std::pair<Wanted, std::uint32_t>> result;
    Node plain = node;  // a star or tilde stands behind the last word
    if (node.kind == query::Kind::prefix || node.kind == query::Kind::fuzzy) plain.kind = query::Kind::word;
    for (const Token& token : tokens)
        result.emplace_back(wanted(token, &token == &tokens.back() ? node : plain,
                                   node.kind == query::Kind::phrase, languages),
                            token.position - tokens.front().position);
    return result;
}

std::optional<Wanted> solid(const Node& node, const std::vector<std::string>& languages) {
    if (node.kind == query::Kind::phrase || node.is_exact) return {};
    for (const Token& token : Analyzer("und").analyze(node.text)) {
        if (token.kind != TokenKind::compound || token.exact.find('-') != std::string::npos) continue;
        Wanted result = wanted(token, node, false, languages);
        result.relatives.clear();
        result.is_solid = true;
        result.matches = [any = result.matches](const Word& word) {
            return any(word) && !has_joiner(word.token.form);
        };
        return result;
    }
    return {};
}

}  // namespace naive
