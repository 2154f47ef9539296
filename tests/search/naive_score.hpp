/// How well does an article answer a query, for somebody who counts every word anew?
#pragma once

#include "search/naive_evaluate.hpp"

#include <functional>
#include <vector>

namespace naive {

/// What an article counts for: once, once for each language the word is in, or for each exact form, too.
enum class Per { article, language, form };

/// Both must outlive it.
class Scorer {
  public:
    Scorer(const std::vector<Read>& articles, const Evaluator& evaluator);

    double score(const Node& node, const Read& read, newsgrep::query::Zones zones) const;

  private:
    /// Articles that hold a word.
    double held_by(const std::function<bool(const Word&)>& test, Per per) const;
    double idf(const std::function<bool(const Word&)>& test, Per per) const;
    double saturation(double tf, const Read& read) const;
    double word_score(const Wanted& wanted, const Read& read, newsgrep::query::Zones zones) const;
    /// Of a word node, perhaps of several words.
    double words_score(const Node& node, const Read& read, newsgrep::query::Zones zones) const;
    double relative_score(const std::function<bool(const Word&)>& test, const Read& read,
                          newsgrep::query::Zones zones) const;
    /// Whether a node asks for one plain word, whose relatives count where it is not there itself.
    bool is_single_word(const Node& node) const;

    const std::vector<Read>& articles_;
    const Evaluator& evaluator_;
    double total_length_ = 0;
};

}  // namespace naive
