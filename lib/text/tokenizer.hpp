/// What are the tokens of a text, by the rules alone?
///
/// The memo of Analyzer comes here for what it has not seen. Words of Latin and Arabic letters go by tables,
/// others by ICU; a tokenizer made for ICU alone is the twin that the tables are tested and measured against.
#pragma once

#include "newsgrep/analyzer.hpp"

#include "text/compounds.hpp"
#include "text/icu.hpp"
#include "text/shadow.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::text {

enum class Method : std::uint8_t {
    tables,  ///< ICU only where the tables end
    icu,
};

/// One per thread.
class Tokenizer {
  public:
    Tokenizer(std::string_view language, std::string_view latin, Method method);

    /// The tokens of `text`, positions from 0. Valid until the next call.
    const std::vector<Token>& tokens(std::string_view text);

    /// What Latin words are taken for.
    [[nodiscard]] const std::string& latin_language() const noexcept { return latin_language_; }

  private:
    void find_pieces();
    void find_pieces_by_icu();
    std::size_t last_of_number(std::size_t first);
    [[nodiscard]] bool may_begin_number(std::size_t at) const;
    void take(Piece piece);
    void finish_chain();
    void add(const Part& part);
    [[nodiscard]] Token make_token(const Part& part) const;

    std::string latin_language_;
    Method method_;
    std::unique_ptr<icu::BreakIterator> breaker_;

    // Of the call under way.
    std::string_view text_;
    Shadow shadow_;
    std::vector<Piece> pieces_;
    std::vector<Piece> chain_;  ///< pieces joined by single hyphens
    std::vector<Token> tokens_;
    std::uint32_t position_ = 0;
    std::size_t number_end_ = 0;  ///< byte offset behind the last number with blanks between its groups
};

}  // namespace newsgrep::text
