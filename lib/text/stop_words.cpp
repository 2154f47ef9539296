#include "text/stop_words.hpp"

#include <algorithm>
#include <array>

namespace newsgrep::text {
namespace {

// Folded, sorted by bytes. Written by hand.

// clang-format off
constexpr auto arabic = std::to_array<std::string_view>({
    "اذ", "اذا", "الا", "التي", "الذي", "الذين", "اللتين", "اللذان", "اللذين", "اللواتي", "الي", "اما",
    "ان", "انا", "انت", "او", "اي", "ب", "بان", "به", "بها", "بهم", "بين", "تلك", "ثم", "حتي", "حيث",
    "ذلك", "عليه", "عليها", "عن", "عند", "عنه", "عنها", "ف", "في", "فيه", "فيها", "قد", "ك", "كان",
    "كانت", "كذلك", "كل", "كم", "كما", "كي", "ل", "لا", "لان", "لقد", "لكن", "لم", "لماذا", "لن", "له",
    "لها", "لهم", "لو", "ليس", "ليست", "ما", "ماذا", "متي", "مع", "من", "منذ", "منه", "منها", "نحن",
    "هذا", "هذه", "هل", "هم", "هما", "هنا", "هناك", "هو", "هي", "و", "والتي", "والذي", "والي", "وان",
    "وعن", "وفي", "وقد", "وكان", "وكانت", "ولا", "ولكن", "ولم", "وما", "ومع", "ومن", "وهذا", "وهذه",
    "وهو", "وهي", "يا",
});
// clang-format on
static_assert(std::ranges::is_sorted(arabic));

/// Words that are too common only when they are spelt so: folded, على is the name علي too.
constexpr auto arabic_forms = std::to_array<std::string_view>({"على", "وعلى", "فعلى"});

// clang-format off
constexpr auto english = std::to_array<std::string_view>({
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have",
    "he", "her", "his", "i", "if", "in", "into", "is", "it", "its", "me", "my", "no", "nor", "not", "of",
    "on", "or", "our", "she", "so", "than", "that", "the", "their", "them", "then", "there", "these",
    "they", "this", "those", "to", "us", "was", "we", "were", "what", "when", "where", "which", "who",
    "whom", "whose", "with", "would", "you", "your",
});
// clang-format on
static_assert(std::ranges::is_sorted(english));

// clang-format off
constexpr auto spanish = std::to_array<std::string_view>({
    "a", "al", "aunque", "como", "con", "cual", "cuales", "cuando", "cuanta", "cuantas", "cuanto",
    "cuantos", "cuya", "cuyas", "cuyo", "cuyos", "de", "del", "desde", "donde", "e", "el", "ella",
    "ellas", "ellos", "en", "entre", "era", "eran", "eres", "es", "esa", "esas", "ese", "eso", "esos",
    "esta", "estas", "este", "esto", "estos", "fue", "fueron", "ha", "habia", "habian", "han", "hasta",
    "hay", "he", "la", "las", "le", "les", "lo", "los", "me", "mi", "mis", "muy", "ni", "no", "nos",
    "nosotros", "o", "os", "para", "pero", "por", "porque", "pues", "que", "quien", "quienes", "se",
    "ser", "si", "sin", "sino", "somos", "son", "soy", "su", "sus", "tambien", "te", "tu", "tus", "u",
    "un", "una", "unas", "uno", "unos", "usted", "ustedes", "vosotros", "y", "ya", "yo",
});
// clang-format on
static_assert(std::ranges::is_sorted(spanish));

// clang-format off
constexpr auto french = std::to_array<std::string_view>({
    "a", "ai", "au", "aussi", "aux", "avaient", "avait", "avec", "avoir", "c", "ca", "ce", "ceci",
    "cela", "celle", "celles", "celui", "ces", "cet", "cette", "ceux", "combien", "comme", "comment",
    "d", "dans", "de", "des", "donc", "dont", "du", "elle", "elles", "en", "est", "et", "etaient",
    "etait", "etre", "eu", "il", "ils", "j", "je", "l", "la", "le", "les", "leur", "leurs", "lorsque",
    "lui", "m", "ma", "mais", "me", "meme", "n", "ne", "nos", "notre", "nous", "on", "ont", "ou", "par",
    "pas", "pour", "pourquoi", "puisque", "qu", "quand", "que", "quel", "quelle", "quelles", "quels",
    "qui", "quoi", "s", "sa", "se", "ses", "si", "sont", "t", "ta", "te", "tes", "toi", "tu", "un",
    "une", "vos", "votre", "vous", "y",
});
// clang-format on
static_assert(std::ranges::is_sorted(french));

}  // namespace

bool is_stop_word(std::string_view exact, std::string_view form, std::string_view language) {
    auto is_in = [exact](const auto& words) { return std::ranges::binary_search(words, exact); };
    if (language == "ar") return is_in(arabic) || std::ranges::find(arabic_forms, form) != arabic_forms.end();
    if (language == "en") return is_in(english);
    if (language == "es") return is_in(spanish);
    return language == "fr" && is_in(french);
}

bool is_told_by_form(std::string_view exact) {
    return exact == "علي" || exact == "وعلي" || exact == "فعلي";
}

}  // namespace newsgrep::text
