/// What is an index, and what state is it in?
#pragma once

#include "newsgrep/article_cursor.hpp"
#include "newsgrep/cancel.hpp"
#include "newsgrep/linkage.hpp"
#include "newsgrep/version.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep {

class Searcher;
class Writer;

/// What is settled when an index is made.
struct IndexOptions {
    /// Languages whose words are stemmed and among which detection chooses. Fixed at creation.
    std::vector<std::string> languages = {"fr", "ar", "es", "en"};
};

/// How a writer works.
struct WriterOptions {
    std::size_t memory = std::size_t{512}
                         << 20;  ///< bytes of article text and tokens to hold before a segment is written
    bool wait = false;           ///< wait for another writer instead of throwing Error{locked}
    /// Whether to end what the writer does: waiting, add() where the memory is full, commit(), optimize().
    Cancel cancel{};
};

/// One write-once part of an index, of which each commit makes one.
struct SegmentStats {
    std::string name{};          ///< of its directory
    std::uint64_t articles = 0;  ///< living ones
    std::uint64_t removed = 0;   ///< removed or replaced, still on disk
    std::uint64_t bytes = 0;     ///< on disk
};

/// How much is in an index at one moment.
struct IndexStats {
    std::uint64_t articles = 0;            ///< living ones: those that can be found
    std::uint64_t generation = 0;          ///< counts commits; of several indexes, all of them
    std::uint64_t bytes = 0;               ///< on disk
    std::uint64_t groups = 0;              ///< of articles that are copies or near copies of each other
    std::uint64_t grouped = 0;             ///< articles that are in one
    std::vector<std::string> languages{};  ///< that it was made for
    std::vector<SegmentStats> segments{};  ///< in the order that they were made
};

/// A directory of immutable segments and the manifest that lists them. Shareable between threads and
/// processes.
/// @code
/// ng::Index notes = ng::Index::open_or_create("notes.idx", {.languages = {"fr", "ar"}});
/// ng::Writer writer = notes.writer();
/// writer.add({.id = "n1", .title = "Le port rouvre", .language = "fr"});
/// writer.commit();
/// assert(notes.stats().articles == 1 && notes.verify().empty());
/// @endcode
class NEWSGREP_API Index {
  public:
    /// Makes an empty index at `path`, atomically. Throws Error{already_exists | io | invalid_argument}.
    static Index create(std::string_view path, const IndexOptions& options = {});
    /// The index at `path`, of this format or an older one. Throws Error{not_found | corrupt | incompatible |
    /// io}.
    static Index open(std::string_view path);
    /// Opens several indexes that are searched as one: their words are counted together, so that scores
    /// compare. An article of the same id is shown once, as the better of its versions, but counts in each
    /// index in totals; copies are grouped within each index. Their languages must be the same, or searcher()
    /// throws Error{incompatible}; writer() throws Error{invalid_argument}. Throws as open().
    static Index open(std::span<const std::string> paths);
    /// Opens the index, made first if nothing is there. Throws as create() and open().
    static Index open_or_create(std::string_view path, const IndexOptions& options = {});

    /// The languages that an index was made for, be it one of another version of newsgrep, which open()
    /// refuses; none where there is no index or its manifest is damaged.
    static std::vector<std::string> languages_of(std::string_view path);

    Index(Index&&) noexcept;
    Index& operator=(Index&&) noexcept;
    Index(const Index&) = delete;
    Index& operator=(const Index&) = delete;
    ~Index();

    /// The directory; of several indexes, the first one.
    [[nodiscard]] const std::string& path() const noexcept;
    /// The directories, in the order given.
    [[nodiscard]] const std::vector<std::string>& paths() const noexcept;
    /// The languages that the index was made for.
    [[nodiscard]] const std::vector<std::string>& languages() const noexcept;

    /// The one writer. Throws Error{locked}, naming the holder's process id, while another one lives, or
    /// waits for its end; then also Error{cancelled}.
    [[nodiscard]] Writer writer(const WriterOptions& options = {}) const;
    /// A snapshot of the newest committed state. Throws Error{corrupt | incompatible | io}.
    [[nodiscard]] Searcher searcher() const;
    /// All articles of the newest committed state. Throws Error{corrupt | io}.
    [[nodiscard]] ArticleCursor articles() const;

    /// How much is in the newest committed state. Throws Error{corrupt | io}.
    [[nodiscard]] IndexStats stats() const;
    /// Checks every byte against its checksum; one sentence per fault, empty if all is well. Throws
    /// Error{cancelled}.
    [[nodiscard]] std::vector<std::string> verify(const Cancel& cancel = {}) const;

  private:
    struct Impl;
    explicit Index(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace newsgrep
