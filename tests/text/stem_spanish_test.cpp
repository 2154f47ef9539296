#include "newsgrep/analyzer.hpp"

#include <doctest/doctest.h>

namespace {
std::string stem_of(std::string_view word) {
    return newsgrep::stem(newsgrep::fold(word), "es");
}
}  // namespace

TEST_CASE("Spanish numbers, genders and verb forms meet") {
    CHECK(stem_of("naciones") == stem_of("nación"));
    CHECK(stem_of("niñas") == stem_of("niño"));
    CHECK(stem_of("luces") == "luc");
    CHECK(stem_of("lápices") == stem_of("lápiz"));
    CHECK(stem_of("hablaremos") == stem_of("hablar"));
    CHECK(stem_of("llegué") == stem_of("llegar"));
    CHECK(stem_of("exactamente") == stem_of("exacta"));
}

TEST_CASE("pronouns come off infinitives and gerunds") {
    CHECK(stem_of("entregárselo") == stem_of("entregar"));
    CHECK(stem_of("convertirse") == stem_of("convertir"));
    CHECK(stem_of("ayudarlos") == stem_of("ayudar"));
    CHECK(stem_of("diciéndole") == stem_of("diciendo"));
    CHECK(stem_of("ayudándonos") == stem_of("ayudando"));
    CHECK(stem_of("verla") == "ver");
    CHECK(stem_of("usarlo") == stem_of("usar"));
}

TEST_CASE("pronouns come off the imperatives of the table") {
    CHECK(stem_of("dámelo") == stem_of("dar"));
    CHECK(stem_of("diciéndole") == stem_of("decir"));
    CHECK(stem_of("díganme") == stem_of("digan"));
    CHECK(stem_of("déjame") == stem_of("deja"));
}

TEST_CASE("words that only look like it keep their ending") {
    for (const char* word : {"perla", "charla", "caramelo", "clientela", "gobiernos", "convierte", "informe",
                             "fuerte", "Carlos", "modernos", "universe", "gemelos", "esquirlas"}) {
        std::string stem = stem_of(word);
        std::string folded = newsgrep::fold(word);
        CHECK_MESSAGE(stem.size() + 2 >= folded.size(), word);
        CHECK_MESSAGE(stem.size() >= 4, word);
    }
}
