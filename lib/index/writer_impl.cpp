#include "index/writer_impl.hpp"

#include "newsgrep/error.hpp"

#include "base/file.hpp"
#include "index/group_copies.hpp"
#include "index/segment_builder.hpp"
#include "text/backoff.hpp"
#include "text/fingerprint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace newsgrep {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t merge_factor = 8;         // segments of one size class before they become one
constexpr std::uint64_t smallest_class = 1000;  // articles; below this, all segments count as one class

/// Which size class a segment belongs to: 0 up to 1,000 articles, then one more for each factor of
/// merge_factor.
unsigned size_class(std::uint64_t articles) {
    unsigned level = 0;
    for (std::uint64_t bound = smallest_class; articles > bound; bound *= merge_factor) ++level;
    return level;
}

std::size_t memory_of(const index::Document& document) {
    return document.serialized.size() + document.stream.size() * sizeof(std::uint32_t) + 200;
}

}  // namespace

Writer::Impl::Impl(std::string path, const WriterOptions& options)
    : path_(std::move(path)),
      memory_limit_(options.memory),
      cancellation_(options.cancel),
      lock_(path_, options.wait, cancellation_),
      manifest_(index::Manifest::load(path_)) {
    if (manifest_.analyser != text::fingerprint())
        throw Error(Errc::incompatible,
                    fmt::format("{} was built with other word rules; rebuild it from the articles "
                                "(newsgrep-index --rebuild).",
                                path_));
    clean_up();
    words_ = std::make_unique<text::ArticleWords>(manifest_.languages);
    for (const index::SegmentEntry& entry : manifest_.segments) {
        Live live;
        live.segment = std::make_unique<index::Segment>(path_, entry);
        live.removed = live.segment->removed();
        live.is_published = true;
        live_.push_back(std::move(live));
    }
}

Writer::Impl::~Impl() {
    if (::getpid() != owner_) return;
    try {
        clean_up();
    } catch (const std::exception&) {
        // leftovers are in nobody's way; the next writer clears them
    }
}

/// Takes away what the manifest does not name: the remains of a crash, or of a writer that was dropped before
/// its commit. The manifest on disk decides: after a commit that failed at its last step, it may be the new
/// one.
void Writer::Impl::clean_up() const {
    index::Manifest manifest = index::Manifest::load(path_);
    std::set<std::string> kept{"manifest.json", "LOCK", manifest.copies.name};
    for (const index::SegmentEntry& entry : manifest.segments) kept.insert({entry.name, entry.removed});
    std::vector<fs::path> leftovers;
    std::error_code error;
    for (auto entry = fs::directory_iterator(path_, error); !error && entry != fs::end(entry);
         entry.increment(error)) {
        std::string name = entry->path().filename().string();
        bool is_ours = name.starts_with("seg-") || name.starts_with("deleted-") ||
                       name.starts_with("copies-") || name == "manifest.json.tmp";
        if (is_ours && !kept.contains(name)) leftovers.push_back(entry->path());
    }
    for (const fs::path& leftover : leftovers) fs::remove_all(leftover, error);
}

void Writer::Impl::check_usable() const {
    if (::getpid() != owner_)
        throw Error(Errc::invalid_argument,
                    fmt::format("This writer of {} belongs to process {}, of which this one ({}) is a child; "
                                "write there, or open another writer here once that one is closed.",
                                path_, owner_, ::getpid()));
    if (has_failed_)
        throw Error(
            Errc::io,
            fmt::format("This writer of {} failed before; nothing since the last commit was kept. Open "
                        "another one and add the articles again.",
                        path_));
}

Added Writer::Impl::add(index::Document document, const std::vector<std::uint32_t>& numbers) {
    for (std::uint32_t& code : document.stream)
        if (code >= index::first_word) code = index::first_word + numbers[code - index::first_word];
    return add(std::move(document));
}

Added Writer::Impl::add(index::Document document) {
    check_usable();
    if (auto buffered = buffered_.find(document.id); buffered != buffered_.end()) {
        index::Document& known = buffer_[buffered->second];
        if (known.content == document.content) return Added::unchanged;
        buffered_bytes_ += memory_of(document) - memory_of(known);
        added_.push_back(index::article_key(document.content));
        known = std::move(document);
        return Added::replaced;
    }
    auto found = find(document.id);
    if (found && found->live->segment->columns().row(found->number).content == document.content)
        return Added::unchanged;
    if (found) take_out(*found->live, found->number);
    remember(std::move(document));
    return found ? Added::replaced : Added::added;
}

