/// newsgrep-man: what are the manual pages? Prints the one of the tool that is named; run by the build.
#include "console.hpp"
#include "man_page.hpp"
#include "newsgrep-index_arguments.hpp"
#include "newsgrep_arguments.hpp"

#include <fmt/format.h>

#include <newsgrep/error.hpp>

namespace newsgrep::tools {
namespace {

constexpr std::string_view search_more = R"(
Environment
  NEWSGREP_DB             the index, where no --db is given
  NEWSGREP_CONFIG         the configuration; if empty, none is read
  NO_COLOR                if set and not empty, no colours unless --color always
  XDG_DATA_HOME, XDG_CONFIG_HOME   where the index and the configuration are kept, instead of ~/.local/share and ~/.config

Files
  ~/.local/share/newsgrep/news.idx   the index
  ~/.config/newsgrep/config          the configuration, one option a line

See also
  newsgrep-index(1), grep(1), xapian-delve(1)
)";

constexpr std::string_view index_more = R"(
Environment
  NEWSGREP_DB             the index, where no --db is given
  XDG_DATA_HOME           where the index is kept, instead of ~/.local/share

Files
  ~/.local/share/newsgrep/news.idx   the index

See also
  newsgrep(1)
)";

ManPage page_of(std::string_view tool) {
    if (tool == "newsgrep")
        return {tool, "find news articles in French, Arabic and Spanish", search_help, search_more};
    if (tool == "newsgrep-index")
        return {tool, "take news articles into an index for newsgrep", index_help, index_more};
    throw Error(Errc::invalid_argument, fmt::format("There is no tool {}.", tool));
}

}  // namespace
}  // namespace newsgrep::tools

int main(int argc, char** argv) {
    using namespace newsgrep::tools;
    return run("newsgrep-man", [&] {
        print(man_page(page_of(argc > 1 ? argv[1] : "")));
        return success;
    });
}
