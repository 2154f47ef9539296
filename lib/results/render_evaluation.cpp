/// How is it said how good a run is?
#include "newsgrep/render.hpp"

#include "base/json.hpp"

#include <fmt/format.h>

namespace newsgrep {
namespace {

constexpr std::size_t usual_map_depth = 1000;
constexpr const char* names[] = {"nDCG", "MRR", "R", "MAP"};  // by Measure::Kind

std::string ascii_lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// The values of one query, or the means over `queries` where there is no qid.
std::string lines(const Evaluation& evaluation, std::string_view qid, const std::vector<double>& values,
                  std::size_t queries) {
    std::string out;
    for (std::size_t i = 0; i < values.size(); ++i) {
        base::JsonWriter json;
        json.begin_object();
        json.key("type").value("measure");
        json.key("qid").value_or_null(qid);
        json.key("name").value(ascii_lower(to_string(evaluation.measures[i])));
        json.key("value").value(values[i]);
        json.key("queries").value(queries);
        json.end_object();
        out += json.text() + '\n';
    }
    return out;
}

}  // namespace

std::vector<Measure> usual_measures() {
    return {{Measure::Kind::ndcg, 10},
            {Measure::Kind::mrr, 10},
            {Measure::Kind::recall, 100},
            {Measure::Kind::map, usual_map_depth}};
}

std::string to_string(const Measure& measure) {
    const char* name = names[static_cast<std::size_t>(measure.kind)];
    bool is_usual_map = measure.kind == Measure::Kind::map && measure.depth == usual_map_depth;
    return is_usual_map ? name : fmt::format("{}@{}", name, measure.depth);
}

std::string render_text(const Evaluation& evaluation) {
    std::string out = fmt::format("{:7}  {}\n", "queries", evaluation.queries.size());
    for (std::size_t i = 0; i < evaluation.measures.size(); ++i)
        out += fmt::format("{:7}  {:.4f}\n", to_string(evaluation.measures[i]), evaluation.means[i]);
    return out;
}

std::string render_json(const Evaluation& evaluation) {
    std::string out;
    for (const auto& [qid, values] : evaluation.queries) out += lines(evaluation, qid, values, 1);
    return out + lines(evaluation, {}, evaluation.means, evaluation.queries.size());
}

}  // namespace newsgrep
