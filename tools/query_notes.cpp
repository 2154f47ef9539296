#include "query_notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <newsgrep/render.hpp>

namespace newsgrep::tools {
namespace {

/// A piece of the query as it can stand on one line.
std::string on_line(std::string_view piece) {
    std::string text = make_harmless(piece);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return text;
}

/// Code points: near enough to columns for a caret.
std::size_t length(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string described(std::string_view program, std::string_view query, const QueryNote& note) {
    std::string before = on_line(query.substr(0, note.begin));
    std::string place = on_line(query.substr(note.begin, note.end - note.begin));
    std::string after = on_line(query.substr(note.end));
    return fmt::format("{}: {}.\n  {}{}{}\n  {}{}", program, note.message, before, place, after,
                       std::string(length(before), ' '),
                       std::string(std::max<std::size_t>(1, length(place)), '^'));
}

}  // namespace

std::string described_notes(std::string_view program, std::string_view query,
                            const std::vector<QueryNote>& notes) {
    std::string text;
    for (const QueryNote& note : notes) text += (text.empty() ? "" : "\n") + described(program, query, note);
    return text;
}

}  // namespace newsgrep::tools
