/// Which files are inside a file, and what are their bytes behind all compression?
#pragma once

#include "ingest/byte_stream.hpp"

#include <memory>
#include <optional>
#include <string>

namespace newsgrep::ingest {

/// A file inside another, or that file itself.
struct Member {
    std::string path;                    ///< "outer.zip!inner.tar!name", or the path of the file itself
    std::unique_ptr<ByteStream> stream;  ///< null where it cannot be read
    std::string reason;                  ///< why it cannot be read, a whole sentence
};

/// One file, or standard input ("-"), as the files it holds: itself, or the members of a zip or tar archive
/// and of archives in it, at most three in each other. All compression is undone (gzip, zstd, xz, bzip2, at
/// most two around each other; also that of members). Nothing is ever written to disk: names are labels only.
class Unpacked {
  public:
    /// Error{not_found | io} where the file cannot be opened.
    explicit Unpacked(std::string path);
    ~Unpacked();

    /// The next file; its stream ends with the next call. Nothing at the end. Error{io | limit} where the
    /// file is damaged or swells as bombs do.
    std::optional<Member> next();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The bytes of one file, or of standard input ("-"), behind its compression. Error{not_found | io | limit},
/// also where it is an archive.
std::unique_ptr<ByteStream> open_unpacked(const std::string& path);

}  // namespace newsgrep::ingest
