#include "query/work.hpp"

#include "newsgrep/error.hpp"

#include <fmt/format.h>

#include <string_view>

namespace newsgrep::query {
namespace {

constexpr std::uint64_t many_places = 1000;  // some ten microseconds

void check(std::uint64_t done, std::uint64_t limit, std::string_view sentence) {
    if (done > limit) throw Error(Errc::limit, fmt::format(fmt::runtime(sentence), limit));
}

}  // namespace

void Work::walk_postings(std::uint64_t count) {
    check(done_.postings += count, limits_.postings,
          "The words of this query are in too many articles: together in over {}. Leave out the most common "
          "words, or ask in several queries.");
}

void Work::read_article() {
    cancellation_.step();
    check(++done_.articles, limits_.articles,
          "This query has to read more than {} articles word by word. Ask for a rarer word beside its "
          "phrases and NEAR, or narrow it by date or source.");
}

void Work::look_at_places(std::uint64_t count) {
    if (count > many_places)
        cancellation_.check();
    else
        cancellation_.step();
    check(done_.places += count, limits_.places,
          "NEAR, PRE, /s, /p and ATLEAST of this query have to look at more than {} places. Ask for rarer "
          "words, with fewer of these operators, or narrow it by date or source.");
}

}  // namespace newsgrep::query
