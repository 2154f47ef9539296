/// How does plain Xapian do the same, as Omega, Recoll and notmuch use it?
#pragma once

#include <xapian.h>

#include <newsgrep/results.hpp>
#include <string>
#include <vector>

namespace bench {

/// TermGenerator with positions and the language's Snowball stemmer (STEM_SOME), title weighted twice, text
/// stored.
void build_rival(const std::string& path, const std::vector<std::string>& files, const std::string& language);

/// What `xapian-compact` does to a finished database.
void compact_rival(const std::string& from, const std::string& to);

class Rival {
  public:
    Rival(const std::string& path, const std::string& language);
    Rival(const Rival&) = delete;  // the parser keeps the address of dates_
    Rival& operator=(const Rival&) = delete;

    /// The top ten for a query in QueryParser's syntax with their stored text, and if asked for, a snippet of
    /// each. Returns how many there were.
    std::size_t search(const std::string& query, bool snippets);

  private:
    Xapian::Database database_;
    Xapian::Stem stemmer_;
    Xapian::RangeProcessor dates_;
    Xapian::QueryParser parser_;
};

/// Ranks plain words joined by OR with Xapian's own BM25 over the same terms, without positions and text.
class RankingRival {
  public:
    /// Builds its database at `path`.
    RankingRival(const std::string& path, const std::vector<std::string>& files, const std::string& language);
    RankingRival(const RankingRival&) = delete;
    RankingRival& operator=(const RankingRival&) = delete;

    std::vector<newsgrep::RankedDocument> rank(const std::string& words, unsigned limit);

  private:
    std::vector<std::string> ids_;  ///< by document number - 1
    Xapian::Database database_;
    Xapian::QueryParser parser_;
};

}  // namespace bench
