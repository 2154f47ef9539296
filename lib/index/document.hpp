/// How does an article become something to index?
#pragma once

#include "newsgrep/article.hpp"

#include "base/digest.hpp"
#include "index/lexicon.hpp"
#include "index/shingles.hpp"
#include "text/article_words.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace newsgrep::index {

/// An article with its words: all that a segment builder needs.
struct Document {
    std::string id;
    std::int64_t sort_key = 0;
    base::Digest content{};
    std::vector<std::uint32_t> stream;  ///< marks, and first_word + number in a Lexicon
    std::uint32_t words = 0;            ///< of title, lead and body
    std::uint32_t title_words = 0;
    Sketch sketch{};         ///< of lead and body
    std::string serialized;  ///< the article, see text_store.hpp
};

/// What add() makes of an id that is given: repaired and bounded, so that the same spelling finds the article
/// again.
std::string given_id(std::string_view id);

/// The article made fit to store: text repaired, an impossible date dropped, id filled in and bounded. Throws
/// Error{invalid_argument} where it has neither title nor body.
Article prepared(Article article);

/// Host (without www.), path and query of a URL, without scheme and fragment; "" for what is no web address.
std::string canonical_url(std::string_view url);
/// The host of a URL, lower case, without www. and port; "" for what is no web address.
std::string host_of(std::string_view url);

/// The words of a prepared article; new ones are numbered by `lexicon`.
Document make_document(const Article& article, text::ArticleWords& words, Lexicon& lexicon);

}  // namespace newsgrep::index
