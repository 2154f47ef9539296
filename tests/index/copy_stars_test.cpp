#include "index/copy_stars.hpp"

#include <doctest/doctest.h>

using newsgrep::index::CopyLink;
using newsgrep::index::stars;
using Groups = std::vector<std::vector<std::uint32_t>>;

namespace {

Groups grouped(std::initializer_list<CopyLink> links) {
    return stars(std::vector<CopyLink>(links), 6);
}

}  // namespace

TEST_CASE("an article takes its copies, the one with the most first") {
    CHECK(grouped({}).empty());
    CHECK(grouped({{1, 3}}) == Groups{{1, 3}});
    CHECK(grouped({{0, 1}, {1, 2}, {1, 3}, {3, 4}}) == Groups{{0, 1, 2, 3}});
}

TEST_CASE("of two with as many copies, the earlier one comes first") {
    CHECK(grouped({{0, 2}, {2, 4}, {0, 5}}) == Groups{{0, 2, 5}});
}

TEST_CASE("an article whose copies are taken may still be another's") {
    // 3 would have taken 1, which is taken: it goes to 4, which comes later.
    CHECK(grouped({{0, 1}, {0, 2}, {0, 5}, {1, 3}, {3, 4}}) == Groups{{0, 1, 2, 5}, {3, 4}});
}
