/// What does ICU get to see of a text, and where did each unit of it stand?
#pragma once

#include "newsgrep/analyzer.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::text {

/// A text in UTF-16 without what would hide its words from the break rules: presentation forms, ligatures and
/// wide letters are spelt out, apostrophes and hyphens are one each, tatweel and format characters are gone.
/// Every unit remembers the bytes of the code point it came from.
class Shadow {
  public:
    /// Takes in text[from, to), in place of what it held.
    void assign(std::string_view text, std::size_t from, std::size_t to);

    [[nodiscard]] std::u16string_view units() const noexcept { return units_; }
    /// The bytes that units [begin, end) came from; end > begin.
    [[nodiscard]] Range source(std::size_t begin, std::size_t end) const;

  private:
    void append(char32_t c, Range source);
    void append_unit(char16_t unit, Range source);
    void spell_out(char32_t c, Range source);

    std::u16string units_;
    std::vector<Range> sources_;
};

}  // namespace newsgrep::text
