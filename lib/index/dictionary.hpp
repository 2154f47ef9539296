/// Which words does a segment hold, and which of them share a stem or a beginning, or are near?
///
/// terms.bin, sorted by (language, stem, exact, form):
///   entries   blocks of 32, front-coded: language and stem against the entry before, exact against the stem,
///             form against the exact form; then rank, count, and for the first form of an exact form its
///             documents
///   blocks    u32 offset of each block in `entries`
///   by_exact  u32 number of the first entry of each (language, exact), sorted by (language, exact)
///   near_…    see near_words
///   meta      varints: entry count, languages as strings
///   backoff_* see index/backoff.hpp
#pragma once

#include "base/checked_file.hpp"
#include "index/backoff.hpp"
#include "index/lexicon.hpp"
#include "index/near_words.hpp"

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

/// Writes terms.bin from entries in any order; `backoff` becomes the sections of index/backoff.hpp. Throws
/// Error{io}.
void write_dictionary(const std::string& path, std::vector<DictionaryEntry> entries,
                      const BackoffTerms& backoff = {});

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
    /// Words whose exact form lies within 1 or 2 edits of `exact`, itself included; all forms of each. Where
    /// `least_documents` is given, words in fewer articles may be left out.
    [[nodiscard]] std::vector<DictionaryEntry> near(std::string_view language, std::string_view exact,
                                                    unsigned edits, std::uint32_t least_documents = 0) const;
    /// Every entry, in order.
    void each(const std::function<void(const DictionaryEntry&)>& visit) const;
    /// Rank and exact form of the entries whose rank is `wanted`, in order; for who needs no more, in a
    /// fraction of the time.
    void each_exact(const std::vector<bool>& wanted,
                    const std::function<void(std::uint32_t rank, std::string_view exact)>& visit) const;

    [[nodiscard]] const Backoff& backoff() const { return backoff_; }
    [[nodiscard]] const base::CheckedFile& file() const { return file_; }

  private:
    class Cursor;
    static void append_forms(Cursor& cursor, std::vector<DictionaryEntry>& found);
    [[nodiscard]] std::size_t lower_bound(std::string_view language, std::string_view stem) const;

    base::CheckedFile file_;
    base::CheckedFile::Section entries_;
    base::CheckedFile::Section blocks_;
    base::CheckedFile::Section by_exact_;
    NearWords near_;
    Backoff backoff_;
    std::size_t entry_count_ = 0;
    std::vector<std::string> languages_;
};

}  // namespace newsgrep::index
