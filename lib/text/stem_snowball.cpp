/// What does Snowball make of a word? The one seam to Xapian in this room.
#include "newsgrep/analyzer.hpp"

#include "text/stemmers.hpp"

#include <xapian.h>

#include <map>
#include <optional>

namespace newsgrep::text {
namespace {

std::optional<Xapian::Stem> make_stemmer(const std::string& language) {
    try {
        return Xapian::Stem(language);
    } catch (const Xapian::InvalidArgumentError&) {
        return std::nullopt;  // no such language: a normal answer
    }
}

/// Xapian's objects must not be shared between threads.
const std::optional<Xapian::Stem>& stemmer(std::string_view language) {
    thread_local std::map<std::string, std::optional<Xapian::Stem>, std::less<>> known;
    auto found = known.find(language);
    if (found == known.end()) found = known.emplace(language, make_stemmer(std::string(language))).first;
    return found->second;
}

}  // namespace

std::string stem_snowball(std::string_view folded, std::string_view language) {
    const auto& snowball = stemmer(language);
    return snowball ? fold((*snowball)(std::string(folded))) : std::string(folded);
}

}  // namespace newsgrep::text
