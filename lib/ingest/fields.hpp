/// Which field of an article is meant by a name in the input?
#pragma once

#include "newsgrep/article.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace newsgrep::ingest {

enum class Field : std::uint8_t {
    id,
    url,
    title,
    body,
    summary,
    language,
    source,
    author,
    date,
    section,
    ticker
};

struct Alias {
    Field field;
    int rank = 0;  ///< 0 is the best name of its field; a record may use several
};

/// Resolves names: the user's columns first, then the table of aliases. Case, accents, `_`, `-` and blanks
/// are free.
class FieldNames {
  public:
    /// `columns` as in ReaderOptions. Throws Error{invalid_argument} for an article field there is not.
    explicit FieldNames(const std::vector<std::pair<std::string, std::string>>& columns = {});

    [[nodiscard]] std::optional<Alias> find(std::string_view name);

  private:
    std::unordered_map<std::string, Alias> columns_;
    std::unordered_map<std::string, std::optional<Alias>> seen_;  // a file repeats few names, many times
};

/// Puts the text of one field into the article; what was there goes. `from` names where it was found, for
/// Provenance. A double-encoded text is undone.
void assign(Article& article, Field field, std::string_view text, std::string_view from, int last_year);

/// `text` repaired, on one line, without white space at its ends.
std::string one_line(std::string_view text);

}  // namespace newsgrep::ingest
