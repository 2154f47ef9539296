/// Which articles are copies of each other?
///
/// copies-<generation>.bin belongs to one manifest, whose segments it numbers: `places`, of all articles that
/// are in a group, ascending; `groups`, u32, the group of each; `bounds`, u32, where each group begins in
/// `members`, and the end; `members`, places by group, the earliest article first; `pairs`, of u64 keys, by
/// which the next commit finds the copies of what it adds. Older files have no `pairs`.
#pragma once

#include "base/checked_file.hpp"
#include "base/digest.hpp"
#include "index/manifest.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newsgrep::index {

/// An article by the number of its segment in the manifest, and its own in there.
struct CopyPlace {
    std::uint32_t segment = 0;
    std::uint32_t number = 0;
    friend auto operator<=>(const CopyPlace&, const CopyPlace&) = default;
};

/// Articles that tell one story in nearly the same words: two or more, the earliest first.
using CopyGroup = std::vector<CopyPlace>;

/// An article by all that it says: whatever segment it is in, and merged into.
using ArticleKey = std::uint64_t;
ArticleKey article_key(const base::Digest& content) noexcept;

/// Two articles that are copies, the lower key first.
struct CopyPair {
    ArticleKey first = 0;
    ArticleKey second = 0;
    friend auto operator<=>(const CopyPair&, const CopyPair&) = default;
};

struct FoundCopies {
    std::vector<CopyGroup> groups;
    std::vector<CopyPair> pairs;  ///< ascending; empty only where there are no groups
};

/// Writes and fsyncs the file; throws Error{io}.
void save_copies(const std::string& path, const FoundCopies& found);

/// What the manifest is to say of the file at `path`, whose name is `name`.
FileEntry describe_copies(const std::string& path, const std::string& name);

/// One per thread.
class Copies {
  public:
    /// The file that the manifest lists. Throws Error{corrupt | not_found | io}.
    Copies(const std::string& index_path, const FileEntry& entry);

    [[nodiscard]] std::uint32_t group_count() const;
    [[nodiscard]] std::uint64_t article_count() const;
    /// The group of an article, if it is in one.
    [[nodiscard]] std::optional<std::uint32_t> group_of(const CopyPlace& place) const;
    [[nodiscard]] CopyGroup group(std::uint32_t number) const;
    [[nodiscard]] std::vector<CopyPair> pairs() const;

    /// Checks every byte, and that the parts agree; throws Error{corrupt}.
    void verify() const;
    [[nodiscard]] const base::CheckedFile& file() const { return file_; }

  private:
    [[nodiscard]] CopyPlace place(const base::CheckedFile::Section& section, std::uint64_t at) const;

    base::CheckedFile file_;
    base::CheckedFile::Section places_, groups_, bounds_, members_;
    mutable std::uint64_t found_ = 0;  ///< where group_of() ended last
};

}  // namespace newsgrep::index
