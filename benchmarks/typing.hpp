/// What does somebody type who misses a key?
#pragma once

#include <random>
#include <string>
#include <string_view>

namespace bench {

/// `word` with one error, drawn from four kinds alike: a letter left out, put in, replaced by its neighbour
/// on the keyboard, swapped with the next. Never the word itself; empty for words in other letters than
/// these.
std::string mistyped(std::string_view word, std::mt19937& random);

/// Letters of a word.
std::size_t letter_count(std::string_view word);

/// Whether it has letters only, of a keyboard that mistyped() knows.
bool is_typed_in_letters(std::string_view word);

}  // namespace bench
