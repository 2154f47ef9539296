/// What are the words and signs of a query in the language of Lucene and Elasticsearch?
#pragma once

#include "query/lexer.hpp"

namespace newsgrep::query {

/// As lex(), for Syntax::lucene.
Lexemes lex_lucene(std::string_view text, std::vector<QueryNote>& notes);

}  // namespace newsgrep::query
