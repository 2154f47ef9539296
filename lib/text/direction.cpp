#include "text/direction.hpp"

#include "newsgrep/columns.hpp"

#include "base/utf8.hpp"

#include <unicode/uchar.h>

namespace newsgrep::text {
namespace {

bool is_right_to_left_letter(UCharDirection direction) {
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

/// Also of what stands to the right without being a letter: digits of Arabic, and the signs that turn
/// directions.
bool turns(UCharDirection direction) {
    return is_right_to_left_letter(direction) || direction == U_ARABIC_NUMBER ||
           direction == U_RIGHT_TO_LEFT_EMBEDDING || direction == U_RIGHT_TO_LEFT_OVERRIDE ||
           direction == U_RIGHT_TO_LEFT_ISOLATE;
}

UCharDirection next_direction(std::string_view text, std::size_t& at) {
    return u_charDirection(static_cast<UChar32>(base::decode(text, at)));
}

}  // namespace

bool is_right_to_left(std::string_view text) {
    std::size_t left_to_right = 0;
    std::size_t right_to_left = 0;
    for (std::size_t at = 0; at < text.size();) {
        UCharDirection direction = next_direction(text, at);
        if (direction == U_LEFT_TO_RIGHT) ++left_to_right;
        if (is_right_to_left_letter(direction)) ++right_to_left;
    }
    return right_to_left > left_to_right;
}

}  // namespace newsgrep::text

namespace newsgrep {

bool runs_right_to_left(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (text::turns(text::next_direction(text, at))) return true;
    return false;
}

}  // namespace newsgrep
