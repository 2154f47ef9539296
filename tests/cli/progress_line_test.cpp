#include "../../tools/progress_line.hpp"

#include <doctest/doctest.h>

using newsgrep::Progress;
using newsgrep::tools::progress_text;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t megabyte = 1'000'000;

}  // namespace

TEST_CASE("progress says how far, how long, how much and how fast") {
    Progress progress{
        .articles = 12'345, .rejected = 3, .bytes = 75 * megabyte, .bytes_total = 150 * megabyte};
    CHECK(progress_text(progress, 30s) ==
          "[=====>    ] 50 %, 0:30 left: 12,345 articles, 3 rejected, 75 of 150 MB read at 2.5 MB/s");
    CHECK(progress_text(progress, 2h).find("2:00:00 left") != std::string::npos);
}

TEST_CASE("of a pipe nobody knows how much is left") {
    Progress progress{.articles = 10, .rejected = 0, .bytes = 2 * megabyte, .bytes_total = 0};
    CHECK(progress_text(progress, 2s) == "10 articles, 0 rejected, 2 MB read at 1.0 MB/s");
}

TEST_CASE("nothing read yet promises nothing, and more than there was is all") {
    Progress progress{.articles = 0, .rejected = 0, .bytes = 0, .bytes_total = megabyte};
    CHECK(progress_text(progress, 0s) == "[>         ] 0 %: 0 articles, 0 rejected, 0 of 1 MB read");
    progress.bytes = 3 * megabyte;  // a file that grew
    CHECK(progress_text(progress, 1s).starts_with("[==========] 100 %, 0:00 left"));
}
