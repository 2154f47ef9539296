#include "index/near_words.hpp"

#include "base/bytes.hpp"
#include "base/utf8.hpp"
#include "text/edit_distance.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <tuple>
#include <utility>

namespace newsgrep::index {
namespace {

struct Group {
    std::uint32_t language;
    std::uint32_t letters;
    std::uint32_t documents;  ///< class: words in [2^(class - 1), 2^class) documents; 0: in none
    std::uint32_t end;        ///< in near_bags and near_entries
    [[nodiscard]] auto kind() const { return std::tie(language, letters, documents); }
};

std::uint32_t class_of(std::uint32_t documents) {
    return static_cast<std::uint32_t>(std::bit_width(documents));
}

/// A bit for each letter that occurs, and one for each that occurs again. 37 slots keep the letters of Latin
/// apart, and those of Arabic; where letters share a bit, more words stay candidates. An edit changes at most
/// two bits.
std::uint64_t bag_of(std::u32string_view word) {
    constexpr unsigned slots = 37;
    std::uint64_t bag = 0;
    for (char32_t c : word) {
        unsigned slot = static_cast<unsigned>(c) % slots;
        std::uint64_t once = std::uint64_t{1} << slot;
        bag |= (bag & once) == 0 ? once : std::uint64_t{1} << (slots + slot % (64 - slots));
    }
    return bag;
}

/// Whether at most two bits per edit are set.
template <unsigned Edits>
bool may_be_within(std::uint64_t difference) {
    for (unsigned bit = 0; bit < 2 * Edits; ++bit) difference &= difference - 1;
    return difference == 0;
}

/// Calls visit(i) for each bag of the array that may be within that many edits.
template <unsigned Edits, typename Visit>
void each_similar(std::string_view bags, std::uint64_t bag, Visit&& visit) {
    for (std::size_t i = 0; i < bags.size() / sizeof bag; ++i) {
        std::uint64_t other;
        std::memcpy(&other, bags.data() + i * sizeof other, sizeof other);
        if (may_be_within<Edits>(other ^ bag)) visit(i);
    }
}

struct Sortable {
    Group group;
    std::uint64_t bag;
    std::uint32_t entry;
};

std::vector<Sortable> sorted(const std::vector<NearWord>& words) {
    std::vector<Sortable> all;
    all.reserve(words.size());
    for (const NearWord& word : words) {
        std::u32string letters = base::code_points(word.exact);
        auto count = static_cast<std::uint32_t>(letters.size());
        all.push_back({{word.language, count, class_of(word.documents), 0}, bag_of(letters), word.entry});
    }
    std::sort(all.begin(), all.end(), [](const Sortable& a, const Sortable& b) {
        return std::tie(a.group.language, a.group.letters, b.group.documents, a.entry) <
               std::tie(b.group.language, b.group.letters, a.group.documents, b.entry);
    });
    return all;
}

}  // namespace

void write_near_words(base::CheckedFileWriter& file, const std::vector<NearWord>& words) {
    std::string groups, bags, entries;
    std::vector<Sortable> all = sorted(words);
    for (std::size_t i = 0; i < all.size(); ++i) {
        base::append_fixed(bags, all[i].bag);
        base::append_fixed(entries, all[i].entry);
        if (i + 1 < all.size() && all[i].group.kind() == all[i + 1].group.kind()) continue;
        Group group = all[i].group;
        group.end = static_cast<std::uint32_t>(i + 1);
        base::append_fixed(groups, group);
    }
    file.begin_section("near_groups");
    file.append(groups);
    file.begin_section("near_bags");
    file.append(bags);
    file.begin_section("near_entries");
    file.append(entries);
}

NearWords::NearWords(const base::CheckedFile& file)
    : file_(file),
      groups_(file.section("near_groups")),
      bags_(file.section("near_bags")),
      entries_(file.section("near_entries")) {
    if (bags_.size / sizeof(std::uint64_t) != entries_.size / sizeof(std::uint32_t))
        file.throw_corrupt("its counts do not agree");
}

std::vector<std::uint32_t> NearWords::candidates(std::uint32_t language, std::u32string_view exact,
                                                 unsigned edits, std::uint32_t least_documents) const {
    std::vector<std::uint32_t> found;
    std::uint64_t bag = bag_of(exact);
    std::uint32_t begin = 0;
    for (std::uint64_t i = 0; i < groups_.size / sizeof(Group); ++i) {
        auto group = file_.number<Group>(groups_, i);
        std::uint32_t first = std::exchange(begin, group.end);
        bool is_apart = group.letters > exact.size() + edits || group.letters + edits < exact.size();
        if (group.language != language || is_apart || group.documents < class_of(least_documents)) continue;
        if (group.end < first) file_.throw_corrupt("a group of words ends before it begins");
        std::string_view bags = file_.view(bags_, first * sizeof bag, (group.end - first) * sizeof bag);
        auto keep = [&](std::size_t at) {
            found.push_back(file_.number<std::uint32_t>(entries_, first + at));
        };
        if (edits == 1)
            each_similar<1>(bags, bag, keep);
        else
            each_similar<2>(bags, bag, keep);
    }
    return found;
}

}  // namespace newsgrep::index
