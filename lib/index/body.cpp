#include "index/body.hpp"

#include "base/utf8.hpp"
#include "index/shingles.hpp"
#include "text/calendar_words.hpp"

#include <bit>

namespace newsgrep::index {
namespace {

bool is_figure(std::string_view exact) {
    return exact.find_first_of("0123456789") != std::string_view::npos || text::is_calendar_word(exact);
}

std::uint64_t letter_pairs(std::string_view exact) {
    std::uint64_t pairs = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < exact.size();) {
        char32_t letter = base::decode(exact, at);
        if (before != 0) pairs |= std::uint64_t{1} << ((before * 31 + letter) * 0x9E3779B1U >> 26);
        before = letter;
    }
    return pairs;
}

}  // namespace

BodyWord body_word(std::string_view exact) {
    return {word_hash(exact), letter_pairs(exact), is_figure(exact)};
}

bool are_spelt_alike(const BodyWord& a, const BodyWord& b) noexcept {
    int common = std::popcount(a.letter_pairs & b.letter_pairs);
    return 4 * common >= std::popcount(a.letter_pairs) + std::popcount(b.letter_pairs);
}

Body body_of(std::vector<BodyWord> words) {
    Body body{std::move(words), {}};
    body.runs = shingles(word_hashes(body), run_width);
    return body;
}

std::vector<std::uint64_t> word_hashes(const Body& body) {
    std::vector<std::uint64_t> hashes;
    hashes.reserve(body.words.size());
    for (const BodyWord& word : body.words) hashes.push_back(word.hash);
    return hashes;
}

}  // namespace newsgrep::index
