#include "ingest/charset.hpp"

#include "base/utf8.hpp"
#include "ingest/double_encoding.hpp"
#include "ingest/encoding_choice.hpp"
#include "ingest/utf16.hpp"

#include <algorithm>
#include <utility>

namespace newsgrep::ingest {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

void add_name(std::string& list, std::string_view name) {
    if (name.empty() || (", " + list + ", ").find(", " + std::string(name) + ", ") != std::string::npos)
        return;
    if (!list.empty()) list += ", ";
    list += name;
}

/// Joins texts in one encoding each.
class Joiner {
  public:
    /// An empty `charset` is that of plain ASCII, which goes with any other.
    void add(std::string_view text, std::string_view charset) {
        auto& stretches = decoded_.stretches;
        if (!charset.empty() && (stretches.empty() || stretches.back().charset != charset))
            stretches.push_back({decoded_.text.size(), std::string(charset)});
        decoded_.text += text;
    }

    Decoded take() {
        for (const auto& stretch : decoded_.stretches) add_name(decoded_.charset, stretch.charset);
        if (decoded_.charset.empty()) decoded_.charset = "utf-8";
        if (decoded_.stretches.size() < 2) decoded_.stretches.clear();
        return std::move(decoded_);
    }

  private:
    Decoded decoded_;
};

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Line by line, so that a passage that says «Ã©» and means it stays what it is.
void add_undone(Joiner& joiner, std::string_view text, std::string_view charset) {
    if (!may_be_double_encoded(text)) return joiner.add(text, is_ascii(text) ? "" : charset);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = std::min(text.find_first_of("\r\n", at), text.size() - 1) + 1;
        std::string_view line = text.substr(at, end - at);
        if (auto undone = undo_double_encoding(line)) {
            joiner.add(*undone, "double-encoded utf-8");
        } else {
            joiner.add(line, is_ascii(line) ? "" : charset);
        }
        at = end;
    }
}

std::string from_utf16(std::string_view bytes, Utf16 order) {
    std::string text;
    Utf16Decoder decoder(order == Utf16::big_endian);
    decoder.decode(bytes, text);
    decoder.finish(text);
    return text;
}

}  // namespace

std::string Decoded::charset_of(std::size_t begin, std::size_t end) const {
    std::string list;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        std::size_t stretch_end = i + 1 < stretches.size() ? stretches[i + 1].begin : text.size();
        if (stretches[i].begin < end && stretch_end > begin) add_name(list, stretches[i].charset);
    }
    return list.empty() ? charset : list;
}

Decoded decode_text(std::string_view bytes, const CharsetHints& hints) {
    if (Utf16 order = utf16_order(bytes); order != Utf16::none) {
        bool is_marked = has_utf16_mark(bytes);
        std::string text = base::repair(from_utf16(bytes.substr(is_marked ? 2 : 0), order));
        return {std::move(text), is_marked                       ? "bom"
                                 : order == Utf16::little_endian ? "detected utf-16le"
                                                                 : "detected utf-16be"};
    }
    Joiner joiner;
    if (base::is_well_formed(bytes)) {
        add_undone(joiner, base::repair(bytes), bytes.starts_with(utf8_mark) ? "bom" : "utf-8");
    } else {
        for (const Passage& passage : passages(bytes, hints))
            add_undone(joiner, read_passage(passage), passage.charset);
    }
    return joiner.take();
}

bool is_binary(std::string_view bytes) noexcept {
    if (utf16_order(bytes) != Utf16::none) return false;
    auto is_control = [](char c) {
        auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1A' && c != '\v';
    };
    auto controls = static_cast<std::size_t>(std::ranges::count_if(bytes, is_control));
    return controls * 50 > bytes.size();
}

}  // namespace newsgrep::ingest
