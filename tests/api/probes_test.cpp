/// Does a search find the hard words: one article, a query that must find it, one that must not?
#include "newsgrep/newsgrep.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

using namespace newsgrep;

namespace {

struct Probe {
    const char* language;
    const char* text;
    const char* query;
    const char* stranger = "";  ///< a query that must not find it
};

// clang-format off
constexpr auto probes = std::to_array<Probe>({
    {"fr", "L’avocate plaide aujourd’hui devant la cour d’assises.", "avocates aujourdhui", "hui"},
    {"fr", "La porte-drapeau a salué la foule.", "porte drapeaux", "portefeuille"},
    {"fr", "« La ville va-t-elle renoncer ? » demande-t-on.", "allait renoncé", "tel"},
    {"fr", "L’O.N.U. a compté 5.400 réfugiés.", "ONU 5400", "400"},
    {"fr", "Le cœur des œuvres sociales n’est pas là.", "coeurs oeuvre", "curé"},
    {"fr", "Un e\u0301ve\u0301nement au 8e\u0300me arrondissement.", "évènement 8e", "avènement"},
    {"fr", "Les prud’hommes ont tranché : 111,53 euros.", "prudhomme 111.53", "hommes"},
    {"fr", "Les deux généraux ont signé les traités nationaux.", "général traité national", "génération"},
    {"ar", "وبالمغرب أيضا احتفل الناس", "مغرب", "غرب"},
    {"ar", "قال المسؤول إن الخطة جاهزة", "مسئول", "سؤال"},
    {"ar", "وصل الفنان إلى أڭادير أمس", "اكادير"},
    {"ar", "زار الوفد مدينة گلميم", "كلميم", "كلمة"},
    {"ar", "افتتح معرض ڤيينا للكتاب", "فيينا"},
    {"ar", "فازت شركة پيجو بالصفقة", "بيجو"},
    {"ar", "بلغ العدد ٥٬٤٠٠ تلميذ", "5400", "540"},
    {"ar", "خصصت ب180 درهما للأسر", "180", "80"},
    {"ar", "انعقد المؤتـــمر الصحفي", "مؤتمر", "مؤامرة"},
    {"ar", "حَضَرَ الوُزَرَاءُ الجِلسَة", "وزير جلسة", "وزارة"},
    {"ar", "ﻣﺤﻜﻤﺔ ﻻ تؤجل القضايا", "محكمة قضية", "حكم"},
    {"ar", "أعلنت الجامعات عن مدارس جديدة", "مدرسة جامعة", "جماعة"},
    {"ar", "ذهب \u202Bالمحا\u200Cمون\u202C إلى القصر", "محام", "حمام"},
    {"ar", "وللسائقين حقوقهم وكتبهم", "سائق كتاب حق", "سوق"},
    {"ar", "علي بن يوسف يكتب إلى الصحيفة", "علي", "=على"},
    {"ar", "الحمد لله على السلامة", "=لله", "=له"},
    {"es", "Quiere entregárselo y contándonos todo se va.", "entregar contar", "entrega inmediata"},
    {"es", "Vos tenés razón: dímelo el 1.º de mayo.", "tener decir 1º", "tela"},
    {"es", "¿Busqué en vano? ¡Pagué y empecé de nuevo!", "buscar pagar empezar", "busto"},
    {"es", "La niña y su cigüeña vieron los peces.", "NINA ciguena pez", "ninguno"},
    {"ar", "أطلقت شركة Google خدمة الـ5G في المغرب", "google مغرب 5g", "غوغل"},
    {"ar", "قالت قناة الـBBC إن كوفيد19 ينتشر", "BBC كوفيد", "بي بي سي"},
    {"fr", "Le quotidien المساء paraît à Rabat.", "المساء Rabat", "صباح"},
    {"es", "La cadena الجزيرة emite desde Doha.", "جزيرة doha", "جزار"},
});
// clang-format on

class Archive {
  public:
    Archive() : index_(Index::create((directory_.path() / "i").string())) {
        Writer writer = index_.writer();
        for (std::size_t i = 0; i < probes.size(); ++i)
            writer.add({.id = id(i), .title = probes[i].text, .language = probes[i].language});
        writer.commit();
    }

    static std::string id(std::size_t probe) { return "p" + std::to_string(probe); }

    [[nodiscard]] std::vector<std::string> found(const std::string& query) const {
        std::vector<std::string> ids;
        for (const Hit& hit : index_.searcher().search(query, {.limit = 100})) ids.push_back(hit.id);
        return ids;
    }

  private:
    support::TemporaryDirectory directory_;
    Index index_;
};

}  // namespace

TEST_CASE("hard words find their article and no stranger does") {
    static_assert(probes.size() == 32);
    Archive archive;
    for (std::size_t i = 0; i < probes.size(); ++i) {
        const Probe& probe = probes[i];
        auto finds = [&](const char* query) {
            return std::ranges::count(archive.found(query), Archive::id(i)) == 1;
        };
        CHECK_MESSAGE(finds(probe.query), std::string(probe.query) << " in " << std::string(probe.text));
        CHECK_MESSAGE((*probe.stranger == '\0' || !finds(probe.stranger)),
                      std::string(probe.stranger) << " in " << std::string(probe.text));
    }
}

TEST_CASE("of words that share a stem the one that was typed stands first, and = finds it alone") {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "i").string(), {.languages = {"ar"}});
    Writer writer = index.writer();
    for (const char* word : {"له", "لله", "علي", "على"})
        writer.add({.id = word, .title = "كتاب " + std::string(word) + " جديد", .language = "ar"});
    for (const char* other : {"مغرب", "مدينة", "سفينة", "قطار", "مهرجان", "متحف"})
        writer.add({.id = other, .title = "افتتاح " + std::string(other) + " جديد", .language = "ar"});
    writer.commit();
    Searcher searcher = index.searcher();
    for (const char* word : {"له", "لله", "علي", "على"}) {
        Results any_form = searcher.search(word, {.limit = 10});
        REQUIRE(any_form.size() >= 1);
        CHECK_MESSAGE(any_form.begin()->id == word, word);
        Results as_typed = searcher.search("=" + std::string(word), {.limit = 10});
        REQUIRE_MESSAGE(as_typed.size() == 1, word);
        CHECK(as_typed.begin()->id == word);
    }
}
