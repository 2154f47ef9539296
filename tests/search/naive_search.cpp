#include "search/naive_search.hpp"

#include "base/calendar.hpp"
#include "search/naive_evaluate.hpp"
#include "search/naive_score.hpp"

#include <algorithm>
#include <cmath>

using namespace newsgrep;

namespace naive {

std::vector<Answer> search(const std::vector<Article>& articles, const query::Node& root,
                           const std::vector<std::string>& languages) {
    std::vector<Read> reads = read_all(articles, languages);
    Evaluator evaluator(languages);
    Scorer scorer(reads, evaluator);
    std::vector<std::pair<Answer, const Article*>> found;
    for (const Read& read : reads)
        if (evaluator.holds(root, read, query::default_zones))
            found.push_back(
                {{read.article->id, scorer.score(root, read, query::default_zones)}, read.article});
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        auto key = [](const auto& x) { return base::sort_key(x.second->published); };
        if (std::abs(a.first.score - b.first.score) > 1e-12) return a.first.score > b.first.score;
        return key(a) != key(b) ? key(a) > key(b) : a.first.id < b.first.id;
    });
    std::vector<Answer> answers;
    for (auto& [answer, article] : found) answers.push_back(answer);
    return answers;
}

}  // namespace naive
