/// Where does l' end and the word begin?
#pragma once

#include <cstddef>
#include <string_view>

namespace newsgrep::text {

/// Whether `word` (any case, without apostrophe) is a particle that loses its vowel: l d qu jusqu …
bool is_particle(std::u16string_view word);
bool is_particle(std::string_view word);

/// The length of the particle at the start of `word`, its apostrophe (') included; 0 where there is none,
/// where nothing follows it, or where the word is one that is kept whole (presqu'île).
std::size_t particle_length(std::u16string_view word);

/// Whether `word` (any case) is one that merely has an apostrophe inside: aujourd'hui, prud'homme.
bool is_kept_whole(std::u16string_view word);

/// Whether `word`, particle included, looks like a name: both letters around the apostrophe are capitals
/// (L'Oréal, N'Diaye), or it is a known one (M'hamed). Such words can be asked for whole as well.
bool is_elided_name(std::u16string_view word, std::size_t particle);

/// Whether `word` (any case) is one of the names with an apostrophe that papers also write without: M'hamed.
bool is_known_name(std::u16string_view word);

}  // namespace newsgrep::text
