/// How long ago was it?
#pragma once

#include "newsgrep/article.hpp"

#include "ingest/words.hpp"

#include <optional>
#include <span>

namespace newsgrep::ingest {

/// The moment that lies as far before `now` as the words say (hace 2 horas 10 mins, il y a 3 jours, منذ
/// ساعتين, 3 hours ago) or that they name (hier, ayer, أمس, today). With a time of day only where `now` has
/// one and the words count hours or less.
std::optional<Date> relative_date(std::span<const Word> words, const Date& now);

}  // namespace newsgrep::ingest
