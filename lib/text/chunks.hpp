/// Where can a text be taken apart without a change to its words?
#pragma once

#include "newsgrep/analyzer.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace newsgrep::text {

inline constexpr std::size_t longest_chunk = std::size_t{1} << 16;

/// Reads the chunks of a text, in order. A chunk is bytes that may hold words and that mean the same wherever
/// they stand: between blanks and such punctuation as no word goes over, without the points, commas and
/// quotes at their ends. `l’avocat`, `porte-drapeau`, `1,5`, `5 400` and `S.M.` are one each. None is empty,
/// or longer than `longest_chunk`; a longer one is cut on a code-point bound.
class ChunkReader {
  public:
    /// `text` must outlive the reader.
    explicit ChunkReader(std::string_view text) noexcept : text_(text) {}

    /// Fills `chunks` with the next ones, and gives their number: fewer than there is room for only at the
    /// end.
    std::size_t read(std::span<Range> chunks) noexcept;

  private:
    Range next() noexcept;
    std::size_t find(bool is_separator, std::size_t from, std::size_t end) noexcept;

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t block_ = std::string_view::npos;  ///< where the bytes begin that `separators_` tells of
    std::uint64_t separators_ = 0;                ///< a bit for each of 64 bytes: set in separators
};

/// Whether a chunk of `text` begins at `at`, or would without what does nothing at its beginning.
bool begins_chunk(std::string_view text, std::size_t at) noexcept;

}  // namespace newsgrep::text
