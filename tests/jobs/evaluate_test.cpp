#include "newsgrep/error.hpp"
#include "newsgrep/render.hpp"
#include "newsgrep/results.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace newsgrep;

namespace {

std::vector<RankedDocument> ranking(const std::vector<std::string>& docnos) {
    std::vector<RankedDocument> documents;
    for (const std::string& docno : docnos)
        documents.push_back({docno, 100.0 - static_cast<double>(documents.size()), documents.size() + 1});
    return documents;
}

double value(const Run& run, const Qrels& qrels, const Measure& measure) {
    return evaluate(run, qrels, {measure}).means.at(0);
}

}  // namespace

TEST_CASE("graded gains are discounted by the logarithm of the rank, as trec_eval does") {
    Qrels qrels = {{"q", {{"a", 3}, {"b", 2}, {"c", 1}}}};
    Run run = {{"q", ranking({"b", "x", "a"})}};
    double gain = 2 + 3 / std::log2(4.0);
    double ideal = 3 + 2 / std::log2(3.0) + 1 / std::log2(4.0);
    CHECK(value(run, qrels, {Measure::Kind::ndcg, 10}) == doctest::Approx(gain / ideal).epsilon(1e-12));
    CHECK(value(run, qrels, {Measure::Kind::ndcg, 2}) ==
          doctest::Approx(2 / (3 + 2 / std::log2(3.0))).epsilon(1e-12));
}

TEST_CASE("reciprocal rank, recall and average precision look no deeper than asked") {
    Qrels qrels = {{"q", {{"a", 1}, {"b", 1}}}};
    Run run = {{"q", ranking({"x", "a", "y", "b"})}};
    CHECK(value(run, qrels, {Measure::Kind::mrr, 10}) == 0.5);
    CHECK(value(run, qrels, {Measure::Kind::mrr, 1}) == 0);
    CHECK(value(run, qrels, {Measure::Kind::recall, 3}) == 0.5);
    CHECK(value(run, qrels, {Measure::Kind::recall, 4}) == 1);
    CHECK(value(run, qrels, {Measure::Kind::map, 1000}) == (0.5 + 0.5) / 2);
    CHECK(value(run, qrels, {Measure::Kind::map, 3}) == 0.25);
}

TEST_CASE("a judged query without an answer counts 0, one without judgements does not count") {
    Qrels qrels = {{"q1", {{"a", 1}}}, {"q2", {{"a", 1}}}, {"q3", {{"a", 0}}}};
    Run run = {{"q1", ranking({"a"})}, {"q3", ranking({"a"})}, {"q4", ranking({"a"})}};
    Evaluation evaluation = evaluate(run, qrels, {{Measure::Kind::mrr, 10}});
    CHECK(evaluation.queries.size() == 2);
    CHECK(evaluation.means.at(0) == 0.5);
    CHECK(evaluation.queries.at("q2").at(0) == 0);
}

TEST_CASE("the score decides, then the rank, then the name, whatever the order of the lines") {
    Qrels qrels = {{"q", {{"a", 1}}}};
    auto first = [&](std::vector<RankedDocument> documents) {
        return value({{"q", std::move(documents)}}, qrels, {Measure::Kind::mrr, 10}) == 1;
    };
    CHECK(first({{"b", 1, 1}, {"a", 2, 2}}));
    CHECK(first({{"b", 1, 2}, {"a", 1, 1}}));
    CHECK(first({{"b", 1, 1}, {"a", 1, 1}}));
    CHECK_FALSE(first({{"a", 1, 2}, {"b", 1, 1}}));
}

TEST_CASE("an evaluation is a table for people and lines for programs") {
    Evaluation evaluation = evaluate({{"q", ranking({"x", "a"})}}, {{"q", {{"a", 1}}}});
    CHECK(render_text(evaluation) ==
          "queries  1\nnDCG@10  0.6309\nMRR@10   0.5000\nR@100    1.0000\nMAP      0.5000\n");
    std::string json = render_json(evaluation);
    CHECK(json.find(R"({"type":"measure","qid":"q","name":"mrr@10","value":0.5,"queries":1})") !=
          std::string::npos);
    CHECK(json.find(R"({"type":"measure","qid":null,"name":"r@100","value":1)") != std::string::npos);
    CHECK(json.find(R"("name":"map")") != std::string::npos);
}

namespace {

/// One query per value, that value its only measure.
Evaluation valued(const std::vector<double>& values) {
    Evaluation evaluation{{{Measure::Kind::ndcg, 10}}, {0}, {}};
    for (double each : values) evaluation.queries["q" + std::to_string(evaluation.queries.size())] = {each};
    return evaluation;
}

}  // namespace

TEST_CASE("the randomisation test agrees with counting all signs by hand") {
    // Of the 2^4 signs of .1 .2 .3 .4, those of sums 1 and -1 are as far from 0 as what was seen: 2 in 16.
    Comparison clear = compare(valued({.5, .5, .5, .5}), valued({.4, .3, .2, .1}));
    CHECK(clear.difference == doctest::Approx(.25));
    CHECK(clear.p == doctest::Approx(2 / 16.0).epsilon(.03));
    // Of the 2^3 sums of ±.1 ±.2 ±.1, all but the two that are 0 are at least .2 off.
    CHECK(compare(valued({.5, .5, .2}), valued({.4, .3, .3})).p == doctest::Approx(6 / 8.0).epsilon(.03));
}

TEST_CASE("equal runs do not differ, and differences of many queries are no chance") {
    CHECK(compare(valued({.1, .9}), valued({.1, .9})).p == 1);
    std::vector<double> high(60, .8), low(60, .7);
    CHECK(compare(valued(high), valued(low)).p < 1e-4);
    CHECK(compare(valued(low), valued(high)).difference == doctest::Approx(-.1));
    CHECK(compare(valued(low), valued(high)).p == compare(valued(low), valued(high)).p);
}

TEST_CASE("runs of different queries cannot be compared") {
    CHECK_THROWS_AS(compare(valued({.1}), valued({.1, .2})), Error);
    CHECK_THROWS_AS(compare(valued({.1, .2}), valued({.1})), Error);
}
