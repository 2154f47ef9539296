/// Does a file swell as bombs do?
#pragma once

#include <cstdint>
#include <string_view>

namespace newsgrep::ingest {

/// Error{limit} where `stored` bytes have become far more than any text would: over 1000 times as many, past
/// the first 64 MB. `path` is for the message.
void refuse_bomb(std::uint64_t unpacked, std::uint64_t stored, std::string_view path);

}  // namespace newsgrep::ingest
