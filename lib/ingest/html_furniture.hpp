/// Which lines inside an article are not its text?
#pragma once

#include <string_view>

namespace newsgrep::ingest {

/// `Lire aussi : …`, `Publicidad`, `© 2020 …`, `اقرأ أيضا`: a line that sites print between paragraphs.
bool is_furniture_line(std::string_view line);

/// The heading of what follows an article: comments, related articles.
bool ends_article(std::string_view line);

}  // namespace newsgrep::ingest
