#include "text/stop_words.hpp"

#include "newsgrep/analyzer.hpp"

#include <doctest/doctest.h>

namespace {
bool is_stop_word(std::string_view word, std::string_view language) {
    return newsgrep::text::is_stop_word(newsgrep::fold(word), word, language);
}
}  // namespace

TEST_CASE("grammar words are stop words of their language") {
    CHECK(is_stop_word("les", "fr"));
    CHECK(is_stop_word("del", "es"));
    CHECK(is_stop_word("في", "ar"));
    CHECK(is_stop_word("the", "en"));
    CHECK_FALSE(is_stop_word("the", "fr"));
    CHECK_FALSE(is_stop_word("les", "de"));
}

TEST_CASE("words that only ask are stop words: articles answer without them") {
    for (const char* word : {"Quelle", "quels", "combien", "pourquoi", "quand"})
        CHECK(is_stop_word(word, "fr"));
    for (const char* word : {"Cuántos", "cuánta", "Cuándo"}) CHECK(is_stop_word(word, "es"));
    for (const char* word : {"ماذا", "متى", "كم", "هل"}) CHECK(is_stop_word(word, "ar"));
}

TEST_CASE("words that carry meaning are none") {
    for (const char* word : {"estado", "contra", "sur", "mes", "mas", "bajo", "sobre"}) {
        CHECK_FALSE(is_stop_word(word, "es"));
    }
    for (const char* word : {"sur", "mes", "son", "contre", "or", "avant"})
        CHECK_FALSE(is_stop_word(word, "fr"));
    for (const char* word : {"غير", "ضد", "دولة"}) CHECK_FALSE(is_stop_word(word, "ar"));
}

TEST_CASE("على is a preposition, علي a name") {
    for (const char* word : {"على", "وعلى", "إلى", "حتى"}) CHECK(is_stop_word(word, "ar"));
    for (const char* word : {"علي", "لعلي", "العلي"}) CHECK_FALSE(is_stop_word(word, "ar"));
}
