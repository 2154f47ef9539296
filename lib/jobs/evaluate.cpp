/// How good is a run?
#include "newsgrep/results.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace newsgrep {
namespace {

/// The gains along a ranking, and those of all that is relevant, highest first.
struct Judged {
    std::vector<int> found;
    std::vector<int> ideal;
};

double discounted_gain(const std::vector<int>& gains, std::size_t depth) {
    double sum = 0;
    for (std::size_t i = 0; i < std::min(depth, gains.size()); ++i)
        sum += gains[i] / std::log2(static_cast<double>(i) + 2);
    return sum;
}

double ndcg(const Judged& judged, std::size_t depth) {
    return discounted_gain(judged.found, depth) / discounted_gain(judged.ideal, depth);
}

double reciprocal_rank(const Judged& judged, std::size_t depth) {
    auto end = judged.found.begin() + static_cast<std::ptrdiff_t>(std::min(depth, judged.found.size()));
    auto first = std::find_if(judged.found.begin(), end, [](int gain) { return gain > 0; });
    return first == end ? 0 : 1 / static_cast<double>(first - judged.found.begin() + 1);
}

double recall(const Judged& judged, std::size_t depth) {
    auto end = judged.found.begin() + static_cast<std::ptrdiff_t>(std::min(depth, judged.found.size()));
    auto relevant = std::count_if(judged.found.begin(), end, [](int gain) { return gain > 0; });
    return static_cast<double>(relevant) / static_cast<double>(judged.ideal.size());
}

double average_precision(const Judged& judged, std::size_t depth) {
    double sum = 0;
    double relevant = 0;
    for (std::size_t i = 0; i < std::min(depth, judged.found.size()); ++i)
        if (judged.found[i] > 0) sum += ++relevant / static_cast<double>(i + 1);
    return sum / static_cast<double>(judged.ideal.size());
}

using Value = double (*)(const Judged&, std::size_t depth);
constexpr Value kinds[] = {ndcg, reciprocal_rank, recall, average_precision};  // by Measure::Kind

/// trec_eval knows no ranks and breaks ties by name; where they are given they say what the reader saw.
bool is_before(const RankedDocument& a, const RankedDocument& b) {
    return std::tuple(-a.score, a.rank, std::string_view(a.docno)) <
           std::tuple(-b.score, b.rank, std::string_view(b.docno));
}

Judged judge(std::vector<RankedDocument> ranking, const Grades& grades) {
    std::sort(ranking.begin(), ranking.end(), is_before);
    Judged judged;
    for (const RankedDocument& document : ranking) {
        auto grade = grades.find(document.docno);
        judged.found.push_back(grade == grades.end() ? 0 : grade->second);
    }
    for (const auto& [docno, gain] : grades) judged.ideal.push_back(gain);
    std::sort(judged.ideal.rbegin(), judged.ideal.rend());
    return judged;
}

}  // namespace

Evaluator::Evaluator(Qrels qrels, std::vector<Measure> measures)
    : qrels_(std::move(qrels)), measures_(std::move(measures)) {
    for (auto& [qid, grades] : qrels_)
        std::erase_if(grades, [](const auto& grade) { return grade.second <= 0; });
    std::erase_if(qrels_, [](const auto& query) { return query.second.empty(); });
    for (const auto& [qid, grades] : qrels_) values_[qid].resize(measures_.size());
}

void Evaluator::add(const std::string& qid, std::vector<RankedDocument> ranking) {
    auto grades = qrels_.find(qid);
    if (grades == qrels_.end()) return;
    Judged judged = judge(std::move(ranking), grades->second);
    std::vector<double>& values = values_[qid];
    for (std::size_t i = 0; i < measures_.size(); ++i)
        values[i] = kinds[static_cast<std::size_t>(measures_[i].kind)](judged, measures_[i].depth);
}

Evaluation Evaluator::evaluation() const {
    Evaluation evaluation{measures_, std::vector<double>(measures_.size()), values_};
    for (const auto& [qid, values] : values_)
        for (std::size_t i = 0; i < values.size(); ++i) evaluation.means[i] += values[i];
    for (double& mean : evaluation.means)
        mean /= static_cast<double>(std::max<std::size_t>(1, values_.size()));
    return evaluation;
}

Evaluation evaluate(const Run& run, const Qrels& qrels, std::vector<Measure> measures) {
    Evaluator evaluator(qrels, std::move(measures));
    for (const auto& [qid, ranking] : run) evaluator.add(qid, ranking);
    return evaluator.evaluation();
}

}  // namespace newsgrep
