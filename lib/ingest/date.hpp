/// Where in a line is the date, and which day is it?
#pragma once

#include "newsgrep/article.hpp"

#include "ingest/words.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace newsgrep::ingest {

struct FoundDate {
    Date date;
    std::size_t begin = 0;  ///< word index, [begin, end); a time right behind the day belongs to it
    std::size_t end = 0;
};

/// The first full date of the words, else the first one without a year. `last_year` bounds the future.
std::optional<FoundDate> find_date(std::span<const Word> words, int last_year);

/// The latest year a date may have: two years after `now`, or after today where it is absent.
int latest_year(const std::optional<Date>& now);

/// The value of a date field: free text, ISO, or seconds or milliseconds since 1970.
std::optional<Date> parse_date_field(std::string_view text, int last_year);

}  // namespace newsgrep::ingest
