/// Here is my article number: what do its segment's files say?
#pragma once

#include "base/cancellation.hpp"
#include "index/columns.hpp"
#include "index/dictionary.hpp"
#include "index/forward.hpp"
#include "index/manifest.hpp"
#include "index/removed.hpp"
#include "index/text_store.hpp"

#include <xapian.h>

#include <memory>
#include <string>

namespace newsgrep::index {

/// An open segment: all its files are held from the start, so that it stays readable after being superseded.
/// Article numbers count from 0, Xapian's docids from 1. One per thread.
class Segment {
  public:
    /// Throws Error{corrupt | not_found | io}.
    Segment(const std::string& index_path, const SegmentEntry& entry);

    [[nodiscard]] const std::string& name() const { return entry_.name; }
    [[nodiscard]] const SegmentEntry& entry() const { return entry_; }
    [[nodiscard]] std::uint32_t size() const { return columns_.size(); }
    [[nodiscard]] std::uint32_t living() const { return size() - removed_.count(); }
    [[nodiscard]] const Dictionary& dictionary() const { return dictionary_; }
    [[nodiscard]] const Forward& forward() const { return forward_; }
    [[nodiscard]] const TextStore& texts() const { return texts_; }
    [[nodiscard]] const Columns& columns() const { return columns_; }
    [[nodiscard]] const Removed& removed() const { return removed_; }
    [[nodiscard]] const Xapian::Database& postings() const { return postings_; }
    [[nodiscard]] const std::string& path() const { return path_; }

    /// Number of the living article with this id.
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;

    /// Living articles that hold a stem (exact form, backoff term) in title, lead or body.
    [[nodiscard]] std::uint32_t stem_documents(std::string_view language, std::string_view stem) const;
    [[nodiscard]] std::uint32_t exact_documents(const DictionaryEntry& entry) const;
    [[nodiscard]] std::uint32_t backoff_documents(std::string_view term) const;

    /// Checks every byte of every file; throws Error{corrupt} at the first that is wrong,
    /// Error{cancelled} between any two.
    void verify(const base::Cancellation& cancellation = base::Cancellation()) const;

    /// What the manifest is to say of a segment whose files lie in `directory`.
    static std::vector<FileEntry> describe_files(const std::string& directory);

  private:
    void check_against_manifest() const;

    SegmentEntry entry_;
    std::string path_;
    Dictionary dictionary_;
    Forward forward_;
    TextStore texts_;
    Columns columns_;
    Removed removed_;
    Xapian::Database postings_;
};

}  // namespace newsgrep::index
