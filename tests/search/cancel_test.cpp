/// Does a search end when it is told to, wherever it is, and leave the searcher fit for the next one?
#include "newsgrep/concordance.hpp"
#include "newsgrep/error.hpp"
#include "newsgrep/index.hpp"
#include "newsgrep/render.hpp"
#include "newsgrep/writer.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>

using namespace newsgrep;

namespace {

constexpr int articles = 2000;

/// Several segments of notes in which every query below has work to do.
class Harbour {
  public:
    Harbour() {
        for (int segment = 0; segment < 2; ++segment) {
            Writer writer = index_.writer();
            for (int i = 0; i < articles / 2; ++i)
                writer.add({.id = std::to_string(segment) + "-" + std::to_string(i),
                            .title = "Le port rouvre",
                            .body = "Les chalutiers ont quitté le port de la ville. Le quai " +
                                    std::to_string(i) + " est vide.",
                            .language = "fr"});
            writer.commit();
        }
    }
    [[nodiscard]] Searcher searcher() const { return index_.searcher(); }

  private:
    support::TemporaryDirectory directory_;
    Index index_ = Index::create((directory_.path() / "i").string(), {.languages = {"fr"}});
};

/// A call, and what it gives as text.
using Call = std::function<std::string(Searcher&, const Cancel&)>;

Call found(const std::string& query, SearchOptions options = {}) {
    return [=](Searcher& searcher, const Cancel& cancel) {
        SearchOptions asked = options;
        asked.cancel = cancel;
        Results results = searcher.search(query, asked);
        results.took_ms = 0;
        return render_json(results);
    };
}

std::string lines(Searcher& searcher, const Cancel& cancel) {
    ConcordanceOptions options;
    options.cancel = cancel;
    options.limit = 5;
    std::string all;
    for (const ConcordanceLine& line : searcher.concordance("port", options).lines)
        all += line.id + line.left + line.match;
    return all;
}

std::string alike(Searcher& searcher, const Cancel& cancel) {
    SearchOptions options;
    options.cancel = cancel;
    Results found = *searcher.similar("0-1", options);
    found.took_ms = 0;
    return render_json(found);
}

const Call calls[] = {found("port ville"),
                      found("\"quitté le port\"", {.exact_total = true}),
                      found("chalutier NEAR/5 quai"),
                      found("port", {.sort = Sort::oldest, .facets = {Field::source}}),
                      found("chalut* OR por*"),
                      found("port absent"),  // looks for wider queries
                      found("port", {.limit = 500, .full = true}),
                      lines,
                      alike};

/// How often a call asks; it ends as told at the `last` time.
struct Asked {
    std::size_t times = 0;
    std::size_t last = SIZE_MAX;
    Cancel cancel() {
        return [this] { return ++times >= last; };
    }
};

bool is_cancelled(const Call& call, Searcher& searcher, Asked& asked) {
    try {
        call(searcher, asked.cancel());
    } catch (const Error& error) {
        CHECK(error.code() == Errc::cancelled);
        return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a search that is cancelled wherever it asks throws, and the next one is as if it had not been") {
    Harbour harbour;
    Searcher searcher = harbour.searcher();
    for (const Call& call : calls) {
        CAPTURE(&call - calls);
        std::string whole = call(searcher, {});
        Asked counted;
        CHECK(call(searcher, counted.cancel()) == whole);  // to be asked changes nothing
        CHECK(counted.times > 2);
        for (std::size_t last : {std::size_t{1}, counted.times / 2, counted.times}) {
            Asked asked{0, last};
            CHECK(is_cancelled(call, searcher, asked));
            CHECK(asked.times == last);
        }
        CHECK(call(searcher, {}) == whole);
    }
}

TEST_CASE("a search that only walks over postings is asked on the way, where there are very many") {
    Harbour harbour;
    Searcher searcher = harbour.searcher();
    std::string many = "(port -rien0)";
    for (int i = 1; i < 512; ++i) many += " OR (port -rien" + std::to_string(i) + ")";
    Asked all, none;
    const SearchOptions counting{.limit = 0, .exact_total = true, .suggestions = false, .relaxations = false};
    std::string found_all = found(many, counting)(searcher, all.cancel());
    CHECK(found_all.find("\"total\":2000,\"exact\":true") != std::string::npos);
    SearchOptions before = counting;  // the same words, and no match
    before.until = "1900";
    found(many, before)(searcher, none.cancel());
    CHECK(all.times >= none.times + articles / 256 - 2);
}
