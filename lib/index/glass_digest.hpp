/// Is a table of Xapian's, which has no checksums of its own, still what was written?
#pragma once

#include <string>

namespace newsgrep::index {

/// xxh128 of the file in hexadecimal. Throws Error{not_found | io}.
std::string glass_digest(const std::string& path);

/// The same, read from the user's cache where this very file (device, inode, size, change time) was digested
/// before; so a search does not read all postings first. Without a cache directory it works, slower.
std::string remembered_glass_digest(const std::string& path);

}  // namespace newsgrep::index
