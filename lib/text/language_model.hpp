/// How unlikely is a letter sequence in each language?
///
/// Counted from openly licensed text by language_model/build.cpp; language_model/README.md names the sources.
#pragma once

#include "text/language_scan.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace newsgrep::text {

/// What the model tells apart, in the order of a row's nibbles. Those without a tag are several languages:
/// Germanic ones, and a dozen others in Latin letters.
inline constexpr std::array<std::string_view, 8> model_languages = {"fr", "es", "en", "pt",
                                                                    "it", "ca", "",   ""};

/// Four bits for each of model_languages, the first one lowest: how much less likely the feature is there
/// than where it is most likely, in steps of `nats_per_step`.
using ModelRow = std::uint32_t;
inline constexpr double nats_per_step = 8.0 / 15;

ModelRow model_row(Bucket bucket) noexcept;

}  // namespace newsgrep::text
