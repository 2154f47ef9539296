#include "index/lexicon.hpp"

namespace newsgrep::index {

namespace {

constexpr std::size_t known_tokens = std::size_t{1} << 12;

}  // namespace

std::uint32_t Lexicon::number(const TokenView& token) {
    if (known_.empty()) known_.resize(known_tokens);
    Known& known = known_[token.word % known_tokens];
    if (known.word != token.word)
        known = {token.word, number(token.language, token.stem, token.exact, token.form)};
    return known.number;
}

std::uint32_t Lexicon::number(std::string_view language, std::string_view stem, std::string_view exact,
                              std::string_view form) {
    key_.assign(language).append(1, '\0').append(exact).append(1, '\0').append(form);
    auto [found, is_new] = numbers_.try_emplace(key_, static_cast<std::uint32_t>(words_.size()));
    if (is_new)
        words_.push_back({std::string(language), std::string(stem), std::string(exact), std::string(form)});
    return found->second;
}

std::vector<std::uint32_t> Lexicon::absorb(const Lexicon& other) {
    std::vector<std::uint32_t> numbers;
    numbers.reserve(other.words().size());
    for (const Word& word : other.words()) numbers.push_back(number(word));
    return numbers;
}

}  // namespace newsgrep::index
