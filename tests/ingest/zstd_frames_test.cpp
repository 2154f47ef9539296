/// Is the dictionary that leads a .warc.zst used for the frames behind it?
#include "ingest/zstd_frames.hpp"

#include "newsgrep/error.hpp"

#include "memory.hpp"
#include "packing.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;
using namespace newsgrep::ingest;

TEST_CASE("the beginning of a zstd file is told, that of others is not") {
    CHECK(zstd_beginning(packed("zstd", "WARC/1.0 et la suite"), 5) == "WARC/");
    CHECK(zstd_beginning("WARC/1.0", 5).empty());
    CHECK(zstd_beginning(packed("zstd", "WARC/1.0").substr(0, 9), 5).empty());
}

TEST_CASE("frames behind a dictionary, packed or not, are unpacked with it") {
    const std::string dictionary = "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\n";
    for (bool is_packed : {false, true}) {
        CAPTURE(is_packed);
        std::string file = dictionary_frame(is_packed ? packed("zstd", dictionary) : dictionary) +
                           packed_with(dictionary, "Un. ") + packed_with(dictionary, "Deux. " + dictionary);
        REQUIRE(has_warc_dictionary(file));
        MemberStream frames(std::make_unique<Memory>(file), zstd_unpacker(true), "x");
        CHECK(all(frames) == "Un. Deux. " + dictionary);
    }
}

TEST_CASE("a dictionary that cannot be is a fault, not a crash") {
    for (std::string bad :
         {std::string("\x5D\x2A\x4D\x18\xFF\xFF\xFF\xFF", 8), dictionary_frame("WARC/1.0").substr(0, 12)}) {
        MemberStream frames(std::make_unique<Memory>(bad + std::string(20, 'x')), zstd_unpacker(true), "x");
        CHECK_THROWS_AS(all(frames), Error);
    }
}
