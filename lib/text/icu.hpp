/// How do we speak with ICU? The one seam for its errors, its strings and its shared objects.
#pragma once

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>
#include <string_view>

namespace newsgrep::text {

/// Throws Error{internal} where ICU failed while doing `what` (in practice: its data files are missing).
void check_icu(UErrorCode status, const char* what);

/// ICU's shared normalisers; any thread.
const icu::Normalizer2& nfc();
const icu::Normalizer2& nfd();
const icu::Normalizer2& nfkc();
const icu::Normalizer2& nfkc_casefold();

/// `text` in another normal form.
icu::UnicodeString normalize(const icu::Normalizer2& form, const icu::UnicodeString& text);

/// A view of `units` as an ICU string, without a copy; `units` must outlive it.
icu::UnicodeString alias(std::u16string_view units);

std::string to_utf8(const icu::UnicodeString& text);

/// Ill-formed sequences become U+FFFD.
icu::UnicodeString to_utf16(std::string_view utf8);

enum class Breaks { words, sentences, graphemes };

/// A break iterator under the root locale, a copy of one that is made once: copying is cheap, reading rules
/// is not. Use one per thread.
std::unique_ptr<icu::BreakIterator> make_breaker(Breaks breaks);

}  // namespace newsgrep::text
