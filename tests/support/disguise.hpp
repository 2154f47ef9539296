/// How else might somebody type the same words?
#pragma once

#include <span>
#include <string>

namespace support {

/// Another spelling of a whole text that asks for the same words: what it finds must be the same, bit for
/// bit.
struct Disguise {
    const char* name;
    std::string (*apply)(const std::string& text);
};

/// Without accents, without hamzas, in capitals, in small letters, decomposed, with tatweel, with harakat,
/// with another apostrophe.
std::span<const Disguise> disguises();

}  // namespace support
