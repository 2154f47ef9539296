/// How good is a run that Python holds?
#include "interrupts.hpp"
#include "parts.hpp"

#include <map>
#include <newsgrep/results.hpp>
#include <pybind11/stl.h>
#include <string>
#include <utility>
#include <vector>

namespace newsgrep::python {
namespace {

using Ranking = std::vector<std::pair<std::string, double>>;
using Measures = std::vector<std::pair<int, std::size_t>>;  ///< number of the kind, depth
using Values = std::map<std::string, double>;

/// Qids and names of articles as TREC's files have them, whatever they came from.
Qrels trec_qrels(const Qrels& given) {
    Qrels qrels;
    for (const auto& [qid, grades] : given)
        for (const auto& [docno, gain] : grades)
            if (gain > 0) qrels[trec_name(qid)][trec_name(docno)] = gain;
    return qrels;
}

std::vector<RankedDocument> ranked(const Ranking& ranking) {
    std::vector<RankedDocument> documents;
    documents.reserve(ranking.size());
    for (const auto& [docno, score] : ranking)
        documents.push_back({trec_name(docno), score, documents.size() + 1});
    return documents;
}

std::vector<Measure> measures_of(const Measures& asked) {
    std::vector<Measure> measures;
    for (const auto& [kind, depth] : asked) measures.push_back({static_cast<Measure::Kind>(kind), depth});
    return measures;
}

/// Names of the measures, their means, and each query's values, in the order asked.
struct Judgement {
    std::vector<std::string> names{};
    std::vector<double> means{};
    std::map<std::string, std::vector<double>> queries{};
};

Judgement judge(const std::map<std::string, Ranking>& run, const Qrels& qrels, const Measures& measures,
                const Cancel& cancel) {
    Evaluator evaluator(trec_qrels(qrels), measures_of(measures));
    for (const auto& [qid, ranking] : run) {
        evaluator.add(trec_name(qid), ranked(ranking));
        if (cancel()) throw Error(Errc::cancelled, "The evaluation was stopped before its end.");
    }
    Evaluation evaluation = evaluator.evaluation();
    Judgement judgement{{}, std::move(evaluation.means), std::move(evaluation.queries)};
    for (const Measure& measure : evaluation.measures) judgement.names.push_back(to_string(measure));
    return judgement;
}

py::tuple judged(const std::map<std::string, Ranking>& run, const Qrels& qrels, const Measures& measures) {
    Interrupts interrupts;
    Judgement judgement = interrupts.run([&] { return judge(run, qrels, measures, interrupts.cancel()); });
    return py::make_tuple(judgement.names, judgement.means, judgement.queries);
}

Evaluation of_one_measure(const Values& values) {
    Evaluation evaluation;
    evaluation.measures.resize(1);
    for (const auto& [qid, value] : values) evaluation.queries[qid] = {value};
    return evaluation;
}

std::pair<double, double> compared(const Values& first, const Values& second) {
    py::gil_scoped_release release;
    Comparison comparison = compare(of_one_measure(first), of_one_measure(second));
    return {comparison.difference, comparison.p};
}

std::map<std::string, Ranking> rankings(const std::string& path) {
    py::gil_scoped_release release;
    std::map<std::string, Ranking> all;
    for (const auto& [qid, documents] : read_run(path)) {
        Ranking& ranking = all[qid];
        for (const RankedDocument& document : documents) ranking.emplace_back(document.docno, document.score);
    }
    return all;
}

}  // namespace

void add_evaluation(py::module_& module) {
    module.def("evaluate", &judged);
    module.def("compare", &compared);
    module.def("read_run", &rankings);
    module.def("read_qrels", [](const std::string& path) { return read_qrels(path); });
}

}  // namespace newsgrep::python
