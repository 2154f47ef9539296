#include "index/copies.hpp"

#include "base/bytes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace newsgrep::index {
namespace {

constexpr std::uint64_t place_size = 8;

std::uint64_t packed(const CopyPlace& place) {
    return std::uint64_t{place.segment} << 32 | place.number;
}

}  // namespace

ArticleKey article_key(const base::Digest& content) noexcept {
    ArticleKey key = 0;
    std::memcpy(&key, content.data(), sizeof key);
    return key;
}

void save_copies(const std::string& path, const FoundCopies& found) {
    const std::vector<CopyGroup>& groups = found.groups;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> places;
    std::string bounds(4, '\0');
    std::string members;
    for (std::uint32_t group = 0; group < groups.size(); ++group) {
        for (const CopyPlace& place : groups[group]) {
            places.emplace_back(packed(place), group);
            base::append_fixed(members, packed(place));
        }
        base::append_fixed(bounds, static_cast<std::uint32_t>(places.size()));
    }
    std::ranges::sort(places);
    std::string sorted;
    std::string numbers;
    for (const auto& [place, group] : places) {
        base::append_fixed(sorted, place);
        base::append_fixed(numbers, group);
    }
    std::string pairs;
    for (const CopyPair& pair : found.pairs) base::append_fixed(pairs, pair);
    base::CheckedFileWriter file(path);
    for (auto [section, bytes] : {std::pair<const char*, const std::string*>{"places", &sorted},
                                  {"groups", &numbers},
                                  {"bounds", &bounds},
                                  {"members", &members},
                                  {"pairs", &pairs}}) {
        file.begin_section(section);
        file.append(*bytes);
    }
    file.finish();
}

FileEntry describe_copies(const std::string& path, const std::string& name) {
    base::CheckedFile file(path);
    return {name, file.size(), fmt::format("{:016x}", file.digest())};
}

Copies::Copies(const std::string& index_path, const FileEntry& entry)
    : file_(fmt::format("{}/{}", index_path, entry.name)),
      places_(file_.section("places")),
      groups_(file_.section("groups")),
      bounds_(file_.section("bounds")),
      members_(file_.section("members")) {
    if (places_.size != members_.size || places_.size != groups_.size * 2 || places_.size % place_size != 0 ||
        bounds_.size < 4 || bounds_.size % 4 != 0)
        file_.throw_corrupt("its counts do not agree");
    if (fmt::format("{:016x}", file_.digest()) != entry.digest)
        file_.throw_corrupt("it is not the file that the manifest lists");
}

std::uint32_t Copies::group_count() const {
    return static_cast<std::uint32_t>(bounds_.size / 4 - 1);
}
std::uint64_t Copies::article_count() const {
    return places_.size / place_size;
}

CopyPlace Copies::place(const base::CheckedFile::Section& section, std::uint64_t at) const {
    auto place = file_.number<std::uint64_t>(section, at);
    return {static_cast<std::uint32_t>(place >> 32), static_cast<std::uint32_t>(place)};
}

/// Who asks of many articles asks in their order most often: looks on from where it was last, in growing
/// steps.
std::optional<std::uint32_t> Copies::group_of(const CopyPlace& wanted) const {
    if (article_count() == 0) return {};
    std::string_view places = file_.view(places_);  // checked once for all steps of the search
    auto key_at = [places](std::uint64_t at) {
        return base::ByteReader(places.substr(at * sizeof(std::uint64_t))).fixed<std::uint64_t>();
    };
    std::uint64_t key = std::uint64_t{wanted.segment} << 32 | wanted.number;
    if (found_ == article_count() || key_at(found_) > key) found_ = 0;
    std::uint64_t& first = found_;
    std::uint64_t last = first + 1;
    for (std::uint64_t step = 1; last < article_count() && key_at(last) < key; step *= 2) {
        first = last;
        last += std::min(step, article_count() - last);
    }
    while (first < last) {
        std::uint64_t middle = first + (last - first) / 2;
        if (key_at(middle) < key)
            first = middle + 1;
        else
            last = middle;
    }
    if (first == article_count() || key_at(first) != key) return {};
    auto group = file_.number<std::uint32_t>(groups_, first);
    if (group >= group_count()) file_.throw_corrupt("a group is out of bounds");
    return group;
}

CopyGroup Copies::group(std::uint32_t number) const {
    auto begin = file_.number<std::uint32_t>(bounds_, number);
    auto end = file_.number<std::uint32_t>(bounds_, std::uint64_t{number} + 1);
    if (end < begin || end > article_count()) file_.throw_corrupt("its bounds do not ascend");
    CopyGroup group;
    for (std::uint32_t at = begin; at < end; ++at) group.push_back(place(members_, at));
    return group;
}

std::vector<CopyPair> Copies::pairs() const {
    base::CheckedFile::Section section = file_.section("pairs");
    std::vector<CopyPair> pairs(section.size / sizeof(CopyPair));
    for (std::size_t at = 0; at < pairs.size(); ++at) pairs[at] = file_.number<CopyPair>(section, at);
    return pairs;
}

void Copies::verify() const {
    file_.verify();
    for (std::uint32_t number = 0; number < group_count(); ++number)
        for (const CopyPlace& member : group(number))
            if (group_of(member) != number) file_.throw_corrupt("an article is not where its group says");
}

}  // namespace newsgrep::index
