#include "text/form.hpp"

#include "text/icu.hpp"
#include "text/letters.hpp"

#include <unicode/locid.h>

namespace newsgrep::text {

std::string form_of(std::u16string_view word) {
    icu::UnicodeString form = normalize(nfc(), alias(word));
    form.toLower(icu::Locale::getRoot());
    icu::UnicodeString bare;
    for (int32_t at = 0; at < form.length(); ++at) {
        if (!is_arabic_mark(form[at])) bare.append(form[at]);
    }
    return to_utf8(normalize(nfc(), bare));
}

}  // namespace newsgrep::text