void Writer::Impl::remember(index::Document document) {
    buffered_bytes_ += memory_of(document);
    added_.push_back(index::article_key(document.content));
    buffered_.emplace(document.id, buffer_.size());
    buffer_.push_back(std::move(document));
}

template <typename Step>
void Writer::Impl::write(Step&& step) {
    try {
        step();
    } catch (const Error& error) {
        has_failed_ = error.code() != Errc::cancelled;
        throw;
    } catch (...) {
        has_failed_ = true;
        throw;
    }
}

void Writer::Impl::flush_if_full() {
    if (buffered_bytes_ <= memory_limit_) return;
    write([&] {
        flush();
        merge_small_ones();  // each segment holds files open
    });
}

bool Writer::Impl::remove(std::string_view id) {
    check_usable();
    if (auto buffered = buffered_.find(std::string(id)); buffered != buffered_.end()) {
        std::size_t place = buffered->second;
        buffered_bytes_ -= memory_of(buffer_[place]);
        buffered_.erase(buffered);
        if (place + 1 != buffer_.size()) {
            buffer_[place] = std::move(buffer_.back());
            buffered_[buffer_[place].id] = place;
        }
        buffer_.pop_back();
        return true;
    }
    auto found = find(id);
    if (found) take_out(*found->live, found->number);
    return found.has_value();
}

std::optional<Writer::Impl::Found> Writer::Impl::find(std::string_view id) {
    for (auto live = live_.rbegin(); live != live_.rend(); ++live) {
        auto number = live->segment->find(id);
        if (number && !live->removed.contains(*number)) return Found{&*live, *number};
    }
    return {};
}

void Writer::Impl::take_out(Live& live, std::uint32_t number) {
    live.removed.add(number, live.segment->columns().row(number).weighted_length(),
                     statistics_keys(live, number));
    live.has_changed = true;
    index::Sketch sketch = live.segment->columns().sketch(number);
    removed_.insert(removed_.end(), sketch.begin(), sketch.end());
}

/// The distinct stems, exact forms and backoff terms of an article's title, lead and body.
std::vector<std::string> Writer::Impl::statistics_keys(Live& live, std::uint32_t number) {
    if (live.words.empty()) {
        live.words.resize(live.segment->dictionary().size());
        live.segment->dictionary().each([&](const index::DictionaryEntry& entry) {
            if (entry.rank >= live.words.size())
                live.segment->dictionary().file().throw_corrupt("a rank is out of bounds");
            live.words[entry.rank] = entry.word;
        });
    }
    std::set<std::uint32_t> ranks;
    live.segment->forward().each(number, [&](std::uint32_t rank, const index::Place& place) {
        if (rank >= live.words.size()) live.segment->forward().file().throw_corrupt("a word has no entry");
        if (place.zone != base::Zone::ticker) ranks.insert(rank);
    });
    std::set<std::string> keys;
    for (std::uint32_t rank : ranks) {
        const index::Word& word = live.words[rank];
        keys.insert(index::statistics_key(index::stem_channel, word.language, word.stem));
        keys.insert(index::statistics_key(index::exact_channel, word.language, word.exact));
        for (const std::string& term : text::backoff_terms(word.exact))
            keys.insert(index::statistics_key(index::backoff_channel, {}, term));
    }
    return {keys.begin(), keys.end()};
}

std::string Writer::Impl::next_name() {
    return fmt::format("seg-{:06}", manifest_.next_segment++);
}

void Writer::Impl::adopt(index::SegmentEntry entry) {
    Live live;
    live.segment = std::make_unique<index::Segment>(path_, entry);
    live_.push_back(std::move(live));
}

void Writer::Impl::flush() {
    if (buffer_.empty()) return;
    adopt(index::build_segment(path_, next_name(), index::MemorySource(buffer_, lexicon_), cancellation_));
    buffer_ = {};
    buffered_.clear();
    buffered_bytes_ = 0;
    lexicon_ = {};
}

