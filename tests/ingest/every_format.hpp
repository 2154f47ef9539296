/// What does a small file of each format look like, as a test damages it?
#pragma once

#include <string>
#include <vector>

namespace newsgrep::ingest {

/// Its articles are called Alpha, Bravo (where it holds three) and Charlie (where it holds two).
struct Sample {
    const char* name;
    std::string bytes;
};

std::vector<Sample> every_format();

}  // namespace newsgrep::ingest
