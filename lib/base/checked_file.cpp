#include "base/checked_file.hpp"

#include "newsgrep/error.hpp"

#include "base/bytes.hpp"
#include "base/digest.hpp"

#include <fmt/format.h>

#include <fcntl.h>

namespace newsgrep::base {
namespace {

constexpr std::uint64_t block_size = 64 * 1024;
constexpr std::string_view magic = "NGFILE01";
constexpr std::size_t trailer_size = 3 * sizeof(std::uint64_t) + magic.size();

std::uint64_t block_count(std::uint64_t size) {
    return (size + block_size - 1) / block_size;
}

}  // namespace

CheckedFileWriter::CheckedFileWriter(std::string path)
    : path_(std::move(path)), file_(open_file(path_, O_WRONLY | O_CREAT | O_TRUNC)) {}

void CheckedFileWriter::begin_section(std::string_view name) {
    close_section();
    append(std::string((8 - written_ % 8) % 8, '\0'));
    sections_.push_back({std::string(name), written_, 0});
}

void CheckedFileWriter::close_section() {
    if (!sections_.empty()) sections_.back().size = section_size();
}

void CheckedFileWriter::append(std::string_view bytes) {
    buffer_ += bytes;
    written_ += bytes.size();
    if (buffer_.size() >= 16 * block_size) flush_blocks(false);
}

void CheckedFileWriter::flush_blocks(bool last) {
    std::size_t whole = last ? buffer_.size() : buffer_.size() - buffer_.size() % block_size;
    std::string_view blocks = std::string_view(buffer_).substr(0, whole);
    for (std::size_t at = 0; at < whole; at += block_size)
        checksums_.push_back(digest64(blocks.substr(at, block_size)));
    write_all(file_, blocks, path_);
    buffer_.erase(0, whole);
}

std::string CheckedFileWriter::table() const {
    std::string table;
    for (const Section& section : sections_) {
        append_string(table, section.name);
        append_varint(table, section.begin);
        append_varint(table, section.size);
    }
    return table;
}

void CheckedFileWriter::finish() {
    close_section();
    flush_blocks(true);
    std::string tail;
    for (std::uint64_t checksum : checksums_) append_fixed(tail, checksum);
    std::string sections = table();
    tail += sections;
    std::uint64_t digest = digest64(tail);
    append_fixed(tail, written_);
    append_fixed(tail, std::uint64_t{sections.size()});
    append_fixed(tail, digest);
    tail += magic;
    write_all(file_, tail, path_);
    sync_file(file_, path_);
    file_.close();
}

CheckedFile::CheckedFile(std::string path) : path_(std::move(path)), file_(path_) {
    std::string_view bytes = file_.bytes();
    if (bytes.size() < trailer_size || !bytes.ends_with(magic))
        throw_corrupt("it is cut short or not a file of ours");
    ByteReader trailer(bytes.substr(bytes.size() - trailer_size));
    data_size_ = trailer.fixed<std::uint64_t>();
    auto table_size = trailer.fixed<std::uint64_t>();
    digest_ = trailer.fixed<std::uint64_t>();
    std::uint64_t tail_size = bytes.size() - trailer_size;
    if (data_size_ > tail_size || table_size > tail_size - data_size_ ||
        tail_size - data_size_ - table_size != block_count(data_size_) * sizeof(std::uint64_t))
        throw_corrupt("its trailer is damaged");
    std::string_view tail = bytes.substr(data_size_, tail_size - data_size_);
    if (digest64(tail) != digest_) throw_corrupt("its checksums are damaged");
    checksums_ = tail.substr(0, tail.size() - table_size);
    table_ = tail.substr(checksums_.size());
    checked_.resize(block_count(data_size_));
}

CheckedFile::Section CheckedFile::section(std::string_view name) const {
    for (ByteReader table(table_); !table.is_at_end();) {
        std::string_view found = table.string();
        Section section{table.varint(), table.varint()};
        if (table.is_bad() || section.begin > data_size_ || section.size > data_size_ - section.begin) break;
        if (found == name) return section;
    }
    throw_corrupt(fmt::format("it has no section called {}", name));
}

std::string_view CheckedFile::view(const Section& section, std::uint64_t offset, std::uint64_t count) const {
    if (offset > section.size || count > section.size - offset)
        throw_corrupt("a record points outside of it");
    if (count == 0) return {};
    std::uint64_t begin = section.begin + offset;
    for (std::uint64_t block = begin / block_size; block <= (begin + count - 1) / block_size; ++block)
        if (!checked_[block]) check_block(block);
    return file_.bytes().substr(begin, count);
}

void CheckedFile::check_block(std::uint64_t block) const {
    std::uint64_t begin = block * block_size;
    std::string_view bytes = file_.bytes().substr(begin, std::min(block_size, data_size_ - begin));
    ByteReader checksum(checksums_.substr(block * sizeof(std::uint64_t)));
    if (digest64(bytes) != checksum.fixed<std::uint64_t>())
        throw_corrupt(fmt::format("the 64 KB from byte {} on do not match their checksum", begin));
    checked_[block] = true;
}

void CheckedFile::verify() const {
    for (std::uint64_t block = 0; block < checked_.size(); ++block) check_block(block);
}

void CheckedFile::throw_corrupt(std::string_view what) const {
    throw Error(Errc::corrupt, fmt::format("{} is damaged: {}. Rebuild the index from the articles "
                                           "(newsgrep-index --rebuild).",
                                           path_, what));
}

}  // namespace newsgrep::base
