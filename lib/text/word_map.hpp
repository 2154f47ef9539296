/// Which word stands for this one, of the thousands that a table names?
#pragma once

#include "base/digest.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newsgrep::text {

/// Words and their values, which the map does not own. It is filled when the first word of a language is met,
/// so it is small: a process may look up no second one. Then any thread may read it.
template <typename Char>
class WordMap {
  public:
    using Word = std::basic_string_view<Char>;

    /// For at most `words` words, of 65,535.
    explicit WordMap(std::size_t words) : slots_(std::bit_ceil(2 * words + 1)) { rows_.reserve(words); }

    /// The first value of a word counts. Neither is empty.
    void add(Word word, Word value) {
        std::uint64_t hash = hash_of(word);
        Slot& slot = slots_[place_of(word, hash)];
        if (slot.row != 0) return;
        rows_.push_back({word, value});
        slot = {tag_of(hash), static_cast<std::uint16_t>(rows_.size())};
    }

    /// The value of `word`, empty where it has none.
    [[nodiscard]] Word find(Word word) const {
        std::uint16_t row = slots_[place_of(word, hash_of(word))].row;
        return row == 0 ? Word{} : rows_[row - 1].value;
    }

  private:
    struct Row {
        Word word;
        Word value;
    };
    struct Slot {
        std::uint16_t tag = 0;  ///< some bits of the hash
        std::uint16_t row = 0;  ///< counted from 1; 0 for none
    };

    static std::uint64_t hash_of(Word word) {
        return base::digest64({reinterpret_cast<const char*>(word.data()), word.size() * sizeof(Char)});
    }
    static std::uint16_t tag_of(std::uint64_t hash) { return static_cast<std::uint16_t>(hash >> 48); }

    /// The slot where `word` is, or would be.
    [[nodiscard]] std::size_t place_of(Word word, std::uint64_t hash) const {
        std::size_t mask = slots_.size() - 1;
        for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
            const Slot& slot = slots_[at];
            if (slot.row == 0 || (slot.tag == tag_of(hash) && rows_[slot.row - 1].word == word)) return at;
        }
    }

    std::vector<Row> rows_;
    std::vector<Slot> slots_;  ///< open addressing, at most half full
};

}  // namespace newsgrep::text
