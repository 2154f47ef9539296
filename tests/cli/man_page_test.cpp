#include "../../tools/man_page.hpp"

#include "cli/command.hpp"
#include "cli/sandbox.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>

using namespace newsgrep::tools;
using support::Sandbox;

namespace {

std::string page_of(std::string_view help) {
    return man_page({"tool", "do things", help, ""});
}

bool holds(const std::string& text, std::string_view piece) {
    return text.find(piece) != text.npos;
}

/// The letters and digits of a text, which no markup changes but for case.
std::string letters(std::string_view text) {
    std::string kept;
    for (unsigned char sign : text) {
        bool is_upper = sign >= 'A' && sign <= 'Z';
        bool is_kept =
            is_upper || (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign >= 0x80;
        if (is_kept) kept += static_cast<char>(is_upper ? sign - 'A' + 'a' : sign);
    }
    return kept;
}

/// What a reader sees of roff: no requests, no escapes.
std::string read_aloud(const std::string& roff) {
    std::string text;
    for (const std::string& line : support::lines(roff)) {
        bool is_request = line.starts_with('.');
        bool speaks = !is_request || line.starts_with(".B ") || line.starts_with(".SH ");
        if (!speaks) continue;
        for (std::size_t at = is_request ? line.find(' ') : 0; at < line.size(); ++at) {
            if (line[at] == '\\')
                at += line[at + 1] == '(' ? 3 : 1;
            else
                text += line[at];
        }
    }
    return letters(text);
}

}  // namespace

TEST_CASE("manual page: headings, terms, what goes on, and sentences") {
    std::string page = page_of(
        "Usage: tool [options] FILE…\nDoes things.\n\nThe run (once)\n  -a, --all               everything,\n"
        "                          twice\n  b   c     either\n  --help\n  Mind the gap.\n");
    CHECK(holds(page, ".SH SYNOPSIS\n.B tool\n[options] FILE…\n.SH DESCRIPTION\n.PP\nDoes things.\n"));
    CHECK(holds(page, ".SH THE RUN\nOnce.\n.TP\n.B \\-a, \\-\\-all\neverything,\ntwice\n"));
    CHECK(holds(page, ".TP\n.B b, c\neither\n.TP\n.B \\-\\-help\n.PP\nMind the gap.\n"));
}

TEST_CASE("manual page: examples stay as they are, and no text is an order") {
    std::string page = page_of(
        "Usage: tool X\nIt is.\n.It is not an order\n\nExamples\n  tool 'a\\b' \"c\"\n\nExit code: 0\n");
    CHECK(holds(page, "\\&.It is not an order\n"));
    CHECK(holds(page,
                ".SH EXAMPLES\n.EX\ntool \\(aqa\\eb\\(aq \\(dqc\\(dq\n.EE\n.SH EXIT STATUS\nExit code: 0\n"));
}

TEST_CASE("manual page: it says all that --help says") {
    for (std::string tool : {"newsgrep", "newsgrep-index"}) {
        CAPTURE(tool);
        std::string help = letters(support::run(tool, {"--help"}).out.substr(std::string("Usage: ").size()));
        std::string page = read_aloud(support::run("newsgrep_man", {tool}).out);
        std::size_t begin = page.find(letters("SYNOPSIS"));
        REQUIRE(begin != page.npos);
        page.erase(0, begin + std::string("SYNOPSIS").size());
        for (const char* ours : {"description", "exitstatus"})
            page.erase(page.find(ours), std::string(ours).size());
        CHECK(page.substr(0, help.size()) == help);
    }
    CHECK(support::run("newsgrep_man", {"grep"}).code == 2);
}

TEST_CASE("manual page: man has nothing to say against it") {
    if (std::system("command -v man groff >/dev/null 2>&1") != 0) {
        MESSAGE("skipped: man or groff is not installed");
        return;
    }
    Sandbox sandbox;
    for (std::string tool : {"newsgrep", "newsgrep-index"}) {
        std::string page = sandbox.file(tool + ".1", support::run("newsgrep_man", {tool}).out);
        std::string log = sandbox.path("log");
        CHECK(std::system(
                  fmt::format("LC_ALL=C.UTF-8 MANWIDTH=100 man -l -Tutf8 --warnings=w {} >/dev/null 2>{}",
                              page, log)
                      .c_str()) == 0);
        CHECK(std::system(fmt::format("test ! -s {}", log).c_str()) == 0);
    }
}
