#include "newsgrep/error.hpp"
#include "newsgrep/render.hpp"
#include "newsgrep/results.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <fstream>

using namespace newsgrep;

namespace {

class File {
  public:
    explicit File(const std::string& content) { std::ofstream(path(), std::ios::binary) << content; }
    [[nodiscard]] std::string path() const { return (directory_.path() / "file").string(); }

  private:
    support::TemporaryDirectory directory_;
};

std::string fault(const auto& call) {
    try {
        call();
    } catch (const Error& error) {
        return error.what();
    }
    return "none";
}

bool holds(const std::string& text, std::string_view piece) {
    return text.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("qrels keep what is relevant") {
    Qrels qrels = read_qrels(File("\xEF\xBB\xBFq1 0 a 1\r\nq1\t0\tb\t2\n\nq1 0 c 0\nq2 0 a -1\n").path());
    CHECK(qrels == Qrels{{"q1", {{"a", 1}, {"b", 2}}}});
}

TEST_CASE("a fault in a file of judgements names file, line and what") {
    auto told = [](const std::string& content) { return fault([&] { read_qrels(File(content).path()); }); };
    CHECK(holds(told("q1 0 a 1\nq1 a 1\n"), "file, line 2: it has 3 fields instead of 4"));
    CHECK(holds(told("q1 0 a oui\n"), "line 1: \"oui\" is no whole number"));
    CHECK(holds(told("q1 0 a 0\n"), "names nothing relevant"));
    CHECK(holds(fault([] { read_qrels("/nowhere/qrels.txt"); }), "/nowhere/qrels.txt"));
}

TEST_CASE("a run is read with its ranks and scores") {
    Run run = read_run(File("q1 Q0 a 1 2.5 tag\nq1 Q0 b 2 1e-05 tag\nq2 Q0 a 1 -3 tag\n").path());
    CHECK(run == Run{{"q1", {{"a", 2.5, 1}, {"b", 1e-05, 2}}}, {"q2", {{"a", -3, 1}}}});
}

TEST_CASE("a fault in a run names file, line and what") {
    auto told = [](const std::string& content) { return fault([&] { read_run(File(content).path()); }); };
    CHECK(holds(told("q1 Q0 a 1 2.5\n"), "file, line 1: it has 5 fields instead of 6"));
    CHECK(holds(told("q1 Q0 a x 2.5 t\n"), "\"x\" is no rank"));
    CHECK(holds(told("q1 Q0 a 1 nan t\n"), "\"nan\" is no score"));
    CHECK(holds(told("q1 Q0 a 1 2 t\nq1 Q0 a 2 1 t\n"), "line 2: query q1 has a twice"));
}

TEST_CASE("what is written as a run is read back the same") {
    BatchAnswer answer{"q 1", {}, {}};
    for (double score : {12.000000000000002, 12.0, 1.0 / 3, 1e-300, 0.0}) {
        Hit& hit = answer.results.hits.emplace_back();
        hit.rank = answer.results.hits.size();
        hit.score = score;
        hit.id = "l\u00A0article n°" + std::to_string(hit.rank);
    }
    Run run = read_run(File(render_trec(answer, "my tag")).path());
    CHECK(run == Run{{"q%201", ranked_documents(answer.results)}});
    CHECK(run.begin()->second.front().docno == "l%C2%A0article%20n°1");
}

TEST_CASE("only blanks and control characters of a name are encoded") {
    CHECK(trec_name("https://a.example/x?y=%D8%A7&z#t") == "https://a.example/x?y=%D8%A7&z#t");
    CHECK(trec_name("a b\tc\n") == "a%20b%09c%0A");
    CHECK(trec_name("a\u2003b") == "a%E2%80%83b");
    CHECK(trec_name("المغرب") == "المغرب");
}
