/// Are the pieces of a gzip or zstd file read as one stream, and what does damage to one of them cost?
#include "ingest/members.hpp"

#include "newsgrep/error.hpp"

#include "ingest/gzip.hpp"
#include "ingest/zstd_frames.hpp"
#include "memory.hpp"
#include "packing.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;
using namespace newsgrep::ingest;

namespace {

MemberStream members(const char* filter, std::string bytes) {
    auto unpacker = std::string_view(filter) == "gzip" ? gzip_unpacker() : zstd_unpacker(false);
    return {std::make_unique<Memory>(std::move(bytes)), std::move(unpacker), "x"};
}

}  // namespace

TEST_CASE("pieces behind each other are one stream, padded or not") {
    for (const char* filter : {"gzip", "zstd"}) {
        CAPTURE(filter);
        auto stream = members(filter, packed(filter, "Un. ") + packed(filter, "") + std::string(9, '\0') +
                                          packed(filter, "Deux."));
        CHECK(all(stream) == "Un. Deux.");
    }
}

TEST_CASE("a damaged piece costs itself: reading resumes at the next") {
    for (const char* filter : {"gzip", "zstd"}) {
        CAPTURE(filter);
        std::string bad = packed(filter, "Le deuxième membre est abîmé.");
        for (std::size_t i : {4, 5, 14, 15}) bad[i] = static_cast<char>(bad[i] ^ 0x5F);
        auto stream = members(filter, packed(filter, "Un. ") + bad + packed(filter, "Trois."));
        CHECK_THROWS_AS(all(stream), Error);
        REQUIRE(stream.resume());
        CHECK(all(stream).find("Trois.") != std::string::npos);
        CHECK_FALSE(stream.resume());
    }
}

TEST_CASE("a frame that zstd refuses at its first byte is not tried for ever") {
    std::string bad = packed("zstd", "Le deuxième membre est abîmé.");
    for (std::size_t i : {4, 5, 6}) bad[i] = '\xFF';
    auto stream = members("zstd", bad + packed("zstd", "Trois."));
    CHECK_THROWS_AS(all(stream), Error);
    REQUIRE(stream.resume());
    CHECK(all(stream) == "Trois.");
    CHECK_FALSE(stream.resume());
}

TEST_CASE("a stream that ends inside a piece says so") {
    for (const char* filter : {"gzip", "zstd"}) {
        std::string whole = packed(filter, "Un texte qui sera coupé, hélas.");
        auto stream = members(filter, whole.substr(0, whole.size() - 12));
        CHECK_THROWS_WITH_AS(all(stream), doctest::Contains("ends too early"), Error);
    }
}

TEST_CASE("one that swells as bombs do is refused") {
    for (const char* filter : {"gzip", "zstd"}) {
        auto stream = members(filter, packed(filter, std::string(std::size_t{70} << 20, ' ')));
        CHECK_THROWS_WITH_AS(all(stream), doctest::Contains("bomb"), Error);
    }
}
