#include "search/line_order.hpp"

#include "base/digest.hpp"

#include <algorithm>
#include <array>

namespace newsgrep::search {
namespace {

/// Equal ids are of one article in several indexes: the index that was named first goes before.
bool is_read_before(const Occurrence& a, const Occurrence& b) {
    if (a.article.id != b.article.id) return a.article.id < b.article.id;
    std::size_t first = a.article.where.segment, second = b.article.where.segment;
    return first != second ? first < second : a.run.place < b.run.place;
}

bool is_newer_line(const Occurrence& a, const Occurrence& b) {
    if (a.article.sort_key != b.article.sort_key) return a.article.sort_key > b.article.sort_key;
    return is_read_before(a, b);
}

bool is_older_line(const Occurrence& a, const Occurrence& b) {
    bool are_dated = a.article.sort_key != base::undated && b.article.sort_key != base::undated;
    if (are_dated && a.article.sort_key != b.article.sort_key) return a.article.sort_key < b.article.sort_key;
    return is_newer_line(a, b);
}

bool is_key_before(const Occurrence& a, const Occurrence& b) {
    return a.key != b.key ? a.key < b.key : is_newer_line(a, b);
}

/// By LineOrder.
constexpr std::array<Before, 5> orders{is_newer_line, is_older_line, is_key_before, is_key_before,
                                       is_key_before};

}  // namespace

Before before(LineOrder order) {
    return orders[static_cast<std::size_t>(order)];
}

bool is_drawn_before(const Occurrence& a, const Occurrence& b) {
    return a.lot != b.lot ? a.lot < b.lot : is_read_before(a, b);
}

void First::add(Occurrence occurrence) {
    kept_.push_back(std::move(occurrence));
    constexpr std::size_t at_least = 1024;
    if (kept_.size() >= 2 * most_ + at_least) cut();
}

std::vector<Occurrence> First::take() {
    if (kept_.size() > most_) cut();
    return std::move(kept_);
}

void First::cut() {
    auto end = kept_.begin() + static_cast<std::ptrdiff_t>(most_);
    std::ranges::nth_element(kept_, end, before_);
    last_ = std::move(*end);
    kept_.resize(most_);
}

WordsByRank::WordsByRank(const index::Dictionary& dictionary, const std::vector<bool>& wanted) {
    dictionary.each_exact(wanted, [this](std::uint32_t rank, std::string_view exact) {
        places_.emplace(rank, Range{texts_.size(), texts_.size() + exact.size()});
        texts_ += exact;
    });
}

std::string_view WordsByRank::exact(std::uint32_t rank) const {
    auto found = places_.find(rank);
    if (found == places_.end()) return {};
    return std::string_view(texts_).substr(found->second.begin, found->second.end - found->second.begin);
}

Neighbours WordKeys::gather(const index::Locator& where, const MarkedRun& run) {
    const index::Segment& segment = *snapshot_.segments()[where.segment];
    std::string_view stream = segment.forward().stream(where.number);
    Neighbours words = is_left_ ? words_before(stream, run) : words_behind(stream, run);
    std::vector<bool>& wanted = wanted_[where.segment];
    if (wanted.empty()) wanted.resize(segment.dictionary().size());
    for (std::uint32_t rank : words)
        if (rank < wanted.size()) wanted[rank] = true;
    return words;
}

std::string WordKeys::key(std::size_t segment, const Neighbours& neighbours) {
    std::string key;
    for (std::uint32_t rank : neighbours) key.append(words(segment).exact(rank)) += ' ';
    return key;
}

bool WordKeys::is_behind(std::size_t segment, const Neighbours& neighbours, std::string_view last) {
    if (neighbours.empty()) return false;
    std::string_view nearest = words(segment).exact(*neighbours.begin());
    int difference = nearest.compare(last.substr(0, nearest.size()));
    return difference > 0 || (difference == 0 && last.substr(nearest.size()) < " ");
}

void WordKeys::forget() {
    wanted_.clear();
    words_.clear();
}

const WordsByRank& WordKeys::words(std::size_t segment) {
    auto known = words_.find(segment);
    if (known != words_.end()) return known->second;
    return words_.try_emplace(segment, snapshot_.segments()[segment]->dictionary(), wanted_[segment])
        .first->second;
}

std::uint64_t Lots::draw(std::string_view id, const results::WordPlace& place) {
    text_.clear();
    for (std::uint64_t number : {seed_, std::uint64_t{place.paragraph}, std::uint64_t{place.first}}) {
        fmt::format_int digits(number);
        text_.append(digits.data(), digits.data() + digits.size());
        text_.push_back(' ');
    }
    text_.append(id.data(), id.data() + id.size());
    return base::digest64({text_.data(), text_.size()});
}

}  // namespace newsgrep::search
