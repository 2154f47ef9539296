/// Does a query that would take too long end in a sentence, and one below the limits in the same answer as
/// without?
#include "newsgrep/error.hpp"
#include "newsgrep/index.hpp"
#include "newsgrep/query.hpp"
#include "newsgrep/writer.hpp"

#include "index/snapshot.hpp"
#include "search/ranking.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace newsgrep;

namespace {

constexpr int articles = 20;

/// Twenty notes that say `le port de la ville`.
class Harbour {
  public:
    Harbour() {
        Writer writer = index_.writer();
        for (int i = 0; i < articles; ++i)
            writer.add({.id = "n" + std::to_string(i),
                        .title = "Note",
                        .body = "le port de la ville",
                        .language = "fr"});
        writer.commit();
        snapshot_ = index::Snapshot::open({path_});
    }

    /// What a search gives: ids with scores.
    std::vector<std::pair<std::string, double>> found(const std::string& text,
                                                      const query::WorkLimits& limits) const {
        query::Bound bound = query::bind(*Query::parse(text).root(), {.languages = {"fr"}});
        search::Ranker ranker(*snapshot_, bound, {}, {}, limits);
        std::vector<std::pair<std::string, double>> hits;
        for (const search::Candidate& hit : ranker.rank({.limit = articles}).page)
            hits.emplace_back(hit.id, hit.score);
        return hits;
    }

  private:
    support::TemporaryDirectory directory_;
    std::string path_ = (directory_.path() / "i").string();
    Index index_ = Index::create(path_, {.languages = {"fr"}});
    std::shared_ptr<const index::Snapshot> snapshot_;
};

}  // namespace

TEST_CASE("each budget stops a query just above it, and leaves one just below it as it is") {
    Harbour harbour;
    struct Case {
        const char* query;
        query::WorkLimits enough;
        query::WorkLimits scant;
    };
    for (const auto& [text, enough, scant] : {
             Case{"port OR ville", {.postings = 40}, {.postings = 39}},
             Case{"\"le port\"", {.articles = 20}, {.articles = 19}},
             Case{"port NEAR/3 ville", {.places = 80}, {.places = 79}},
         }) {
        CAPTURE(text);
        CHECK(harbour.found(text, enough).size() == articles);
        CHECK(harbour.found(text, enough) == harbour.found(text, {}));
        CHECK_THROWS_AS(harbour.found(text, scant), Error);
    }
}

TEST_CASE("a word that OR or quotes repeat a thousand times is walked over once") {
    Harbour harbour;
    std::string either = "le";
    std::string quoted = "\"de";
    for (int i = 1; i < 1000; ++i) {
        either += " OR le";
        quoted += " de";
    }
    CHECK(harbour.found(either, {.postings = articles}).size() == articles);
    CHECK(harbour.found(quoted + "\"", {.postings = articles}).empty());
    double once = harbour.found("le", {}).front().second;
    CHECK(harbour.found(either, {}).front().second == doctest::Approx(1000 * once));
}
