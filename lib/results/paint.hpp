/// How is a field put on a terminal: isolated, coloured, its matches marked?
#pragma once

#include "newsgrep/render.hpp"

#include "results/harmless.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::results {

/// What a piece of output is; each has its colour.
enum class Role { title, date, source, label, aside, text };

/// `text` as the style wants it shown: harmless unless style.raw.
Marked prepare(std::string_view text, const std::vector<Range>& matches, const TextStyle& style);

/// Line breaks and tabs become blanks.
Marked on_one_line(Marked field);

/// That part of `field` with the marks in it, as it may stand on a line of its own: an isolate whose partner
/// is in another part would be a lonely one, so it goes, unless style.raw.
Marked cut(const Marked& field, Range part, const TextStyle& style);

/// Appends `field`, within isolates and colours; marks go inside the isolates.
void paint(std::string& out, const Marked& field, Role role, const TextStyle& style);

/// The control sequences (OSC 8) within which a terminal takes text for a link to `url`: empty where
/// style.hyperlinks is not set, for other addresses than http and https, and for those too long for
/// terminals.
struct Link {
    std::string begin{};
    std::string_view end{};
};
Link link_to(std::string_view url, const TextStyle& style);

/// A whole field on one line.
void paint_field(std::string& out, std::string_view text, const std::vector<Range>& matches, Role role,
                 const TextStyle& style);

/// A field on one line in a column of `width`: blanks follow a short one, a long one ends in an ellipsis.
void paint_column(std::string& out, std::string_view text, std::size_t width, Role role,
                  const TextStyle& style);

/// Where the lines of text.substr(part) begin and end, none wider than `width` columns but for words that
/// are; the blank a line is broken at belongs to no line. `width` 0: one line. `used`: columns that are taken
/// on the first line, which is left empty where no word fits behind them.
std::vector<Range> wrap(std::string_view text, Range part, std::size_t width, std::size_t used = 0);

}  // namespace newsgrep::results
