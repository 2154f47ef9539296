/// Text that nobody would write, for laws that hold for any text.
#pragma once

#include <random>
#include <string>

namespace newsgrep::tests {

/// One code point: half the time a letter or sign of news text, else any of any plane.
char32_t random_code_point(std::mt19937& random);

/// Up to `most` code points.
std::string random_text(std::mt19937& random, std::size_t most);

/// Up to `most` bytes, mostly ill-formed UTF-8.
std::string random_bytes(std::mt19937& random, std::size_t most);

}  // namespace newsgrep::tests
