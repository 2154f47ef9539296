/// Could the difference between two runs be chance?
#include "newsgrep/error.hpp"
#include "newsgrep/results.hpp"

#include <cmath>
#include <cstdint>
#include <random>

namespace newsgrep {
namespace {

constexpr int samples = 100'000;
constexpr std::uint64_t seed = 2007;

std::vector<double> differences(const Evaluation& first, const Evaluation& second, std::size_t measure) {
    std::vector<double> found;
    auto other = second.queries.begin();
    for (const auto& [qid, values] : first.queries) {
        if (other == second.queries.end() || other->first != qid) break;
        found.push_back(values.at(measure) - other++->second.at(measure));
    }
    if (found.size() != first.queries.size() || other != second.queries.end())
        throw Error(Errc::invalid_argument,
                    "The two evaluations are not of the same queries; judge both runs with one qrels file.");
    return found;
}

double sum_of(const std::vector<double>& values) {
    double sum = 0;
    for (double value : values) sum += value;
    return sum;
}

/// Sums `values`, each with a sign of its own drawn from 64 at a time.
double randomly_signed_sum(const std::vector<double>& values, std::mt19937_64& random) {
    double sum = 0;
    std::uint64_t signs = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        signs = i % 64 == 0 ? random() : signs >> 1;
        sum += (signs & 1) != 0 ? values[i] : -values[i];
    }
    return sum;
}

/// The share of samples at least as far from 0 as what was observed, which counts as one of them.
double chance(const std::vector<double>& values) {
    constexpr double rounding = 1e-9;  // sums of the same values in other signs may differ in their last bits
    double observed = std::abs(sum_of(values)) - rounding;
    std::mt19937_64 random(seed);
    int as_far = 1;
    for (int i = 0; i < samples; ++i) as_far += std::abs(randomly_signed_sum(values, random)) >= observed;
    return as_far / (samples + 1.0);
}

}  // namespace

Comparison compare(const Evaluation& first, const Evaluation& second, std::size_t measure) {
    std::vector<double> values = differences(first, second, measure);
    if (values.empty()) return {};
    double difference = sum_of(values) / static_cast<double>(values.size());
    std::erase(values, 0.0);  // whatever their sign, they change no sum
    return {difference, chance(values)};
}

}  // namespace newsgrep
