#include "query_notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <newsgrep/columns.hpp>
#include <newsgrep/render.hpp>

namespace newsgrep::tools {
namespace {

/// Columns of the query shown at most before, at and behind the place: a wrapped line has no caret under it.
constexpr std::size_t shown_before = 30;
constexpr std::size_t shown_place = 30;
constexpr std::size_t shown_after = 15;

/// A piece of the query as it can stand on one line.
std::string on_line(std::string_view piece) {
    std::string text = make_harmless(piece);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return text;
}

std::string beginning(const std::string& text, std::size_t limit) {
    std::string_view shown = first_columns(text, limit);
    return shown.size() == text.size() ? text : std::string(shown) + "…";
}

std::string ending(const std::string& text, std::size_t limit) {
    std::string_view shown = last_columns(text, limit);
    return shown.size() == text.size() ? text : "…" + std::string(shown);
}

std::string described(std::string_view program, std::string_view query, const QueryNote& note) {
    std::string before = ending(on_line(query.substr(0, note.begin)), shown_before);
    std::string place = beginning(on_line(query.substr(note.begin, note.end - note.begin)), shown_place);
    std::string after = beginning(on_line(query.substr(note.end)), shown_after);
    // A terminal may turn such a line around and leave the caret behind.
    bool is_quoted = runs_right_to_left(before + place + after) && !place.empty();
    std::string sentence = note.message + (is_quoted ? fmt::format(": “{}”", place) : ".");
    if (query.empty()) return fmt::format("{}: {}", program, sentence);
    return fmt::format("{}: {}\n  {}{}{}\n  {}{}", program, sentence, before, place, after,
                       std::string(display_width(before), ' '),
                       std::string(std::max<std::size_t>(1, display_width(place)), '^'));
}

}  // namespace

std::string described_notes(std::string_view program, std::string_view query,
                            const std::vector<QueryNote>& notes) {
    std::string text;
    for (const QueryNote& note : notes) text += (text.empty() ? "" : "\n") + described(program, query, note);
    return text;
}

}  // namespace newsgrep::tools
