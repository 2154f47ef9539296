/// What do gzip and deflate unpack to? The one seam to zlib.
#pragma once

#include "ingest/members.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace newsgrep::ingest {

/// Unpacks gzip members.
std::unique_ptr<MemberUnpacker> gzip_unpacker();

/// The beginning of what a gzip file unpacks to; shorter where `packed` does not reach, empty for other
/// bytes.
std::string gzip_beginning(std::string_view packed, std::size_t size);

/// A body that came as gzip, or as deflate with or without zlib's frame, at most `limit` bytes of it; nothing
/// where it is neither. What a damaged body gave before its damage counts.
std::optional<std::string> inflated(std::string_view packed, std::size_t limit);

}  // namespace newsgrep::ingest
