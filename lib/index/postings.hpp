/// How are a segment's postings built?
///
/// The reference builder: a WritableDatabase in a temporary directory, compacted. Without term lists,
/// positions, values and document data: those are in files of ours.
#pragma once

#include "base/digest.hpp"

#include <xapian.h>

#include <cstdint>
#include <map>
#include <string>

namespace newsgrep::index {

class PostingsBuilder {
  public:
    /// Works below `directory`, which must exist.
    explicit PostingsBuilder(std::string directory);
    PostingsBuilder(const PostingsBuilder&) = delete;
    PostingsBuilder& operator=(const PostingsBuilder&) = delete;
    ~PostingsBuilder();

    /// The next article, docid 1 upwards, with its terms and their wdf.
    void add(const std::map<std::string, std::uint32_t>& terms);

    /// Leaves iamglass and postlist.glass in the directory, fsynced; the database's identity is `identity`,
    /// so that the same articles give the same bytes.
    void finish(const base::Digest& identity);

  private:
    std::string directory_;
    std::string work_;
    Xapian::WritableDatabase database_;
};

}  // namespace newsgrep::index
