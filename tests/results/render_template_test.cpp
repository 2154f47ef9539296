#include "newsgrep/error.hpp"
#include "newsgrep/render.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;

namespace {

BatchAnswer answer() {
    BatchAnswer answer;
    answer.qid = "q7";
    answer.results.query = "maroc";
    for (const char* title : {"Le Maroc", "Un\x1b[31m\ndeux"}) {
        Hit hit;
        hit.rank = answer.results.hits.size() + 1;
        hit.id = "a" + std::to_string(hit.rank);
        hit.title = title;
        hit.source = "Le Matin";
        answer.results.hits.push_back(hit);
    }
    return answer;
}

std::string fault(const std::string& pattern) {
    try {
        render_template({}, pattern);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("a template is a line per hit") {
    CHECK(render_template(answer(), "{rank}\\t{source}\\t{date}|{qid} {query}") ==
          "1\tLe Matin\t|q7 maroc\n2\tLe Matin\t|q7 maroc\n");
    CHECK(render_template(answer(), "{id}", {.end = '\0'}) == std::string("a1\0a2\0", 6));
    CHECK(render_template({}, "{id}").empty());
}

TEST_CASE("escapes and braces") {
    CHECK(render_template(answer(), "{{{id}}}\\n\\\\") == "{a1}\n\\\n{a2}\n\\\n");
}

TEST_CASE("fields stay on one line and are harmless, unless raw") {
    std::string out = render_template(answer(), "{title}");
    CHECK(out.starts_with("Le Maroc\nUn"));
    CHECK(out.find('\x1b') == std::string::npos);
    CHECK(out.ends_with(" deux\n"));
    CHECK(render_template(answer(), "{title}", {.raw = true}).find('\x1b') != std::string::npos);
}

TEST_CASE("what cannot be read is told with what can be") {
    CHECK(fault("{titel}") ==
          "The template {titel} asks for {titel}, which no hit has; the fields are {qid} {rank} {score} {id} "
          "{date} {source} {lang} {title} {author} {section} {url} {snippet} {body} {query}.");
    CHECK(fault("{title") == "The template {title has a { without its }; write {{ for the sign itself.");
    CHECK(fault("title}") == "The template title} has a } without its {; write }} for the sign itself.");
    CHECK(fault("{id}\\x") == "The template {id}\\x has a \\ that is none of \\t, \\n and \\\\.");
    CHECK(fault("{id}\\") != "");
    CHECK(fault("{}") != "");
}
