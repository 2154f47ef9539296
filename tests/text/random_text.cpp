#include "text/random_text.hpp"

#include "base/utf8.hpp"

#include <string_view>

namespace newsgrep::tests {
namespace {

constexpr std::u32string_view usual =
    U"aeclqudtsnLDMSOé’'ʼ‘′-‐.,:_· \n1290٣۴ßœŁİıﬁＡ«»\u00AD\u200B\u200F\u202B\u2060\uFEFF\u0301\u0327\u0345"
    U"ابتلمويىةأإآؤئءگڭڤپچـ\u064B\u064E\u0651\u0654\u0670\u06D6ﻣﻐﺮﺏﷲﷺ\uFE70\uFE71\uFE7D가ᄀ\u1161が中δЖ𝐀😀";

}  // namespace

char32_t random_code_point(std::mt19937& random) {
    if (random() % 2 == 0) return usual[random() % usual.size()];
    auto c = static_cast<char32_t>(random() % (random() % 2 == 0 ? 0x3000 : 0x110000));
    return c >= 0xD800 && c <= 0xDFFF ? U'x' : c;
}

std::string random_text(std::mt19937& random, std::size_t most) {
    std::string text;
    for (std::size_t left = random() % (most + 1); left > 0; --left)
        base::append(text, random_code_point(random));
    return text;
}

std::string random_bytes(std::mt19937& random, std::size_t most) {
    std::string bytes(random() % (most + 1), '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % 3 == 0 ? 0x7F + random() % 0x80 : random());
    return bytes;
}

}  // namespace newsgrep::tests
