#include "ingest/charset_labels.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace newsgrep::ingest {
namespace {

struct LabelRow {
    std::string_view labels;  ///< lower case, a blank around each; the first one is the name
    Encoding encoding;
};

/// Source: the labels of the WHATWG Encoding Standard, and those that old programs write.
constexpr LabelRow rows[] = {
    {" utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf_8 ", {}},
    {" windows-1252 cp1252 cp-1252 cp_1252 x-cp1252 win1252 windows1252 ansi ansi_x3.4-1968 ascii us-ascii "
     "iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 latin1 latin-1 l1 cp819 ibm819 "
     "csisolatin1 ",
     {CodePage::windows_1252}},
    {" windows-1256 cp1256 cp-1256 cp_1256 x-cp1256 win1256 windows1256 ", {CodePage::windows_1256}},
    {" iso-8859-6 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 iso-8859-6-e iso-8859-6-i iso-ir-127 arabic "
     "asmo-708 ecma-114 csiso88596e csiso88596i csisolatinarabic ",
     {CodePage::iso_8859_6}},
    {" iso-8859-15 iso8859-15 iso885915 iso_8859-15 latin9 latin-9 l9 csisolatin9 ", {CodePage::iso_8859_15}},
};

std::string folded(std::string_view label) {
    std::string text = " ";
    for (char c : label) {
        if (c == ' ' || c == '"' || c == '\'' || c == '\t') continue;
        text += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    return text + ' ';
}

}  // namespace

std::string_view to_string(Encoding encoding) noexcept {
    const auto* row = std::ranges::find(rows, encoding, &LabelRow::encoding);
    std::string_view name = row->labels.substr(1);
    return name.substr(0, name.find(' '));
}

std::optional<Encoding> labelled_encoding(std::string_view label) {
    std::string word = folded(label);
    if (word.size() == 2) return {};
    const auto* row = std::ranges::find_if(
        rows, [&](const LabelRow& each) { return each.labels.find(word) != std::string_view::npos; });
    return row == std::end(rows) ? std::nullopt : std::optional(row->encoding);
}

}  // namespace newsgrep::ingest
