/// What does the index hold at one moment?
#pragma once

#include "index/copies.hpp"
#include "index/manifest.hpp"
#include "index/segment.hpp"

#include <cstdint>
#include <memory>
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

/// The segments of one manifest, open, newest segment first, with statistics over all of them. One per
/// thread.
class Snapshot {
  public:
    /// Opens the newest committed state; again where a commit takes files away meanwhile.
    /// Throws Error{not_found | corrupt | incompatible | io}.
    static std::shared_ptr<const Snapshot> open(const std::string& index_path);

    [[nodiscard]] const Manifest& manifest() const { return manifest_; }
    [[nodiscard]] const std::vector<std::unique_ptr<Segment>>& segments() const { return segments_; }

    [[nodiscard]] std::uint64_t living() const { return living_; }
    /// Mean weighted length of the living articles, in words; 1 for an empty index.
    [[nodiscard]] double average_length() const;
    /// The groups of copies; null where there are none.
    [[nodiscard]] const Copies* copies() const { return copies_.get(); }
    /// The group of copies that an article is in, if any.
    [[nodiscard]] std::optional<std::uint32_t> group_of(const Locator& where) const;
    /// The articles of a group, the earliest first.
    [[nodiscard]] std::vector<Locator> group(std::uint32_t number) const;
    [[nodiscard]] std::optional<Locator> find(std::string_view id) const;

  private:
    Snapshot(const std::string& index_path, Manifest manifest);

    Manifest manifest_;
    std::vector<std::unique_ptr<Segment>> segments_;
    std::unique_ptr<Copies> copies_;
    std::uint64_t living_ = 0;
    std::uint64_t weighted_length_ = 0;
};

}  // namespace newsgrep::index
