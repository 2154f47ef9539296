/// Where do paragraphs and sentences begin and end?
#pragma once

#include "newsgrep/analyzer.hpp"

#include <string_view>
#include <vector>

namespace newsgrep::text {

/// The lines of `text` that are not blank, trimmed; ranges into `text`.
std::vector<Range> paragraphs(std::string_view text);

/// Where the sentences of `text` end by Unicode's rules, which know no abbreviations; ascending, the last one
/// is the end of the text. Any thread.
std::vector<std::size_t> sentence_bounds(std::string_view text);

/// The sentences of one paragraph, trimmed; ranges into `paragraph`. Together they hold all of it but blanks.
/// The dot of an abbreviation or an initial (M. Mme Dr. S.M. Sra. EE. UU. د.) ends none. Any thread.
std::vector<Range> sentences(std::string_view paragraph, std::string_view language);

}  // namespace newsgrep::text
