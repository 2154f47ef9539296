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

/// What an object says for all articles of the list in it: outlet and language. `own` is the object read as
/// an article; the title of a JSON Feed is its outlet.
Article context_of(const base::Json& around, Article own);

/// Gives an article of a list what it does not say itself.
void inherit(Article& article, const Article& context);

}  // namespace newsgrep::ingest
