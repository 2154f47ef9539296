#include "index/exchanges.hpp"

#include <doctest/doctest.h>

#include <newsgrep/analyzer.hpp>

using namespace newsgrep::index;

namespace {

Body body(std::string_view text) {
    std::vector<BodyWord> words;
    for (const newsgrep::Token& token : newsgrep::Analyzer("und").analyze(text))
        words.push_back(body_word(token.exact));
    return body_of(std::move(words));
}

Exchanges exchanged(std::string_view a, std::string_view b) {
    Exchanges there = exchanged_names(body(a), body(b));
    Exchanges back = exchanged_names(body(b), body(a));
    CHECK(there.words == back.words);
    CHECK(there.times == back.times);
    return there;
}

}  // namespace

TEST_CASE("names that stand in the places of others, again and again, are exchanged") {
    Exchanges found = exchanged(
        "Le roi a adressé un message de félicitations au président Moreno, à l'occasion de la fête nationale "
        "de l'Équateur. Le prince a lui aussi écrit au président Moreno, à l'occasion de cette fête.",
        "Le roi a adressé un message de félicitations au président Duda, à l'occasion de la fête nationale "
        "de la Pologne. Le prince a lui aussi écrit au président Duda, à l'occasion de cette fête.");
    CHECK(found.words == 1);  // each country is named but once
    CHECK(found.times == 2);
    CHECK(found.all == 2);
    found = exchanged(
        "تم القبض على المدعو قاسم الهلال سوري الجنسية عند دخوله البلاد وتم تنفيذ الحكم في المدعو "
        "قاسم الهلال سوري الجنسية عند باب المدينة",
        "تم القبض على المدعو فيصل عظيم شاه باكستاني الجنسية عند دخوله البلاد وتم تنفيذ الحكم في "
        "المدعو فيصل عظيم شاه باكستاني الجنسية عند باب المدينة");
    CHECK(found.words >= 2);
    CHECK(found.times >= 4);
}

TEST_CASE("a word that is changed once is not") {
    CHECK(exchanged("El alcalde inauguró ayer el puente nuevo de la villa",
                    "El alcalde visitó ayer el puente nuevo de la villa")
              .words == 0);
}

TEST_CASE("spellings, abbreviations and figures are not") {
    CHECK(exchanged("حقق نادي باريس سان جرمان فوزا كبيرا ثم عاد فريق باريس سان جرمان فوزا صغيرا",
                    "حقق نادي باريس سان جيرمان فوزا كبيرا ثم عاد فريق باريس سان جيرمان فوزا صغيرا")
              .words == 0);
    CHECK(exchanged("ألقى رئيس الجامعة الدكتور خالد بن سعيد كلمة وشكر مدير الجامعة الدكتور خالد بن سعيد",
                    "ألقى رئيس الجامعة د خالد بن سعيد كلمة وشكر مدير الجامعة د خالد بن سعيد")
              .words == 0);
    CHECK(exchanged("il a reçu plus de 40 voix sur cent et elle plus de 40 voix sur mille",
                    "il a reçu plus de 50 voix sur cent et elle plus de 50 voix sur mille")
              .words == 0);
}

TEST_CASE("forms of one word count as one") {
    Exchanges found = exchanged(
        "قال محافظ المركزي إن البنوك ملزمة بذلك وأضاف أن البنوك ملزمة أيضا ويسمح "
        "القرار هذا للبنوك الكبرى بالعمل كما يسمح قرار آخر للبنوك الكبرى بالتوسع",
        "قال محافظ المركزي إن المصارف ملزمة بذلك وأضاف أن المصارف ملزمة أيضا ويسمح "
        "القرار هذا للمصارف الكبرى بالعمل كما يسمح قرار آخر للمصارف الكبرى بالتوسع");
    CHECK(found.words == 1);
}

TEST_CASE("texts without a word in common exchange none") {
    CHECK(exchanged("", "").words == 0);
    CHECK(exchanged("un deux trois quatre", "").times == 0);
    CHECK(exchanged("un deux trois quatre", "uno dos tres cuatro").times == 0);
}
