/// How does a test pack bytes, and files into archives?
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgrep::ingest {

/// `bytes` through one of libarchive's filters ("gzip", "zstd", "xz", "bzip2").
std::string packed(const char* filter, std::string_view bytes);

/// `bytes` in a zstd frame that needs `dictionary` to be read.
std::string packed_with(std::string_view dictionary, std::string_view bytes);

/// A zstd frame for decoders to skip, as web archives hold their dictionary in.
std::string dictionary_frame(std::string_view dictionary);

/// An archive in one of libarchive's formats ("zip", "ustar", "pax") of files (name, content), in order; with
/// a filter around it where one is named.
std::string archived(const char* format, const std::vector<std::pair<std::string, std::string>>& files,
                     const char* filter = nullptr, const char* password = nullptr);

}  // namespace newsgrep::ingest
