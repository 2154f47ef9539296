/// Is a report page well formed and inert, whatever the articles say?
#include "newsgrep/render.hpp"

#include "results/html.hpp"

#include <doctest/doctest.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <random>
#include <set>

using namespace newsgrep;

namespace {

/// A page as a browser's parser would see it.
class Page {
  public:
    explicit Page(const std::string& html)
        : document_(htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, "UTF-8",
                                   HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET),
                    xmlFreeDoc) {
        REQUIRE(document_);
    }
    using Visit = std::function<void(const std::string& name, xmlNode* node)>;
    void each(const Visit& visit) const { each(xmlDocGetRootElement(document_.get()), visit); }

    /// The texts of all elements of this name.
    [[nodiscard]] std::vector<std::string> texts(const std::string& wanted) const {
        std::vector<std::string> texts;
        each([&](const std::string& name, xmlNode* node) {
            if (name == wanted) texts.push_back(text_of(node));
        });
        return texts;
    }
    [[nodiscard]] std::multiset<std::string> names() const {
        std::multiset<std::string> names;
        each([&](const std::string& name, xmlNode*) { names.insert(name); });
        return names;
    }
    static std::string text_of(xmlNode* node) {
        std::unique_ptr<xmlChar, decltype(xmlFree)> text(xmlNodeGetContent(node), xmlFree);
        return reinterpret_cast<const char*>(text.get());
    }
    static std::string attribute(xmlNode* node, const char* name) {
        std::unique_ptr<xmlChar, decltype(xmlFree)> text(
            xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)), xmlFree);
        return text ? reinterpret_cast<const char*>(text.get()) : "";
    }

  private:
    static void each(xmlNode* node, const Visit& visit) {
        for (; node != nullptr; node = node->next) {
            if (node->type != XML_ELEMENT_NODE) continue;
            visit(reinterpret_cast<const char*>(node->name), node);
            each(node->children, visit);
        }
    }
    std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document_;
};

Results report() {
    Results results;
    results.query = "port & \"quai\"";
    results.total = 12;
    Hit hit;
    hit.rank = 1;
    hit.id = "a";
    hit.title = "Le <port> rouvre";
    hit.title_matches = {{4, 8}};
    hit.source = "Le Phare";
    hit.language = "fr";
    hit.url = "https://phare.example/a?b=1&c=2";
    hit.published = parse_iso_date("2020-02-12T10:30");
    hit.snippet = {"Au port, la pluie.", {{3, 7}}};
    results.hits = {hit};
    hit.title = "الميناء يفتح أبوابه";
    hit.title_matches.clear();
    hit.language = "ar";
    results.hits.push_back(hit);
    results.facets = {{Field::source, {{"Le Phare", 9, {}}, {"صدى الوطن", 2, {}}, {"", 1, {}}}}};
    results.timeline = Timeline{Period::month,
                                {{parse_iso_date("2020-01-01"), 4, 8, {}},
                                 {parse_iso_date("2020-02-01"), 0, 8, {}},
                                 {parse_iso_date("2020-03-01"), 7, 10, {}}},
                                {{}, 1, 1, {}}};
    return results;
}

const std::vector<std::string> hostile = {"<script>alert(1)</script>",
                                          "\"><img src=x onerror=alert(1)>",
                                          "</title>",
                                          "'",
                                          "&lt;b&gt;",
                                          "&#60;",
                                          "<!--",
                                          "-->",
                                          "]]>",
                                          "</style>",
                                          "\x1b[31m",
                                          "\u202E",
                                          "\u2067",
                                          "\u2069",
                                          "=HYPERLINK(\"http://x\")",
                                          "javascript:alert(1)",
                                          "\u009b",
                                          "\x07",
                                          "\xff",
                                          "é",
                                          "ميناء",
                                          " ",
                                          "<svg onload=x>",
                                          "{{x}}"};

std::string hostile_text(std::mt19937& random) {
    std::string text;
    for (std::size_t left = random() % 6; left > 0; --left) text += hostile[random() % hostile.size()];
    return text;
}

/// Every string of the results is hostile.
Results hostile_report(std::mt19937& random) {
    Results results = report();
    results.query = hostile_text(random);
    results.notes = {{hostile_text(random), 0, 1}};
    for (Hit& hit : results.hits) {
        for (std::string* text :
             {&hit.id, &hit.title, &hit.source, &hit.author, &hit.language, &hit.snippet.text})
            *text = hostile_text(random);
        hit.url = (random() % 2 == 0 ? "https://x/" : "") + hostile_text(random);
        hit.title_matches.clear();
        hit.snippet.matches.clear();
        if (!hit.title.empty()) hit.title_matches = {{0, hit.title.size()}};
    }
    for (FacetValue& value : results.facets[0].values) value.value = hostile_text(random);
    return results;
}

