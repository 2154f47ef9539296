#include "query/nexis.hpp"

#include "query/nexis_lexer.hpp"
#include "query/operands.hpp"

#include <utility>

namespace newsgrep::query {
namespace {

class NexisParser : public Operands {
  public:
    using Operands::Operands;

    NodePtr expression() override {
        Nodes all;
        keep(all, conjunction());
        while (kind() != Lex::end && kind() != Lex::close) {
            if (kind() == Lex::both && kind_of_next() == Lex::negate) take();
            const Lexeme& sign = take();
            NodePtr next = conjunction();
            if (next == nullptr || sign.kind != Lex::negate) note_stray(sign);
            if (next != nullptr && sign.kind == Lex::negate)
                next = wrap(Kind::none_of, std::move(next), sign.begin);
            keep(all, std::move(next));
        }
        return join(Kind::all_of, std::move(all));
    }

  private:
    NodePtr conjunction() {
        Nodes all;
        keep(all, proximity());
        while (kind() == Lex::both && kind_of_next() != Lex::negate) {
            const Lexeme& sign = take();
            NodePtr next = proximity();
            if (next == nullptr || all.empty()) note_stray(sign);
            keep(all, std::move(next));
        }
        return join(Kind::all_of, std::move(all));
    }

    NodePtr proximity() {
        NodePtr left = choice();
        while (kind() == Lex::beside || (kind() == Lex::negate && kind_of_next() == Lex::beside)) {
            bool is_negated = kind() == Lex::negate;
            if (is_negated) take();
            const Lexeme& sign = take();
            NodePtr right = choice();
            if (left == nullptr || right == nullptr) note_stray(sign);
            if (right == nullptr) continue;
            if (is_negated) right = wrap(Kind::none_of, std::move(right), sign.begin);
            left = left == nullptr ? std::move(right) : beside(sign, std::move(left), std::move(right));
        }
        return left;
    }

    NodePtr choice() {
        Nodes choices;
        keep(choices, adjacent());
        while (kind() == Lex::either) {
            const Lexeme& sign = take();
            NodePtr next = adjacent();
            if (next == nullptr || choices.empty()) note_stray(sign);
            keep(choices, std::move(next));
        }
        return join(Kind::any_of, std::move(choices));
    }

    [[nodiscard]] bool at_operand() const {
        return kind() != Lex::end && kind() != Lex::close && kind() != Lex::both && kind() != Lex::either &&
               kind() != Lex::negate && kind() != Lex::beside;
    }

    NodePtr adjacent() {
        NodePtr left;
        while (at_operand()) {
            NodePtr right = operand();
            if (right != nullptr) left = left == nullptr ? right : side_by_side(left, right);
        }
        return left;
    }

    static NodePtr side_by_side(const NodePtr& left, const NodePtr& right) {
        bool have_places = can_be_beside(Kind::before, *left, *right);
        auto node = make_node(have_places ? Kind::before : Kind::all_of, left->begin, right->end);
        node->count = have_places ? 1 : 0;
        node->children = {left, right};
        return node;
    }
};

}  // namespace

NodePtr parse_nexis(std::string_view text, const QueryOptions& options, std::vector<QueryNote>& notes) {
    NexisParser parser(lex_nexis(text, notes), options, notes);
    return read_all(text, 0, parser);
}

}  // namespace newsgrep::query
