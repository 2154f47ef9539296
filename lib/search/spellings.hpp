/// Which words of a query does the index write apart, and which together?
#pragma once

#include "index/snapshot.hpp"
#include "query/syntax.hpp"

namespace newsgrep::search {

/// The tree with the other spellings of its plain Latin words: beside a word that no article writes as one
/// (portedrapeau) the two words that stand behind each other in its place, beside two words that AND joins
/// the one that articles make of them. What is typed with a hyphen says all of this by itself.
query::NodePtr with_other_spellings(const query::NodePtr& root, const index::Snapshot& snapshot);

}  // namespace newsgrep::search
