/// Does a concordance show every occurrence, as the article has it?
#include "newsgrep/concordance.hpp"

#include "newsgrep/index.hpp"
#include "newsgrep/writer.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

using namespace newsgrep;

namespace {

const std::vector<std::string> words = {"port",   "ports",         "quai",    "l'eau", "marée",
                                        "Marée",  "porte-drapeau", "الميناء", "ميناء", "البحر",
                                        "والبحر", "puerto",        "mar",     "2020"};

std::string random_text(std::mt19937& random, std::size_t most) {
    std::string text;
    for (std::size_t left = 1 + random() % most; left > 0; --left) {
        text += words[random() % words.size()];
        text += random() % 6 == 0 ? ". " : random() % 20 == 0 ? "\n\n" : " ";
    }
    return text;
}

struct Newsroom {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "i").string(), {.languages = {"fr", "ar", "es"}});

    explicit Newsroom(std::uint32_t seed, std::uint32_t rounds = 60) {
        std::mt19937 random(seed);
        Writer writer = index.writer();
        for (std::uint32_t round = 0; round < rounds; ++round) {
            Article article;
            article.id = "a" + std::to_string(random() % (rounds * 2 / 3));
            article.title = random_text(random, 5);
            article.body = random_text(random, 60);
            article.source = random() % 2 == 0 ? "Le Phare" : "صدى الوطن";
            if (random() % 4 != 0)
                article.published = Date{2020, 1, static_cast<std::uint8_t>(1 + random() % 28), {}};
            writer.add(article);
            if (random() % (rounds / 3) == 0) writer.commit();
        }
        writer.commit();
    }
    [[nodiscard]] Concordance concordance(const std::string& query, LineOrder order = LineOrder::newest,
                                          std::size_t limit = 10'000) const {
        ConcordanceOptions options;
        options.limit = limit;
        options.order = order;
        return index.searcher().concordance(query, options);
    }
};

constexpr const char* queries[] = {"port",         "quai OR marée", "\"port marée\"",  "title:ميناء",
                                   "=Marée البحر", "mar*",          "port NEAR/2 quai"};

/// Whether no word stands between two marked ranges, and no paragraph ends.
bool are_side_by_side(std::string_view text, Range first, Range second) {
    std::string_view between = text.substr(first.end, second.begin - first.end);
    return between.find('\n') == std::string_view::npos && Analyzer("fr").analyze(between).empty();
}

std::size_t runs(std::string_view text, const std::vector<Range>& marks) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (i == 0 || !are_side_by_side(text, marks[i - 1], marks[i])) ++count;
    return count;
}

std::string text_of(const ConcordanceLine& line) {
    return line.left + line.match + line.right;
}

std::string folded(std::string_view text) {
    std::string out;
    for (const Token& token : Analyzer("fr").analyze(text))
        if (token.kind != TokenKind::compound) out += token.exact + " ";
    return out;
}

std::multiset<std::string> as_set(const Concordance& concordance) {
    std::multiset<std::string> lines;
    for (const ConcordanceLine& line : concordance.lines)
        lines.insert(line.id + line.zone + std::to_string(line.begin));
    return lines;
}

}  // namespace

TEST_CASE("a line's text is a piece of its article, the match where it is said to be") {
    for (std::uint32_t seed : {1U, 2U}) {
        Newsroom newsroom(seed);
        Searcher searcher = newsroom.index.searcher();
        for (const char* query : queries) {
            CAPTURE(query);
            for (const ConcordanceLine& line : newsroom.concordance(query).lines) {
                Article article = *searcher.article(line.id);
                const std::string& field = line.zone == "title" ? article.title : article.body;
                CHECK(!line.match.empty());
                REQUIRE(line.begin >= line.left.size());
                CHECK(field.compare(line.begin - line.left.size(), text_of(line).size(), text_of(line)) == 0);
                CHECK(text_of(line).find('\n') == std::string::npos);
            }
        }
    }
}

TEST_CASE("there are as many lines as runs of marked words in all articles that match") {
    for (std::uint32_t seed : {3U, 4U}) {
        Newsroom newsroom(seed);
        for (const char* query : queries) {
            CAPTURE(query);
            Concordance concordance = newsroom.concordance(query);
            std::size_t expected = 0;
            Results results = newsroom.index.searcher().search(query, {.limit = 1000, .full = true});
            for (const Hit& hit : results)
                expected += runs(hit.title, hit.title_matches) + runs(hit.article->body, hit.body_matches);
            CHECK(concordance.occurrences == expected);
            CHECK(concordance.lines.size() == expected);
            CHECK(concordance.total == results.total);
        }
    }
}

TEST_CASE("lines are sorted by what stands behind or before the match, or by outlet, or by day") {
    Newsroom newsroom(5);
    auto is_sorted = [&](LineOrder order, auto key) {
        return std::ranges::is_sorted(newsroom.concordance("port OR ميناء", order).lines, {}, key);
    };
    // The first word is compared only: how many are shown depends on the width.
    auto first_word = [](const std::string& text) { return text.substr(0, text.find(' ')); };
    CHECK(is_sorted(LineOrder::right, [&](const auto& line) { return first_word(folded(line.right)); }));
    CHECK(is_sorted(LineOrder::left, [&](const auto& line) {
        std::string text = folded(line.left);
        if (!text.empty()) text.pop_back();
        return text.substr(text.rfind(' ') + 1);
    }));
    CHECK(is_sorted(LineOrder::source, [](const auto& line) { return line.source; }));
    auto day = [](const auto& line) { return line.published ? to_string(*line.published) : ""; };
    auto lines = newsroom.concordance("port").lines;
    CHECK(std::ranges::is_sorted(lines, std::ranges::greater(), day));
    CHECK(is_sorted(LineOrder::oldest, [&](const auto& line) { return line.published ? day(line) : "9"; }));
}

