/// Is the article of a page found among what stands around it, and is each fact said to come from where it
/// did?
#include "base/utf8.hpp"
#include "ingest/html.hpp"
#include "ingest/reading.hpp"

#include <doctest/doctest.h>

#include <chrono>

using namespace newsgrep;
using namespace newsgrep::ingest;

namespace {

constexpr std::string_view french = R"(<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">
<title>Le barrage de Tizerane rouvre ses vannes - La Gazette du Rif</title>
<meta property="og:site_name" content="La Gazette du Rif">
<meta property="og:title" content="Le barrage de Tizerane rouvre ses vannes">
<meta property="article:published_time" content="2021-03-04T08:15:00+01:00">
<meta property="article:section" content="Régions">
<link rel="canonical" href="https://www.gazette-rif.example/regions/barrage-tizerane">
</head><body>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<aside class="related"><a href="/a">La route des crêtes coupée par la neige depuis trois jours</a></aside>
<article><h1>Le barrage de Tizerane rouvre ses vannes</h1>
<p class="byline">Par Nadia Belkacem</p>
<figure><img src="x.jpg"><figcaption>Le barrage, vu de la route nationale. Photo d'archives.</figcaption></figure>
<p>Après deux ans de sécheresse, le barrage de Tizerane a rouvert ses vannes jeudi matin, a annoncé l'agence de
l'eau, au soulagement des agriculteurs de la plaine.</p>
<p>Trois communes en profitent d'abord&nbsp;:</p>
<ul><li>Oued Lahmar, où les puits étaient à sec ;</li><li>Beni Sidal ;</li><li>Aïn Zohra.</li></ul>
<blockquote><p>« Nous avions cessé d'espérer », confie un maraîcher de soixante ans.</p></blockquote>
<div class="share"><a href="#">Partager</a> <a href="#">Imprimer</a></div>
<p>Lire aussi : <a href="/b">Les nappes phréatiques au plus bas</a></p>
<p>Les vannes resteront ouvertes jusqu'à la fin du mois, avant un nouvel examen du niveau de la retenue.</p>
</article>
<section id="comments"><h3>Commentaires</h3><p>Enfin une bonne nouvelle, il était temps que quelqu'un s'occupe de nos
champs, merci à tous ceux qui ont travaillé pour cela.</p></section>
<footer>Tous droits réservés</footer></body></html>)";

constexpr std::string_view spanish =
    R"(<!doctype html><html><head><title>El puerto de Almirón estrena grúas</title>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"El Faro"},
{"@type":"NewsArticle","headline":"El puerto de Almirón estrena grúas","datePublished":"2019-11-05T09:00:00Z",
"dateModified":"2019-12-24T09:00:00Z","author":{"@type":"Person","name":"Inés Robledo"},"articleSection":"Economía",
"publisher":{"@type":"Organization","name":"El Faro de Almirón"},"inLanguage":"es"}]}</script></head><body>
<h1>El puerto de Almirón estrena grúas</h1><div class="cuerpo">
<p>El puerto de Almirón puso en marcha este martes dos grúas que duplican su capacidad de carga, según informó la
autoridad portuaria.</p><p>La inversión, de doce millones de euros, permitirá recibir buques de mayor calado a partir
de la primavera.</p></div><div class="mas-noticias"><h3>Más noticias</h3><a href="/x">Detenidos dos patrones de pesca
por faenar sin licencia</a></div></body></html>)";

constexpr std::string_view arabic = R"(<!doctype html><html dir="rtl" lang="ar"><head><meta charset="utf-8">
<title>افتتاح مكتبة جديدة في حي الزيتون | صوت المدينة</title></head><body>
<ul class="menu"><li><a href="/">الرئيسية</a></li><li><a href="/s">رياضة</a></li></ul>
<h1>افتتاح مكتبة جديدة في حي الزيتون</h1><div class="date">الخميس 4 مارس 2021</div>
<div class="article-body"><p>افتتحت بلدية المدينة يوم الخميس مكتبة عمومية جديدة في حي الزيتون، بحضور عدد كبير من
التلاميذ وأوليائهم، وتضم أكثر من عشرة آلاف كتاب.</p><p>وقال رئيس البلدية إن المكتبة ستفتح أبوابها كل يوم، وإن
القراءة حق للجميع مهما كانت أعمارهم.</p><p>اقرأ أيضا: <a href="/m">معرض الكتاب يستقبل زواره غدا</a></p></div>
</body></html>)";

