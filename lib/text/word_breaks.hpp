/// Where are the words of a text in the usual scripts, as ICU would cut it?
#pragma once

#include "text/compounds.hpp"

#include <string_view>
#include <vector>

namespace newsgrep::text {

/// The words of `units`, in place of what `pieces` held, by the rules of Unicode's annex 29 for word
/// boundaries (WB4 to WB13b). Each begins and ends where ICU's break iterator begins and ends a segment; the
/// segments between, which hold no letter and no digit, are left out. False where a unit needs ICU: scripts
/// that are cut by dictionary or have rules of their own, and all beyond the first plane.
bool find_words(std::u16string_view units, std::vector<Piece>& pieces);

}  // namespace newsgrep::text
