#include "base/json.hpp"

#include <doctest/doctest.h>

using namespace newsgrep::base;

namespace {
Json parsed(std::string_view text) {
    std::string why;
    auto json = parse_json(text, why);
    REQUIRE_MESSAGE(json.has_value(), why);
    return *json;
}
}  // namespace

TEST_CASE("a record is read with its members in order, the last of a repeated name counting") {
    Json json = parsed(R"({"id":"a","n":3,"x":[1.5,true,null],"id":"b"})");
    CHECK(json.text("id") == "b");
    CHECK(json.number("n") == 3);
    CHECK(json.find("x")->array()->size() == 3);
    CHECK(json.find("none") == nullptr);
}

TEST_CASE("a lone surrogate or a bad byte costs one character, not the record") {
    CHECK(parsed(R"({"t":"a\ud800b"})").text("t") == "a\uFFFDb");
    CHECK(parsed(R"({"t":"\udc00\ud83d\ude00"})").text("t") == "\uFFFD😀");
    CHECK(parsed("{\"t\":\"caf\xE9\"}").text("t") == "caf\uFFFD");
    CHECK(parsed("\xEF\xBB\xBF{\"t\":\"\\\\ud800\"}").text("t") == "\\ud800");
}

TEST_CASE("what is not JSON is refused with a reason") {
    for (const char* bad : {"", "{", "{\"a\":}", "nonsense", "{\"a\":1}}"}) {
        std::string why;
        CHECK_FALSE(parse_json(bad, why).has_value());
        CHECK_FALSE(why.empty());
    }
    std::string why;
    CHECK_FALSE(parse_json(std::string(1000, '[') + std::string(1000, ']'), why).has_value());
}

TEST_CASE("written text reads back the same") {
    std::string text = "«l’été»\n\t\"\\\x01\x7F مرحبا 😀";
    JsonWriter writer;
    writer.begin_object().key("t").value(text).key("n").value(0.1).key("e").value_or_null("").end_object();
    CHECK(parsed(writer.text()).text("t") == text);
    CHECK(writer.text().find("\"n\":0.1,\"e\":null}") != std::string::npos);
}
