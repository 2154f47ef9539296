#include "ingest/source.hpp"

#include "newsgrep/error.hpp"

#include "ingest/unpack.hpp"

#include <fmt/format.h>

#include <utility>

namespace newsgrep::ingest {

Source::Source(std::string path) : path_(std::move(path)), stream_(open_unpacked(path_)) {}
Source::Source(std::string path, std::unique_ptr<ByteStream> stream)
    : path_(std::move(path)), stream_(std::move(stream)) {}
Source::~Source() = default;

std::string_view Source::peek(std::size_t size) {
    while (available().size() < size && fill()) {
    }
    return available().substr(0, size);
}

std::optional<Line> Source::next_line() {
    std::size_t searched = 0;
    while (true) {
        std::size_t end = available().find('\n', searched);
        if (end != std::string_view::npos && end <= longest_record) {
            std::uint64_t byte = position_;
            return Line{take(end + 1).substr(0, end), byte};
        }
        searched = available().size();
        if (searched > longest_record) return skip_long_line();
        if (!fill()) break;
    }
    if (available().empty()) return {};
    std::uint64_t byte = position_;
    return Line{take(available().size()), byte};
}

std::string Source::rest() {
    peek(longest_record + 1);
    if (available().size() > longest_record) {
        throw Error(Errc::limit, fmt::format("{} holds one record of more than {} MB; split it.", path_,
                                             longest_record >> 20));
    }
    return std::string(take(available().size()));
}

/// Reads on to the end of a line that is too long to keep.
Line Source::skip_long_line() {
    Line line{{}, position_, true};
    std::size_t end = available().find('\n');
    while (end == std::string_view::npos) {
        take(available().size());
        if (!fill()) return line;
        end = available().find('\n');
    }
    take(end + 1);
    return line;
}

std::string_view Source::take(std::size_t size) {
    std::string_view taken = available().substr(0, size);
    begin_ += taken.size();
    position_ += taken.size();
    return taken;
}

/// Reads one more block behind what is there; false at the end.
bool Source::fill() {
    if (begin_ > 0) {
        buffer_.erase(0, begin_);
        begin_ = 0;
    }
    std::string_view block = stream_->read();
    if (block.empty()) {
        if (utf16_) utf16_->finish(buffer_);
        utf16_.reset();
        return false;
    }
    accept(is_fresh_ ? take_mark(block) : block);
    is_fresh_ = false;
    return true;
}

void Source::accept(std::string_view block) {
    if (utf16_) {
        utf16_->decode(block, buffer_);
    } else {
        buffer_.append(block);
    }
}

/// Looks at the very beginning; the first block always holds a byte order mark whole.
std::string_view Source::take_mark(std::string_view block) {
    if (block.starts_with("\xEF\xBB\xBF")) {
        charset_ = "bom";
        return block.substr(3);
    }
    Utf16 order = utf16_order(block);
    if (order == Utf16::none) return block;
    bool is_little = order == Utf16::little_endian;
    utf16_ = std::make_unique<Utf16Decoder>(!is_little);
    charset_ = has_utf16_mark(block) ? "bom" : is_little ? "detected utf-16le" : "detected utf-16be";
    return block.substr(has_utf16_mark(block) ? 2 : 0);
}

}  // namespace newsgrep::ingest
