#include "text/chunks.hpp"

#include "base/utf8.hpp"
#include "text/numbers.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace newsgrep::text {
namespace {

/// What a byte says of whether words go over it; flags.
enum Sign : std::uint8_t {
    word = 0,
    separator = 1,
    lead = 2,         ///< the first byte of what may be a separator
    arabic_lead = 4,  ///< the same, but so frequent in Arabic words that the second byte is asked first:
    arabic_tail = 8,
    joiner = 16,      ///< joins what stands on both its sides, so at a chunk's ends it does nothing
    closing = 32,     ///< an apostrophe or a dot may have a meaning at the end
    comma_tail = 64,  ///< the last byte of the Arabic comma, and of others
};

constexpr std::array<std::uint8_t, 256> make_signs() {
    std::array<std::uint8_t, 256> signs{};
    auto set = [&](std::string_view bytes, std::uint8_t sign) {
        for (char byte : bytes) signs[static_cast<unsigned char>(byte)] = sign;
    };
    for (std::size_t c = 0; c <= 0x20; ++c) signs[c] = separator;
    set("!#$%&()*+/:<=>?@[\\]^_`{|}~\x7F", separator);
    set("\xC2\xE2", lead);
    set("\xD8", arabic_lead);
    set("\x9B\x9F", arabic_tail);
    set("\",-;", joiner);
    set("'.", joiner | closing);
    set("\x8C", comma_tail);
    return signs;
}

constexpr auto signs = make_signs();

std::uint8_t sign_of(char byte) {
    return signs[static_cast<unsigned char>(byte)];
}

constexpr std::size_t longest_separator = 3;

/// The length of the separator of several bytes at `at`; 0 for none: U+00A0 ¡ £ « » ¿, ؛ ؟, – — “ ” „ …
/// U+202F, €
std::size_t separator_length(std::string_view text, std::size_t at) {
    auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    auto holds = [](std::string_view bytes, unsigned one) {
        return bytes.find(static_cast<char>(one)) != std::string_view::npos;
    };
    switch (byte(0)) {
        case 0xC2:
            return holds("\xA0\xA1\xA3\xAB\xBB\xBF", byte(1)) ? 2 : 0;
        case 0xD8:
            return holds("\x9B\x9F", byte(1)) ? 2 : 0;
        case 0xE2:
            if (byte(1) == 0x82) return byte(2) == 0xAC ? 3 : 0;
            return byte(1) == 0x80 && holds("\x93\x94\x9C\x9D\x9E\xA6\xAF", byte(2)) ? 3 : 0;
        default:
            return 0;
    }
}

constexpr std::size_t block_size = 64;

/// The lowest bits of eight bytes, that of the lowest byte first.
constexpr std::uint64_t gather(std::uint64_t bytes) {
    return ((bytes & 0x0101010101010101) * 0x0102040810204080) >> 56;
}

/// A bit for each of the bytes of a block.
struct Signs {
    std::uint64_t separators = 0;
    std::uint64_t leads = 0;  ///< of what may be a separator

