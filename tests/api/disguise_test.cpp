#include "support/disguise.hpp"

#include "newsgrep/newsgrep.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace newsgrep;

namespace {

constexpr int queries_per_disguise = 400;
const std::string samples = std::string(NEWSGREP_SOURCE_DIR) + "/tests/support/samples/articles.jsonl";

std::vector<Article> sample_articles() {
    std::vector<Article> articles;
    Reader reader(samples);
    while (auto record = reader.next())
        if (record->outcome == Record::Outcome::article) articles.push_back(record->article);
    return articles;
}

/// One to six words of an article that stand side by side, cut at blanks.
std::string some_words(const std::vector<Article>& articles, std::mt19937& random) {
    const Article& article = articles[random() % articles.size()];
    const std::string& text = random() % 3 == 0 ? article.title : article.body;
    std::size_t begin = text.find_first_of(" \n", random() % text.size());
    begin = begin == std::string::npos ? 0 : begin + 1;
    std::size_t end = begin;
    for (auto words = random() % 6 + 1; words > 0 && end < text.size(); --words)
        end = std::min(text.size(), text.find_first_of(" \n", end + 1));
    return text.substr(begin, end - begin);
}

/// Ids and scores, to the last bit.
std::vector<std::pair<std::string, double>> ranking(Searcher& searcher, const std::string& query) {
    SearchOptions options{.limit = 100, .any = true, .syntax = Syntax::plain, .ids_only = true};
    std::vector<std::pair<std::string, double>> hits;
    for (const Hit& hit : searcher.search(query, options)) hits.emplace_back(hit.id, hit.score);
    return hits;
}

}  // namespace

TEST_CASE("the same words find the same, however they are typed") {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "i").string());
    std::vector<Article> articles = sample_articles();
    REQUIRE(articles.size() > 20);
    Writer writer = index.writer();
    for (const Article& article : articles) writer.add(article);
    writer.commit();
    Searcher searcher = index.searcher();
    for (const support::Disguise& disguise : support::disguises()) {
        std::mt19937 random(3);
        int changed = 0;
        for (int i = 0; i < queries_per_disguise; ++i) {
            std::string query = some_words(articles, random);
            std::string disguised = disguise.apply(query);
            changed += disguised != query;
            CHECK_MESSAGE(ranking(searcher, disguised) == ranking(searcher, query),
                          disguise.name << ": " << disguised);
        }
        CHECK_MESSAGE(changed > 10, disguise.name);
    }
}
