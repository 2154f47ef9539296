/// What does a writer hold between two commits?
#pragma once

#include "newsgrep/writer.hpp"

#include "base/cancellation.hpp"
#include "index/copy_candidates.hpp"
#include "index/document.hpp"
#include "index/lexicon.hpp"
#include "index/lock.hpp"
#include "index/manifest.hpp"
#include "index/segment.hpp"

#include <memory>
#include <optional>
#include <string>
#include <unistd.h>
#include <unordered_map>
#include <vector>

namespace newsgrep {

struct Writer::Impl {
    Impl(std::string path, const WriterOptions& options);
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl();

    /// A document whose stream refers to `lexicon` of the caller; `numbers` says what its words are called
    /// here.
    Added add(index::Document document, const std::vector<std::uint32_t>& numbers);
    Added add(index::Document document);
    /// Writes what is held to a segment once it is over the memory limit; only between documents of one
    /// lexicon().
    void flush_if_full();
    bool remove(std::string_view id);
    void commit();
    void optimize();

    [[nodiscard]] const std::vector<std::string>& languages() const { return manifest_.languages; }
    /// Numbers the words of what is held; empty again after flush_if_full().
    index::Lexicon& lexicon() { return lexicon_; }

  private:
    /// A segment, in the manifest or not yet, with what has been taken out of it.
    struct Live {
        std::unique_ptr<index::Segment> segment;
        index::Removed removed;
        bool is_published = false;
        bool has_changed = false;        ///< removed differs from what is on disk
        std::vector<index::Word> words;  ///< by rank; filled when the first article is taken out
    };
    struct Found {
        Live* live;
        std::uint32_t number;
    };

    std::optional<Found> find(std::string_view id);
    void take_out(Live& live, std::uint32_t number);
    static std::vector<std::string> statistics_keys(Live& live, std::uint32_t number);
    void remember(index::Document document);
    /// Does `step`, which writes. Where it fails, and was not merely cancelled, nothing is certain any more.
    template <typename Step>
    void write(Step&& step);
    void flush();
    void adopt(index::SegmentEntry entry);
    void merge(std::size_t begin, std::size_t end);
    void merge_small_ones();
    void drop_empty();
    [[nodiscard]] std::optional<index::CopyChanges> copy_changes() const;
    [[nodiscard]] index::FileEntry save_copies(std::uint64_t generation) const;
    void publish();
    std::string next_name();
    void check_usable() const;
    void clean_up() const;

    std::string path_;
    std::size_t memory_limit_;
    base::Cancellation cancellation_;
    index::WriterLock lock_;
    index::Manifest manifest_;
    std::vector<Live> live_;  ///< oldest first, as in the manifest
    index::Lexicon lexicon_;
    std::vector<index::Document> buffer_;
    std::unordered_map<std::string, std::size_t> buffered_;  ///< id to place in buffer_
    std::size_t buffered_bytes_ = 0;
    std::vector<index::ArticleKey> added_;  ///< since the last commit
    std::vector<std::uint32_t> removed_;    ///< values of the sketches of articles of the last commit
    std::unique_ptr<text::ArticleWords> words_;
    bool has_failed_ = false;
    pid_t owner_ = ::getpid();  ///< the process that writes; a child made by fork() must not

    friend class Writer;
};

}  // namespace newsgrep
