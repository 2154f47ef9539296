/// Which words does a segment hold, and which of them share a stem or a beginning?
///
/// terms.bin, sorted by (language, stem, exact, form):
///   entries   blocks of 32, front-coded: language and stem against the entry before, exact against the stem,
///             form against the exact form; then rank, count, and for the first form of an exact form its
///             documents
///   blocks    u32 offset of each block in `entries`
///   by_exact  u32 number of the first entry of each (language, exact), sorted by (language, exact)
///   meta      varints: entry count, languages as strings
#pragma once

#include "base/checked_file.hpp"
#include "index/lexicon.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::index {

struct DictionaryEntry {
    Word word;
    std::uint32_t rank = 0;  ///< what the forward stream calls it: 0 is the most frequent word of the segment
    std::uint64_t count = 0;  ///< occurrences in all zones
    std::uint32_t documents =
        0;  ///< that hold the exact form in title, lead or body; the same for all its forms
};

/// Writes terms.bin from entries in any order. Throws Error{io}.
void write_dictionary(const std::string& path, std::vector<DictionaryEntry> entries);

/// Reads terms.bin; throws Error{corrupt} where it is damaged. One per thread.
class Dictionary {
  public:
    explicit Dictionary(const std::string& path);

    [[nodiscard]] std::size_t size() const { return entry_count_; }
    /// All words with this stem, by exact form, then form.
    [[nodiscard]] std::vector<DictionaryEntry> with_stem(std::string_view language,
                                                         std::string_view stem) const;
    /// Words whose exact form begins with `prefix`; stops after `limit` exact forms.
    [[nodiscard]] std::vector<DictionaryEntry> with_prefix(std::string_view language, std::string_view prefix,
                                                           std::size_t limit) const;
    /// Every entry, in order.
    void each(const std::function<void(const DictionaryEntry&)>& visit) const;

    [[nodiscard]] const base::CheckedFile& file() const { return file_; }

  private:
    class Cursor;
    [[nodiscard]] std::size_t lower_bound(std::string_view language, std::string_view stem) const;

    base::CheckedFile file_;
    base::CheckedFile::Section entries_;
    base::CheckedFile::Section blocks_;
    base::CheckedFile::Section by_exact_;
    std::size_t entry_count_ = 0;
    std::vector<std::string> languages_;
};

}  // namespace newsgrep::index
