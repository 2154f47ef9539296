/// Which outlet and which day does a dateline name?
#pragma once

#include "newsgrep/article.hpp"

#include "ingest/words.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace newsgrep::ingest {

struct Dateline {
    std::string source;        ///< as printed; empty where the line names none
    std::optional<Date> date;  ///< absent where it is no possible day
};

/// `Publié dans <source> le 12 - 02 - 2020`, `نشر في <source> يوم …` and their kin; nothing for any other
/// line.
std::optional<Dateline> read_dateline(std::string_view line, std::span<const Word> words, int last_year);

}  // namespace newsgrep::ingest
