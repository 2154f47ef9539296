#include "query_notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <newsgrep/columns.hpp>
#include <newsgrep/render.hpp>

namespace newsgrep::tools {
namespace {

constexpr std::size_t indent = 2;

/// Columns of the query shown at most before, at and behind the place: a wrapped line has no caret under it.
struct Shown {
    std::size_t before = 30;
    std::size_t place = 30;
    std::size_t after = 15;
};

/// What a narrow terminal has room for, with an ellipsis at each cut.
Shown shown_on(std::size_t columns) {
    Shown shown;
    constexpr std::size_t ellipses = 3;
    std::size_t all = shown.before + shown.place + shown.after + ellipses + indent;
    if (columns == 0 || columns >= all) return shown;
    std::size_t room = columns - std::min(columns, ellipses + indent);
    return {room * 2 / 5, room * 2 / 5, room / 5};
}

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

std::string described(std::string_view program, std::string_view query, const QueryNote& note,
                      const Shown& shown) {
    std::string before = ending(on_line(query.substr(0, note.begin)), shown.before);
    std::string place = beginning(on_line(query.substr(note.begin, note.end - note.begin)), shown.place);
    std::string after = beginning(on_line(query.substr(note.end)), shown.after);
    // A terminal may turn such a line around and leave the caret behind.
    bool is_quoted = runs_right_to_left(before + place + after) && !place.empty();
    std::string sentence = note.message + (is_quoted ? fmt::format(": “{}”", place) : ".");
    if (query.empty()) return fmt::format("{}: {}", program, sentence);
    return fmt::format("{}: {}\n{:{}}{}{}{}\n{:{}}{}", program, sentence, "", indent, before, place, after,
                       "", indent + display_width(before),
                       std::string(std::max<std::size_t>(1, display_width(place)), '^'));
}

}  // namespace

std::string described_notes(std::string_view program, std::string_view query,
                            const std::vector<QueryNote>& notes, std::size_t columns) {
    std::string text;
    for (const QueryNote& note : notes)
        text += (text.empty() ? "" : "\n") + described(program, query, note, shown_on(columns));
    return text;
}

}  // namespace newsgrep::tools
