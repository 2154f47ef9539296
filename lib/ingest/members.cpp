#include "ingest/members.hpp"

#include "newsgrep/error.hpp"

#include "ingest/bombs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t block_size = std::size_t{128} << 10;

}  // namespace

MemberStream::MemberStream(std::unique_ptr<ByteStream> packed, std::unique_ptr<MemberUnpacker> unpacker,
                           std::string path)
    : packed_(std::move(packed)),
      unpacker_(std::move(unpacker)),
      path_(std::move(path)),
      output_(block_size, '\0') {}

std::string_view MemberStream::read() {
    if (fault_) fail(*fault_);
    std::size_t size = 0;
    while (size == 0) {
        if (!is_in_member_ && !at_member()) return {};
        if (input_.empty() && !fill()) fail("it ends too early");
        size = output_.size();
        std::size_t left = input_.size();
        auto step = unpacker_->run(input_, output_.data(), size);
        is_at_magic_ = is_at_magic_ && input_.size() == left;
        if (step == MemberUnpacker::Step::end) is_in_member_ = false;
        if (step == MemberUnpacker::Step::damaged) {
            fault_ = unpacker_->reason();
            if (size == 0) fail(*fault_);  // else what came before it is handed out first
        }
    }
    unpacked_ += size;
    refuse_bomb(unpacked_, consumed(), path_);
    return std::string_view(output_).substr(0, size);
}

bool MemberStream::fill() {
    input_ = packed_->read();
    return !input_.empty();
}

/// Begins with the next piece, past the zeros that pad files; false at the end.
bool MemberStream::at_member() {
    while (true) {
        input_.remove_prefix(std::min(input_.find_first_not_of('\0'), input_.size()));
        if (!input_.empty()) break;
        if (!fill()) return false;
    }
    unpacker_->begin();
    is_in_member_ = true;
    is_at_magic_ = true;
    return true;
}

bool MemberStream::resume() {
    is_in_member_ = false;
    fault_.reset();
    const std::string_view magic = unpacker_->magic();
    if (std::exchange(is_at_magic_, false)) input_.remove_prefix(std::min<std::size_t>(1, input_.size()));
    while (true) {
        std::size_t at = input_.find(magic);
        if (at != std::string_view::npos) {
            input_.remove_prefix(at);
            return true;
        }
        std::size_t kept = std::min(input_.size(), magic.size() - 1);  // a piece may begin in this block
        joined_ = std::string(input_.substr(input_.size() - kept));
        if (!fill()) return false;
        joined_ += input_;
        input_ = joined_;
    }
}

void MemberStream::fail(std::string reason) {
    fault_ = std::move(reason);
    throw Error(Errc::io, fmt::format("{} cannot be read to its end ({}); what came before it is kept, check "
                                      "or copy the file again.",
                                      path_, *fault_));
}

}  // namespace newsgrep::ingest
