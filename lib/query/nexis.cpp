#include "query/nexis.hpp"

#include "query/limits.hpp"
#include "query/nexis_lexer.hpp"
#include "query/operands.hpp"

#include <algorithm>
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

    /// w/5 and its kin between two operands.
    struct Joint {
        const Lexeme* sign;
        bool is_negated;
    };

    NodePtr proximity() {
        Nodes operands;
        std::vector<Joint> joints;
        keep(operands, choice());
        while (kind() == Lex::beside || (kind() == Lex::negate && kind_of_next() == Lex::beside)) {
            bool is_negated = kind() == Lex::negate;
            if (is_negated) take();
            const Lexeme& sign = take();
            NodePtr right = choice();
            if (operands.empty() || right == nullptr) note_stray(sign);
            if (right == nullptr) continue;
            if (operands.empty() && is_negated) right = wrap(Kind::none_of, std::move(right), sign.begin);
            if (!operands.empty()) joints.push_back({&sign, is_negated});
            operands.push_back(std::move(right));
        }
        return joined(std::move(operands), std::move(joints));
    }

    /// What reaches least binds tightest; of what reaches as far, the first.
    NodePtr joined(Nodes operands, std::vector<Joint> joints) {
        auto reach = [](const Joint& joint) {
            const Positional& at = joint.sign->positional;
            return is_counted_in_words(at.kind) ? at.count : max_window + static_cast<std::uint32_t>(at.kind);
        };
        while (!joints.empty()) {
            auto joint = std::ranges::min_element(joints, {}, reach);
            auto left = operands.begin() + (joint - joints.begin());
            auto right = left + 1;
            if (joint->is_negated) *right = wrap(Kind::none_of, std::move(*right), joint->sign->begin);
            *left = beside(*joint->sign, std::move(*left), std::move(*right));
            operands.erase(right);
            joints.erase(joint);
        }
        return operands.empty() ? nullptr : std::move(operands.front());
    }

    static bool is_counted_in_words(Kind kind) { return kind == Kind::near || kind == Kind::before; }

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
