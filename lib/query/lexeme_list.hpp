/// Which words and signs of a query are kept, and are they too many?
#pragma once

#include "query/lexer.hpp"

#include <utility>
#include <vector>

namespace newsgrep::query {

/// Keeps lexemes and counts what is limited.
class LexemeList {
  public:
    /// Throws Error{limit} for one too many.
    void add(Lexeme lexeme);

    [[nodiscard]] bool ends_with(Lexeme::Kind kind) const {
        return !lexemes_.empty() && lexemes_.back().kind == kind;
    }
    std::vector<Lexeme> take() { return std::move(lexemes_); }

  private:
    std::vector<Lexeme> lexemes_;
    std::size_t words_ = 0;
    std::size_t expanded_ = 0;
    std::size_t positional_ = 0;
};

}  // namespace newsgrep::query
