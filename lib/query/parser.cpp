#include "query/parser.hpp"

#include "newsgrep/error.hpp"

#include "query/dates.hpp"
#include "query/lengths.hpp"
#include "query/lexer.hpp"
#include "query/limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace newsgrep::query {
namespace {

using Nodes = std::vector<NodePtr>;

std::shared_ptr<Node> make_node(Kind kind, std::size_t begin, std::size_t end) {
    auto node = std::make_shared<Node>();
    node->kind = kind;
    node->begin = begin;
    node->end = end;
    return node;
}

/// `children` under one node of `kind`; a single one needs none, and none at all give null.
NodePtr join(Kind kind, Nodes children) {
    if (children.empty()) return nullptr;
    if (children.size() == 1) return children.front();
    auto node = make_node(kind, children.front()->begin, children.back()->end);
    node->children = std::move(children);
    return node;
}

/// One child under a node of `kind` that begins at `begin`.
std::shared_ptr<Node> wrap(Kind kind, NodePtr child, std::size_t begin) {
    auto node = make_node(kind, begin, child->end);
    node->children.push_back(std::move(child));
    return node;
}

void keep(Nodes& nodes, NodePtr node) {
    if (node != nullptr) nodes.push_back(std::move(node));
}

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

bool is_word_like(const Node& node) {
    return node.kind == Kind::word || node.kind == Kind::prefix || node.kind == Kind::fuzzy ||
           node.kind == Kind::phrase;
}

/// Whether words of an article may be what makes the node hold.
bool finds_words(const Node& node) {
    return is_word_like(node) || (node.kind != Kind::none_of &&
                                  std::any_of(node.children.begin(), node.children.end(),
                                              [](const NodePtr& child) { return finds_words(*child); }));
}

/// NOT, of what would find words.
bool is_absence(const Node& node) {
    const Node& inner = node.kind == Kind::within ? *node.children.front() : node;
    return inner.kind == Kind::none_of && finds_words(*inner.children.front());
}

bool names_words(const Node& node) {
    return is_word_like(node) || std::any_of(node.children.begin(), node.children.end(),
                                             [](const NodePtr& child) { return names_words(*child); });
}

/// Whether a positional operator can act on these; what has no places is but a condition.
bool can_be_beside(Kind kind, const Node& left, const Node& right) {
    if (kind == Kind::same_sentence || kind == Kind::same_paragraph)
        return names_words(left) && names_words(right);
    return (finds_words(left) && (finds_words(right) || is_absence(right))) ||
           (is_absence(left) && finds_words(right));
}

/// Recursive descent; null stands for "nothing here".
class Parser {
  public:
    Parser(Lexemes lexemes, const QueryOptions& options, std::vector<QueryNote>& notes)
        : lexemes_(std::move(lexemes.list)),
          any_(options.any),
          today_(base::day_number(options.now ? *options.now : base::today())),
          notes_(notes) {}

    NodePtr choice();

  private:
    using Lex = Lexeme::Kind;

    /// Counts the levels we are in.
    class Nest {
      public:
        explicit Nest(std::size_t& depth) : depth_(depth) {
            if (++depth_ > max_depth)
                throw Error(Errc::limit,
                            fmt::format("The query is nested more than {} deep; write it with fewer "
                                        "parentheses inside one another.",
                                        max_depth));
        }
        ~Nest() { --depth_; }
        Nest(const Nest&) = delete;
        Nest& operator=(const Nest&) = delete;

      private:
        std::size_t& depth_;
    };

    NodePtr sequence();
    NodePtr join_sequence(std::vector<Nodes> runs) const;
    NodePtr negated();
    NodePtr chain();
    NodePtr beside(const Lexeme& sign, NodePtr left, NodePtr right);
    NodePtr beside_operand();
    NodePtr counted();
    NodePtr operand();
    NodePtr group();
    NodePtr zone();
    NodePtr filter_group();
    NodePtr word(Kind kind);
    NodePtr filter(const FieldRow& field);
    bool read_value(const FieldRow& field, const Lexeme& value, Node& node);

    [[nodiscard]] Lex kind() const { return lexemes_[next_].kind; }
    [[nodiscard]] bool at_operand() const;
    const Lexeme& take() { return lexemes_[next_++]; }
    void note(const Lexeme& lexeme, std::string message) {
        notes_.push_back({std::move(message), lexeme.begin, lexeme.end});
    }
    void note_stray(const Lexeme& lexeme) {
        note(lexeme, "There is nothing for this to act on; it was left out");
    }

