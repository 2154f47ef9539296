#include "text/typing_errors.hpp"

#include "text/edit_distance.hpp"
#include "text/keyboards.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace newsgrep::text {
namespace {

/// Of single errors about a third are letters left out, a third letters replaced, a fifth letters put in, a
/// tenth swapped (Damerau 1964; Kukich 1992); each kind is spread over so many places and letters of a word
/// of nine letters.
constexpr double left_out = 3.5;
constexpr double left_out_of_two = 2.5;  ///< one letter of a double one
constexpr double swapped = 4.5;
constexpr double replaced_by_neighbour = 5;
constexpr double confused = 4;
constexpr double replaced = 7;
constexpr double doubled = 3.5;
constexpr double slipped = 5.5;  ///< a neighbour struck along with its letter
constexpr double put_in = 7;
constexpr double first_letter = 1.5;  ///< on top: people watch how they begin

/// Letters that sound alike or that keyboards, dialects and habits confuse; each row once.
constexpr std::array<std::u32string_view, 33> confusions{
    // Arabic: emphatic and plain, interdentals as dialects say them, hamza, endings
    U"ضظ", U"ضد", U"سص", U"سز", U"صز", U"تط", U"تث", U"ثس", U"ذد", U"ذز", U"ظز", U"هح", U"اع", U"قك", U"قغ",
    U"غخ", U"اء", U"وء", U"يء", U"اي", U"هت", U"جغ",
    // Latin: French and Spanish spell these sounds in several ways
    U"ck", U"kq", U"cq", U"cs", U"sz", U"cz", U"iy", U"bv", U"gj", U"mn", U"ae"};

bool are_confused(char32_t a, char32_t b) noexcept {
    return std::any_of(confusions.begin(), confusions.end(), [&](std::u32string_view pair) {
        return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
    });
}

/// Whether the letter at `at` equals one beside it.
bool is_double(std::u32string_view word, std::size_t at) noexcept {
    return (at > 0 && word[at - 1] == word[at]) || (at + 1 < word.size() && word[at + 1] == word[at]);
}

bool is_beside_neighbour(std::u32string_view word, std::size_t at) noexcept {
    return (at > 0 && are_neighbours(word[at - 1], word[at])) ||
           (at + 1 < word.size() && are_neighbours(word[at + 1], word[at]));
}

struct Surprises {
    std::u32string_view keys;

    static double omission(std::u32string_view meant, std::size_t at) {
        return is_double(meant, at) ? left_out_of_two : left_out;
    }
    double insertion(std::u32string_view typed, std::size_t at) const {
        if (is_double(typed, at)) return doubled;
        return is_beside_neighbour(typed, at) || is_beside_neighbour(keys, at) ? slipped : put_in;
    }
    double substitution(std::u32string_view typed, std::size_t at, char32_t meant) const {
        if (are_confused(typed[at], meant)) return confused;
        bool is_slip = are_neighbours(typed[at], meant) || are_neighbours(keys[at], meant);
        return is_slip ? replaced_by_neighbour : replaced;
    }
    static double transposition() { return swapped; }
};

}  // namespace

double typing_surprise(std::u32string_view typed, std::u32string_view meant, std::u32string_view keys) {
    if (typed == meant) return 0;
    bool begins_alike = !typed.empty() && !meant.empty() && typed.front() == meant.front();
    return edit_cost(typed, meant, Surprises{keys}) + (begins_alike ? 0 : first_letter);
}

}  // namespace newsgrep::text
