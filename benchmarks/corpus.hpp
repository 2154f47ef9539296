/// Which articles does a benchmark run on, and where does it put its indexes?
#pragma once

#include <cstddef>
#include <functional>
#include <newsgrep/article.hpp>
#include <string>
#include <vector>

namespace bench {

struct Arguments {
    std::string language;            ///< --lang TAG: of every article, and of the rival's stemmer
    std::size_t limit = 0;           ///< --limit N: records of each file; 0: all
    std::vector<std::string> files;  ///< JSONL
};

/// Reads the command line; exits with status 2 and a sentence where it makes no sense.
Arguments parse_arguments(int count, char** values);

/// A directory that goes away with the object.
class Workplace {
  public:
    Workplace();
    ~Workplace();
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;
    [[nodiscard]] std::string path(const std::string& name) const { return directory_ + "/" + name; }

  private:
    std::string directory_;
};

/// The files to read: as given, or where there is a limit, copies of their first records in `workplace`.
/// So every contender reads the same files, also those that know no limit.
std::vector<std::string> corpus_files(const Arguments& arguments, const Workplace& workplace);

/// Streams the articles, so that what a contender takes in memory is not the corpus.
void for_each_article(const std::vector<std::string>& files, const std::string& language,
                      const std::function<void(const newsgrep::Article&)>& visit);

/// newsgrep's index of the files, built as the tool builds it; with `is_added`, they join what is there.
void build_ours(const std::string& path, const std::vector<std::string>& files, const std::string& language,
                bool is_added = false);

}  // namespace bench
