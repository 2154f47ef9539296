/// Which words name a day of the week or a month?
#pragma once

#include <string_view>

namespace newsgrep::text {

/// Whether a folded word is such a name in French, Spanish, English or Arabic, whichever of its calendars'
/// months it uses. Of names in two words, كانون الثاني, the first one is.
bool is_calendar_word(std::string_view exact);

}  // namespace newsgrep::text
