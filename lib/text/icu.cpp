#include "text/icu.hpp"

#include "newsgrep/error.hpp"

#include <fmt/format.h>
#include <unicode/locid.h>

namespace newsgrep::text {
namespace {

using MakeBreaker = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);
using GetNormalizer = const icu::Normalizer2* (*)(UErrorCode&);

const icu::Normalizer2& load(GetNormalizer get) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = get(status);
    check_icu(status, "loading its normalisation data");
    return *normalizer;
}

std::unique_ptr<icu::BreakIterator> load(MakeBreaker make) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> breaker(make(icu::Locale::getRoot(), status));
    check_icu(status, "loading its break rules");
    return breaker;
}

}  // namespace

void check_icu(UErrorCode status, const char* what) {
    if (U_SUCCESS(status)) return;
    throw Error(Errc::internal, fmt::format("ICU failed while {}: {}; check that its data is installed.",
                                            what, u_errorName(status)));
}

const icu::Normalizer2& nfc() {
    static const icu::Normalizer2& form = load(icu::Normalizer2::getNFCInstance);
    return form;
}

const icu::Normalizer2& nfd() {
    static const icu::Normalizer2& form = load(icu::Normalizer2::getNFDInstance);
    return form;
}

const icu::Normalizer2& nfkc() {
    static const icu::Normalizer2& form = load(icu::Normalizer2::getNFKCInstance);
    return form;
}

const icu::Normalizer2& nfkc_casefold() {
    static const icu::Normalizer2& form = load(icu::Normalizer2::getNFKCCasefoldInstance);
    return form;
}

icu::UnicodeString normalize(const icu::Normalizer2& form, const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString result = form.normalize(text, status);
    check_icu(status, "normalising text");
    return result;
}

icu::UnicodeString alias(std::u16string_view units) {
    return {false, units.data(), static_cast<int32_t>(units.size())};
}

std::string to_utf8(const icu::UnicodeString& text) {
    std::string utf8;
    return text.toUTF8String(utf8);
}

icu::UnicodeString to_utf16(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8({utf8.data(), static_cast<int32_t>(utf8.size())});
}

std::unique_ptr<icu::BreakIterator> make_breaker(Breaks breaks) {
    static const auto words = load(icu::BreakIterator::createWordInstance);
    static const auto sentences = load(icu::BreakIterator::createSentenceInstance);
    static const auto graphemes = load(icu::BreakIterator::createCharacterInstance);
    const auto& model = breaks == Breaks::words ? words : breaks == Breaks::sentences ? sentences : graphemes;
    return std::unique_ptr<icu::BreakIterator>(model->clone());
}

}  // namespace newsgrep::text
