/// How often is a word written in the whole index, and which words are spelt much like it?
#pragma once

#include "index/snapshot.hpp"
#include "query/bind.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::search {

/// An exact form over all segments and languages.
struct Known {
    std::uint64_t documents = 0;  ///< living articles that hold it in title, lead or body
    std::string form{};           ///< as it is written most often
    std::uint64_t count = 0;      ///< of that form
};

/// One per thread; the snapshot must outlive it.
class Vocabulary {
  public:
    explicit Vocabulary(const index::Snapshot& snapshot) : snapshot_(snapshot) {}

    /// Words within 1 or 2 edits in the languages of `stems`, without those that have the stem itself: it
    /// finds them. Those that no more than `documents` articles hold may be left out.
    [[nodiscard]] std::map<std::string, Known> near(const std::string& exact,
                                                    const std::vector<query::StemIn>& stems, unsigned edits,
                                                    std::uint64_t documents) const;
    [[nodiscard]] Known find(const std::string& exact) const;
    /// Whether an article writes it in any form, and not only with a hyphen or apostrophe inside.
    [[nodiscard]] bool is_written_as_one(const std::string& exact) const;
    /// Living articles that hold any form of the word, summed over the languages it may be in.
    [[nodiscard]] std::uint64_t stem_documents(const std::string& exact) const;

  private:
    const index::Snapshot& snapshot_;
};

}  // namespace newsgrep::search
