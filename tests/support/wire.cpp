#include "support/wire.hpp"

#include <algorithm>
#include <newsgrep/analyzer.hpp>
#include <set>
#include <string_view>
#include <utility>

namespace support {
namespace {

using newsgrep::Article;
using Words = std::vector<std::string_view>;

/// A language's sentences: who does what to what, where, when and how.
struct Tongue {
    const char* language;
    Words who, what, whom, how, where, when;
    Words leads;    ///< what a newsroom puts first
    Words credits;  ///< what stands at the end
};

const Tongue tongues[] = {
    {"fr",
     {"Le maire", "Un pêcheur", "Le conseil", "Ce juge", "Notre voisin", "Le syndicat", "Un géologue",
      "Le ministère", "Chaque élève", "Un boulanger", "Le préfet", "Cet architecte"},
     {"inaugure", "critique", "étudie", "finance", "rénove", "photographie", "dénonce", "protège", "visite",
      "vend", "répare", "mesure", "décrit", "défend"},
     {"un pont", "le marché couvert", "une digue", "le vieux tramway", "un verger", "la bibliothèque",
      "une carrière", "le barrage", "un théâtre", "la forêt", "une fresque", "le phare", "un hôpital"},
     {"avec prudence", "sans attendre", "à grands frais", "pour la troisième fois", "malgré la pluie",
      "devant la presse", "en silence", "grâce aux dons", "contre toute attente", "par étapes"},
     {"à Taroudant", "près de Sfax", "dans le Vercors", "à Tlemcen", "au bord du lac", "à Saint-Malo",
      "entre deux gares", "sur la colline", "derrière la mairie", "à Essaouira", "au nord du port"},
     {"lundi", "avant l'aube", "au printemps", "depuis dix ans", "ce soir", "pendant la récolte",
      "en février", "après la fête", "chaque été", "dès demain"},
     {"La nouvelle circulait depuis la veille dans toute la région et beaucoup y voyaient un tournant.",
      "Personne ne s'y attendait vraiment, et pourtant la décision était dans l'air depuis des semaines."},
     {"(avec AFP)", "Source : Reuters", "(MAP)"}},
    {"es",
     {"El alcalde", "Un pescador", "El sindicato", "Este juez", "La vecina", "El consejo", "Un geólogo",
      "La consejería", "Cada alumno", "Una panadera", "El gobernador", "Aquel arquitecto"},
     {"inaugura", "critica", "estudia", "financia", "renueva", "fotografía", "denuncia", "protege", "visita",
      "vende", "repara", "mide", "describe", "defiende"},
     {"un puente", "el mercado cubierto", "una presa", "el viejo tranvía", "un huerto", "la biblioteca",
      "una cantera", "el dique", "un teatro", "el bosque", "un mural", "el faro", "un hospital"},
     {"con prudencia", "sin esperar", "a gran coste", "por tercera vez", "pese a la lluvia", "ante la prensa",
      "en silencio", "gracias a donativos", "contra todo pronóstico", "por etapas"},
     {"en Zacatecas", "cerca de Almería", "en la sierra", "junto al lago", "en Oviedo", "sobre la colina",
      "entre dos estaciones", "tras el ayuntamiento", "al norte del puerto", "en Mérida", "en Cuenca"},
     {"el lunes", "antes del alba", "en primavera", "desde hace diez años", "esta noche",
      "durante la cosecha", "en febrero", "después de la fiesta", "cada verano", "mañana mismo"},
     {"La noticia circulaba desde la víspera por toda la comarca y muchos veían en ella un cambio de rumbo.",
      "Nadie lo esperaba de verdad, y sin embargo la decisión flotaba en el aire desde hacía semanas."},
     {"(Con información de EFE)", "Agencias", "Europa Press"}},
    {"ar",
     {"رئيس البلدية", "صياد عجوز", "المجلس الجهوي", "القاضي الشاب", "جارنا", "نقابة المعلمين",
      "عالم جيولوجيا", "وزير الأشغال", "تلميذ مجتهد", "خباز الحي", "والي المدينة", "مهندس معروف"},
     {"يدشن", "ينتقد", "يدرس", "يمول", "يرمم", "يصور", "يندد بتأخر", "يحمي", "يزور", "يبيع", "يصلح", "يقيس",
      "يصف", "يدافع عن"},
     {"جسرا جديدا", "السوق المغطاة", "سدا صغيرا", "الترام القديم", "بستان الزيتون", "المكتبة العامة",
      "مقلع الحجارة", "المسرح البلدي", "غابة الأرز", "جدارية ملونة", "منارة الميناء", "مستشفى الأطفال"},
     {"بحذر شديد", "دون انتظار", "بكلفة عالية", "للمرة الثالثة", "رغم المطر", "أمام الصحافة", "في صمت",
      "بفضل التبرعات", "خلافا للتوقعات", "على مراحل"},
     {"في تارودانت", "قرب صفاقس", "في الأطلس المتوسط", "بتلمسان", "على ضفة البحيرة", "في الصويرة",
      "بين محطتين", "فوق التل", "خلف دار البلدية", "شمال الميناء", "في القيروان"},
     {"يوم الاثنين", "قبل الفجر", "في الربيع", "منذ عشر سنوات", "هذا المساء", "خلال موسم الحصاد", "في فبراير",
      "بعد العيد", "كل صيف", "ابتداء من الغد"},
     {"كان الخبر متداولا منذ مساء الأمس في المنطقة كلها ورأى فيه كثيرون منعطفا حاسما.",
      "لم يكن أحد يتوقع ذلك حقا، ومع هذا فقد كان القرار يلوح في الأفق منذ أسابيع."},
     {"(رويترز)", "المصدر (وات)", "(أ ف ب)"}},
};

std::string_view any(const Words& words, std::mt19937& random) {
    return words[random() % words.size()];
}

const Tongue& tongue_of(const Article& article) {
    const auto* found = std::ranges::find(tongues, article.language, &Tongue::language);
    return found != std::end(tongues) ? *found : tongues[0];
}

std::string sentence(const Tongue& tongue, std::mt19937& random) {
    std::string text(any(tongue.who, random));
    for (const Words* words : {&tongue.what, &tongue.whom, &tongue.how, &tongue.where, &tongue.when})
        text.append(" ").append(any(*words, random));
    return text + ".";
}

std::vector<std::string> paragraphs_of(const Article& article) {
    std::vector<std::string> paragraphs;
    for (std::size_t at = 0; at < article.body.size();) {
        std::size_t end = std::min(article.body.find('\n', at), article.body.size());
        if (end > at) paragraphs.push_back(article.body.substr(at, end - at));
        at = end + 1;
    }
    return paragraphs;
}

void set_paragraphs(Article& article, const std::vector<std::string>& paragraphs) {
    article.body.clear();
    for (const std::string& paragraph : paragraphs)
        article.body.append(article.body.empty() ? "" : "\n\n").append(paragraph);
}

/// Keeps the beginning, two thirds of the text.
void cut(Article& article, std::mt19937&) {
    std::vector<std::string> kept;
    std::size_t bytes = 0;
    for (const std::string& paragraph : paragraphs_of(article)) {
        if (!kept.empty() && (bytes + paragraph.size()) * 3 > article.body.size() * 2) break;
        kept.push_back(paragraph);
        bytes += paragraph.size();
    }
    set_paragraphs(article, kept);
}

void add_lead(Article& article, std::mt19937& random) {
    article.body = std::string(any(tongue_of(article).leads, random)) + "\n\n" + article.body;
}

/// Puts a lead of its own in the place of the first paragraph.
void change_lead(Article& article, std::mt19937& random) {
    std::vector<std::string> paragraphs = paragraphs_of(article);
    if (paragraphs.size() > 2) paragraphs.front() = any(tongue_of(article).leads, random);
    set_paragraphs(article, paragraphs);
}

void credit(Article& article, std::mt19937& random) {
    article.body += "\n\n" + std::string(any(tongue_of(article).credits, random));
}

void change_title(Article& article, std::mt19937& random) {
    article.title = sentence(tongue_of(article), random);
}

void lose_accents(Article& article, std::mt19937&) {
    article.title = newsgrep::fold(article.title);
    article.body = newsgrep::fold(article.body);
}

void swap_paragraphs(Article& article, std::mt19937& random) {
    std::vector<std::string> paragraphs = paragraphs_of(article);
    for (std::size_t at = paragraphs.size(); at > 1; --at)
        std::swap(paragraphs[at - 1], paragraphs[random() % at]);
    set_paragraphs(article, paragraphs);
}

/// One word in twelve is another one.
void change_words(Article& article, std::mt19937& random) {
    const Tongue& tongue = tongue_of(article);
    std::string body;
    for (std::size_t at = 0; at < article.body.size();) {
        std::size_t end = std::min(article.body.find_first_of(" \n", at), article.body.size());
        std::string_view word = std::string_view(article.body).substr(at, end - at);
        body += random() % 12 == 0 && !word.empty() ? any(tongue.what, random) : word;
        if (end < article.body.size()) body += article.body[end];
        at = end + 1;
    }
    article.body = body;
}

void rewrite_much(Article& article, std::mt19937& random) {
    cut(article, random);
    add_lead(article, random);
    change_title(article, random);
    lose_accents(article, random);
    credit(article, random);
}

constexpr Rewrite all_rewrites[] = {
    {"cut", cut},
    {"lead added", add_lead},
    {"lead changed", change_lead},
    {"agency credited", credit},
    {"title changed", change_title},
    {"accents lost", lose_accents},
    {"paragraphs swapped", swap_paragraphs},
    {"words changed", change_words},
    {"all of it", rewrite_much},
};

std::set<std::pair<std::string, std::string>> pairs_of(const Stories& stories) {
    std::set<std::pair<std::string, std::string>> pairs;
    for (std::vector<std::string> story : stories) {
        std::ranges::sort(story);
        for (std::size_t later = 0; later < story.size(); ++later)
            for (std::size_t earlier = 0; earlier < later; ++earlier)
                pairs.emplace(story[earlier], story[later]);
    }
    return pairs;
}

}  // namespace

Article invented_article(std::uint32_t number) {
    std::mt19937 random(number);
    const Tongue& tongue = tongues[number % std::size(tongues)];
    Article article;
    article.id = "wire-" + std::to_string(number);
    article.language = tongue.language;
    article.title = sentence(tongue, random);
    article.published = newsgrep::Date{
        2020, static_cast<std::uint8_t>(1 + random() % 12), static_cast<std::uint8_t>(1 + random() % 28), {}};
    std::vector<std::string> paragraphs(4 + random() % 6);
    for (std::string& paragraph : paragraphs) {
        paragraph = sentence(tongue, random);
        for (auto more = random() % 3; more > 0; --more) paragraph += " " + sentence(tongue, random);
    }
    set_paragraphs(article, paragraphs);
    return article;
}

std::span<const Rewrite> rewrites() {
    return all_rewrites;
}

PairScore score_pairs(const Stories& truth, const Stories& found) {
    auto wanted = pairs_of(truth);
    auto got = pairs_of(found);
    PairScore score;
    for (const auto& pair : wanted) ++(got.contains(pair) ? score.found : score.missed);
    for (const auto& pair : got) score.wrong += wanted.contains(pair) ? 0 : 1;
    return score;
}

}  // namespace support
