/// Are the issues of a series, alike in all but their figures and names, kept apart?
#include "newsgrep/index.hpp"
#include "newsgrep/writer.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace newsgrep;

namespace {

/// {0}, {1} … in `frame` become the values of an issue.
struct Series {
    const char* name;
    const char* frame;
    std::vector<std::vector<const char*>> issues;
};

std::string filled(std::string text, const std::vector<const char*>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::string slot = "{" + std::to_string(i) + "}";
        for (std::size_t at = text.find(slot); at != std::string::npos; at = text.find(slot))
            text.replace(at, slot.size(), values[i]);
    }
    return text;
}

std::uint64_t groups_of(const Series& series, int days_apart, const char* source) {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "news.idx").string());
    Writer writer = index.writer();
    int day = 1;
    for (const auto& values : series.issues) {
        writer.add({.id = values.front(),
                    .title = series.name,
                    .body = filled(series.frame, values),
                    .source = source,
                    .published = Date{2020, 2, static_cast<std::uint8_t>(day), {}}});
        day += days_apart;
    }
    writer.commit();
    return index.stats().groups;
}

const Series with_figures[] = {
    {"Météo",
     "Voici les prévisions de la météorologie nationale pour la journée du {0} : temps froid avec gelée sur "
     "les reliefs, ciel nuageux sur le nord et rafales de vent par endroits. Températures minimales entre "
     "{1} "
     "et {2} degrés sur la côte, plus élevées au sud.",
     {{"lundi 3 février", "7", "12"}, {"mardi 4 février", "9", "14"}, {"lundi 10 février", "5", "11"}}},
    {"Taux de change",
     "Les principaux cours de change de ce jour s'établissent comme suit : un euro contre {0} dirhams, un "
     "dollar américain contre {1} dirhams, une livre sterling contre {2} dirhams, selon la banque centrale, "
     "qui publie ces taux chaque matin avant l'ouverture du marché.",
     {{"10,61", "9,61", "12,44"}, {"10,63", "9,74", "12,41"}, {"10,58", "9,70", "12,39"}}},
    {"Clasificación",
     "Así queda la tabla tras la jornada {0}: el Deportivo Cerro suma {1} puntos y sigue al frente, el "
     "Atlético "
     "del Valle llega a {2} puntos y la Unión Minera cierra con {3} puntos, a la espera del partido aplazado "
     "que se jugará en el estadio municipal de la capital.",
     {{"12", "28", "25", "7"}, {"13", "31", "26", "8"}, {"14", "32", "29", "8"}}},
    {"مواقيت الصلاة",
     "فيما يلي مواقيت الصلاة بمدينة الرباط وضواحيها ليوم {0} حسب توقيت وزارة الأوقاف: صلاة الصبح على الساعة "
     "{1} وصلاة الظهر على الساعة {2} وصلاة المغرب على الساعة {3} وصلاة العشاء بعد ذلك بساعة ونصف تقريبا.",
     {{"الاثنين", "6:41", "12:44", "18:12"}, {"الثلاثاء", "6:40", "12:45", "18:13"}}},
    {"Agenda",
     "Principaux événements prévus ce {0} dans la région : réunion du conseil municipal à {1}, conférence de "
     "presse de la chambre de commerce à {2}, ouverture du salon du livre au palais des expositions, et "
     "concert de musique andalouse au théâtre à {3}.",
     {{"jeudi 6 février", "9h00", "11h30", "20h00"}, {"vendredi 7 février", "10h00", "15h00", "21h00"}}},
    {"حكم",
     "نفذت وزارة الداخلية اليوم حكما صادرا عن المحكمة في حق مهرب ضبطت بحوزته كمية قدرها {0} كيلوغراما وحكم "
     "عليه "
     "بالسجن {1} سنوات وأيد الحكم من محكمة الاستئناف وصدر أمر بإنفاذ ما تقرر في يوم {2} من الشهر الجاري.",
     {{"12", "7", "الخميس"}, {"35", "9", "الاحد"}}},
};

const Series without_figures[] = {
    {"Horoscope",
     "Bélier : côté cœur, {0} vous attend et vos proches le remarquent. Côté travail, {1} demande de la "
     "patience, mais un collègue vous aide. Taureau : la semaine commence bien, {2} occupe vos pensées. "
     "Gémeaux : prenez soin de vous, {3} peut attendre encore un peu.",
     {{"une surprise", "un dossier", "un voyage", "la dispute"},
      {"le calme", "une réunion", "votre famille", "ce projet"}}},
    {"Revue de presse",
     "Voici les principaux titres développés par la presse nationale de ce {0}.",
     {{"lundi"}, {"mardi"}, {"mercredi"}}},
};

/// Announcements of two sentences each, in which a name stands twice.
const Series telegrams[] = {
    {"برقية تهنئة",
     "بعث الأمير ولي العهد برقية تهنئة لفخامة الرئيس {0} رئيس {1} بمناسبة {2}. وعبر ولي العهد في برقيته عن "
     "أبلغ "
     "التهاني وأطيب التمنيات بموفور الصحة والسعادة لفخامته ولحكومة وشعب {1} الصديق المزيد من التقدم "
     "والازدهار.",
     {{"يوسف المرابط", "جمهورية وادي الزيتون", "ذكرى اليوم الوطني لبلاده"},
      {"كريستوفر أندرسن", "الاتحاد الشمالي", "إعلان الاستقلال في بلاده"}}},
    {"Félicitations",
     "Le roi a adressé un message de félicitations au président {0}, à l'occasion de {2}. Le souverain y "
     "exprime ses "
     "vœux les meilleurs de santé et de bonheur au chef de l'État et de prospérité au peuple ami {1}, et se "
     "félicite de la qualité des liens qui unissent le royaume à l'État {1}.",
     {{"Alvarez Montoya", "de la Nouvelle-Estrémadure", "la fête nationale de son pays"},
      {"Bogdan Wisniowski", "des Carpates occidentales", "l'anniversaire de l'indépendance"}}},
    {"Entrevistas",
     "La delegación de educación de {0} comenzó este mes las entrevistas a los maestros de nuevo ingreso "
     "destinados a sus escuelas. {1}, responsable del proceso, visitó las mesas y deseó suerte a los "
     "aspirantes de {0}, a quienes recordó que deben presentar los originales de sus títulos.",
     {{"Villafranca", "Rodrigo Peñaloza"}, {"Montealegre", "Josefina Aguirrezabala"}}},
};

}  // namespace

TEST_CASE("issues of a series with other figures are no copies, whoever prints them and when") {
    for (const Series& series : with_figures)
        for (const char* source : {"", "La Vigie"})
            for (int apart : {0, 1, 7}) {
                CAPTURE(series.name);
                CAPTURE(apart);
                CHECK(groups_of(series, apart, source) == 0);
            }
}

TEST_CASE("issues of an outlet's series on other days are no copies, without figures too") {
    for (const Series& series : without_figures)
        for (int apart : {1, 7}) {
            CAPTURE(series.name);
            CHECK(groups_of(series, apart, "La Vigie") == 0);
        }
}

TEST_CASE("telegrams to two countries are no copies, whoever prints them") {
    for (const Series& series : telegrams)
        for (const char* source : {"", "La Vigie"}) {
            CAPTURE(series.name);
            CHECK(groups_of(series, 0, source) == 0);
        }
}