void check_inert(const Page& page) {
    static const std::set<std::string> known = {
        "html", "head", "meta",    "title", "style",   "body",    "header",  "h1",      "h2",
        "h3",   "p",    "ul",      "ol",    "li",      "bdi",     "section", "figure",  "figcaption",
        "svg",  "rect", "div",     "span",  "details", "summary", "table",   "caption", "tr",
        "th",   "td",   "article", "a",     "mark",    "time"};
    page.each([](const std::string& name, xmlNode* node) {
        CHECK_MESSAGE(known.contains(name), name);
        for (xmlAttr* attribute = node->properties; attribute != nullptr; attribute = attribute->next) {
            std::string key = reinterpret_cast<const char*>(attribute->name);
            CHECK_FALSE(key.starts_with("on"));
            CHECK(key != "src");
        }
        if (name == "a") CHECK(Page::attribute(node, "href").starts_with("http"));
    });
}

}  // namespace

TEST_CASE("a page has the query, charts, facets and hits, as they are") {
    Page page(render_html(report()));
    CHECK(page.texts("h1") == std::vector<std::string>{"port & \"quai\""});
    CHECK(page.texts("h3") == std::vector<std::string>{"Le <port> rouvre", "الميناء يفتح أبوابه"});
    CHECK(page.texts("mark") == std::vector<std::string>{"port", "port", "port"});
    CHECK(page.texts("bdi") == std::vector<std::string>{"Le Phare", "صدى الوطن", "(none)"});
    CHECK(page.names().count("figure") == 2);
    CHECK(page.names().count("rect") == 2 * 2 + 3);  // no bar where nothing was found; three facet values
    CHECK(page.texts("time").front() == "2020-02-12");
}

TEST_CASE("right-to-left texts say so, and links are those of the articles") {
    std::vector<std::string> directions, links;
    Page(render_html(report())).each([&](const std::string& name, xmlNode* node) {
        if (name == "h3") directions.push_back(Page::attribute(node, "dir"));
        if (name == "a") links.push_back(Page::attribute(node, "href"));
    });
    CHECK(directions == std::vector<std::string>{"ltr", "rtl"});
    CHECK(links.front() == "https://phare.example/a?b=1&c=2");
}

TEST_CASE("a page forbids itself to load or run anything") {
    std::string html = render_html(report());
    CHECK(html.find("content=\"default-src 'none'; style-src 'unsafe-inline';") != std::string::npos);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("url(") == std::string::npos);
    CHECK(html.find("@import") == std::string::npos);
}

TEST_CASE("whatever articles say, a page has the same elements, and shows the text as it is made harmless") {
    std::mt19937 random(1);
    for (int round = 0; round < 300; ++round) {
        Results results = hostile_report(random);
        std::string html = render_html(results);
        CAPTURE(html);
        Page page(html);
        check_inert(page);
        if (!results.query.empty()) CHECK(page.texts("h1").front() == make_harmless(results.query));
        for (std::size_t i = 0; i < results.hits.size(); ++i)
            if (const Hit& hit = results.hits[i]; !hit.title.empty())
                CHECK(page.texts("h3")[i] == make_harmless(hit.title));
        for (const char* sign : {"\x1b", "\x07", "\u202E", "\u009b"})
            CHECK(html.find(sign) == std::string::npos);
    }
}

TEST_CASE("only addresses of the web are links") {
    CHECK(results::safe_link("https://a.example/b") == "https://a.example/b");
    CHECK(results::safe_link("HTTP://a.example") == "HTTP://a.example");
    for (const char* url : {"javascript:alert(1)", "data:text/html,x", "//a.example", "file:///etc/passwd",
                            "", "https://a b", "java\nscript:x", "http:/\x01/x"})
        CHECK(results::safe_link(url).empty());
}

TEST_CASE("a whole article is shown in its paragraphs, with its marks") {
    Results results = report();
    results.hits.resize(1);
    results.hits[0].article = Article{.body = "Au port.\n\nMer <calme>."};
    results.hits[0].body_matches = {{3, 7}};
    Page page(render_html(results));
    std::vector<std::string> paragraphs;
    page.each([&](const std::string& name, xmlNode* node) {
        if (name == "p" && Page::attribute(node, "class") == "body")
            paragraphs.push_back(Page::text_of(node));
    });
    CHECK(paragraphs == std::vector<std::string>{"Au port.", "Mer <calme>."});
    CHECK(page.texts("mark").size() == 2);
}

TEST_CASE("a concordance is a table; what is read first in Arabic stands on the right") {
    Concordance concordance;
    concordance.query = "port";
    concordance.lines = {{"a", "Le Phare", {}, "fr", "body", 9, "au vieux ", "port", " <b>"},
                         {"b", "", {}, "ar", "body", 0, "إلى ", "ميناء", " المدينة"}};
    Page page(render_html(concordance));
    check_inert(page);
    auto cells = page.texts("td");
    REQUIRE(cells.size() == 10);
    CHECK(std::vector(cells.begin() + 2, cells.begin() + 5) ==
          std::vector<std::string>{"au vieux ", "port", " <b>"});
    CHECK(std::vector(cells.begin() + 7, cells.end()) ==
          std::vector<std::string>{" المدينة", "ميناء", "إلى "});
}
