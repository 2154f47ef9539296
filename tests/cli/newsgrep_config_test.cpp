#include "cli/sandbox.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace support;

namespace {

/// An index of three articles, and a configuration.
class Configured : public ThreeArticles {
  public:
    explicit Configured(const std::string& config) : config_(file("config", config)) {}

    [[nodiscard]] Outcome ask(const std::vector<std::string>& arguments) const {
        return grep(arguments, {.environment = {{"NEWSGREP_CONFIG", config_}}});
    }

  private:
    std::string config_;
};

bool holds(const std::string& text, const std::string& piece) {
    return text.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("configuration: each line is an option, in every spelling") {
    for (const char* line :
         {"--limit 1", "--limit=1", "  --limit = 1  ", "# mine\n\n--limit\t1\r\n", "\xEF\xBB\xBF--limit 1"}) {
        CAPTURE(line);
        Configured news(std::string(line) + "\n--sort date\n");
        CHECK(news.ask({"-l", "maroc"}).out == "a2\n");
    }
}

TEST_CASE("configuration: what is typed goes before it, and --no-config leaves it unread") {
    Configured news("--limit 1\n--sort date\n--format json\n--lang es\n");
    CHECK(news.ask({"--lang", "fr", "--limit", "2", "-l", "maroc"}).out == "a2\na1\n");
    CHECK(news.ask({"-c", "alcalde"}).out == "1\n");
    CHECK(news.ask({"-c", "maroc"}).out == "0\n");
    CHECK(news.ask({"--no-config", "-c", "maroc"}).out == "2\n");
    CHECK(holds(news.ask({"alcalde"}).out, "{\"type\":\"hit\""));
    CHECK(Configured("--all-copies").ask({"--group-duplicates", "-c", "maroc"}).out == "2\n");
}

TEST_CASE("configuration: a list is made of all its lines") {
    Configured news("--lang es\n--lang fr\n");
    CHECK(news.ask({"-c", "maroc OR alcalde"}).out == "3\n");
}

TEST_CASE("configuration: values hold blanks and signs as they are") {
    Configured news("--source Le Matin\n");
    CHECK(news.ask({"-l", "maroc"}).out == "a1\n");
}

TEST_CASE("configuration: what cannot be read is told with its place") {
    const std::pair<const char*, const char*> faults[] = {
        {"--any\nmaroc\n", "config:2: \"maroc\" is no option"},
        {"\n--colour never\n", "config:2: There is no option --colour;"},
        {"--limit 1\n--limit 2\n", "config: option 'limit' cannot be specified more than once"},
        {"--limit many\n", "--limit takes a whole number"},
        {"--\n", "config:1: \"--\" is no option"},
        {"--lim 3\n", "config:1: There is no option --lim;"},
    };
    for (const auto& [config, message] : faults) {
        CAPTURE(config);
        Outcome outcome = Configured(config).ask({"maroc"});
        CHECK(outcome.code == 2);
        CHECK_MESSAGE(holds(outcome.err, message), outcome.err);
    }
}

TEST_CASE("configuration: one that was named must be there; an empty name is none") {
    Configured news("--limit 1\n");
    Outcome missing = news.grep({"maroc"}, {.environment = {{"NEWSGREP_CONFIG", news.path("none")}}});
    CHECK(missing.code == 2);
    CHECK(holds(missing.err, "There is no configuration"));
    CHECK(news.grep({"-l", "maroc"}, {.environment = {{"NEWSGREP_CONFIG", ""}}}).out != "a2\n");
    CHECK(news.grep({"maroc"}, {.environment = {{"NEWSGREP_CONFIG", news.path("")}}}).code == 2);
}

TEST_CASE("configuration: the user's directory is where it is kept") {
    Configured news("");
    std::filesystem::create_directory(news.path("newsgrep"));
    CHECK(std::filesystem::exists(news.file("newsgrep/config", "--limit 1\n--sort -date\n")));
    CHECK(news.grep({"-l", "maroc"}, {.environment = {{"XDG_CONFIG_HOME", news.path("")}}}).out == "a1\n");
}
