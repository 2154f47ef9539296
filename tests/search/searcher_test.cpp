#include "newsgrep/searcher.hpp"

#include "newsgrep/error.hpp"
#include "newsgrep/index.hpp"
#include "newsgrep/writer.hpp"

#include "base/calendar.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;

namespace {

struct Newsroom {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "i").string());

    void add(const std::vector<Article>& articles) const {
        Writer writer = index.writer();
        for (const Article& article : articles) writer.add(article);
        writer.commit();
    }
    [[nodiscard]] std::string ids(std::string_view query, const SearchOptions& options = {}) const {
        std::string text;
        for (const Hit& hit : index.searcher().search(query, options))
            text += (text.empty() ? "" : " ") + hit.id;
        return text;
    }
};

Article note(const std::string& id, const std::string& body, const char* date = nullptr,
             const std::string& source = "") {
    Article article{.id = id, .title = "Note", .body = body, .language = "fr", .source = source};
    if (date != nullptr) article.published = parse_iso_date(date);
    return article;
}

}  // namespace

TEST_CASE("by date, undated articles stand last both ways, and equal days go by id") {
    Newsroom newsroom;
    newsroom.add({note("c", "port", "2020-01-02"), note("u", "port"), note("a", "port", "2020-01-02"),
                  note("n", "port", "2021-01-01")});
    newsroom.add({note("b", "port", "2020-01-02"), note("o", "port", "2019-01-01T10:00"),
                  note("p", "port", "2019-01-01T11:00")});
    CHECK(newsroom.ids("port", {.sort = Sort::newest}) == "n a b c p o u");
    CHECK(newsroom.ids("port", {.sort = Sort::oldest}) == "o p a b c n u");
    CHECK(newsroom.ids("port", {.limit = 2, .offset = 3, .sort = Sort::newest}) == "c p");
    CHECK(newsroom.ids("*") == "n a b c p o u");
}

TEST_CASE("pages follow each other, and a limit of 0 counts only") {
    Newsroom newsroom;
    std::vector<Article> articles;
    for (int i = 0; i < 30; ++i)
        articles.push_back(
            note("n" + std::to_string(i), std::string("port ") + (i % 3 == 0 ? "port mer" : "quai")));
    newsroom.add(articles);
    std::string both = newsroom.ids("port", {.limit = 20});
    CHECK(newsroom.ids("port", {.limit = 10}) + " " + newsroom.ids("port", {.limit = 10, .offset = 10}) ==
          both);
    Results counted = newsroom.index.searcher().search("port", {.limit = 0});
    CHECK(counted.total == 30);
    CHECK(counted.empty());
    CHECK(newsroom.index.searcher().search("port", {.limit = 5, .offset = 7}).hits.front().rank == 8);
    CHECK(newsroom.ids("port", {.offset = 99}).empty());
    CHECK_THROWS_AS((void)newsroom.ids("port", {.limit = 2'000'000}), Error);
}

TEST_CASE("a total is exact up to 1,000, then a lower bound unless asked for") {
    Newsroom newsroom;
    std::vector<Article> articles;
    for (int i = 0; i < 2500; ++i)
        articles.push_back(note("n" + std::to_string(i), i < 900 ? "port quai" : "port mer ouverte"));
    newsroom.add(articles);
    Searcher searcher = newsroom.index.searcher();
    CHECK(searcher.search("quai").total == 900);
    CHECK(searcher.search("quai").exact);
    for (const char* query : {"port", "\"mer ouverte\"", "NOT quai"}) {
        CAPTURE(query);
        Results bounded = searcher.search(query);
        Results counted = searcher.search(query, {.exact_total = true});
        CHECK(counted.exact);
        CHECK(bounded.total > 1000);
        CHECK(bounded.total <= counted.total);
        CHECK((bounded.exact ? bounded.total == counted.total : true));
    }
    CHECK(searcher.search("\"mer ouverte\"", {.exact_total = true}).total == 1600);
}

TEST_CASE("options filter like the query does") {
    Newsroom newsroom;
    newsroom.add({note("a", "port", "2020-02-01", "Le Phare"),
                  note("b", "port", "2020-02-29", "Le Phare du Sud"),
                  note("c", "port", "2020-03-01", "Le Soir")});
    CHECK(newsroom.ids("port", {.sources = {"phare"}}) == newsroom.ids("port source:phare"));
    CHECK(newsroom.ids("port", {.sources = {"phare sud", "soir"}}) == "c");
    CHECK(newsroom.ids("port", {.since = "2020-02-29"}) == "c b");
    CHECK(newsroom.ids("port", {.until = "2020-02"}) == "b a");
    CHECK(newsroom.ids("", {.until = "2020-02-01"}) == "a");
    CHECK(newsroom.ids("port", {.languages = {"es"}}).empty());
    CHECK_THROWS_AS((void)newsroom.ids("port", {.since = "hier"}), Error);
}

TEST_CASE("a searcher sees its snapshot until it is refreshed, and outlives its index") {
    Newsroom newsroom;
    newsroom.add({note("a", "port")});
    Searcher searcher = Index::open(newsroom.index.path()).searcher();
    newsroom.add({note("b", "port"), note("a", "quai")});
    CHECK(searcher.search("port").hits.at(0).id == "a");
    CHECK(searcher.refresh());
    CHECK_FALSE(searcher.refresh());
    CHECK(searcher.search("port").hits.at(0).id == "b");
    CHECK(searcher.article("a")->body == "quai");
    CHECK_FALSE(searcher.article("z"));
}

TEST_CASE("an empty query finds nothing, and an empty index answers") {
    Newsroom newsroom;
    CHECK(newsroom.ids("port OR *").empty());
    CHECK(newsroom.index.searcher().explain("port").find("port") != std::string::npos);
    newsroom.add({note("a", "port")});
    CHECK(newsroom.ids("").empty());
    CHECK(newsroom.ids("— …").empty());
}

TEST_CASE("stop words go only where other words are left") {
    Newsroom newsroom;
    newsroom.add({note("a", "le port de la ville"), note("b", "un port, une ville"), note("c", "la pluie")});
    CHECK(newsroom.ids("le port de la ville", {.languages = {"fr"}}).size() == 3);
    CHECK(newsroom.ids("la", {.languages = {"fr"}}).size() == 3);
    CHECK(newsroom.ids("\"port de la ville\"") == "a");
}

TEST_CASE(
    "a beginning of more than 1,000 words is refused, in one segment as in two, never answered in part") {
    Newsroom newsroom;
    auto words = [](int first, int last) {
        std::string body;
        for (int i = first; i < last; ++i)
            body += "zor" + std::string(1, static_cast<char>('a' + i / 26 % 26)) +
                    static_cast<char>('a' + i % 26) + (i >= 676 ? "x " : " ");
        return body;
    };
    newsroom.add({note("a", words(0, 600))});
    newsroom.add({note("b", words(500, 1000))});
    CHECK(newsroom.ids("zor*", {.sort = Sort::newest}) == "a b");
    newsroom.add({note("c", words(600, 1001))});
    CHECK_THROWS_WITH_AS((void)newsroom.ids("Zor*"),
                         "zor* stands for more than 1000 words of this index; write more of its letters.",
                         Error);
    CHECK_THROWS_AS((void)newsroom.ids("=zora OR -zor*"), Error);
    CHECK(newsroom.ids("zorm*", {.sort = Sort::newest}) == "a b c");
    newsroom.index.writer().optimize();
    CHECK_THROWS_AS((void)newsroom.ids("zor*"), Error);
}
