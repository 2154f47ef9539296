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
    {"fr", "Qu’est-ce que l’Élysée prépare, s’interroge-t-on jusqu’à Bruxelles.", "elysee preparer interroger", "elis"},
    {"fr", "Aujourd'hui, l'entr'acte a duré plus qu'on n'eût cru.", "entr’acte durer aujourd’hui", "acteurs"},
    {"fr", "Lorsqu‘elles vendirent la ferme, les vignes valaient de l′or.", "vendre vigne or", "ferveur"},
    {"fr", "Le P.-D.G. de la S.N.C.F. a démissionné.", "SNCF démission", "pdf"},
    {"fr", "La XXIe édition attire 12 500 coureurs, 1res places comprises.", "12500 coureur XXIe", "1250"},
    {"fr", "Le bœuf et l’œillet, l’ex-æquo et la cæcité.", "boeuf oeillet aequo", "beau"},
    {"fr", "Une cou\u0302teuse re\u0301forme a\u0300 No\u0302tre-Dame.", "coûteux réforme notre dame", "couteau"},
    {"fr", "Le demi-finaliste franco-marocain n’a pas d’arrière-pensée.", "demifinaliste arrière pensées", "finlandais"},
    {"fr", "Des chevaux, des journaux et des yeux royaux.", "cheval journal royal", "chevelure"},
    {"fr", "Les maires furent élus, puis ils vinrent et surent convaincre.", "élire maire", "elue-marie"},
    {"fr", "Vingt-et-un cessez-le-feu en 2019-2020.", "cessez le feu 2020", "cesser la fête"},
    {"fr", "PARIS : L’ÉQUIPE D’ITALIE BAT L’ESPAGNE 3-0.", "équipe italie espagne", "quipes"},
    {"ar", "\uFEDF\uFEDC\uFEE0 \uFE91\uFEE0\uFEAA \uFEB7\uFECC\uFE90", "بلد شعب", "شاب"},
    {"ar", "استقبل رئيـــس الحُكُومَةِ سُفَرَاءَ الدُّوَلِ", "سفير دولة حكومة", "سفرة"},
    {"ar", "مسؤولية الدولة عن هيئات مستقلة", "مسئولية هيئة", "سائل"},
    {"ar", "وفي أعالي الجبال سقطت الثلوج", "ثلج جبل", "جبن"},
    {"ar", "فبالتعاون مع الشركاء نجحت الخطة", "تعاون شريك خطه", "عون"},
    {"ar", "كالمعتاد حضر ولي العهد", "معتاد", "عيد"},
    {"ar", "أخبر\u200Fهم المدر\u200Dب بالقرار", "مدرب قرار", "درب"},
    {"ar", "بلغت نسبة النمو ٣٫٥ بالمئة", "3.5 نمو", "35"},
    {"ar", "اقتنت ال2020 من الحافلات ب45 مليونا", "45 حافلة 2020", "54"},
    {"ar", "مباراة ا\uFEF7هلي وا\uFEF9سماعيلي تؤجل", "الأهلي الاسماعيلي", "هلال"},
    {"ar", "زيارة إلى ميناء ݣرسيف وأݣادير", "كرسيف", "قرش"},
    {"ar", "سكان ڨابس وڨفصة يحتجون", "قابس قفصة", "كبس"},
    {"ar", "عرض فيلم چارلي في القاعة", "جارلي قاعة", "شارل"},
    {"ar", "أطباء ومهندسون يضربون", "طبيب مهندس", "طب"},
    {"ar", "قضايا الفساد أمام القضاة", "قضية قاض", "قصة"},
    {"ar", "شاهدوا المسلسل على Netflix وYouTube", "netflix مسلسل youtube", "سلسلة"},
    {"es", "Díganselo y cuéntenmelo todo mañana.", "decir contar", "cuenca"},
    {"es", "¿Vos podés venir, o querés que yo vaya?", "pueden querer", "pozo"},
    {"es", "Los güeros y las vergüenzas del Ñandú.", "guero verguenza nandu", "guerra"},
    {"es", "Los alcaldes dijeron que harían los túneles.", "decir alcalde túnel", "tunecino"},
    {"es", "El 2.º y la 3.ª cobraron 1.234,50 pesos.", "2º 1234,50", "1.235"},
    {"es", "Conozco a quien produjo y tradujo la canción.", "producir canciones", "cantina"},
    {"fr", "Le film الزين اللي فيك divise Marrakech.", "الزين marrakech", "وزن"},
    {"ar", "وقعت شركة Renault-Nissan اتفاقية مع الـONCF", "renault nissan oncf", "nice"},
    {"es", "El canal قناة y la radio france24 transmiten.", "قناة france24", "franco"},
    {"ar", "ارتفع سعر الـ100€ إلى 1.080 درهما", "100 1080", "1800"},
    {"fr", "L’eau coûte 3 €/m³ à Aïn-Sebaâ (50 km²).", "ain sebaa eau", "seb"},
    {"es", "Compró un iPhone12 y el libro «Œuvres».", "iphone12 oeuvres comprar", "euro"},
});
struct Strangers {
    const char* language;
    const char* one;
    const char* other;
};

/// Words that look alike, and are not forms of each other.
constexpr auto strangers = std::to_array<Strangers>({
    {"fr", "dessert", "désert"}, {"fr", "mandat", "mandarin"}, {"fr", "fils", "filtre"}, {"fr", "maire", "mairesse"}, {"fr", "moule", "moulin"}, {"fr", "banque", "banquet"}, {"fr", "colle", "collège"}, {"fr", "marée", "marelle"}, {"fr", "verre", "verrue"}, {"fr", "rouge", "rougeole"}, {"fr", "prison", "prisme"}, {"fr", "cartel", "carton"},
    {"es", "pena", "penal"}, {"es", "puerto", "puerta"}, {"es", "libra", "libro"}, {"es", "cuento", "cuenca"}, {"es", "partido", "partitura"}, {"es", "moneda", "monedero"}, {"es", "carta", "cartel"}, {"es", "hora", "horno"},
    {"ar", "كتاب", "كتيبة"}, {"ar", "مدينة", "دين"}, {"ar", "قلب", "انقلاب"}, {"ar", "شرطة", "شرط"}, {"ar", "قانون", "قناة"}, {"ar", "حرب", "حزب"}, {"ar", "بنك", "بنكرياس"}, {"ar", "ملك", "مالك"}, {"ar", "نهر", "نهار"}, {"ar", "خبر", "خبير"},
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
    static_assert(probes.size() == 72);
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

TEST_CASE("words that only look alike do not meet") {
    static_assert(strangers.size() == 30);
    for (const Strangers& pair : strangers) {
        INFO(pair.one, " ", pair.other);
        CHECK(stem(fold(pair.one), pair.language) != stem(fold(pair.other), pair.language));
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