/// Makes one segment of live_[begin, end).
void Writer::Impl::merge(std::size_t begin, std::size_t end) {
    std::vector<index::MergeSource::Part> parts;
    std::vector<std::string> needless;  // parts that no commit has named
    for (std::size_t i = begin; i < end; ++i) {
        parts.push_back({live_[i].segment.get(), &live_[i].removed});
        if (!live_[i].is_published) needless.push_back(live_[i].segment->path());
    }
    Live merged;
    merged.segment = std::make_unique<index::Segment>(
        path_, index::build_segment(path_, next_name(), index::MergeSource(std::move(parts)), cancellation_));
    auto first = live_.begin() + static_cast<std::ptrdiff_t>(begin);
    *first = std::move(merged);
    live_.erase(first + 1, live_.begin() + static_cast<std::ptrdiff_t>(end));
    std::error_code ignored;  // clean_up() tries again
    for (const std::string& part : needless) fs::remove_all(part, ignored);
}

/// Keeps the number of segments logarithmic: whenever the newest ones of a size class are merge_factor many,
/// they become one of the next class, so that each article is copied a few times in its life.
void Writer::Impl::merge_small_ones() {
    for (bool again = true; again;) {
        again = false;
        std::size_t begin = live_.size();
        while (begin > 0 &&
               size_class(live_[begin - 1].segment->size()) <= size_class(live_.back().segment->size()))
            --begin;
        if (live_.size() - begin >= merge_factor) {
            merge(begin, live_.size());
            again = true;
        }
    }
}

void Writer::Impl::drop_empty() {
    std::erase_if(live_, [](const Live& live) { return live.segment->size() == live.removed.count(); });
}

/// What changed since the copies were found. Nothing where they were found by other rules, or by none, and
/// where their file is damaged: then they are found anew.
std::optional<index::CopyChanges> Writer::Impl::copy_changes() const {
    if (manifest_.copy_rules != index::copy_rules_version) return {};
    index::CopyChanges changes{{}, added_, removed_};
    if (manifest_.copies.name.empty()) return changes;
    try {
        changes.pairs = index::Copies(path_, manifest_.copies).pairs();
    } catch (const Error&) {
        return {};
    }
    return changes;
}

/// Finds the copies among all living articles and writes the file that names them.
index::FileEntry Writer::Impl::save_copies(std::uint64_t generation) const {
    std::vector<index::ComparedSegment> segments;
    for (const Live& live : live_) segments.push_back({live.segment.get(), &live.removed});
    std::optional<index::CopyChanges> changes = copy_changes();
    index::FoundCopies found = index::group_copies(segments, changes ? &*changes : nullptr, cancellation_);
    if (found.groups.empty()) return {};
    std::string name = fmt::format("copies-{}.bin", generation);
    std::string path = fmt::format("{}/{}", path_, name);
    index::save_copies(path, found);
    return index::describe_copies(path, name);
}

/// Writes the files of removed articles and of copies, then the manifest, then takes away what it no longer
/// names.
void Writer::Impl::publish() {
    index::Manifest next = manifest_;
    ++next.generation;
    next.segments.clear();
    for (Live& live : live_) {
        index::SegmentEntry entry = live.segment->entry();
        if (live.has_changed) {
            entry.removed = fmt::format("deleted-{}-{}.bin", next.generation, entry.name);
            live.removed.save(path_ + "/" + entry.removed);
        }
        next.segments.push_back(std::move(entry));
    }
    next.copies = save_copies(next.generation);
    next.copy_rules = index::copy_rules_version;
    base::sync_path(path_);  // a power cut must not leave a manifest that names a file the directory has lost
    next.save(path_);
    manifest_ = std::move(next);
    clean_up();
}

void Writer::Impl::commit() {
    check_usable();
    write([&] {
        flush();
        drop_empty();
        merge_small_ones();
        bool has_changes = live_.size() != manifest_.segments.size() ||
                           std::any_of(live_.begin(), live_.end(), [](const Live& live) {
                               return live.has_changed || !live.is_published;
                           });
        if (!has_changes) return;
        publish();
        for (std::size_t i = 0; i < live_.size(); ++i) {
            Live& live = live_[i];
            if (live.has_changed)
                live.segment = std::make_unique<index::Segment>(path_, manifest_.segments[i]);
            live.is_published = true;
            live.has_changed = false;
        }
        added_.clear();
        removed_.clear();
    });
}

void Writer::Impl::optimize() {
    check_usable();
    write([&] {
        flush();
        drop_empty();
        bool is_one = live_.empty() || (live_.size() == 1 && live_[0].removed.count() == 0);
        if (!is_one) merge(0, live_.size());
    });
    commit();
}

}  // namespace newsgrep
