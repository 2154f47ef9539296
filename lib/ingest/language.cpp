#include "ingest/language.hpp"

#include "newsgrep/analyzer.hpp"

#include "base/utf8.hpp"
#include "ingest/words.hpp"

#include <algorithm>
#include <iterator>

namespace newsgrep::ingest {
namespace {

struct LanguageNames {
    std::string_view tag;
    std::string_view names;  ///< ISO 639-2 codes and names, folded, blanks on both sides
};

constexpr LanguageNames languages[] = {
    {"fr", " fra fre french francais francaise frances الفرنسيه فرنسي فرنسيه "},
    {"ar", " ara arabic arabe العربيه عربي عربيه "},
    {"es", " spa esp spanish espagnol espanol castellano castilian الاسبانيه اسباني اسبانيه "},
    {"en", " eng english anglais ingles الانجليزيه الانكليزيه انجليزي "},
    {"de", " deu ger german allemand aleman deutsch الالمانيه "},
    {"it", " ita italian italien italiano الايطاليه "},
    {"pt", " por portuguese portugais portugues البرتغاليه "},
    {"", " und unk unknown mul mis zxx null none nan na n "},
};

constexpr std::size_t sample_size = std::size_t{4}
                                    << 10;  // bytes of a body that are plenty to tell its language

bool is_tag(std::string_view word) {
    return (word.size() == 2 || word.size() == 3) &&
           std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::string language_tag(std::string_view name) {
    std::vector<std::string> words = spoken(base::prefix(name, 64));
    if (words.empty()) return {};
    for (const LanguageNames& row : languages) {
        if (row.names.find(' ' + words[0] + ' ') != std::string_view::npos) return std::string(row.tag);
    }
    return is_tag(words[0]) ? words[0] : std::string();
}

void settle_language(Article& article, const ReaderOptions& options) {
    if (!options.language.empty()) {
        article.language = options.language;
        article.provenance.language = "option";
        return;
    }
    article.language = language_tag(article.language);
    if (!article.language.empty()) return;
    std::string sample = article.title + '\n';
    sample += base::prefix(article.body, sample_size);
    article.language = detect_language(sample, options.languages);
    article.provenance.language = article.language.empty() ? "" : "detected";
}

}  // namespace newsgrep::ingest
