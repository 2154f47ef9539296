/// Are gzip and deflate undone, and what does damage to one member cost?
#include "ingest/gzip.hpp"

#include "newsgrep/error.hpp"

#include "packing.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;
using namespace newsgrep::ingest;

namespace {

/// A zlib stream of one stored block, as RFC 1950 and 1951 spell it.
const std::string deflated(
    "\x78\x01\x01\x03\x00\xFC\xFF"
    "abc"
    "\x02\x4D\x01\x27",
    14);

}  // namespace

TEST_CASE("bodies: gzip, deflate with and without its frame, and neither") {
    CHECK(inflated(packed("gzip", "corps"), 100) == "corps");
    CHECK(inflated(deflated, 100) == "abc");
    CHECK(inflated(deflated.substr(2, 8), 100) == "abc");
    CHECK_FALSE(inflated("<html>", 100));
    CHECK(inflated(packed("gzip", std::string(5000, 'x')), 100)->size() == 100);
    CHECK(gzip_beginning(packed("gzip", "WARC/1.0"), 5) == "WARC/");
    CHECK(gzip_beginning("WARC/1.0", 5).empty());
}
