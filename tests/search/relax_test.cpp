#include "newsgrep/index.hpp"
#include "newsgrep/searcher.hpp"
#include "newsgrep/writer.hpp"

#include "search/random_news.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;
using Wider = Relaxation::Kind;

namespace {

class News {
  public:
    News() {
        Writer writer = index_.writer();
        for (int i = 0; i < 3; ++i)
            writer.add({.id = "p" + std::to_string(i),
                        .title = "Le port de Tanger",
                        .body = "Les dockers réclament une prime.",
                        .language = "fr",
                        .source = i == 0 ? "Le Phare" : "Le Soir"});
        writer.add({.id = "b", .title = "المغرب", .body = "افتتح المغرب الميناء.", .language = "ar"});
        writer.commit();
    }

    std::vector<Relaxation> offered(const std::string& query, const SearchOptions& options = {}) {
        return index_.searcher().search(query, options).relaxations;
    }
    Index& index() { return index_; }

  private:
    support::TemporaryDirectory directory_;
    Index index_ = Index::create((directory_.path() / "i").string(), {.languages = support::languages});
};

/// How many articles a relaxation finds, asked as its comment says.
std::uint64_t found(Searcher& searcher, const Relaxation& relaxation, SearchOptions options) {
    bool is_any = relaxation.kind == Wider::any;
    if (!is_any) options = {};
    options.any = is_any;
    options.syntax = is_any ? Syntax::plain : Syntax::newsgrep;
    options.exact_total = true;
    return searcher.search(relaxation.query, options).total;
}

}  // namespace

TEST_CASE("without the word that no article has, the others find something") {
    News news;
    auto offered = news.offered("port dockers tunnel");
    REQUIRE(offered.size() == 2);
    CHECK(offered[0] == Relaxation{Wider::word, {"tunnel"}, "port dockers", 3, 13, 19});
    CHECK(offered[1].kind == Wider::any);
    CHECK(offered[1].query == "port dockers tunnel");
    CHECK(offered[1].articles == 3);
}

TEST_CASE("words that exist, but never together: each can go, the nearest query first") {
    News news;
    auto offered = news.offered("port المغرب");
    REQUIRE(offered.size() == 3);
    CHECK(offered[0].query == "المغرب");
    CHECK(offered[0].articles == 1);
    CHECK(offered[1].query == "port");
    CHECK(offered[1].articles == 3);
    CHECK(offered[2].articles == 4);
}

TEST_CASE("a filter goes, of the query or of the options; the other filters stay") {
    News news;
    auto typed = news.offered("port lang:fr source:phare since:2020");
    REQUIRE(typed.size() == 1);
    CHECK(typed[0].kind == Wider::filter);
    CHECK(typed[0].dropped == std::vector<std::string>{"date:2020-01-01.."});
    CHECK(typed[0].query == "port lang:fr source:phare");
    CHECK(typed[0].begin == 26);
    auto given = news.offered("port", {.languages = {"ar"}, .sources = {"soir"}});
    REQUIRE(given.size() == 1);
    CHECK(given[0].dropped == std::vector<std::string>{"lang:ar"});
    CHECK(given[0].articles == 2);
    CHECK(given[0].end == 0);
}

TEST_CASE("several words that nobody wrote go together; where nothing is left, nothing is offered") {
    News news;
    auto offered = news.offered("zizanie port caravelle dockers");
    REQUIRE(offered.size() == 2);
    CHECK(offered[0].dropped == std::vector<std::string>{"zizanie", "caravelle"});
    CHECK(offered[0].query == "port dockers");
    CHECK(news.offered("zizanie caravelle").empty());
    CHECK(news.offered("zizanie").empty());
    CHECK(news.offered("port").empty());
    CHECK(news.offered("port tunnel", {.relaxations = false}).empty());
}

TEST_CASE("what in: says counts for what is left; NOT and phrases can go, too") {
    News news;
    CHECK(news.offered("in:title port dockers")[0].query == "in:title port");
    CHECK(news.offered("port -tanger")[0].query == "port");
    CHECK(news.offered("port \"dockers une\"")[0].dropped == std::vector<std::string>{"\"dockers une\""});
}

TEST_CASE("a word with a star or a tilde that stands for no word is told") {
    News news;
    auto suggestions = news.index().searcher().search("port zizan* abracadabri~").suggestions;
    REQUIRE(suggestions.size() == 2);
    CHECK(suggestions[0].word == "zizan*");
    CHECK(suggestions[0].begin == 5);
    CHECK(suggestions[1].word == "abracadabri~");
    CHECK(suggestions[1].better.empty());
}

TEST_CASE("random queries that find nothing: what is offered finds exactly as many articles as it says") {
    std::size_t offered = 0;
    for (unsigned seed = 0; seed < 3; ++seed) {
        support::Random random(seed);
        support::TemporaryDirectory directory;
        Index index = Index::create((directory.path() / "i").string(), {.languages = support::languages});
        support::fill_with_detours(index, random, 25);
        Searcher searcher = index.searcher();
        for (int round = 0; round < 300; ++round) {
            std::string query = support::random_query(random, 1) + " " +
                                support::random_query(random, round % 2) + " " +
                                support::random_query(random, 0);
            CAPTURE(query);
            SearchOptions options;
            if (round % 3 == 0) options.languages = {"ar"};
            if (round % 5 == 0) options.since = "2020-02";
            Results results = searcher.search(query, options);
            CHECK((results.total == 0 || results.relaxations.empty()));
            for (const Relaxation& relaxation : results.relaxations) {
                CAPTURE(relaxation.query);
                CHECK(relaxation.articles > 0);
                CHECK(found(searcher, relaxation, options) == relaxation.articles);
                ++offered;
            }
        }
    }
    CHECK(offered > 300);
}