    explicit Signs(std::string_view block) {
        std::uint64_t arabic_leads = 0;
        std::uint64_t arabic_tails = 0;
        for (std::size_t at = 0; at < block.size(); at += 8) {
            std::uint64_t eight = 0;
            for (std::size_t i = 0; i < 8; ++i) eight |= std::uint64_t{sign_of(block[at + i])} << (8 * i);
            separators |= gather(eight) << at;
            leads |= gather(eight >> 1) << at;
            arabic_leads |= gather(eight >> 2) << at;
            arabic_tails |= gather(eight >> 3) << at;
        }
        constexpr std::uint64_t last = std::uint64_t{1} << (block_size - 1);  // its tail is in the next block
        leads |= arabic_leads & (arabic_tails >> 1 | last);
    }
};

Signs signs_at(std::string_view text, std::size_t block) {
    if (block + block_size <= text.size()) return Signs(text.substr(block, block_size));
    std::array<char, block_size> padded{};  // with separators
    std::ranges::copy(text.substr(block), padded.begin());
    return Signs({padded.data(), padded.size()});
}

/// Which bytes of the block separate, of several bytes or one.
std::uint64_t separators_at(std::string_view text, std::size_t block) {
    auto [separators, leads] = signs_at(text, block);
    for (; leads != 0; leads &= leads - 1) {
        int at = std::countr_zero(leads);
        std::size_t length = separator_length(text, block + static_cast<std::size_t>(at));
        separators |= ((std::uint64_t{1} << length) - 1) << at;
    }
    for (std::size_t back = 1; back < longest_separator && back <= block; ++back) {
        std::size_t length = separator_length(text, block - back);
        if (length > back) separators |= (std::uint64_t{1} << (length - back)) - 1;
    }
    return separators;
}

constexpr std::string_view arabic_comma = "،";

std::size_t opening_length(std::string_view chunk) {
    if ((sign_of(chunk.front()) & joiner) != 0) return 1;
    return chunk.front() == arabic_comma.front() && chunk.starts_with(arabic_comma) ? arabic_comma.size() : 0;
}

constexpr char wide_lead = '\xEF';  ///< what wide forms begin with, a wide dot among them

/// Whether the dot at the end of `chunk` is its only one; else it may belong to initials: S.M.
bool has_one_dot(std::string_view chunk) {
    return chunk.find('.') == chunk.size() - 1 && chunk.find(wide_lead) == std::string_view::npos;
}

std::size_t closing_length(std::string_view chunk) {
    std::uint8_t sign = sign_of(chunk.back());
    if (sign == joiner) return 1;
    if (chunk.back() == '.') return has_one_dot(chunk) ? 1 : 0;
    return chunk.back() == arabic_comma.back() && chunk.ends_with(arabic_comma) ? arabic_comma.size() : 0;
}

/// Without what does nothing at its ends.
Range stripped(std::string_view text, Range chunk) {
    bool is_plain = chunk.begin < chunk.end && (sign_of(text[chunk.begin]) & (joiner | arabic_lead)) == 0 &&
                    (sign_of(text[chunk.end - 1]) & (joiner | comma_tail)) == 0;
    if (is_plain) return chunk;
    auto bytes = [&] { return text.substr(chunk.begin, chunk.end - chunk.begin); };
    std::size_t length = 0;
    while (chunk.begin < chunk.end && (length = opening_length(bytes())) > 0) chunk.begin += length;
    while (chunk.begin < chunk.end && (length = closing_length(bytes())) > 0) chunk.end -= length;
    return chunk;
}

/// Behind the numbers in groups that begin a chunk, since the blanks in them separate nothing; else `begin`.
std::size_t behind_spaced_number(std::string_view text, std::size_t begin) {
    text = text.substr(0, begin + longest_chunk);
    std::size_t at = begin;
    while (at < text.size() && (sign_of(text[at]) & (joiner | arabic_lead)) != 0) {
        std::size_t length = opening_length(text.substr(at));
        if (length == 0) return begin;
        at += length;
    }
    bool is_digit = at < text.size() && text[at] >= '0' && text[at] <= '9';
    std::size_t length = is_digit ? spaced_numbers_length(text.substr(at)) : 0;
    return length == 0 ? begin : at + length;
}

std::size_t on_bound(std::string_view text, std::size_t at) {
    for (int back = 0; back < 3 && !base::is_boundary(text, at); ++back) --at;
    return at;
}

}  // namespace

/// The first byte of [from, end) that is, or is not, a separator's; `end` where there is none.
std::size_t ChunkReader::find(bool is_separator, std::size_t from, std::size_t end) noexcept {
    while (from < end) {
        std::size_t block = from - from % block_size;
        if (block != block_) {
            block_ = block;
            separators_ = separators_at(text_, block);
        }
        std::uint64_t found = (is_separator ? separators_ : ~separators_) >> (from - block);
        if (found != 0) return std::min(from + static_cast<std::size_t>(std::countr_zero(found)), end);
        from = block + block_size;
    }
    return end;
}

/// Empty at the end of the text.
Range ChunkReader::next() noexcept {
    while (true) {
        Range chunk;
        chunk.begin = find(false, at_, text_.size());
        at_ = find(true, behind_spaced_number(text_, chunk.begin),
                   std::min(chunk.begin + longest_chunk, text_.size()));
        if (at_ == chunk.begin + longest_chunk) at_ = on_bound(text_, at_);
        chunk.end = at_;
        chunk = stripped(text_, chunk);
        if (chunk.begin < chunk.end || at_ == text_.size()) return chunk;
    }
}

bool begins_chunk(std::string_view text, std::size_t at) noexcept {
    auto is_behind = [&](auto measure, std::size_t length) {
        return length <= at && measure(at - length) == length;
    };
    auto opening = [&](std::size_t from) { return opening_length(text.substr(from)); };
    auto several = [&](std::size_t from) { return separator_length(text, from); };
    while (at > 0 && (is_behind(opening, 1) || is_behind(opening, arabic_comma.size())))
        at -= is_behind(opening, 1) ? 1 : arabic_comma.size();
    return at == 0 || sign_of(text[at - 1]) == separator || is_behind(several, 2) ||
           is_behind(several, longest_separator);
}

std::size_t ChunkReader::read(std::span<Range> chunks) noexcept {
    std::size_t count = 0;
    while (count < chunks.size()) {
        Range chunk = next();
        if (chunk.begin == chunk.end) break;
        chunks[count++] = chunk;
    }
    return count;
}

}  // namespace newsgrep::text
