#include "ingest/bombs.hpp"

#include "newsgrep/error.hpp"

#include <fmt/format.h>

namespace newsgrep::ingest {
namespace {

constexpr std::uint64_t free_output = std::uint64_t{64} << 20;  // bytes before the ratio counts
constexpr std::uint64_t highest_ratio = 1000;                   // unpacked to stored

}  // namespace

void refuse_bomb(std::uint64_t unpacked, std::uint64_t stored, std::string_view path) {
    if (unpacked <= free_output || unpacked / highest_ratio <= stored) return;
    throw Error(
        Errc::limit,
        fmt::format("{} swells to more than {} times its size, as bombs do; unpack it first to read it.",
                    path, highest_ratio));
}

}  // namespace newsgrep::ingest
