#include "index/number_set.hpp"

#include <algorithm>
#include <utility>

namespace newsgrep::index {
namespace {

constexpr unsigned hash_bits = 24;

std::size_t hash(std::uint64_t number) noexcept {
    return number * 0x9E3779B97F4A7C15 >> (64 - hash_bits);
}

}  // namespace

NumberSet::NumberSet(std::vector<std::uint64_t> numbers) : numbers_(std::move(numbers)) {
    if (numbers_.empty()) return;
    std::ranges::sort(numbers_);
    numbers_.erase(std::ranges::unique(numbers_).begin(), numbers_.end());
    bits_.resize(std::size_t{1} << hash_bits);
    for (std::uint64_t number : numbers_) bits_[hash(number)] = true;
}

bool NumberSet::contains(std::uint64_t number) const noexcept {
    return !bits_.empty() && bits_[hash(number)] && std::ranges::binary_search(numbers_, number);
}

}  // namespace newsgrep::index
