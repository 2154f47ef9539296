#include "text/numbers.hpp"

#include "newsgrep/analyzer.hpp"

#include <doctest/doctest.h>

using newsgrep::text::ordinal_stem;
using newsgrep::text::plain_number;
using newsgrep::text::spaced_number_length;

TEST_CASE("groups of three digits are one number, whatever stands between them") {
    for (const char* number : {"5400", "5.400", "5,400", "5'400", "5 400"})
        CHECK(plain_number(number) == "5400");
    CHECK(plain_number("1.234.567") == "1234567");
    CHECK(plain_number("123.456") == "123456");
}

TEST_CASE("decimals stand behind a point") {
    CHECK(plain_number("111,53") == "111.53");
    CHECK(plain_number("0,125") == "0.125");
    CHECK(plain_number("2019,5") == "2019.5");
    for (const char* number : {"1.234,56", "1,234.56", "1 234,56", "1'234.56", "1234,56"})
        CHECK(plain_number(number) == "1234.56");
}

TEST_CASE("dates, versions and addresses stay as they are") {
    for (const char* number :
         {"12.03.2020", "1.2.3", "192.168.1.20", "1.234.56", "1.234,567,890", "2020", "12-5", ""})
        CHECK(plain_number(number) == number);
}

TEST_CASE("single blanks may stand between the groups") {
    CHECK(spaced_number_length("5 400") == 5);
    CHECK(spaced_number_length("1 234 567,8 km") == 11);
    CHECK(spaced_number_length("5\u00A0400 pages") == 6);
    CHECK(spaced_number_length("5\u202F400.") == 7);
    CHECK(spaced_number_length("5\u2009400, dit-il") == 7);
    for (const char* text : {"5  400", "5, 400", "2019 150", "12 02 2020", "05 22 48 12 00", "5 400 12",
                             "0 800", "5 40", "5", "", "5\n400", "1 234 567 890 123 456"})
        CHECK_MESSAGE(spaced_number_length(text) == 0, std::string(text));
}

TEST_CASE("an ordinal in digits has one stem") {
    for (const char* word : {"8e", "8es", "8eme", "8emes", "8ieme"}) CHECK(ordinal_stem(word, "fr") == "8e");
    for (const char* word : {"1er", "1ers", "1ere", "1re", "1o"}) CHECK(ordinal_stem(word, "fr") == "1e");
    for (const char* word : {"1o", "1a", "1er", "1ro", "1ra", "1os"}) CHECK(ordinal_stem(word, "es") == "1o");
    for (const char* word : {"8", "g8", "5g", "3d", "2ar", "8ex", ""})
        CHECK(ordinal_stem(word, "fr").empty());
    CHECK(ordinal_stem("8e", "ar").empty());
    CHECK(newsgrep::stem(newsgrep::fold("8èmes"), "fr") == newsgrep::stem(newsgrep::fold("8e"), "fr"));
}
