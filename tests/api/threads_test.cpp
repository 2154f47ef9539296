/// Do searches on several threads stay whole while a writer commits?
#include "newsgrep/newsgrep.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

using namespace newsgrep;

namespace {

constexpr std::size_t articles = 20;
constexpr int editions = 6;

/// Every article of the index in its next edition: whoever sees two editions at once has seen half a commit.
void publish(Writer& writer, int edition) {
    for (std::size_t i = 0; i < articles; ++i)
        writer.add({.id = std::to_string(i),
                    .title = "Port",
                    .body = "Édition" + std::to_string(edition),
                    .language = "fr"});
    writer.commit();
}

/// What is wrong with what this searcher sees; nothing if it is one whole edition, and the same when asked
/// again.
std::string fault(Searcher& searcher) {
    Results all = searcher.search("port", {.limit = 100});
    if (all.total != articles || all.size() != articles) return "found " + std::to_string(all.total);
    const std::string edition = all.hits.front().snippet.text;
    for (const Hit& hit : all)
        if (hit.snippet.text != edition) return edition + " beside " + hit.snippet.text;
    return searcher.search(edition).total == articles ? "" : "the snapshot moved";
}

}  // namespace

TEST_CASE("four searchers see whole editions while a fifth thread replaces every article again and again") {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "news.idx").string());
    Writer writer = index.writer();
    publish(writer, 0);
    std::atomic<bool> is_over = false;
    std::vector<std::string> faults(4);
    std::vector<int> refreshed(4);
    {
        std::vector<std::jthread> readers;
        for (std::size_t i = 0; i < faults.size(); ++i)
            readers.emplace_back([&, i] {
                Searcher searcher = index.searcher();
                for (bool is_last = false; !is_last && faults[i].empty();) {
                    is_last = is_over;
                    refreshed[i] += searcher.refresh() ? 1 : 0;
                    faults[i] = fault(searcher);
                }
            });
        for (int edition = 1; edition <= editions; ++edition) publish(writer, edition);
        is_over = true;
    }
    for (std::size_t i = 0; i < faults.size(); ++i) {
        CHECK(faults[i] == "");
        CHECK(refreshed[i] > 0);
    }
    CHECK(index.searcher().search("édition" + std::to_string(editions)).total == articles);
}

TEST_CASE("a query is a value that threads may share") {
    Query query = Query::parse("(port OR quai) -mer");
    std::vector<std::string> seen(4);
    {
        std::vector<std::jthread> threads;
        for (std::string& text : seen)
            threads.emplace_back([&text, copy = query] { text = copy.canonical() + copy.tree(); });
    }
    for (const std::string& text : seen) CHECK(text == query.canonical() + query.tree());
}
