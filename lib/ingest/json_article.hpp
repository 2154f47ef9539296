/// Which article does a JSON object describe?
#pragma once

#include "newsgrep/article.hpp"

#include "base/json.hpp"
#include "ingest/fields.hpp"

namespace newsgrep::ingest {

/// The article of `record`, best known names first, unknown ones ignored. Without any known text, title and
/// body are empty.
Article article_of(const base::Json& record, FieldNames& names, int last_year);

/// The array of records inside an answer or export (`articles`, `items`, …); null where there is none.
const base::Json::Array* records_in(const base::Json& value);

}  // namespace newsgrep::ingest
