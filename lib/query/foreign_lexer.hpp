/// What do the lexers of other query languages have in common?
#pragma once

#include "query/lexeme_list.hpp"
#include "query/scanner.hpp"
#include "query/wildcards.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::query {

/// A word of another language for a field of ours.
struct FieldAlias {
    std::string_view name;
    std::string_view field;
};

std::string in_lower_ascii(std::string_view text);

/// Reads from left to right; each read_… starts where the scanner is and moves it behind what it has read.
class ForeignLexer {
  public:
    ForeignLexer(std::string_view text, std::vector<QueryNote>& notes) : scan_(text), notes_(notes) {}
    ForeignLexer(const ForeignLexer&) = delete;
    ForeignLexer& operator=(const ForeignLexer&) = delete;
    virtual ~ForeignLexer() = default;

    Lexemes run();

  protected:
    using Kind = Lexeme::Kind;

    /// One word or sign; not a parenthesis, nor a blank.
    virtual void read_one() = 0;

    void read_parenthesis(bool opens);
    /// The phrase that begins here, without its quotes; empty, with a note, where there is no word in it.
    std::string_view take_phrase();
    void add_wildcard(std::string_view word, WildcardSigns signs, std::size_t begin);
    /// `text` is days or a length, perhaps compared.
    void add_comparison(const FieldRow& field, std::string_view text, std::size_t begin);
    void add(Kind kind, std::size_t begin, std::string_view text = {}, const FieldRow* field = nullptr);
    void add_fuzzy(std::string_view word, unsigned edits, std::size_t begin);
    void add(Positional positional, std::size_t begin);
    /// Keeps a text that does not stand in the query.
    std::string_view keep(std::string text);
    /// A remark about what stands from `begin` to here.
    void note(std::size_t begin, std::string message) {
        notes_.push_back({std::move(message), begin, scan_.at()});
    }

    Scanner scan_;

  private:
    std::vector<QueryNote>& notes_;
    LexemeList list_;
    std::deque<std::string> made_;
    std::size_t open_ = 0;  ///< parentheses not yet closed
};

}  // namespace newsgrep::query
