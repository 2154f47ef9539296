#include "query/print.hpp"

#include "base/utf8.hpp"
#include "query/characters.hpp"
#include "query/dates.hpp"
#include "query/fields.hpp"
#include "query/lengths.hpp"
#include "query/lexer.hpp"
#include "query/positional.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace newsgrep::query {
namespace {

struct QuotePair {
    Quote family;
    std::string_view open;
    std::string_view close;
};

constexpr std::array quote_pairs{QuotePair{Quote::straight, "\"", "\""},
                                 QuotePair{Quote::guillemet, "«", "»"}, QuotePair{Quote::curly, "“", "”"}};

bool holds(std::string_view text, Quote family) {
    for (std::size_t at = 0; at < text.size();)
        if (quote_of(base::decode(text, at)) == family) return true;
    return false;
}

/// `text` between quotes of a family it does not hold: the parser ends a phrase at the first of its own
/// family, so every phrase leaves one free.
std::string quoted(std::string_view text) {
    const auto* pair = std::find_if(quote_pairs.begin(), quote_pairs.end(),
                                    [&](const QuotePair& quotes) { return !holds(text, quotes.family); });
    if (pair == quote_pairs.end()) pair = quote_pairs.begin();
    return fmt::format("{}{}{}", pair->open, text, pair->close);
}

/// Whether the lexer reads `text` as this one word and nothing else: the one definition of what needs a
/// backslash.
bool is_plain_word(const std::string& text, const Node& word) {
    std::vector<QueryNote> notes;
    auto lexemes = lex(text, notes).list;
    return lexemes.size() == 2 && lexemes[0].kind == Lexeme::Kind::word && lexemes[0].text == word.text &&
           lexemes[0].is_exact == word.is_exact;
}

std::string print_word(const Node& word) {
    std::string_view sign = word.is_exact ? "=" : "";
    std::string plain = fmt::format("{}{}", sign, word.text);
    // What a backslash begins runs up to the next blank, so one must follow even before a parenthesis.
    return is_plain_word(plain, word) ? plain : fmt::format("{}\\{} ", sign, word.text);
}

std::string tilde(const Node& fuzzy) {
    return fuzzy.edits == 1 ? "~" : fmt::format("~{}", fuzzy.edits);
}

bool is_simple_value(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '-';
    });
}

std::string filter_value(const Node& filter) {
    if (filter.field == Field::date) return days_text(filter.days);
    if (filter.field == Field::length) return length_text(filter.length);
    std::string value = is_simple_value(filter.text) ? filter.text : quoted(filter.text);
    return filter.is_exact ? "=" + value : value;
}

std::string print(const Node& node);

/// A child where the grammar has room for a single operand.
std::string print_operand(const Node& node) {
    bool needs_parentheses = node.kind == Kind::all_of || node.kind == Kind::any_of ||
                             node.kind == Kind::none_of || is_beside(node.kind);
    return needs_parentheses ? fmt::format("({})", print(node)) : print(node);
}

bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Then a second blank keeps another number from being read as its next group.
bool is_number_before_blank(std::string_view text) {
    return text.size() > 1 && text.back() == ' ' && is_ascii_digit(text[text.size() - 2]);
}

std::string print_joined(const Node& node, std::string_view between) {
    std::string text;
    for (const NodePtr& child : node.children) {
        bool needs_parentheses =
            child->kind == Kind::any_of || (child->kind == Kind::all_of && node.kind == Kind::all_of);
        std::string part = needs_parentheses ? fmt::format("({})", print(*child)) : print(*child);
        if (!text.empty()) text += between;
        if (is_number_before_blank(text) && is_ascii_digit(part.front())) text += ' ';
        text += part;
    }
    return text;
}

/// NOT before another NOT, because two hyphens are a dash.
std::string print_negation(const Node& child) {
    return child.kind == Kind::none_of ? "NOT " + print(child) : "-" + print_operand(child);
}

std::string positional_name(const Node& node) {
    return name_of(Positional{node.kind, node.count});
}

/// a NEAR/5 b PRE/3 c is ((a NEAR/5 b) PRE/3 c).
std::string print_beside(const Node& node) {
    const Node& left = *node.children.front();
    const Node& right = *node.children.back();
    return fmt::format(
        "{} {} {}", is_beside(left.kind) ? print(left) : print_operand(left), positional_name(node),
        right.kind == Kind::none_of ? "NOT " + print_operand(*right.children.front()) : print_operand(right));
}

std::string print(const Node& node) {
    switch (node.kind) {
        case Kind::nothing:
            return {};
        case Kind::all:
            return "*";
        case Kind::word:
            return print_word(node);
        case Kind::prefix:
            return node.text + "*";
        case Kind::fuzzy:
            return node.text + tilde(node);
        case Kind::phrase:
            return (node.is_exact ? "=" : "") + quoted(node.text);
        case Kind::all_of:
            return print_joined(node, " ");
        case Kind::any_of:
            return print_joined(node, " OR ");
        case Kind::none_of:
            return print_negation(*node.children.front());
        case Kind::within:
            return fmt::format("{}:{}", name_of(node.zones), print_operand(*node.children.front()));
        case Kind::filter:
            return fmt::format("{}:{}", name_of(node.field), filter_value(node));
        case Kind::near:
        case Kind::before:
        case Kind::same_sentence:
        case Kind::same_paragraph:
            return print_beside(node);
        case Kind::at_least:
        case Kind::among_first:
            return fmt::format("{} {}", positional_name(node), print_operand(*node.children.front()));
    }
    return {};
}

/// One line of tree(), without its children.
std::string describe(const Node& node) {
    std::string_view exact = node.is_exact ? "=" : "";
    switch (node.kind) {
        case Kind::nothing:
            return "nothing";
        case Kind::all:
            return "everything";
        case Kind::word:
            return fmt::format("word {}{}", exact, node.text);
        case Kind::prefix:
            return fmt::format("prefix {}*", node.text);
        case Kind::fuzzy:
            return fmt::format("fuzzy {}{}", node.text, tilde(node));
        case Kind::phrase:
            return fmt::format("phrase {}{}", exact, quoted(node.text));
        case Kind::all_of:
            return "AND";
        case Kind::any_of:
            return "OR";
        case Kind::none_of:
            return "NOT";
        case Kind::within:
            return fmt::format("in {}", names_of(node.zones));
        case Kind::filter:
            return fmt::format("filter {}:{}", name_of(node.field), filter_value(node));
        case Kind::near:
        case Kind::before:
        case Kind::same_sentence:
        case Kind::same_paragraph:
        case Kind::at_least:
        case Kind::among_first:
            return positional_name(node);
    }
    return {};
}

void append_tree(std::string& out, const Node& node, std::size_t depth) {
    out.append(2 * depth, ' ');
    out += describe(node);
    out += '\n';
    for (const NodePtr& child : node.children) append_tree(out, *child, depth + 1);
}

}  // namespace

std::string canonical(const Node& root) {
    if (root.kind != Kind::within) return print(root);
    return fmt::format("in:{} {}", names_of(root.zones), print(*root.children.front()));
}

std::string tree(const Node& root) {
    std::string out;
    append_tree(out, root, 0);
    return out;
}

}  // namespace newsgrep::query
