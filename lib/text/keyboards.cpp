#include "text/keyboards.hpp"

#include "base/utf8.hpp"
#include "text/edit_distance.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

namespace newsgrep::text {
namespace {

/// The keys without shift, from the left; the same place is the same key.
struct Keyboard {
    std::u32string_view rows[4];
};

/// The one key that writes two letters, ل and ا, as one: normalisation takes it apart.
constexpr char32_t lam_alef = U'\uFEFB';

constexpr std::array keyboards{
    Keyboard{{U"`", U"qwertyuiop[]", U"asdfghjkl;'", U"zxcvbnm,./"}},
    Keyboard{{U"²", U"azertyuiop^$", U"qsdfghjklmù", U"wxcvbn,;:!"}},
    Keyboard{{U"º", U"qwertyuiop`+", U"asdfghjklñ´", U"zxcvbnm,.-"}},
    Keyboard{{U"ذ", U"ضصثقفغعهخحجد", U"شسيبلاتنمكط", U"ئءؤر\uFEFBىةوزظ"}},  // Arabic 101 and 102
};

struct Key {
    int row;
    int column;
};

std::optional<Key> find_key(const Keyboard& keyboard, char32_t c) noexcept {
    for (int row = 0; row < 4; ++row)
        if (std::size_t column = keyboard.rows[row].find(c); column != std::u32string_view::npos)
            return Key{row, static_cast<int>(column)};
    return {};
}

/// The letters as keys were struck: capitals without shift, lam-alef as one.
std::u32string struck(std::string_view typed) {
    std::u32string letters;
    for (char32_t c : base::code_points(typed)) {
        if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
        bool is_one_key = c == U'ا' && letters.ends_with(U'ل');
        if (is_one_key) letters.back() = lam_alef;
        if (!is_one_key) letters += c;
    }
    return letters;
}

std::optional<std::string> retyped(std::u32string_view letters, const Keyboard& from, const Keyboard& to) {
    std::string text;
    for (char32_t c : letters) {
        auto key = find_key(from, c);
        if (!key) return {};
        const auto& row = to.rows[key->row];
        if (static_cast<std::size_t>(key->column) >= row.size()) return {};
        base::append(text, row[static_cast<std::size_t>(key->column)]);
    }
    return text;
}

}  // namespace

bool are_neighbours(char32_t a, char32_t b) noexcept {
    return std::any_of(keyboards.begin(), keyboards.end(), [&](const Keyboard& keyboard) {
        auto first = find_key(keyboard, a);
        auto second = find_key(keyboard, b);
        if (!first || !second || a == b) return false;
        // Each row stands half a key to the right of the one above.
        int across = second->column - first->column;
        int down = second->row - first->row;
        return down == 0   ? std::abs(across) == 1
               : down == 1 ? across == 0 || across == -1
                           : down == -1 && (across == 0 || across == 1);
    });
}

std::vector<std::string> on_other_keyboards(std::string_view typed) {
    std::vector<std::string> texts;
    std::u32string letters = struck(typed);
    for (const Keyboard& from : keyboards) {
        for (const Keyboard& to : keyboards) {
            auto text = retyped(letters, from, to);
            if (text && *text != typed && std::find(texts.begin(), texts.end(), *text) == texts.end())
                texts.push_back(*std::move(text));
        }
    }
    return texts;
}

}  // namespace newsgrep::text
