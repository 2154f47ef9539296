#include "base/names.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace newsgrep::base;

namespace {

std::vector<std::string> names_of(std::string_view list) {
    std::vector<std::string> names;
    for_each_name(list, [&](std::string_view name) { names.emplace_back(name); });
    return names;
}

}  // namespace

TEST_CASE("names stand between blanks, one or several") {
    CHECK(names_of("enero ene  jan ") == std::vector<std::string>{"enero", "ene", "jan"});
    CHECK(names_of("").empty());
    CHECK(names_of(" ").empty());
}

TEST_CASE("names between single blanks can be counted beforehand") {
    CHECK(count_names(std::string_view()) == 0);
    CHECK(count_names(std::u32string_view(U"وزير وزراء")) == 2);
}
