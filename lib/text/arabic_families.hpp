/// Which Arabic words are one word to a reader, though no ending says so?
#pragma once

#include <span>
#include <string_view>

namespace newsgrep::text {

/// Each row is a family, its words separated by blanks: a noun and its broken plurals (وزير وزراء), a country
/// and its people (فرنسا فرنسي), the forms of a weak verb (قال يقول), two spellings (مسؤول مسئول). A family
/// of one keeps a word from losing what only looks like a prefix or an ending (برلين), or from meeting
/// another one (بنك, بن).
std::span<const std::u32string_view> arabic_families();

}  // namespace newsgrep::text
