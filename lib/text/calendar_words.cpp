#include "text/calendar_words.hpp"

#include "text/icu.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <algorithm>
#include <newsgrep/analyzer.hpp>
#include <span>
#include <string>
#include <unordered_set>

namespace newsgrep::text {
namespace {

/// Arabic months have other names in Egypt and the Gulf, Morocco, Algeria and Tunisia, Mauritania, the
/// Levant.
constexpr const char* locales[] = {"fr",    "es",    "en",    "ar",    "ar_MA",
                                   "ar_DZ", "ar_TN", "ar_MR", "ar_LB", "ar_IQ"};

using Names = std::unordered_set<std::string>;

void add(Names& names, std::span<const icu::UnicodeString> some) {
    for (const icu::UnicodeString& name : some) {
        std::string folded = fold(to_utf8(name));
        folded.resize(std::min(folded.find(' '), folded.size()));
        if (!folded.empty()) names.insert(std::move(folded));  // days are counted from 1: the first is empty
    }
}

Names calendar_names() {
    Names names;
    for (const char* locale : locales) {
        UErrorCode status = U_ZERO_ERROR;
        icu::DateFormatSymbols symbols(icu::Locale(locale), status);
        check_icu(status, "reading the names of months");
        int32_t count = 0;
        const icu::UnicodeString* months = symbols.getMonths(count);
        add(names, {months, static_cast<std::size_t>(count)});
        const icu::UnicodeString* weekdays = symbols.getWeekdays(count);
        add(names, {weekdays, static_cast<std::size_t>(count)});
    }
    return names;
}

}  // namespace

bool is_calendar_word(std::string_view exact) {
    static const Names names = calendar_names();
    return names.contains(std::string(exact));
}

}  // namespace newsgrep::text
