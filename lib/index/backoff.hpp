/// Which words of a segment hold a backoff term (text/backoff.hpp), and how many articles?
///
/// Three sections of terms.bin, beside those of the dictionary:
///   backoff_terms   sorted, in blocks of 32: at a block's beginning the offset of its first ranks; then per
///                   term length shared with the one before, the rest, documents, bytes of its ranks
///   backoff_blocks  u32 offset of each block in `backoff_terms`
///   backoff_ranks   of each term its words as ascending ranks, each less the one before
#pragma once

#include "base/checked_file.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::index {

struct BackoffTerm {
    std::uint32_t documents = 0;       ///< that hold such a word in title, lead or body
    std::vector<std::uint32_t> ranks;  ///< of the words, ascending
};

/// By term, in byte order.
using BackoffTerms = std::map<std::string, BackoffTerm, std::less<>>;

/// Appends the three sections.
void write_backoff(base::CheckedFileWriter& file, const BackoffTerms& terms);

/// Reads them; throws Error{corrupt} where they are damaged. `file` must outlive it. One per thread.
class Backoff {
  public:
    explicit Backoff(const base::CheckedFile& file);

    /// What is known of a term; nothing for one that no word holds.
    [[nodiscard]] BackoffTerm find(std::string_view term) const;
    [[nodiscard]] std::uint32_t documents(std::string_view term) const;

  private:
    struct Found {
        std::uint32_t documents = 0;
        std::uint64_t begin = 0;  ///< of its ranks
        std::uint64_t size = 0;
    };
    [[nodiscard]] Found look_up(std::string_view term) const;
    [[nodiscard]] std::string_view block(std::size_t number) const;

    const base::CheckedFile& file_;
    base::CheckedFile::Section terms_;
    base::CheckedFile::Section blocks_;
    base::CheckedFile::Section ranks_;
};

}  // namespace newsgrep::index