/// Latin and Arabic text of the pages above in windows-1256, as far as this page needs it.
constexpr std::string_view arabic_1256 =
    "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1256\">"
    "<title>\xC7\xE1\xE3\xDB\xD1\xC8</title></head><body><h1>\xC7\xE1\xE3\xDB\xD1\xC8</h1><p>"
    "\xC7\xE1\xE3\xDB\xD1\xC8 \xE6\xC7\xE1\xCC\xD2\xC7\xC6\xD1 \xE6\xCA\xE6\xE4\xD3 "
    "\xC7\xE1\xE3\xDB\xD1\xC8 \xE6\xC7\xE1\xCC\xD2\xC7\xC6\xD1 \xE6\xCA\xE6\xE4\xD3 "
    "\xC7\xE1\xE3\xDB\xD1\xC8 \xE6\xC7\xE1\xCC\xD2\xC7\xC6\xD1 \xE6\xCA\xE6\xE4\xD3 "
    "\xC7\xE1\xE3\xDB\xD1\xC8 \xE6\xC7\xE1\xCC\xD2\xC7\xC6\xD1 \xE6\xCA\xE6\xE4\xD3 "
    "\xC7\xE1\xE3\xDB\xD1\xC8 \xE6\xC7\xE1\xCC\xD2\xC7\xC6\xD1 \xE6\xCA\xE6\xE4\xD3.</p></body></html>";

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

Article article_of(std::string_view page) {
    Record record = read_html(page, {}, {});
    REQUIRE_MESSAGE(record.outcome == Record::Outcome::article, record.reason);
    return record.article;
}

bool holds(const Article& article, std::string_view text) {
    return article.body.find(text) != std::string::npos;
}

bool is_clean(const Record& record) {
    const Article& article = record.article;
    for (const std::string* text : {&article.title, &article.body, &article.author, &article.source})
        if (!base::is_well_formed(*text)) return false;
    return record.outcome == Record::Outcome::article || record.reason.ends_with('.');
}

}  // namespace

TEST_CASE("what stands around a French article stays out, what is in it stays in") {
    Article article = article_of(french);
    CHECK(article.body.starts_with("Après deux ans de sécheresse, le barrage"));
    CHECK(article.body.ends_with("du niveau de la retenue."));
    for (std::string_view kept : {"\n\nTrois communes", "Beni Sidal", "Nous avions cessé d'espérer"})
        CHECK_MESSAGE(holds(article, kept), kept);
    for (std::string_view left : {"Accueil", "route des crêtes", "Photo d'archives", "Partager", "Lire aussi",
                                  "Enfin une bonne nouvelle", "Tous droits", "Belkacem"})
        CHECK_MESSAGE(!holds(article, left), left);
}

