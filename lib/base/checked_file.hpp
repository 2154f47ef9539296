/// Are the bytes of this index file still those that were written?
///
/// A checked file holds named sections. Behind them stand a checksum for each block of 64 KB, the table of
/// sections and a trailer, so that damage is found at first touch and nowhere later:
///   sections | u64 checksum per block | section table | trailer {u64 size of sections, u64 size of table,
///   u64 checksum of everything between sections and trailer, 8 bytes magic}
#pragma once

#include "base/file.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::base {

class CheckedFileWriter {
  public:
    /// Creates `path`; throws Error{io}.
    explicit CheckedFileWriter(std::string path);

    /// What is appended from now on belongs to `name`. Sections begin at a multiple of 8 bytes.
    void begin_section(std::string_view name);
    void append(std::string_view bytes);
    /// Bytes appended to the current section.
    [[nodiscard]] std::uint64_t section_size() const { return written_ - sections_.back().begin; }
    /// Writes checksums and trailer and fsyncs. Throws Error{io}, as append() does.
    void finish();

  private:
    struct Section {
        std::string name;
        std::uint64_t begin;
        std::uint64_t size;
    };
    void close_section();
    void flush_blocks(bool last);
    [[nodiscard]] std::string table() const;

    std::string path_;
    Descriptor file_;
    std::string buffer_;
    std::uint64_t written_ = 0;
    std::vector<std::uint64_t> checksums_;
    std::vector<Section> sections_;
};

/// A section as it can be read: every view() checks the blocks it touches for the first time.
class CheckedFile {
  public:
    /// Maps the file and checks its trailer. Throws Error{corrupt | not_found | io}.
    explicit CheckedFile(std::string path);

    struct Section {
        std::uint64_t begin = 0;  ///< in the file
        std::uint64_t size = 0;
    };
    /// Throws Error{corrupt} where there is none of this name.
    [[nodiscard]] Section section(std::string_view name) const;

    /// `count` bytes at `offset` of the section; throws Error{corrupt} for damaged bytes and for a range
    /// outside.
    [[nodiscard]] std::string_view view(const Section& section, std::uint64_t offset,
                                        std::uint64_t count) const;
    [[nodiscard]] std::string_view view(const Section& section) const {
        return view(section, 0, section.size);
    }

    /// The `index`-th fixed-width number of a section that is an array of them.
    template <typename Number>
    [[nodiscard]] Number number(const Section& section, std::uint64_t index) const {
        Number value;
        std::string_view bytes = view(section, index * sizeof(Number), sizeof(Number));
        __builtin_memcpy(&value, bytes.data(), sizeof value);
        return value;
    }

    /// Checks every block; throws Error{corrupt} naming the first damaged one.
    void verify() const;

    /// Identifies the contents: the checksum over all checksums.
    [[nodiscard]] std::uint64_t digest() const { return digest_; }
    [[nodiscard]] std::uint64_t size() const { return file_.bytes().size(); }
    [[nodiscard]] const std::string& path() const { return path_; }

    /// Error{corrupt} with the file's name and the way out.
    [[noreturn]] void throw_corrupt(std::string_view what) const;

  private:
    void check_block(std::uint64_t block) const;

    std::string path_;
    MappedFile file_;
    std::uint64_t data_size_ = 0;
    std::uint64_t digest_ = 0;
    std::string_view checksums_;
    std::string_view table_;
    mutable std::vector<bool> checked_;
};

}  // namespace newsgrep::base