TEST_CASE("every order shows the same lines, and pages follow each other") {
    Newsroom newsroom(6);
    Concordance all = newsroom.concordance("port");
    REQUIRE(all.lines.size() > 20);
    for (LineOrder order : {LineOrder::oldest, LineOrder::left, LineOrder::right, LineOrder::source}) {
        Concordance sorted = newsroom.concordance("port", order);
        CHECK(as_set(sorted) == as_set(all));
        ConcordanceOptions options;
        options.order = order;
        options.offset = 7;
        options.limit = 5;
        auto page = newsroom.index.searcher().concordance("port", options).lines;
        CHECK(page == std::vector(sorted.lines.begin() + 7, sorted.lines.begin() + 12));
    }
}

TEST_CASE("of thousands of lines a page is what sorting all of them gives") {
    Newsroom newsroom(10, 900);
    Searcher searcher = newsroom.index.searcher();
    for (LineOrder order :
         {LineOrder::newest, LineOrder::oldest, LineOrder::left, LineOrder::right, LineOrder::source}) {
        std::vector<ConcordanceLine> all = newsroom.concordance("port OR quai OR ميناء", order).lines;
        REQUIRE(all.size() > 3000);
        for (auto [offset, limit] : {std::pair{0, 1}, {7, 5}, {500, 50}}) {
            CAPTURE(offset);
            ConcordanceOptions options;
            options.order = order;
            options.offset = static_cast<std::size_t>(offset);
            options.limit = static_cast<std::size_t>(limit);
            auto page = searcher.concordance("port OR quai OR ميناء", options).lines;
            CHECK(page == std::vector(all.begin() + offset, all.begin() + offset + limit));
        }
    }
}

TEST_CASE("more lines than are compared at once: the first of all of them are shown") {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "i").string(), {.languages = {"fr"}});
    Writer writer = index.writer();
    constexpr std::uint32_t articles = 10, lines_each = 27'000;
    for (std::uint32_t number = 0; number < articles; ++number) {
        std::string body = number == 0              ? "port arrive"
                           : number + 1 == articles ? "port abrite"
                                                    : "port quitte";
        for (std::uint32_t line = 1; line < lines_each; ++line) body += " port quitte";
        writer.add({.id = std::to_string(number), .body = body, .language = "fr"});
    }
    writer.commit();
    ConcordanceOptions options;
    options.order = LineOrder::right;
    options.limit = 2;
    Concordance concordance = index.searcher().concordance("port", options);
    CHECK(concordance.occurrences == articles * lines_each);
    REQUIRE(concordance.lines.size() == 2);
    CHECK(concordance.lines[0].right.starts_with(" abrite"));
    CHECK(concordance.lines[1].right.starts_with(" arrive"));
}

TEST_CASE("a larger sample of thousands of lines holds the smaller one") {
    Newsroom newsroom(11, 900);
    Searcher searcher = newsroom.index.searcher();
    ConcordanceOptions options;
    options.limit = 100'000;
    std::multiset<std::string> larger;
    for (std::size_t size : {std::size_t{100'000}, std::size_t{900}, std::size_t{50}, std::size_t{3}}) {
        options.sample = size;
        auto sample = as_set(searcher.concordance("port OR quai", options));
        CHECK(sample.size() <= size);
        CHECK((larger.empty() || std::ranges::includes(larger, sample)));
        larger = std::move(sample);
    }
}

TEST_CASE("a sample is drawn from all lines, the same for the same seed") {
    Newsroom newsroom(7);
    auto all = as_set(newsroom.concordance("port"));
    ConcordanceOptions options;
    options.limit = 100;
    options.sample = 10;
    Searcher searcher = newsroom.index.searcher();
    Concordance sample = searcher.concordance("port", options);
    CHECK(sample.lines.size() == 10);
    CHECK(sample.occurrences == all.size());
    CHECK(std::ranges::includes(all, as_set(sample)));
    CHECK(searcher.concordance("port", options).lines == sample.lines);
    options.seed = 1;
    CHECK(as_set(searcher.concordance("port", options)) != as_set(sample));
    options.sample = 100'000;
    options.limit = 100'000;
    CHECK(as_set(searcher.concordance("port", options)) == all);
}

TEST_CASE("text is cut between words, and no wider than asked for") {
    Newsroom newsroom(8);
    ConcordanceOptions options;
    options.limit = 1000;
    options.width = 12;
    for (const ConcordanceLine& line : newsroom.index.searcher().concordance("quai", options).lines) {
        CHECK(line.left.size() <= 24);
        CHECK(line.right.size() <= 24);
        CHECK(line.match.starts_with("quai"));
    }
    options.width = 0;
    for (const ConcordanceLine& line : newsroom.index.searcher().concordance("quai", options).lines)
        CHECK(text_of(line) == line.match);
}

TEST_CASE("a query of filters alone has articles but no lines") {
    Newsroom newsroom(9);
    Concordance concordance = newsroom.concordance("source:phare");
    CHECK(concordance.total > 0);
    CHECK(concordance.occurrences == 0);
    CHECK(concordance.lines.empty());
}
