#include "text/stop_words.hpp"

#include <doctest/doctest.h>

using newsgrep::text::is_stop_word;

TEST_CASE("grammar words are stop words of their language") {
    CHECK(is_stop_word("les", "fr"));
    CHECK(is_stop_word("del", "es"));
    CHECK(is_stop_word("في", "ar"));
    CHECK(is_stop_word("the", "en"));
    CHECK_FALSE(is_stop_word("the", "fr"));
    CHECK_FALSE(is_stop_word("les", "de"));
}

TEST_CASE("words that carry meaning are none") {
    for (const char* word : {"estado", "contra", "sur", "mes", "mas", "bajo", "sobre"}) {
        CHECK_FALSE(is_stop_word(word, "es"));
    }
    for (const char* word : {"sur", "mes", "son", "contre", "or", "avant"})
        CHECK_FALSE(is_stop_word(word, "fr"));
    for (const char* word : {"غير", "ضد", "دولة"}) CHECK_FALSE(is_stop_word(word, "ar"));
}
