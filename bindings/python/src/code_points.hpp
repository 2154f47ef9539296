/// Which code points of a text are these bytes?
#pragma once

#include <cstddef>
#include <newsgrep/analyzer.hpp>
#include <string_view>

namespace newsgrep::python {

/// Turns byte offsets into code points, in one pass where they ascend; any order is right.
class CodePoints {
  public:
    /// `text` is UTF-8 and must outlive this.
    explicit CodePoints(std::string_view text) : text_(text) {}

    /// How many code points begin before the byte at `offset`.
    std::size_t at(std::size_t offset) {
        if (offset < byte_) byte_ = count_ = 0;
        for (; byte_ < offset && byte_ < text_.size(); ++byte_) count_ += is_first(text_[byte_]) ? 1 : 0;
        return count_;
    }

  private:
    static bool is_first(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

    std::string_view text_;
    std::size_t byte_ = 0;
    std::size_t count_ = 0;
};

}  // namespace newsgrep::python
