/// How does the text of --help become a manual page?
#pragma once

#include <string>
#include <string_view>

namespace newsgrep::tools {

/// What a manual page is made of; `help` is all that both the page and --help say.
struct ManPage {
    std::string_view name{};     ///< "newsgrep"
    std::string_view summary{};  ///< for `whatis`: "find news articles"
    std::string_view help{};
    std::string_view more{};  ///< further sections in the layout of `help`: files, environment, see also
};

/// The page in roff, UTF-8, with the macros of man(7). The layout of `help` is its markup: a line at the
/// margin with indented lines below is a heading (what follows it in brackets, its first paragraph), "  term
/// text" a term and what it means where three blanks or more part them, an indented line without them a term
/// by itself if it begins with a dash, an example below the heading Examples, else a sentence.
std::string man_page(const ManPage& page);

}  // namespace newsgrep::tools
