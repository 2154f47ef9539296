/// Are the elements and texts of a page found, however it is written?
#include "ingest/html_tree.hpp"

#include "ingest/html_strip.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgrep::ingest;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

bool is_nested(const HtmlTree& tree) {
    for (NodeIndex i = 1; i < tree.size(); ++i) {
        const Node& node = tree[i];
        if (node.parent >= i || node.end <= i || node.end > tree[node.parent].end) return false;
    }
    return tree.size() > 0;
}

}  // namespace

TEST_CASE("elements, attributes and texts in their order") {
    HtmlTree tree =
        parse_html("<p class='lead' data-x=1>Un <b>mot</b> &amp; un&nbsp;autre</p><script>a<b</script>");
    CHECK(is_nested(tree));
    CHECK(tree.shown_text(0) == "Un mot & un\u00A0autre");
    std::size_t paragraphs = 0;
    for (const Node& node : tree.nodes()) {
        if (node.tag() == Tag::script) CHECK(tree.text(node) == "a<b");
        if (node.tag() != Tag::p) continue;
        ++paragraphs;
        CHECK(tree.attribute(node, Key::class_name) == "lead");
        CHECK_FALSE(tree.has_attribute(node, Key::id));
    }
    CHECK(paragraphs == 1);
}

TEST_CASE("text behind a bomb is kept") {
    for (const std::string& bomb :
         {repeated("<div>", 100'000), "<a " + repeated("x=1 ", 100'000) + ">", repeated("<b><i>", 50'000),
          "<p title='" + repeated("x", 1'000'000) + "'>"}) {
        HtmlTree tree =
            parse_html("<p>avant</p>" + bomb + "<p>pendant</p>" + repeated("</div>", 100'000) + "après");
        CHECK(is_nested(tree));
        std::string text = tree.shown_text(0);
        CHECK(text.starts_with("avant"));
        CHECK(text.find("pendant") != std::string::npos);
        CHECK(text.ends_with("après"));
    }
}

TEST_CASE("tags are stripped where there is no structure") {
    CHECK(strip_tags("<p>Un&eacute; &#233; &#xE9; &unknown; & a < b<script>x<y</script><br/>z<!-- c -->") ==
          "\nUné é é &unknown; & a < b\n\nz");
    CHECK(strip_tags("<p") == "\n");
    CHECK(strip_tags("<script>never ends").find("never") == std::string::npos);
}
