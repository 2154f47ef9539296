/// Where does one element of a JSON array end and the next begin?
#pragma once

#include "ingest/source.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace newsgrep::ingest {

/// Whether a file that begins so is one array, rather than lines that are arrays each.
bool opens_array(std::string_view sample);

/// The elements of an array that a file holds, one by one: memory grows with the longest, not with the file,
/// and a broken one costs itself only. Brackets and quotes tell them apart; whether what stands between is
/// JSON is for the caller to find out.
class JsonElements {
  public:
    explicit JsonElements(Source& source) : source_(source) {}

    /// Takes the bracket that opens an array.
    void open();
    [[nodiscard]] bool is_open() const noexcept { return is_open_; }

    /// The next element, valid until the next call; nothing behind the last one, where the array is closed.
    std::optional<Line> peek();
    /// Takes what was peeked at.
    void take() { source_.take(size_); }
    /// Takes of a broken element only what stands before the beginning of another, if it holds one.
    void skip();

  private:
    std::size_t measure();
    void skip_long();

    Source& source_;
    bool is_open_ = false;
    std::size_t size_ = 0;        ///< of the element peeked at
    bool is_too_long_ = false;    ///< that element
    std::uint64_t measured_ = 0;  ///< bytes of broken elements that will be measured again
};

}  // namespace newsgrep::ingest
