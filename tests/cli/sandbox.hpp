/// Where do the tests of the commands keep their files and their index?
#pragma once

#include "cli/command.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

namespace support {

inline const std::string samples = std::string(NEWSGREP_SOURCE_DIR) + "/tests/support/samples";

/// A directory with an index in it.
class Sandbox {
  public:
    [[nodiscard]] std::string path(const std::string& name) const {
        return (directory_.path() / name).string();
    }

    /// Writes a file and gives its path.
    [[nodiscard]] std::string file(const std::string& name, const std::string& content) const {
        std::ofstream(path(name), std::ios::binary) << content;
        return path(name);
    }

    [[nodiscard]] Outcome index(std::vector<std::string> arguments,
                                const CommandOptions& options = {}) const {
        arguments.insert(arguments.begin(), {"--db", path("news.idx")});
        return run("newsgrep-index", arguments, options);
    }

    [[nodiscard]] Outcome grep(std::vector<std::string> arguments, const CommandOptions& options = {}) const {
        arguments.insert(arguments.begin(), {"--db", path("news.idx")});
        return run("newsgrep", arguments, options);
    }

  private:
    TemporaryDirectory directory_;
};

/// Three articles, the second with all that a terminal should not see.
inline const std::string three_articles =
    R"({"id":"a1","title":"Le Maroc en tête","body":"Le Maroc gagne. La suite demain.","lang":"fr","date":"2020-02-12","source":"Le Matin"})"
    "\n"
    R"({"id":"a2","title":"Maroc \u001b[31m rouge\u202e","body":"Un \u0007 signe \u009b2J du Maroc.","lang":"fr","date":"2020-02-13"})"
    "\n"
    R"({"id":"a3","title":"El alcalde","body":"El alcalde habla.","lang":"es"})"
    "\n";

/// A directory with an index of the three articles.
class ThreeArticles : public Sandbox {
  public:
    ThreeArticles() {
        Outcome outcome = index({file("three.jsonl", three_articles)});
        REQUIRE_MESSAGE(outcome.code == 0, outcome.err);
    }
};

}  // namespace support