    std::vector<Lexeme> lexemes_;
    std::size_t next_ = 0;
    std::size_t depth_ = 0;
    bool any_;
    base::DayNumber today_;
    const FieldRow* group_field_ = nullptr;  ///< inside source:( … ): what the words are values of
    std::vector<QueryNote>& notes_;
};

bool Parser::at_operand() const {
    return kind() != Lex::end && kind() != Lex::close && kind() != Lex::both && kind() != Lex::either;
}

NodePtr Parser::choice() {
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
    Nest nest(depth_);
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

NodePtr Parser::beside(const Lexeme& sign, NodePtr left, NodePtr right) {
    Kind kind = sign.positional.kind;
    bool is_possible = can_be_beside(kind, *left, *right);
    if (!is_possible)
        note(sign, fmt::format("{} stands between words; here it was read as AND", name_of(sign.positional)));
    auto node = make_node(is_possible ? kind : Kind::all_of, left->begin, right->end);
    node->count = is_possible ? sign.positional.count : 0;
    node->children = {std::move(left), std::move(right)};
    return node;
}

NodePtr Parser::beside_operand() {
    if (kind() != Lex::negate) return operand();
    const Lexeme& negate = take();
    Nest nest(depth_);
    NodePtr child = beside_operand();
    if (child != nullptr) return wrap(Kind::none_of, std::move(child), negate.begin);
    note_stray(negate);
    return nullptr;
}

/// ATLEAST/n and FIRST/n with what they count.
NodePtr Parser::counted() {
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

NodePtr Parser::operand() {
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
            return filter(*lexemes_[next_].field);
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

NodePtr Parser::word(Kind kind_of_word) {
    if (group_field_ != nullptr && kind_of_word != Kind::all) return filter(*group_field_);
    const Lexeme& lexeme = take();
    auto node = make_node(kind_of_word, lexeme.begin, lexeme.end);
    node->text = lexeme.text;
    node->is_exact = lexeme.is_exact;
    node->edits = lexeme.edits;
    return node;
}

NodePtr Parser::group() {
    const Lexeme& open = take();
    Nest nest(depth_);
    NodePtr inside = choice();
    if (kind() != Lex::close) {
        note(open, "This parenthesis is never closed; the group was read to the end");
        return inside;
    }
    take();
    if (inside == nullptr)
        note(open, "There is nothing to search between these parentheses; they were left out");
    return inside;
}

NodePtr Parser::zone() {
    const Lexeme& lexeme = take();
    Nest nest(depth_);
    NodePtr inside = operand();
    if (inside == nullptr) {
        note_stray(lexeme);
        return nullptr;
    }
    auto node = wrap(Kind::within, std::move(inside), lexeme.begin);
    node->zones = bit(lexeme.field->zone);
    return node;
}

NodePtr Parser::filter_group() {
    const FieldRow* outer = std::exchange(group_field_, take().field);
    NodePtr inside = operand();
    group_field_ = outer;
    return inside;
}

NodePtr Parser::filter(const FieldRow& field) {
    const Lexeme& value = take();
    auto node = make_node(Kind::filter, value.begin, value.end);
    node->field = field.field;
    return read_value(field, value, *node) ? node : nullptr;
}

bool Parser::read_value(const FieldRow& field, const Lexeme& value, Node& node) {
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

NodePtr parse_within(std::string_view text, Lexemes lexemes, const QueryOptions& options,
                     std::vector<QueryNote>& notes) {
    Zones scope = lexemes.scope;
    NodePtr root = Parser(std::move(lexemes), options, notes).choice();
    if (root == nullptr) return make_node(Kind::nothing, 0, text.size());
    if (scope == 0) return root;
    auto scoped = wrap(Kind::within, std::move(root), 0);
    scoped->zones = scope;
    scoped->end = text.size();
    return scoped;
}

}  // namespace

NodePtr parse(std::string_view text, const QueryOptions& options, std::vector<QueryNote>& notes) {
    if (text.size() > max_text_bytes)
        throw Error(Errc::limit,
                    fmt::format("The query is {} bytes long, the limit is {}; ask in several queries.",
                                text.size(), max_text_bytes));
    Lexemes lexemes = options.syntax == Syntax::plain ? lex_plain(text) : lex(text, notes);
    NodePtr root = parse_within(text, std::move(lexemes), options, notes);
    std::stable_sort(notes.begin(), notes.end(),
                     [](const QueryNote& a, const QueryNote& b) { return a.begin < b.begin; });
    return root;
}

}  // namespace newsgrep::query
