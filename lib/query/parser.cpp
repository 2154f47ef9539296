#include "query/parser.hpp"

#include "newsgrep/error.hpp"

#include "query/limits.hpp"
#include "query/lucene.hpp"
#include "query/nexis.hpp"
#include "query/operands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace newsgrep::query {
namespace {

Nodes flat(std::vector<Nodes> lists) {
    Nodes all;
    for (Nodes& list : lists) std::move(list.begin(), list.end(), std::back_inserter(all));
    return all;
}

/// Whether the node only narrows: it is no word that OR could join to others.
bool is_condition(const NodePtr& node) {
    if (node->kind == Kind::filter || node->kind == Kind::none_of) return true;
    bool is_group = node->kind == Kind::all_of || node->kind == Kind::any_of;
    return is_group && std::all_of(node->children.begin(), node->children.end(), is_condition);
}

class Parser : public Operands {
  public:
    Parser(Lexemes lexemes, const QueryOptions& options, std::vector<QueryNote>& notes)
        : Operands(std::move(lexemes), options, notes), any_(options.any) {}

    NodePtr expression() override;

  private:
    NodePtr sequence();
    NodePtr join_sequence(std::vector<Nodes> runs) const;
    NodePtr negated();
    NodePtr chain();
    [[nodiscard]] bool at_operand() const;

    bool any_;
};

bool Parser::at_operand() const {
    return kind() != Lex::end && kind() != Lex::close && kind() != Lex::both && kind() != Lex::either;
}

NodePtr Parser::expression() {
    Nodes choices;
    keep(choices, sequence());
    while (kind() == Lex::either) {
        const Lexeme& either = take();
        NodePtr right = sequence();
        if (choices.empty() || right == nullptr) note_stray(either);
        keep(choices, std::move(right));
    }
    return join(Kind::any_of, std::move(choices));
}

NodePtr Parser::sequence() {
    std::vector<Nodes> runs;  // what AND ties together, as typed
    while (at_operand() || kind() == Lex::both) {
        const Lexeme* both = kind() == Lex::both ? &take() : nullptr;
        if (both != nullptr && (runs.empty() || !at_operand())) {
            note_stray(*both);
            continue;
        }
        if (both == nullptr) runs.emplace_back();
        keep(runs.back(), negated());
        if (runs.back().empty()) runs.pop_back();
    }
    return join_sequence(std::move(runs));
}

/// Between words that nothing ties together stands AND, or with `any` OR; filters and NOT narrow in either
/// case.
NodePtr Parser::join_sequence(std::vector<Nodes> runs) const {
    if (!any_) return join(Kind::all_of, flat(std::move(runs)));
    Nodes words;
    Nodes conditions;
    for (Nodes& run : runs) {
        NodePtr joined = join(Kind::all_of, std::move(run));
        Nodes& side = is_condition(joined) ? conditions : words;
        side.push_back(std::move(joined));
    }
    Nodes all;
    keep(all, join(Kind::any_of, std::move(words)));
    std::move(conditions.begin(), conditions.end(), std::back_inserter(all));
    return join(Kind::all_of, std::move(all));
}

NodePtr Parser::negated() {
    if (kind() != Lex::negate) return chain();
    const Lexeme& negate = take();
    Nest nest(depth());
    NodePtr child = negated();
    if (child != nullptr) return wrap(Kind::none_of, std::move(child), negate.begin);
    note_stray(negate);
    return nullptr;
}

NodePtr Parser::chain() {
    NodePtr left = operand();
    while (kind() == Lex::beside) {
        const Lexeme& sign = take();
        NodePtr right = beside_operand();
        if (left == nullptr || right == nullptr) note_stray(sign);
        left = left == nullptr    ? std::move(right)
               : right == nullptr ? std::move(left)
                                  : beside(sign, std::move(left), std::move(right));
    }
    return left;
}

NodePtr parse_newsgrep(std::string_view text, Lexemes lexemes, const QueryOptions& options,
                       std::vector<QueryNote>& notes) {
    Zones scope = lexemes.scope;
    Parser parser(std::move(lexemes), options, notes);
    return read_all(text, scope, parser);
}

NodePtr parse_in_syntax(std::string_view text, const QueryOptions& options, std::vector<QueryNote>& notes) {
    switch (options.syntax) {
        case Syntax::newsgrep:
            return parse_newsgrep(text, lex(text, notes), options, notes);
        case Syntax::plain:
            return parse_newsgrep(text, lex_plain(text), options, notes);
        case Syntax::lucene:
            return parse_lucene(text, options, notes);
        case Syntax::nexis:
            return parse_nexis(text, options, notes);
    }
    return make_node(Kind::nothing, 0, text.size());
}

}  // namespace

NodePtr parse(std::string_view text, const QueryOptions& options, std::vector<QueryNote>& notes) {
    if (text.size() > max_text_bytes)
        throw Error(Errc::limit,
                    fmt::format("The query is {} bytes long, the limit is {}; ask in several queries.",
                                text.size(), max_text_bytes));
    NodePtr root = parse_in_syntax(text, options, notes);
    if (root->kind == Kind::nothing && notes.empty())
        notes.push_back({"There is no word in this query, so it finds nothing", 0, text.size()});
    std::stable_sort(notes.begin(), notes.end(),
                     [](const QueryNote& a, const QueryNote& b) { return a.begin < b.begin; });
    return root;
}

}  // namespace newsgrep::query
