#include "ingest/charset.hpp"

#include "base/utf8.hpp"
#include "ingest/codepages.hpp"

#include <algorithm>
#include <iterator>

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

struct LabelRow {
    std::string_view labels;  ///< lower case, blanks around each
    CodePage page;
    std::string_view name;
};

constexpr LabelRow labels[] = {
    {" iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1 ascii us-ascii windows-1252 cp1252 x-cp1252 "
     "cp-1252 ",
     CodePage::windows_1252, "windows-1252"},
    {" windows-1256 cp1256 x-cp1256 cp-1256 ", CodePage::windows_1256, "windows-1256"},
    {" iso-8859-6 iso8859-6 iso_8859-6 arabic asmo-708 ecma-114 ", CodePage::iso_8859_6, "iso-8859-6"},
    {" iso-8859-15 iso8859-15 iso_8859-15 latin9 latin-9 l9 ", CodePage::iso_8859_15, "iso-8859-15"},
};

const LabelRow* labelled(std::string_view label) {
    std::string folded = " ";
    for (char c : label) folded += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    folded += ' ';
    const auto* row = std::ranges::find_if(
        labels, [&](const LabelRow& each) { return each.labels.find(folded) != std::string_view::npos; });
    return label.empty() || row == std::end(labels) ? nullptr : row;
}

}  // namespace

std::optional<Decoded> decode_as(std::string_view bytes, std::string_view label) {
    const LabelRow* row = labelled(label);
    if (row == nullptr || is_mostly_utf8(bytes)) return {};
    return Decoded{base::repair(from_code_page(row->page, bytes)), std::string(row->name)};
}

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
