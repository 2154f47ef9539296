#include "newsgrep/error.hpp"
#include "newsgrep/index.hpp"
#include "newsgrep/render.hpp"
#include "newsgrep/searcher.hpp"
#include "newsgrep/writer.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <chrono>

using namespace newsgrep;

TEST_CASE(
    "answers keep the order of the queries and are the same whatever the threads; a bad query costs itself") {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "i").string());
    Writer writer = index.writer();
    for (int i = 0; i < 50; ++i)
        writer.add({.id = std::to_string(i),
                    .title = "Port " + std::to_string(i % 5),
                    .body = "La mer et le quai.",
                    .language = "fr"});
    writer.commit();
    std::vector<std::string> queries;
    for (int i = 0; i < 40; ++i)
        queries.push_back(i == 7 ? std::string(20'000, 'x') : "port " + std::to_string(i % 5));
    std::vector<BatchAnswer> serial, parallel;
    BatchOptions options;
    options.threads = 1;
    serial = search_all(index, queries, options);
    options.threads = 4;
    parallel = search_all(index, queries, options);
    REQUIRE(serial.size() == queries.size());
    REQUIRE(parallel.size() == queries.size());
    for (std::size_t i = 0; i < queries.size(); ++i) {
        CHECK(serial[i].results.query == queries[i]);
        CHECK(serial[i].error.empty() == (i != 7));
        CHECK(serial[i].error == parallel[i].error);
        CHECK(render_json(serial[i].results) == render_json(parallel[i].results));
    }
}

TEST_CASE("a batch asks several indexes as one") {
    support::TemporaryDirectory directory;
    std::vector<std::string> paths;
    for (const char* name : {"a", "b"}) {
        Index index = Index::create(paths.emplace_back((directory.path() / name).string()));
        Writer writer = index.writer();
        writer.add({.id = name, .title = "Port", .body = "La mer et le quai.", .language = "fr"});
        writer.commit();
    }
    auto answers = search_all(Index::open(paths), std::vector<std::string>{"port"});
    CHECK(answers[0].results.total == 2);
}

TEST_CASE("a batch ends where it is told to, also while a query is being answered") {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "i").string());
    Writer writer = index.writer();
    std::string body;
    for (int i = 0; i < 200; ++i) body += "Le port de la ville et la ville du port. ";
    for (int i = 0; i < 300; ++i)
        writer.add({.id = std::to_string(i), .title = "Port", .body = body, .language = "fr"});
    writer.commit();
    const std::string slow = "port NEAR/900 ville NEAR/900 port NEAR/900 ville";  // takes seconds
    std::size_t given = 0, taken = 0;
    auto endless = [&]() -> std::optional<BatchQuery> {
        ++given;
        return BatchQuery{std::to_string(given), slow, {}};
    };
    BatchOptions options;
    options.threads = 2;
    auto start = std::chrono::steady_clock::now();
    options.cancel = [&] {
        return std::chrono::steady_clock::now() - start > std::chrono::milliseconds(100);
    };
    bool is_cancelled = false;
    try {
        search_all(
            index, endless, [&](const BatchAnswer&) { ++taken; }, options);
    } catch (const Error& error) {
        is_cancelled = error.code() == Errc::cancelled;
    }
    CHECK(is_cancelled);
    CHECK(given < 100);
}
