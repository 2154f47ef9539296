#include "query/lucene.hpp"

#include "query/lucene_lexer.hpp"
#include "query/operands.hpp"

#include <utility>

namespace newsgrep::query {
namespace {

enum class Occur : std::uint8_t { optional, required, forbidden };

struct BooleanClause {
    NodePtr node;
    Occur occur = Occur::optional;
};

/// Something that always holds, so that optional words only score.
NodePtr optional_words(Nodes words) {
    std::size_t end = words.back()->end;
    words.push_back(make_node(Kind::all, end, end));
    return join(Kind::any_of, std::move(words));
}

NodePtr joined(std::vector<BooleanClause> clauses) {
    Nodes required, optional, forbidden;
    for (BooleanClause& clause : clauses) {
        if (clause.occur == Occur::required)
            required.push_back(std::move(clause.node));
        else if (clause.occur == Occur::optional)
            optional.push_back(std::move(clause.node));
        else
            forbidden.push_back(wrap(Kind::none_of, clause.node, clause.node->begin));
    }
    Nodes all = std::move(required);
    if (!optional.empty())
        all.push_back(all.empty() ? join(Kind::any_of, std::move(optional))
                                  : optional_words(std::move(optional)));
    std::move(forbidden.begin(), forbidden.end(), std::back_inserter(all));
    return join(Kind::all_of, std::move(all));
}

class LuceneParser : public Operands {
  public:
    using Operands::Operands;

    NodePtr expression() override {
        std::vector<BooleanClause> clauses;
        while (kind() != Lex::end && kind() != Lex::close) {
            const Lexeme* joint = kind() == Lex::both || kind() == Lex::either ? &take() : nullptr;
            BooleanClause clause = read_clause();
            if (joint != nullptr && (clause.node == nullptr || clauses.empty())) note_stray(*joint);
            if (clause.node == nullptr) continue;
            bool is_and = joint != nullptr && joint->kind == Lex::both && !clauses.empty();
            for (BooleanClause* side : {is_and ? &clauses.back() : nullptr, is_and ? &clause : nullptr})
                if (side != nullptr && side->occur == Occur::optional) side->occur = Occur::required;
            clauses.push_back(std::move(clause));
        }
        return joined(std::move(clauses));
    }

  private:
    BooleanClause read_clause() {
        BooleanClause clause;
        while (kind() == Lex::require || kind() == Lex::negate) {
            const Lexeme& sign = take();
            clause.occur = sign.kind == Lex::require ? Occur::required : Occur::forbidden;
            if (!at_operand()) note_stray(sign);
        }
        if (at_operand()) clause.node = chain();
        return clause;
    }

    /// The words of "a b"~5.
    NodePtr chain() {
        NodePtr left = operand();
        while (kind() == Lex::beside) {
            const Lexeme& sign = take();
            NodePtr right = operand();
            left = beside(sign, std::move(left), std::move(right));
        }
        return left;
    }

    [[nodiscard]] bool at_operand() const {
        return kind() != Lex::end && kind() != Lex::close && kind() != Lex::both && kind() != Lex::either &&
               kind() != Lex::require && kind() != Lex::negate;
    }
};

}  // namespace

NodePtr parse_lucene(std::string_view text, const QueryOptions& options, std::vector<QueryNote>& notes) {
    LuceneParser parser(lex_lucene(text, notes), options, notes);
    return read_all(text, 0, parser);
}

}  // namespace newsgrep::query
