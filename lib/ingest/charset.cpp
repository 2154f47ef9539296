#include "ingest/charset.hpp"

#include "base/utf8.hpp"
#include "ingest/codepages.hpp"

#include <algorithm>

namespace newsgrep::ingest {
namespace {

/// Whether well-formed characters beyond ASCII outnumber faults ten to one.
bool is_mostly_utf8(std::string_view bytes) noexcept {
    std::size_t good = 0;
    std::size_t faults = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t begin = at;
        char32_t c = base::decode(bytes, at);
        if (c < 0x80) continue;
        bool is_replacement_itself = bytes.substr(begin, at - begin) == "\xEF\xBF\xBD";
        ++(c == base::replacement_character && !is_replacement_itself ? faults : good);
    }
    return good >= faults * 10;
}

}  // namespace

Decoded decode_text(std::string_view bytes) {
    if (base::is_well_formed(bytes)) return {base::repair(bytes), "utf-8"};
    if (is_mostly_utf8(bytes)) return {base::repair(bytes), "utf-8 repaired"};
    CodePage page = likely_code_page(bytes);
    return {base::repair(from_code_page(page, bytes)),
            page == CodePage::windows_1256 ? "detected windows-1256" : "detected windows-1252"};
}

bool is_binary(std::string_view bytes) noexcept {
    auto is_control = [](char c) {
        auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1A' && c != '\v';
    };
    auto controls = static_cast<std::size_t>(std::ranges::count_if(bytes, is_control));
    return controls * 50 > bytes.size();
}

}  // namespace newsgrep::ingest