TEST_CASE("an aggregator's page names the outlet in its dateline, and itself before the title") {
    Article article = article_of(R"(<html lang="fr"><head><meta charset="utf-8">
<title>Kiosque : La récolte d'olives s'annonce abondante dans la plaine</title></head><body>
<div>Merci d'avoir signalé!</div><h2>La récolte d'olives s'annonce abondante dans la plaine</h2>
<div>Publié dans <a href="/s">Le Phare du Haouz</a> le 05 - 11 - 2018</div>
<p>Les oléiculteurs tablent sur une récolte en hausse cette année, grâce aux pluies de printemps et à l'entrée en
production de nouvelles plantations.</p><p>Les premiers pressoirs ont ouvert fin octobre dans les coopératives.</p>
<div><a href="/x">Cliquez ici pour lire l'article depuis sa source.</a></div></body></html>)");
    CHECK(article.title == "La récolte d'olives s'annonce abondante dans la plaine");
    CHECK(article.provenance.title == "heading");
    CHECK(article.source == "Le Phare du Haouz");
    CHECK(article.provenance.source == "dateline");
    CHECK(to_string(*article.published) == "2018-11-05");
}

TEST_CASE("a section in the place of an aggregator's outlet is none") {
    Article article = article_of(R"(<html><head><title>Le tramway attendra - Détroit Info</title></head><body>
<h1>Le tramway attendra</h1><div>Publié dans Société le 05 - 11 - 2018</div>
<p>Le tramway ne sera pas prêt avant deux ans, a reconnu mardi le président de la région devant les élus.</p>
</body></html>)");
    CHECK(article.source == "Détroit Info");
}

TEST_CASE("the date of the page itself, or of today above it, is not the article's") {
    Article article =
        article_of(R"(<html lang="ar"><head><meta charset="utf-8"><title>وزير الري يدشن سدا جديدا</title>
<script type="application/ld+json">{"@type":"WebPage","datePublished":"2023-05-01T00:00:00Z"}</script></head><body>
<div>الأحد 14 ماي 2023</div><h1>وزير الري يدشن سدا جديدا</h1>
<div>كتب بواسطة: ليلى بوزيد - نشر في: 12 فيفري 2020 على الساعة 10:30 - آخر تحديث: 13 فيفري 2020</div>
<p>أشرف وزير الري، أمس الثلاثاء، على تدشين سد جديد بطاقة تخزين تبلغ اثني عشر مليون متر مكعب من المياه.</p>
</body></html>)");
    CHECK(to_string(*article.published) == "2020-02-12T10:30");
    CHECK(article.author == "ليلى بوزيد");
    article = article_of(R"(<html><head><title>La ligne 12 prolongée jusqu'au campus</title>
<link rel="canonical" href="https://detroit.example/2020/02/12/ligne-12"></head><body>
<div>Vendredi 3 juin 2022</div><h1>La ligne 12 prolongée jusqu'au campus</h1><p>Il y a 2 ans</p>
<p>À partir de lundi, la ligne 12 desservira le campus toutes les vingt minutes, a décidé le conseil de la ville.</p>
</body></html>)");
    CHECK(to_string(*article.published) == "2020-02-12");
    CHECK(article.provenance.date == "url");
}

TEST_CASE("a dateline right behind the title comes before the <time> of a list below") {
    Article article =
        article_of(R"(<html><head><title>Une bombe à retardement</title></head><body><h1>Une bombe à
retardement</h1><ul><li>27 juin 2019</li></ul><p>La question a dominé le premier semestre, et les critiques adressées
à la presse n'ont pas manqué depuis.</p><h2>Autres billets</h2><div><time datetime="2019-07-30">30 juil.</time>
<a href="/b">Un autre billet du même auteur, plus récent</a></div></body></html>)");
    CHECK(to_string(*article.published) == "2019-06-27");
    CHECK(!holds(article, "27 juin"));
}

TEST_CASE("a title keeps its quotation marks and the outlet's name inside it") {
    Article article = article_of(R"(<html><head><title>Un senador tacha al alcalde de "incapaz"</title>
<meta property="og:title" content="Un senador tacha al alcalde de "incapaz""></head><body><h1><img alt=""></h1>
<p>El senador por la provincia calificó el martes al alcalde de incapaz durante la sesión del consejo.</p></body></html>)");
    CHECK(article.title == "Un senador tacha al alcalde de \"incapaz\"");
    article =
        article_of(R"(<html><head><title>Día del Libro: Faro celebró con los lectores | Ana Paz | FARO</title>
<meta property="og:site_name" content="Faro"><meta property="og:title" content="Día del Libro: Faro celebró con los
lectores"></head><body><h1>Día del Libro: Faro celebró con los lectores</h1>
<p>Los lectores llenaron la plaza del pueblo desde primera hora, con más de cien puestos abiertos.</p></body></html>)");
    CHECK(article.title == "Día del Libro: Faro celebró con los lectores");
}

TEST_CASE("who wrote it, when, and the buttons of a share bar are no paragraphs") {
    Article article = article_of(R"(<html><head><title>Los vecinos bloquean la carretera</title></head><body>
<div class="content"><p>Unas doscientas personas cortaron la carretera para exigir agua.</p><h1>Los vecinos bloquean
la carretera</h1><p>Lunes 19 de abril de 2021, 18:10 h</p><p>Por Inés Robledo - abril 19, 2021</p>
<p>Los manifestantes colocaron llantas y piedras a la altura del kilómetro catorce de la carretera estatal.</p>
<p>El bloqueo se levantó a las seis de la tarde, tras la firma de una minuta.</p><p>Comparte esto:</p>
<ul><li>Haz clic para compartir en Twitter (Se abre en una ventana nueva)</li></ul><p>Me gusta Cargando...</p></div>
</body></html>)");
    CHECK(article.body.starts_with("Unas doscientas"));
    CHECK(article.body.ends_with("una minuta."));
    CHECK(!holds(article, "Lunes"));
    CHECK(!holds(article, "Robledo"));
    CHECK(article.author == "Inés Robledo");
}

TEST_CASE("OpenGraph facts, and where they came from") {
    Article article = article_of(french);
    CHECK(article.title == "Le barrage de Tizerane rouvre ses vannes");
    CHECK(article.source == "La Gazette du Rif");
    CHECK(article.author == "Nadia Belkacem");
    CHECK(article.section == "Régions");
    CHECK(article.language == "fr");
    CHECK(article.url == "https://www.gazette-rif.example/regions/barrage-tizerane");
    CHECK(iso(article).starts_with("2021-03-04T08:15"));
    CHECK(article.provenance.date == "opengraph");
    CHECK(article.provenance.author == "byline");
    CHECK(article.provenance.title == "h1");
    CHECK(article.provenance.url == "canonical");
}

TEST_CASE("JSON-LD says who, when and where; a date of change is not asked") {
    Article article = article_of(spanish);
    CHECK(iso(article).starts_with("2019-11-05"));
    CHECK(article.author == "Inés Robledo");
    CHECK(article.source == "El Faro de Almirón");
    CHECK(article.section == "Economía");
    CHECK(article.provenance.source == "json-ld");
    CHECK(article.provenance.date == "json-ld");
    CHECK(holds(article, "mayor calado"));
    CHECK_FALSE(holds(article, "Detenidos dos patrones"));
}

TEST_CASE("an Arabic page without metadata: dateline, outlet behind the title") {
    Article article = article_of(arabic);
    CHECK(article.title == "افتتاح مكتبة جديدة في حي الزيتون");
    CHECK(article.source == "صوت المدينة");
    CHECK(article.language == "ar");
    CHECK(iso(article) == "2021-03-04");
    CHECK(article.provenance.date == "dateline");
    CHECK(article.body.starts_with("افتتحت بلدية المدينة"));
    CHECK_FALSE(holds(article, "معرض الكتاب"));
    CHECK_FALSE(holds(article, "الرئيسية"));
}

TEST_CASE("a page in windows-1256") {
    Article article = article_of(arabic_1256);
    CHECK(article.title == "المغرب");
    CHECK(article.body.starts_with("المغرب والجزائر وتونس"));
    CHECK(article.provenance.charset == "declared windows-1256");
}

TEST_CASE("an entry's tags are no comments, and a live report's lines are not those of readers") {
    std::string text =
        "<p>El consejo aprobó por unanimidad el reglamento del mercado, que entrará en vigor el lunes.</p>";
    CHECK(holds(article_of("<html><div class='post hentry tag-comentarios'><h1>El mercado</h1>" + text +
                           text + text + "</div></html>"),
                "El consejo aprobó"));
    CHECK(holds(
        article_of("<html><h1>En directo</h1><div class='comment-body'>" + text + text + "</div></html>"),
        "El consejo aprobó"));
}

TEST_CASE("a page cut off at any byte is read or skipped, and never badly encoded") {
    for (std::string_view page : {french, spanish, arabic, arabic_1256}) {
        for (std::size_t size = 0; size <= page.size(); ++size) {
            Record record = read_html(page.substr(0, size), {}, {});
            CHECK_MESSAGE(is_clean(record), size);
        }
    }
}

TEST_CASE("a byte turned into another does no harm") {
    for (std::size_t at = 0; at < french.size(); at += 3) {
        for (char c : {'<', '"', '\0', '\xFF'}) {
            std::string page(french);
            page[at] = c;
            CHECK_MESSAGE(is_clean(read_html(page, {}, {})), at);
        }
    }
}

TEST_CASE("hostile pages end soon") {
    std::string prose =
        "<p>Le conseil communal a voté mardi le budget de la nouvelle école, après de longs débats.</p>";
    auto begin = std::chrono::steady_clock::now();
    for (const std::string& bomb :
         {repeated("<div class='article'>", 100'000), repeated("<table><tr><td>", 50'000),
          repeated("<a href=x>", 100'000), repeated("&amp;", 500'000), repeated("<p>x", 200'000),
          "<script type='application/ld+json'>" + repeated("[", 200'000),
          "<!DOCTYPE html [<!ENTITY a \"" + repeated("b", 100'000) + "\">]>" + repeated("&a;", 10'000),
          repeated("<h1>Le conseil communal</h1>", 20'000),
          "<div class='" + repeated("share ", 100'000) + "'>"})
        CHECK(is_clean(read_html("<html><body>" + prose + prose + prose + bomb + prose, {}, {})));
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(90));  // ten of them
}
