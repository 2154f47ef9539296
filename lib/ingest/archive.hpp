/// How do we speak with libarchive? The one seam to it.
#pragma once

#include "ingest/byte_stream.hpp"

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct archive;

namespace newsgrep::ingest {

/// Stored bytes through filters (gzip, zstd, xz, bzip2) and, where they are a zip or tar archive, apart into
/// its entries; else they are one entry without a name.
class Archive {
  public:
    enum class Kind : std::uint8_t { file, directory, link, other };

    struct Entry {
        std::string name;  ///< as in the archive, UTF-8; "" for bytes that are no archive
        Kind kind = Kind::file;
        bool is_encrypted = false;
    };

    /// `path` is for messages. What stands in another archive counts there, so that bombs in archives in
    /// archives are seen; `outer` must outlive this. Error{io | limit}.
    Archive(std::unique_ptr<ByteStream> stored, std::string path, Archive* outer = nullptr);
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
    ~Archive();

    /// Whether this is a zip or tar archive; known after the first next().
    [[nodiscard]] bool is_archive() const;
    /// Goes to the next entry; nothing at the end.
    std::optional<Entry> next();
    /// The next block of the entry at hand, valid until the next call; empty at its end.
    std::string_view read();
    [[nodiscard]] std::uint64_t consumed() const { return stored_->consumed(); }

  private:
    struct Free {
        void operator()(archive* a) const;
    };

    struct Callbacks;

    void open();
    void add_unpacked(std::uint64_t bytes);
    void count(std::uint64_t bytes, const std::string& path);
    [[noreturn]] void fail();

    std::unique_ptr<ByteStream> stored_;
    std::string path_;
    Archive* outer_;
    std::unique_ptr<archive, Free> archive_;
    std::exception_ptr failure_;  ///< of stored_, on its way through libarchive
    std::uint64_t unpacked_ = 0;  ///< bytes handed out, entries and what is inside them included
    bool is_at_end_ = false;      ///< of the entry
    bool is_done_ = false;        ///< no entry follows, or none can be read behind the damage
};

}  // namespace newsgrep::ingest
