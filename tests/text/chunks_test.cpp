#include "text/chunks.hpp"

#include <doctest/doctest.h>

#include <array>
#include <span>
#include <string>
#include <vector>

using newsgrep::Range;
using newsgrep::text::ChunkReader;
using newsgrep::text::longest_chunk;

namespace {

using Chunks = std::vector<std::string>;

/// Read few at a time, so that the reader is asked in the middle of a block too.
Chunks chunks_of(std::string_view text) {
    Chunks chunks;
    ChunkReader reader(text);
    std::array<Range, 2> some{};
    for (std::size_t count = some.size(); count == some.size();) {
        count = reader.read(some);
        for (const Range& chunk : std::span(some).first(count))
            chunks.emplace_back(text.substr(chunk.begin, chunk.end - chunk.begin));
    }
    return chunks;
}

}  // namespace

TEST_CASE("chunks stand between blanks and such signs as no word goes over") {
    CHECK(chunks_of("Rabat: « l’avocat » – porte-drapeau…") == Chunks{"Rabat", "l’avocat", "porte-drapeau"});
    CHECK(chunks_of("أين؟ هنا؛ نعم، لا") == Chunks{"أين", "هنا", "نعم", "لا"});
    CHECK(chunks_of("S.M. dit: \"1,5 %\", non.") == Chunks{"S.M.", "dit", "1,5", "non"});
    CHECK(chunks_of("").empty());
    CHECK(chunks_of(" … ؟ ").empty());
}

TEST_CASE("a sign of several bytes separates wherever it stands") {
    for (std::string sign : {"؟", "…", "»", "€", "£", "\u00A0", "\u202F"}) {
        for (std::size_t before = 0; before < 140; ++before) {
            std::string word(before, 'a');
            CAPTURE(sign);
            CAPTURE(before);
            Chunks wanted = before == 0 ? Chunks{"b"} : Chunks{word, "b"};
            REQUIRE(chunks_of(word + sign + "b") == wanted);
            REQUIRE(chunks_of(word + sign + sign + "b" + sign) == wanted);
        }
    }
}

TEST_CASE("what only begins like such a sign is a part of the word") {
    for (std::size_t before = 0; before < 140; ++before) {
        std::string word = std::string(before, 'a') + "ج™ßb";
        REQUIRE(chunks_of(word) == Chunks{word});
        REQUIRE(chunks_of(word + "\xE2\x80") == Chunks{word + "\xE2\x80"});
    }
}

TEST_CASE("a run without end is cut between letters") {
    std::string run(longest_chunk - 1, 'a');
    CHECK(chunks_of(run + "éé b") == Chunks{run, "éé", "b"});
    CHECK(chunks_of(run + "aé").size() == 2);
}
