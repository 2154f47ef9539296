/// How does plain Xapian do the same, as Omega, Recoll and notmuch use it?
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include <newsgrep/article.hpp>

namespace bench {

/// TermGenerator with positions and the language's Snowball stemmer (STEM_SOME), title weighted twice, text stored.
void build_rival(const std::string& path, const std::vector<newsgrep::Article>& articles, const std::string& language);

class Rival {
  public:
    Rival(const std::string& path, const std::string& language);
    /// QueryParser's answer to a query in its syntax; top ten.
    Xapian::MSet search(const std::string& query);

  private:
    Xapian::Database database_;
    Xapian::QueryParser parser_;
};

}  // namespace bench
