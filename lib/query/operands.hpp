/// What stands in a query where a word could stand?
///
/// The part of a grammar that all query languages share: words, groups, fields, positional operators. What
/// joins operands to an expression, and which sign binds tighter, each language says for itself.
#pragma once

#include "newsgrep/query.hpp"

#include "query/lexer.hpp"
#include "query/nodes.hpp"

#include <string>
#include <vector>

namespace newsgrep::query {

/// Recursive descent; null stands for "nothing here".
class Operands {
  public:
    Operands(Lexemes lexemes, const QueryOptions& options, std::vector<QueryNote>& notes);
    Operands(const Operands&) = delete;
    Operands& operator=(const Operands&) = delete;
    virtual ~Operands() = default;

    /// All up to the end of the query, or to the parenthesis that closes.
    virtual NodePtr expression() = 0;

  protected:
    using Lex = Lexeme::Kind;

    /// Counts the levels we are in; throws Error{limit} for one too many.
    class Nest {
      public:
        explicit Nest(std::size_t& depth);
        ~Nest() { --depth_; }
        Nest(const Nest&) = delete;
        Nest& operator=(const Nest&) = delete;

      private:
        std::size_t& depth_;
    };

    NodePtr operand();
    /// [NOT] operand
    NodePtr beside_operand();
    /// Two operands of NEAR, PRE, /s or /p; with a note, and AND, where these cannot act on them.
    NodePtr beside(const Lexeme& sign, NodePtr left, NodePtr right);

    [[nodiscard]] Lex kind() const { return lexemes_.list[next_].kind; }
    [[nodiscard]] Lex kind_of_next() const;
    const Lexeme& take() { return lexemes_.list[next_++]; }
    void note(const Lexeme& lexeme, std::string message) {
        notes_.push_back({std::move(message), lexeme.begin, lexeme.end});
    }
    void note_stray(const Lexeme& lexeme) {
        note(lexeme, "There is nothing for this to act on; it was left out");
    }
    std::size_t& depth() { return depth_; }

  private:
    NodePtr counted();
    NodePtr group();
    NodePtr zone();
    NodePtr filter_group();
    NodePtr word(Kind kind);
    NodePtr filter(const FieldRow& field);
    bool read_value(const FieldRow& field, const Lexeme& value, Node& node);

    Lexemes lexemes_;
    std::size_t next_ = 0;
    std::size_t depth_ = 0;
    base::DayNumber today_;
    const FieldRow* group_field_ = nullptr;  ///< inside source:( … ): what the words are values of
    std::vector<QueryNote>& notes_;
};

/// The tree of one expression and the parts of the article it is searched in; never null.
NodePtr read_all(std::string_view text, Zones scope, Operands& operands);

}  // namespace newsgrep::query
