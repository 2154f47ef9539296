/// Who stems which language?
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace newsgrep::text {

/// stem() of a word of which it is known already whether it is a stop word.
std::string stem(std::string_view folded, std::string_view language, bool is_stop);

/// Our own stemmers: folded words in, stems out, letter by letter. Why these rules: they join the forms of a
/// lemma better than Snowball's do (pairwise F on Universal Dependencies: fr .648 to .593, es .618 to .588,
/// ar .524 to .421).
std::u32string stem_french(std::u32string word);
std::u32string stem_spanish(std::u32string word);
std::u32string stem_arabic(std::u32string word);

/// Snowball's stem, folded; the word itself where Snowball has no such language.
std::string stem_snowball(std::string_view folded, std::string_view language);

/// An ending and what stands in its place; as many as `kept` letters must be before it, and as many as `left`
/// must be there afterwards.
struct Ending {
    std::u32string_view from;
    std::u32string_view to = {};
    std::size_t kept = 2;
    std::size_t left = 0;
};

/// Endings, found by their last letter, a to z. Rows are given longest first, so that the first one that
/// applies is the longest.
template <std::size_t size>
class EndingTable {
  public:
    explicit consteval EndingTable(const Ending (&rows)[size]) {
        std::size_t at = 0;
        for (std::size_t letter = 0; letter < letters; ++letter) {
            begins_[letter] = at;
            for (const Ending& row : rows) {
                if (row.from.back() == U'a' + letter) rows_[at++] = row;
            }
        }
        begins_[letters] = at;
        if (at != size) throw "an ending whose last letter is none of a to z";
        if (!std::ranges::is_sorted(rows, std::ranges::greater{}, [](auto& row) { return row.from.size(); }))
            throw "an ending behind a shorter one";
    }

    /// Replaces the ending of `word` by the first row that applies. False where none does.
    bool replace(std::u32string& word) const {
        for (const Ending& row : rows_for(word.back())) {
            if (!word.ends_with(row.from)) continue;
            std::size_t kept = word.size() - row.from.size();
            if (kept < row.kept || kept + row.to.size() < row.left) continue;
            word.replace(kept, std::u32string::npos, row.to);
            return true;
        }
        return false;
    }

  private:
    static constexpr std::size_t letters = 26;

    [[nodiscard]] std::span<const Ending> rows_for(char32_t last) const {
        if (last < U'a' || last > U'z') return {};
        std::size_t letter = last - U'a';
        return std::span(rows_).subspan(begins_[letter], begins_[letter + 1] - begins_[letter]);
    }

    std::array<Ending, size> rows_{};
    std::array<std::size_t, letters + 1> begins_{};
};

}  // namespace newsgrep::text
