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
    CHECK(stem_of("cruces") == stem_of("cruz"));
    for (const char* word : {"luz", "voz", "paz", "pez", "vez"}) {
        std::string plural = std::string(word).substr(0, 2) + "ces";
        CHECK_MESSAGE(stem_of(plural) == stem_of(word), plural);
    }
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
    CHECK(stem_of("dímelo") == stem_of("decir"));
    CHECK(stem_of("dime") == stem_of("decir"));
    CHECK(stem_of("cuéntanos") == stem_of("contar"));
    CHECK(stem_of("vámonos") == stem_of("ir"));
    CHECK(stem_of("siéntate") == stem_of("sentar"));
}

TEST_CASE("me, te and nos come off, too") {
    for (const char* word : {"decirme", "decirte", "decirnos"}) CHECK(stem_of(word) == stem_of("decir"));
    for (const char* word : {"verte", "verme", "vernos"}) CHECK(stem_of(word) == "ver");
    CHECK(stem_of("ayudarnos") == stem_of("ayudar"));
    CHECK(stem_of("contándonos") == stem_of("contar"));
}

TEST_CASE("spelling keeps the sound of a verb: busqué, pagué, empecé, dirijo") {
    CHECK(stem_of("busqué") == stem_of("buscar"));
    CHECK(stem_of("expliquen") == stem_of("explicar"));
    CHECK(stem_of("pagué") == stem_of("pagar"));
    CHECK(stem_of("empecé") == stem_of("empezar"));
    CHECK(stem_of("dirija") == stem_of("dirigir"));
    CHECK(stem_of("recojo") == stem_of("recoger"));
    for (const char* word : {"ataque", "cheque", "saque", "marqués", "parque", "buque"})
        CHECK_MESSAGE(stem_of(word).ends_with("qu"), std::string(word));
}

TEST_CASE("the forms of the River Plate meet the others") {
    CHECK(stem_of("tenés") == stem_of("tener"));
    CHECK(stem_of("decís") == stem_of("decir"));
    CHECK(stem_of("vení") == stem_of("venir"));
    CHECK(stem_of("decime") == stem_of("decir"));
    CHECK(stem_of("poneme") == stem_of("poner"));
    CHECK(stem_of("hacé") == stem_of("hacer"));
}

TEST_CASE("words that only look like it keep their ending") {
    for (const char* word :
         {"perla",  "charla", "caramelo", "clientela", "gobiernos", "convierte", "informe",
          "fuerte", "muerte", "comparte", "confirme",  "internos",  "cuadernos", "perritos",
          "casita", "Carlos", "modernos", "universe",  "gemelos",   "esquirlas"}) {
        std::string stem = stem_of(word);
        std::string folded = newsgrep::fold(word);
        CHECK_MESSAGE(stem.size() + 2 >= folded.size(), word);
        CHECK_MESSAGE(stem.size() >= 4, word);
    }
}
