/// Which words of a dictionary may be spelt much like this one?
///
/// Three sections of terms.bin over the exact forms, sorted by language, number of letters, how many
/// documents hold them (most first, in classes of powers of two), entry:
///   near_groups   {u32 language, u32 letters, u32 class, u32 end} per group; it begins where the one before
///                 ends
///   near_bags     u64 per exact form: which letters it holds
///   near_entries  u32 per exact form: the number of its first entry
/// The bags make most of the others drop out without reading a word: an edit changes few bits (bag distance,
/// Bartolini et al. 2002).
#pragma once

#include "base/checked_file.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::index {

/// An exact form to be written.
struct NearWord {
    std::uint32_t language = 0;  ///< its number in the dictionary
    std::string_view exact;
    std::uint32_t documents = 0;
    std::uint32_t entry = 0;  ///< the first of the form
};

void write_near_words(base::CheckedFileWriter& file, const std::vector<NearWord>& words);

class NearWords {
  public:
    /// `file` must outlive it.
    explicit NearWords(const base::CheckedFile& file);

    /// Entries of all words in that many edits, and of others: who calls reads them. Leaves out words that
    /// fewer than `least_documents` hold, but for some.
    [[nodiscard]] std::vector<std::uint32_t> candidates(std::uint32_t language, std::u32string_view exact,
                                                        unsigned edits, std::uint32_t least_documents) const;

  private:
    const base::CheckedFile& file_;
    base::CheckedFile::Section groups_;
    base::CheckedFile::Section bags_;
    base::CheckedFile::Section entries_;
};

}  // namespace newsgrep::index
