#include "text/direction.hpp"

#include "base/utf8.hpp"

#include <unicode/uchar.h>

namespace newsgrep::text {

bool is_right_to_left(std::string_view text) {
    std::size_t left_to_right = 0;
    std::size_t right_to_left = 0;
    for (std::size_t at = 0; at < text.size();) {
        UCharDirection direction = u_charDirection(static_cast<UChar32>(base::decode(text, at)));
        if (direction == U_LEFT_TO_RIGHT) ++left_to_right;
        if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) ++right_to_left;
    }
    return right_to_left > left_to_right;
}

}  // namespace newsgrep::text
