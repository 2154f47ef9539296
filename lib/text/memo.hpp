/// Which tokens has this chunk of text become before?
#pragma once

#include "newsgrep/analyzer.hpp"

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::text {

/// The first bytes of a chunk, with zeros behind a shorter one; no chunk holds a zero. Most chunks are no
/// longer, and sixteen bytes are compared and hashed without a branch, whatever their number.
struct ChunkBeginning {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    bool operator==(const ChunkBeginning&) const = default;
};

/// A chunk to be looked up.
struct ChunkKey {
    ChunkKey() = default;
    /// `text` is where the chunk stands, so that its beginning is read in one.
    ChunkKey(std::string_view text, Range chunk);

    std::string_view bytes;
    ChunkBeginning beginning;
    std::uint64_t hash = 0;
};

/// The first of `count` numbers that no word of this process has.
std::uint64_t next_word(std::size_t count = 1);

/// What a chunk becomes wherever it stands, in some forty bytes: most words are their own form and folded
/// form, and their stem is a beginning of them, so that one text serves for all.
class KnownChunk {
  public:
    KnownChunk() = default;
    /// `packed` is what Memo keeps.
    KnownChunk(const char* packed, const std::vector<std::string_view>& languages)
        : packed_(packed), languages_(&languages) {}

    explicit operator bool() const { return packed_ != nullptr; }
    /// Appends the tokens as of a chunk at `at` whose first one has `position`; gives the next position.
    std::uint32_t place(std::size_t at, std::uint32_t position, std::vector<TokenView>& tokens) const;

  private:
    const char* packed_ = nullptr;
    const std::vector<std::string_view>* languages_ = nullptr;  ///< the memo's; grows
};

/// Remembers the chunks met last: words follow Zipf's law, so that a few megabytes answer all but a few
/// percent of a language's running text. Two generations: what is asked for moves to the young one; once that
/// is full, the old one is forgotten and the young one becomes old. One per thread.
class Memo {
  public:
    /// How many chunks are looked up at a time: most of a lookup is waiting for memory, so all the slots are
    /// fetched at once, then all that these lead to.
    static constexpr std::size_t lookups = 32;

    /// What becomes of up to `lookups` chunks of `text`; nothing for those that are not known. Valid until
    /// trim().
    void find(std::string_view text, std::span<const Range> chunks, std::span<KnownChunk> known);

    /// Copies all of it, and numbers the words. What is known by now is not kept twice. Nothing where the
    /// chunk is too long to be worth it.
    KnownChunk add(std::string_view chunk, std::span<const Token> tokens);

    /// Forgets what is too much, and with it possibly all that was handed out.
    void trim();

  private:
    /// Where a chunk with such a hash is kept; 0 for nowhere.
    struct Slot {
        std::uint32_t tag = 0;  ///< the upper half of the hash
        std::uint32_t place = 0;
    };
    /// Slots are found by open addressing; their number is a power of two.
    class Generation {
      public:
        void fetch_slot(std::uint64_t hash) const;
        void fetch_words(std::uint64_t hash) const;
        [[nodiscard]] const char* find(const ChunkKey& chunk) const;
        const char* keep(std::uint64_t hash, std::string_view packed);
        [[nodiscard]] std::size_t bytes() const { return blocks_.size() * block_size; }

      private:
        static constexpr std::size_t block_size = std::size_t{1} << 14;

        [[nodiscard]] const char* at(std::uint32_t place) const {
            return blocks_[place / block_size].get() + place % block_size;
        }
        void insert(std::uint64_t hash, std::uint32_t place);
        void grow();

        std::vector<std::unique_ptr<char[]>> blocks_;
        std::size_t block_used_ = block_size;
        std::vector<Slot> slots_;
        std::size_t used_ = 0;
    };

    KnownChunk find(const ChunkKey& chunk);
    bool pack(std::string_view chunk, std::span<const Token> tokens);
    std::uint8_t language_number(std::string_view language);

    Generation young_;
    Generation old_;
    std::vector<std::string_view> languages_;  ///< as a Packed numbers them
    std::deque<std::string> languages_kept_;
    std::string packed_;  ///< of the call under way
};

}  // namespace newsgrep::text
