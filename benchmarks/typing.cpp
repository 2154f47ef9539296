#include "typing.hpp"

#include "base/utf8.hpp"

#include <array>
#include <cstdint>

namespace bench {
namespace {

/// The rows of a keyboard; its neighbours are the keys to the left and right and those of the next rows at
/// the same place.
using Keyboard = std::array<std::u32string_view, 3>;
constexpr std::array keyboards{Keyboard{U"azertyuiop", U"qsdfghjklm", U"wxcvbn"},
                               Keyboard{U"qwertyuiop", U"asdfghjklñ", U"zxcvbnm"},
                               Keyboard{U"ضصثقفغعهخحجدذ", U"شسيبلاتنمكط", U"ئءؤرىةوزظ"}};

/// Every key of the first keyboard that has `c`, or its neighbours there.
std::u32string keys_near(char32_t c, bool is_all) {
    for (const Keyboard& keyboard : keyboards) {
        for (std::size_t row = 0; row < keyboard.size(); ++row) {
            std::size_t column = keyboard[row].find(c);
            if (column == std::u32string_view::npos) continue;
            std::u32string keys;
            for (std::size_t r = 0; r < keyboard.size(); ++r)
                for (std::size_t k = 0; k < keyboard[r].size(); ++k) {
                    bool is_beside = r == row && (k + 1 == column || k == column + 1);
                    bool is_above_or_below = (r + 1 == row || r == row + 1) && k == column;
                    if (is_all || is_beside || is_above_or_below) keys += keyboard[r][k];
                }
            return keys;
        }
    }
    return {};
}

char32_t pick(const std::u32string& keys, std::mt19937& random) {
    return keys[random() % keys.size()];
}

std::u32string with_error(std::u32string word, std::mt19937& random) {
    std::size_t at = random() % word.size();
    switch (random() % 4) {
        case 0:
            return word.erase(at, 1);
        case 1:
            return word.insert(at, 1, pick(keys_near(word[at], true), random));
        case 2:
            word[at] = pick(keys_near(word[at], false), random);
            return word;
        default:
            if (at + 1 < word.size()) std::swap(word[at], word[at + 1]);
            return word;
    }
}

}  // namespace

std::string mistyped(std::string_view word, std::mt19937& random) {
    if (word.empty() || !is_typed_in_letters(word)) return {};
    std::u32string letters = newsgrep::base::code_points(word);
    std::u32string typed = letters;
    while (typed == letters || typed.empty()) typed = with_error(letters, random);
    return newsgrep::base::encode(typed);
}

std::size_t letter_count(std::string_view word) {
    return newsgrep::base::code_points(word).size();
}

bool is_typed_in_letters(std::string_view word) {
    for (char32_t c : newsgrep::base::code_points(word))
        if (keys_near(c, false).empty()) return false;
    return true;
}

}  // namespace bench
