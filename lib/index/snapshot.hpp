/// What does the index hold at one moment?
#pragma once

#include "index/copies.hpp"
#include "index/manifest.hpp"
#include "index/segment.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::index {

/// An article: which segment, and which number in it.
struct Locator {
    std::size_t segment = 0;
    std::uint32_t number = 0;
    friend bool operator==(const Locator&, const Locator&) = default;
};

/// One of the indexes that a snapshot holds, most often the only one.
struct Part {
    std::string path;
    Manifest manifest;
    std::vector<std::unique_ptr<Segment>> segments;  ///< newest first
    std::unique_ptr<Copies> copies;                  ///< null where there are none
};

/// The segments of one index, open, newest segment first, with statistics over all of them; or those of
/// several indexes one after the other, as if they were of one. One per thread.
class Snapshot {
  public:
    /// Opens the newest committed state; again where a commit takes files away meanwhile.
    /// Throws Error{not_found | corrupt | incompatible | io}.
    static std::shared_ptr<const Snapshot> open(const std::string& index_path);
    /// Opens several indexes as one. Throws also Error{incompatible} where their languages differ.
    static std::shared_ptr<const Snapshot> open(std::span<const std::string> index_paths);

    [[nodiscard]] const std::vector<std::string>& languages() const {
        return parts_.front().manifest.languages;
    }
    [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }
    [[nodiscard]] const std::vector<const Segment*>& segments() const { return segments_; }
    /// Whether nothing was committed since it was opened.
    [[nodiscard]] bool is_newest() const;

    [[nodiscard]] std::uint64_t living() const { return living_; }
    /// Mean weighted length of the living articles, in words; 1 for an empty index.
    [[nodiscard]] double average_length() const;
    [[nodiscard]] std::uint32_t group_count() const;
    /// The group of copies that an article is in, if any. Groups never reach over several indexes.
    [[nodiscard]] std::optional<std::uint32_t> group_of(const Locator& where) const;
    /// The articles of a group, the earliest first.
    [[nodiscard]] std::vector<Locator> group(std::uint32_t number) const;
    /// The article with this id; of several indexes, in the first that has it.
    [[nodiscard]] std::optional<Locator> find(std::string_view id) const;

  private:
    explicit Snapshot(std::vector<Part> parts);
    void add(const Part& part);

    std::vector<Part> parts_;
    std::vector<const Segment*> segments_;    ///< of all parts
    std::vector<std::size_t> part_of_;        ///< by segment
    std::vector<std::size_t> first_segment_;  ///< by part
    std::vector<std::uint32_t> first_group_;  ///< by part, and the number of all groups
    std::uint64_t living_ = 0;
    std::uint64_t weighted_length_ = 0;
};

}  // namespace newsgrep::index
