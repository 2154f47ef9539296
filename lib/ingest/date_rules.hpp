/// Which date do the words at one place spell?
#pragma once

#include "ingest/date.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace newsgrep::ingest {

/// The earliest year a date may have.
inline constexpr int earliest_year = 1800;

/// The date that begins at word `begin`, in any of the orders papers print; year 0 where no year stands by.
std::optional<FoundDate> date_at(std::span<const Word> words, std::size_t begin, int last_year);

/// The Hijri date that begins at word `begin` (18 جمادى الآخرة 1441 هـ), as the Gregorian day it was.
std::optional<FoundDate> hijri_date_at(std::span<const Word> words, std::size_t begin, int last_year);

}  // namespace newsgrep::ingest
