/// What do the frames of a zstd file unpack to, with the dictionary that leads a .warc.zst?
#pragma once

#include "ingest/members.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace newsgrep::ingest {

/// Unpacks zstd frames. `has_dictionary`: the first one only holds the dictionary of all others, itself
/// packed or not, as web archives may begin (WARC specifications, "WARC compression with Zstandard");
/// libarchive knows nothing of that.
std::unique_ptr<MemberUnpacker> zstd_unpacker(bool has_dictionary);

/// Whether a file begins with such a dictionary.
bool has_warc_dictionary(std::string_view packed);

/// The beginning of what a zstd file unpacks to; shorter where `packed` does not reach, empty for other
/// bytes.
std::string zstd_beginning(std::string_view packed, std::size_t size);

}  // namespace newsgrep::ingest
