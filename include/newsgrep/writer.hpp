/// How do articles get into an index?
#pragma once

#include "newsgrep/article.hpp"
#include "newsgrep/cancel.hpp"
#include "newsgrep/index.hpp"
#include "newsgrep/reader.hpp"
#include "newsgrep/version.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep {

/// The id Writer::add gives an article: its own, else its URL without scheme, www and fragment, else a
/// fingerprint of title and body; over 200 bytes, a prefix and a digest. Any thread.
/// @code
/// assert(ng::article_id({.url = "https://www.phare.example/a/1#top"}) == "phare.example/a/1");
/// @endcode
NEWSGREP_API std::string article_id(const Article& article);

/// What add() did.
enum class Added : std::uint8_t {
    added,      ///< a new article
    replaced,   ///< another article with this id was there
    unchanged,  ///< the same article was there; nothing was written
};

struct LoadOptions;
struct LoadReport;
class Writer;

/// Reads every file at and below `paths` into the writer, without committing. One bad record, or a path that
/// is not there, never stops a run: it is a Rejection. The same files give the same index whatever the number
/// of threads. Throws Error{io} where the index cannot be written.
NEWSGREP_API LoadReport load(Writer& writer, const std::vector<std::string>& paths,
                             const LoadOptions& options);

/// Adds, replaces and removes articles; nothing shows until commit(). Destroying a Writer drops what was not
/// committed. Threads: one at a time. Belongs to the process that opened it: a child made by fork() can only
/// destroy its copy, which leaves everything to the parent.
class NEWSGREP_API Writer {
  public:
    Writer(Writer&&) noexcept;
    Writer& operator=(Writer&&) noexcept;
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer();

    /// Takes an article in. Its id, where empty, is made from the URL, else from title and body. Text that is
    /// not UTF-8 is repaired. Throws Error{invalid_argument} for an article without any text, Error{io}, and
    /// Error{cancelled} where memory is full and was not to be emptied: the article is in, all the same.
    Added add(const Article& article);

    /// Takes the article out; false if there is none with this id. Throws Error{io | corrupt}.
    bool remove(std::string_view id);

    /// Publishes everything since the last commit, atomically; after this returns, it survives a power cut.
    /// Throws Error{io}: then nothing is promised of it (all of it may be there, or none), what was committed
    /// before is kept, and the Writer can only be destroyed; add the articles again with another one. Throws
    /// Error{cancelled}: then nothing is published and nothing lost; another commit() publishes all of it.
    void commit();

    /// Merges all segments into one, then commits: searches get faster, removed articles give their room
    /// back. Throws as commit() does.
    void optimize();

    struct Impl;  ///< for the rooms of this library

  private:
    friend class Index;
    friend NEWSGREP_API LoadReport load(Writer&, const std::vector<std::string>&, const LoadOptions&);
    explicit Writer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// Where a load has got to.
struct Progress {
    std::uint64_t articles = 0;     ///< taken in so far
    std::uint64_t rejected = 0;     ///< so far
    std::uint64_t bytes = 0;        ///< of input read so far
    std::uint64_t bytes_total = 0;  ///< of input altogether, 0 if unknown
};

/// How files are loaded.
struct LoadOptions {
    ReaderOptions reader{};  ///< how they are read
    unsigned threads = 0;    ///< that read, and as many that analyse; 0: one per core
    std::function<void(const Progress&)> progress{};  ///< called now and then from the calling thread
    Cancel cancel{};  ///< whether to stop; nothing is thrown then, and what is read by then is taken in
};

/// What became of the input; read = added + replaced + unchanged + skipped + rejected.
struct LoadReport {
    std::uint64_t read = 0;       ///< records of all files
    std::uint64_t added = 0;      ///< new articles
    std::uint64_t replaced = 0;   ///< articles whose id was there with other content
    std::uint64_t unchanged = 0;  ///< articles that were there already
    std::uint64_t skipped = 0;    ///< rightly not indexed: Record::Outcome::skipped
    std::uint64_t rejected = 0;   ///< unusable: Record::Outcome::rejected
    bool cancelled = false;       ///< stopped by LoadOptions::cancel: there is more to read
    std::map<std::string, std::uint64_t>
        charsets{};                       ///< articles by Provenance::charset, those in plain UTF-8 left out
    std::vector<Rejection> rejections{};  ///< the first 10,000
    std::vector<Rejection> skips{};       ///< the first 10,000
};

/// Counts what an article was read from, where that was not plain UTF-8.
inline void count_charset(LoadReport& report, const std::string& charset) {
    if (!charset.empty() && charset != "utf-8") ++report.charsets[charset];
}

/// load() with the default options.
inline LoadReport load(Writer& writer, const std::vector<std::string>& paths) {
    return load(writer, paths, LoadOptions{});
}

}  // namespace newsgrep
