/// What are the words and signs of a query in the language of Nexis and Factiva?
#pragma once

#include "query/lexer.hpp"

namespace newsgrep::query {

/// As lex(), for Syntax::nexis.
Lexemes lex_nexis(std::string_view text, std::vector<QueryNote>& notes);

}  // namespace newsgrep::query
