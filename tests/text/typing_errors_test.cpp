#include "text/typing_errors.hpp"

#include <doctest/doctest.h>

using namespace newsgrep::text;

TEST_CASE("the word itself is no surprise, and every error is one") {
    CHECK(typing_surprise(U"accident", U"accident") == 0);
    CHECK(typing_surprise(U"accidnt", U"accident") > 0);
    CHECK(typing_surprise(U"", U"a") > 0);
}

TEST_CASE("likelier errors surprise less") {
    CHECK(typing_surprise(U"acident", U"accident") < typing_surprise(U"accidet", U"accident"));
    CHECK(typing_surprise(U"accidnet", U"accident") < typing_surprise(U"accidmmt", U"accident"));
    CHECK(typing_surprise(U"marov", U"maroc") < typing_surprise(U"maroe", U"maroc"));
    CHECK(typing_surprise(U"marok", U"maroc") < typing_surprise(U"maroe", U"maroc"));
    CHECK(typing_surprise(U"marocc", U"maroc") < typing_surprise(U"marocu", U"maroc"));
    CHECK(typing_surprise(U"gobierno", U"govierno") < typing_surprise(U"golierno", U"govierno"));
}

TEST_CASE("Arabic letters that are confused surprise less than others") {
    CHECK(typing_surprise(U"ضروف", U"ظروف") < typing_surprise(U"كروف", U"ظروف"));
    CHECK(typing_surprise(U"صيارة", U"سيارة") < typing_surprise(U"ميارة", U"سيارة"));
    CHECK(typing_surprise(U"هادا", U"هاذا") < typing_surprise(U"هاما", U"هاذا"));
}

TEST_CASE("people watch how they begin a word") {
    CHECK(typing_surprise(U"xlection", U"election") > typing_surprise(U"electixn", U"election"));
}

TEST_CASE("a slip of the finger is told by the keys that were struck, not by what they are folded to") {
    CHECK(typing_surprise(U"يهوب", U"يهرب", U"يهؤب") < typing_surprise(U"يهوب", U"يهرب"));
    CHECK(typing_surprise(U"يهوبر", U"يهوب", U"يهؤبر") == typing_surprise(U"يهوبر", U"يهوب"));
}
