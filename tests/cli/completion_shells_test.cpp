/// Do bash, zsh and fish complete what somebody types, with what is in the index?
#include "cli/sandbox.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

using namespace support;

namespace {

const std::string sources = NEWSGREP_SOURCE_DIR;
const std::string completions = sources + "/tools/completions";

const std::string outlets =
    R"({"id":"a1","title":"Le port","body":"Le port ouvre.","lang":"fr","source":"Le Matin"})"
    "\n"
    R"({"id":"a2","title":"Le prix","body":"Le prix du pain.","lang":"fr","source":"L'Opinion"})"
    "\n"
    R"({"id":"a3","title":"El alcalde","body":"El alcalde habla.","lang":"es","source":"El País"})"
    "\n"
    R"({"id":"a4","title":"الميناء","body":"فتح الميناء أبوابه.","lang":"ar","source":"هسبريس"})"
    "\n"
    R"({"id":"a5","title":"Le marché","body":"Le marché dort.","lang":"fr","source":"A & B $HOME `x`"})"
    "\n";

bool is_there(const std::string& path) {
    bool found = std::filesystem::exists(path);
    if (!found) MESSAGE("skipped: there is no " << path);
    return found;
}

class Shells : public Sandbox {
  public:
    Shells() { REQUIRE(index({file("outlets.jsonl", outlets)}).code == 0); }

    /// What the line editor of bash or zsh holds after each line and Tab.
    [[nodiscard]] std::vector<std::string> after_tab(const std::string& shell,
                                                     const std::vector<std::string>& typed) const {
        std::string all;
        for (const std::string& line : typed) all += line + "\n";
        return output(
            "zsh", {"-f", sources + "/tests/cli/type_in_shell.zsh", shell, completions, file("typed", all)});
    }

    /// What fish offers behind a line.
    [[nodiscard]] std::vector<std::string> offered_by_fish(const std::string& typed) const {
        return output("fish", {"--no-config", "-c", "source $argv[1]/newsgrep.fish; complete -C $argv[2]",
                               completions, typed});
    }

  private:
    [[nodiscard]] std::vector<std::string> output(const std::string& shell,
                                                  const std::vector<std::string>& arguments) const {
        Outcome outcome = run("/usr/bin/" + shell, arguments,
                              {.environment = {{"PATH", tools_directory + ":" + std::getenv("PATH")},
                                               {"LC_ALL", "C.UTF-8"},
                                               {"HOME", path("home")},
                                               {"NEWSGREP_DB", path("news.idx")}}});
        REQUIRE_MESSAGE(outcome.code == 0, outcome.err);
        return lines(outcome.out);
    }
};

struct Completed {
    const char* typed;
    const char* completed;
};

/// The same in both shells, but for how they quote.
constexpr Completed completed_alike[] = {
    {"newsgrep --lan", "newsgrep --lang "},
    {"newsgrep --lang a", "newsgrep --lang ar "},
    {"newsgrep port --format=j", "newsgrep port --format=json "},
    {"newsgrep port --facets source,sec", "newsgrep port --facets source,section "},
    {"newsgrep sou", "newsgrep source:"},
    {"newsgrep -tit", "newsgrep -title:"},
    {"newsgrep lang:e", "newsgrep lang:es "},
    {"newsgrep source:هس", "newsgrep source:هسبريس "},
    {"newsgrep source:matin", "newsgrep source:\\\"Le\\ Matin\\\" "},
    {"newsgrep 'source:matin", "newsgrep 'source:\"Le Matin\"' "},
    {"newsgrep \"source:matin", "newsgrep \"source:\\\"Le Matin\\\"\" "},
    {"newsgrep source:opi", "newsgrep source:L\\'Opinion "},
    {"newsgrep --source pais", "newsgrep --source El\\ País "},
    {"newsgrep source:none", "newsgrep source:none"},
    {"newsgrep port -- --la", "newsgrep port -- --lang:"},
};

void check_completed(const std::string& shell) {
    Shells shells;
    std::vector<std::string> typed;
    for (const Completed& row : completed_alike) typed.emplace_back(row.typed);
    std::vector<std::string> lines = shells.after_tab(shell, typed);
    REQUIRE(lines.size() == typed.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        CAPTURE(typed[i]);
        CHECK(lines[i] == completed_alike[i].completed);
    }
}

}  // namespace

TEST_CASE("zsh completes options, fields and what the index holds") {
    if (is_there("/usr/bin/zsh")) check_completed("zsh");
}

TEST_CASE("bash completes options, fields and what the index holds") {
    bool zsh_types = is_there("/usr/bin/zsh");
    if (zsh_types && is_there("/usr/share/bash-completion/bash_completion")) check_completed("bash");
}

TEST_CASE("fish completes options, fields and what the index holds") {
    if (!is_there("/usr/bin/fish")) return;
    using Lines = std::vector<std::string>;
    Shells shells;
    CHECK(shells.offered_by_fish("newsgrep --lan") == Lines{"--lang"});
    CHECK(shells.offered_by_fish("newsgrep --lang ") == Lines{"ar", "es", "fr"});
    CHECK(shells.offered_by_fish("newsgrep sou") == Lines{"source:"});
    CHECK(shells.offered_by_fish("newsgrep 'sou") == Lines{"source:"});
    CHECK(shells.offered_by_fish("newsgrep source:هس") == Lines{"source:هسبريس"});
    CHECK(shells.offered_by_fish("newsgrep 'source:Le") == Lines{"source:\"Le Matin\""});
    CHECK(shells.offered_by_fish("newsgrep --source El") == Lines{"El País"});
    CHECK(shells.offered_by_fish("newsgrep --format=j") == Lines{"--format=json"});
}
