#include "query/operands.hpp"

#include "newsgrep/error.hpp"

#include "query/dates.hpp"
#include "query/lengths.hpp"
#include "query/limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace newsgrep::query {

Operands::Operands(Lexemes lexemes, const QueryOptions& options, std::vector<QueryNote>& notes)
    : lexemes_(std::move(lexemes)),
      today_(base::day_number(options.now ? *options.now : base::today())),
      notes_(notes) {}

Operands::Nest::Nest(std::size_t& depth) : depth_(depth) {
    if (++depth_ > max_depth)
        throw Error(Errc::limit, fmt::format("The query is nested more than {} deep; write it with fewer "
                                             "parentheses inside one another.",
                                             max_depth));
}

Lexeme::Kind Operands::kind_of_next() const {
    return lexemes_.list[std::min(next_ + 1, lexemes_.list.size() - 1)].kind;
}

NodePtr Operands::beside(const Lexeme& sign, NodePtr left, NodePtr right) {
    Kind kind = sign.positional.kind;
    bool is_possible = can_be_beside(kind, *left, *right);
    if (!is_possible)
        note(sign, fmt::format("{} stands between words; here it was read as AND", name_of(sign.positional)));
    auto node = make_node(is_possible ? kind : Kind::all_of, left->begin, right->end);
    node->count = is_possible ? sign.positional.count : 0;
    node->children = {std::move(left), std::move(right)};
    return node;
}

NodePtr Operands::beside_operand() {
    if (kind() != Lex::negate) return operand();
    const Lexeme& negate = take();
    Nest nest(depth_);
    NodePtr child = beside_operand();
    if (child != nullptr) return wrap(Kind::none_of, std::move(child), negate.begin);
    note_stray(negate);
    return nullptr;
}

/// ATLEAST/n and FIRST/n with what they count.
NodePtr Operands::counted() {
    const Lexeme& sign = take();
    Nest nest(depth_);
    NodePtr inside = beside_operand();
    if (inside == nullptr) {
        note_stray(sign);
        return nullptr;
    }
    Kind kind = sign.positional.kind;
    if (kind == Kind::at_least ? !finds_words(*inside) : !names_words(*inside)) {
        note(sign, fmt::format("{} counts words, and none are asked for here; it was left out",
                               name_of(sign.positional)));
        return inside;
    }
    auto node = wrap(kind, std::move(inside), sign.begin);
    node->count = sign.positional.count;
    return node;
}

NodePtr Operands::operand() {
    switch (kind()) {
        case Lex::word:
            return word(Kind::word);
        case Lex::prefix:
            return word(Kind::prefix);
        case Lex::fuzzy:
            return word(Kind::fuzzy);
        case Lex::phrase:
            return word(Kind::phrase);
        case Lex::all:
            return word(Kind::all);
        case Lex::zone:
            return zone();
        case Lex::filter:
            return filter(*lexemes_.list[next_].field);
        case Lex::filter_group:
            return filter_group();
        case Lex::open:
            return group();
        case Lex::counted:
            return counted();
        default:
            return nullptr;
    }
}

NodePtr Operands::word(Kind kind_of_word) {
    if (group_field_ != nullptr && kind_of_word != Kind::all) return filter(*group_field_);
    const Lexeme& lexeme = take();
    auto node = make_node(kind_of_word, lexeme.begin, lexeme.end);
    node->text = lexeme.text;
    node->is_exact = lexeme.is_exact;
    node->edits = lexeme.edits;
    return node;
}

NodePtr Operands::group() {
    const Lexeme& open = take();
    Nest nest(depth_);
    NodePtr inside = expression();
    if (kind() != Lex::close) {
        note(open, "This parenthesis is never closed; the group was read to the end");
        return inside;
    }
    take();
    if (inside == nullptr)
        note(open, "There is nothing to search between these parentheses; they were left out");
    return inside;
}

NodePtr Operands::zone() {
    const Lexeme& lexeme = take();
    Nest nest(depth_);
    NodePtr inside = operand();
    if (inside == nullptr) {
        note_stray(lexeme);
        return nullptr;
    }
    auto node = wrap(Kind::within, std::move(inside), lexeme.begin);
    node->zones = lexeme.field->zones;
    return node;
}

NodePtr Operands::filter_group() {
    const FieldRow* outer = std::exchange(group_field_, take().field);
    NodePtr inside = operand();
    group_field_ = outer;
    return inside;
}

NodePtr Operands::filter(const FieldRow& field) {
    const Lexeme& value = take();
    auto node = make_node(Kind::filter, value.begin, value.end);
    node->field = field.field;
    return read_value(field, value, *node) ? node : nullptr;
}

bool Operands::read_value(const FieldRow& field, const Lexeme& value, Node& node) {
    if (field.role == Role::text) {
        node.text = value.text;
        node.is_exact = value.is_exact;
        return true;
    }
    if (field.role == Role::length) {
        auto length = read_length(value.text);
        if (!length)
            note(value, fmt::format("\"{}\" is no length and was left out; write >800, <=300 or 300..800",
                                    value.text));
        node.length = length.value_or(LengthRange{});
        return length.has_value();
    }
    DaysRead read = read_days(value.text, field.role, today_);
    if (!read.problem.empty()) note(value, read.problem);
    node.days = read.days.value_or(DayRange{});
    return read.days.has_value();
}

NodePtr read_all(std::string_view text, Zones scope, Operands& operands) {
    NodePtr root = operands.expression();
    if (root == nullptr) return make_node(Kind::nothing, 0, text.size());
    if (scope == 0) return root;
    auto scoped = wrap(Kind::within, std::move(root), 0);
    scoped->zones = scope;
    scoped->end = text.size();
    return scoped;
}

}  // namespace newsgrep::query
