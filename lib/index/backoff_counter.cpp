#include "index/backoff_counter.hpp"

#include "text/backoff.hpp"

#include <utility>

namespace newsgrep::index {

BackoffCounter::BackoffCounter(const std::vector<Word>& words) {
    for (const Word& word : words) {
        begin_.push_back(of_words_.size());
        for (std::string& term : text::backoff_terms(word.exact)) {
            auto next = static_cast<std::uint32_t>(numbers_.size());
            of_words_.push_back(numbers_.try_emplace(std::move(term), next).first->second);
        }
    }
    begin_.push_back(of_words_.size());
    documents_.resize(numbers_.size());
    last_seen_.resize(numbers_.size());
}

void BackoffCounter::count(std::uint32_t word, std::uint32_t document) {
    for (std::size_t i = begin_[word]; i < begin_[word + 1]; ++i) {
        std::uint32_t term = of_words_[i];
        if (last_seen_[term] != document) ++documents_[term];
        last_seen_[term] = document;
    }
}

BackoffTerms BackoffCounter::terms(const std::vector<std::uint32_t>& order, std::size_t used) const {
    std::vector<std::vector<std::uint32_t>> ranks(numbers_.size());
    for (std::uint32_t rank = 0; rank < used; ++rank)
        for (std::size_t i = begin_[order[rank]]; i < begin_[order[rank] + 1]; ++i)
            ranks[of_words_[i]].push_back(rank);
    BackoffTerms terms;
    for (const auto& [term, number] : numbers_)
        if (!ranks[number].empty()) terms[term] = {documents_[number], std::move(ranks[number])};
    return terms;
}

}  // namespace newsgrep::index
