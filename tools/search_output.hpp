/// What does newsgrep print of an answer?
#pragma once

#include "newsgrep_arguments.hpp"

#include <string>

namespace newsgrep::tools {

/// The results in the form asked for.
std::string rendered(const Results& results, const SearchArguments& arguments);

/// A concordance as text, JSON or a page.
std::string rendered(const Concordance& concordance, const SearchArguments& arguments);

/// What stands before the answers of a batch: the head of a table.
std::string table_head(const SearchArguments& arguments);

/// The answer to a query of a batch, each line of lists with its qid. One that failed prints only as JSON.
std::string rendered(const BatchAnswer& answer, const SearchArguments& arguments);

}  // namespace newsgrep::tools
