/// Which part of an article does a word stand in?
#pragma once

#include <cstdint>

namespace newsgrep::base {

/// The parts of an article that can be searched; a set of them is a Zones.
/// Stored in every index: append values, never renumber.
enum class Zone : std::uint8_t { title = 0, lead = 1, body = 2, ticker = 3 };
inline constexpr std::uint8_t zone_count = 4;

using Zones = std::uint8_t;
constexpr Zones bit(Zone zone) {
    return static_cast<Zones>(1U << static_cast<unsigned>(zone));
}
constexpr bool contains(Zones zones, Zone zone) {
    return (zones & bit(zone)) != 0;
}
inline constexpr Zones default_zones = bit(Zone::title) | bit(Zone::lead) | bit(Zone::body);
inline constexpr Zones all_zones = default_zones | bit(Zone::ticker);

}  // namespace newsgrep::base
