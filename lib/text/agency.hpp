/// Which news agencies does an article credit?
#pragma once

#include <string>
#include <string_view>

namespace newsgrep::text {

/// The agencies named in a credit: a dateline that opens the body ("Rabat, 12 fév. (MAP) –"), a line or
/// bracket that closes it ("(avec AFP)", "Con información de EFE"), or the byline. Their usual short names in
/// the order they stand, "AFP, Reuters"; "" where there are none. An agency that the text merely speaks of is
/// no credit.
std::string credited_agencies(std::string_view body, std::string_view byline);

}  // namespace newsgrep::text
