#include "ingest/oddness.hpp"

#include "text/arabic_pairs.hpp"
#include "text/letters.hpp"

#include <algorithm>
#include <span>
#include <string_view>

namespace newsgrep::ingest {
namespace {

struct Row {
    std::u32string_view characters;
    double nats;
};

/// −ln of their share in French and Spanish news, roughly; what is in no row is odd_letter or odd_sign.
constexpr Row letters[] = {
    {U"éèàçêáíóúñÀÉ", 3.5},
    {U"ùâîôûëïœüÇÊÔÎÂÈŒÑÓÁÍÚ", 5},
    {U"öäãõåøæßìòÖÄÛÙËÏÜıİşŞğĞčČšŠžŽćłńśźżÿŸ", 7},
};
constexpr Row signs[] = {
    {U"’“”«»\u00A0–—…€°¿¡،؟", 4},
    {U"‘ºª·•؛\u200E\u200F\u202F\u200B\uFEFF‹›„‚£§©®™½²³¼¾±×", 6},
};
constexpr double odd_letter = 9;
constexpr double odd_sign = 9;
constexpr double odd_mark = 9;        // harakat and tatweel outside an Arabic word
constexpr double usual_mark = 3;      // and inside
constexpr double foreign_letter = 9;  // Persian and Urdu letters
constexpr double other_script = 6;
constexpr double control = 11;        // also what no encoding has a character for
constexpr double fault = 9;           // ill-formed UTF-8
constexpr double mixed_scripts = 6;   // an Arabic letter and a Latin one side by side
constexpr double sudden_capital = 5;  // behind a small letter
constexpr double side_by_side = 1.5;  // two letters beyond ASCII
constexpr double lonely_letter = 2;   // a word of its own
constexpr double inside_word = 5;     // a sign between two letters

/// The marks that stand between two letters as often as not.
constexpr std::u32string_view joining = U"’‘·´\u00AD\u200B";
/// The words of one accented letter.
constexpr std::u32string_view words = U"àÀóÓéÉúÚ";
/// Signs that open what follows, in Latin text; signs that end an Arabic clause.
constexpr std::u32string_view openers = U"¿¡";
constexpr std::u32string_view arabic_stops = U"،؟؛";
constexpr std::u32string_view fractions = U"¼½¾";  // behind numbers; ½uvre is œuvre

constexpr bool holds(std::u32string_view set, char32_t c) {
    return set.find(c) != std::u32string_view::npos;
}

double nats(std::span<const Row> table, char32_t c, double otherwise) {
    auto row = std::ranges::find_if(table, [&](const Row& each) { return holds(each.characters, c); });
    return row != table.end() ? row->nats : otherwise;
}

constexpr bool is_ascii_letter(char32_t c) {
    return (c | 0x20) >= U'a' && (c | 0x20) <= U'z';
}

constexpr bool is_latin(char32_t c) {
    return is_ascii_letter(c) || (c >= 0xC0 && c < 0x250 && c != U'×' && c != U'÷');
}

bool is_small(char32_t c) {
    return c < 0x80 ? c >= U'a' && c <= U'z' : is_latin(c) && !text::is_upper(c);
}

bool is_mark(char32_t c) {
    return c == U'ـ' || c == 0x200C || c == 0x200D || text::is_arabic_mark(c);
}

bool is_control(char32_t c) {
    return c < 0xA0 || c == 0xFFFD;
}

}  // namespace

void Oddness::see_fault() {
    see(edge);
    total_ += fault;
}

double Oddness::judge(char32_t next) {
    if (is_mark(current_)) {
        bool is_in_latin = is_latin(before_) || is_latin(next);
        return (letter_ != edge ? usual_mark : odd_mark) + (is_in_latin ? mixed_scripts : 0);
    }
    if (text::is_arabic_letter(current_)) return arabic(next);
    double end = text::arabic_surprise(letter_, edge);
    letter_ = edge;
    if (current_ < 0x80) return end;
    if (is_control(current_)) return end + control;
    if (is_latin(current_)) return end + latin(next);
    return end + (text::is_letter(current_) ? other_script : sign(next));
}

double Oddness::arabic(char32_t next) {
    bool is_foreign = text::arabic_surprise(edge, current_) == 0;
    double odd = is_foreign ? foreign_letter : text::arabic_surprise(letter_, current_);
    if (is_latin(before_)) odd += mixed_scripts;
    if (is_latin(next)) odd += mixed_scripts;
    letter_ = current_;
    return odd;
}

double Oddness::latin(char32_t next) const {
    double odd = nats(letters, current_, odd_letter);
    if (is_latin(before_) && before_ >= 0x80) odd += side_by_side;
    if (is_small(before_) && !is_small(current_)) odd += sudden_capital;
    if (!is_latin(before_) && !is_latin(next) && !holds(words, current_)) odd += lonely_letter;
    return odd;
}

double Oddness::sign(char32_t next) const {
    double odd = nats(signs, current_, odd_sign);
    bool is_behind_letter = text::is_letter(before_);
    bool is_before_letter = text::is_letter(next);
    if (is_behind_letter && is_before_letter && !holds(joining, current_)) odd += inside_word;
    if (is_before_letter && holds(arabic_stops, current_)) odd += inside_word;
    if (is_before_letter && holds(fractions, current_)) odd += inside_word;
    if (is_behind_letter && holds(openers, current_)) odd += inside_word;
    return odd;
}

}  // namespace newsgrep::ingest
