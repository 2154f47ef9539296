/// How does a test read bytes as a stream?
#pragma once

#include "ingest/byte_stream.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace newsgrep::ingest {

/// Bytes in memory, in small blocks, so that every border is met.
class Memory final : public ByteStream {
  public:
    explicit Memory(std::string bytes) : bytes_(std::move(bytes)) {}
    std::string_view read() override {
        std::string_view block = std::string_view(bytes_).substr(at_, 7);
        at_ += block.size();
        return block;
    }
    [[nodiscard]] std::uint64_t consumed() const override { return at_; }

  private:
    std::string bytes_;
    std::size_t at_ = 0;
};

inline std::string all(ByteStream& stream) {
    std::string out;
    for (auto block = stream.read(); !block.empty(); block = stream.read()) out += block;
    return out;
}

}  // namespace newsgrep::ingest
