/// Which words does an article hold, in which order?
///
/// forward.bin: `streams`, one per article; `offsets`, u64 of each stream and of the end. A stream is a
/// sequence of varints: marks below first_word, words as first_word + rank.
#pragma once

#include "base/bytes.hpp"
#include "base/checked_file.hpp"
#include "base/zones.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgrep::index {

/// Stored in every index: never renumber.
enum Mark : std::uint32_t {
    sentence_end = 0,
    paragraph_end = 1,
    same_position = 2,  ///< the next word shares the position of the one before
    first_zone =
        3,  ///< + zone: what follows stands in that zone; positions go on from lead to body, else from 0
    inside_number =
        7,  ///< the next word is a group of the number before, another follows; no phrase goes over it
    first_word = 8,
};

/// Where a word stands.
struct Place {
    base::Zone zone = base::Zone::title;
    std::uint32_t position = 0;   ///< in title, in lead and body together, or in the ticker
    std::uint32_t paragraph = 0;  ///< in the article
    std::uint32_t sentence = 0;   ///< in the article
    bool is_group = false;        ///< of the number that stands there, and another follows
    std::uint32_t at = 0;         ///< byte of the stream that the word begins at
};

/// Follows the marks of a stream.
class PlaceTracker {
  public:
    void mark(std::uint32_t code) {
        if (code == sentence_end) ++place_.sentence;
        if (code == paragraph_end) ++place_.paragraph, ++place_.sentence;
        if (code == same_position || code == inside_number) stays_ = true;
        if (code == inside_number) is_next_group_ = true;
        if (code >= first_zone && code < first_zone + base::zone_count)
            enter(static_cast<base::Zone>(code - first_zone));
    }
    /// The place of the next word, which begins at byte `at`.
    const Place& word(std::uint32_t at) {
        if (!stays_) ++place_.position;
        stays_ = false;
        place_.is_group = std::exchange(is_next_group_, false);
        place_.at = at;
        return place_;
    }

  private:
    void enter(base::Zone zone) {
        if (zone != base::Zone::body) place_.position = ~std::uint32_t{0};
        place_.zone = zone;
    }

    Place place_{base::Zone::title, ~std::uint32_t{0}, 0, 0, false, 0};
    bool stays_ = false;
    bool is_next_group_ = false;
};

class ForwardWriter {
  public:
    explicit ForwardWriter(const std::string& path);
    /// Appends the stream of the next article.
    void add(std::string_view stream);
    void finish();

  private:
    base::CheckedFileWriter file_;
    std::string offsets_;
};

/// One per thread.
class Forward {
  public:
    explicit Forward(const std::string& path);

    /// The stream of the `number`-th article, counting from 0.
    [[nodiscard]] std::string_view stream(std::uint32_t number) const;

    /// Calls visit(rank, place) for each word; throws Error{corrupt} for a stream that cannot be read.
    template <typename Visit>
    void each(std::uint32_t number, Visit&& visit) const {
        base::ByteReader reader(stream(number));
        PlaceTracker tracker;
        while (!reader.is_at_end()) {
            auto at = static_cast<std::uint32_t>(reader.position());
            auto code = static_cast<std::uint32_t>(reader.varint());
            if (code < first_word)
                tracker.mark(code);
            else
                visit(code - first_word, tracker.word(at));
        }
        if (reader.is_bad()) file_.throw_corrupt("an article's words cannot be read");
    }

    /// By paragraph of the article, the position of its first word; 0 where it has none.
    [[nodiscard]] std::vector<std::uint32_t> first_positions(std::uint32_t number) const;

    [[nodiscard]] const base::CheckedFile& file() const { return file_; }

  private:
    base::CheckedFile file_;
    base::CheckedFile::Section streams_;
    base::CheckedFile::Section offsets_;
};

}  // namespace newsgrep::index
