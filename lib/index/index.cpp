#include "newsgrep/index.hpp"

#include "newsgrep/error.hpp"

#include "base/cancellation.hpp"
#include "base/file.hpp"
#include "index/manifest.hpp"
#include "index/snapshot.hpp"
#include "text/fingerprint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace newsgrep {

struct Index::Impl {
    std::vector<std::string> paths;
    std::vector<std::string> languages;
};

namespace {

namespace fs = std::filesystem;

/// A path without slashes at its end, so that names can be made beside it.
std::string normal_path(std::string_view path) {
    while (path.size() > 1 && path.back() == '/') path.remove_suffix(1);
    if (path.empty())
        throw Error(Errc::invalid_argument, "The path of the index is empty; name a directory.");
    return std::string(path);
}

void check_languages(const std::vector<std::string>& languages) {
    if (languages.empty())
        throw Error(Errc::invalid_argument, "An index needs at least one language, such as fr.");
    for (const std::string& language : languages) {
        bool is_tag =
            language.size() >= 2 && language.size() <= 8 &&
            std::all_of(language.begin(), language.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (!is_tag)
            throw Error(Errc::invalid_argument,
                        fmt::format("'{}' is no language tag; write it as fr, ar, es.", language));
    }
}

bool exists(const std::string& path) {
    std::error_code error;
    bool is_there = fs::exists(path, error);
    if (error) base::throw_system_error("read", path, error.value());
    return is_there;
}

bool holds_index(const std::string& path) {
    return exists(path + "/manifest.json");
}

/// Nothing, or an empty directory, may become an index.
void check_free(const std::string& path) {
    if (holds_index(path))
        throw Error(Errc::already_exists, fmt::format("{} is an index already; open it.", path));
    std::error_code error;
    if (exists(path) && !(fs::is_directory(path, error) && fs::is_empty(path, error)))
        throw Error(Errc::already_exists,
                    fmt::format("{} exists and is no index; choose another place.", path));
}

std::uint64_t size_of(const fs::path& path) {
    std::uint64_t bytes = 0;
    std::error_code error;
    for (auto entry = fs::recursive_directory_iterator(path, error); !error && entry != fs::end(entry);
         entry.increment(error))
        if (entry->is_regular_file(error)) bytes += entry->file_size(error);
    return bytes;
}

void check_is_index(const std::string& path) {
    if (!exists(path))
        throw Error(Errc::not_found,
                    fmt::format("There is no index at {}; make one with newsgrep-index.", path));
    if (!holds_index(path))
        throw Error(Errc::incompatible,
                    fmt::format("{} is not an index of newsgrep: it has no manifest.json.", path));
}

std::vector<std::string> faults_of(const std::string& path, const index::Manifest& manifest,
                                   const base::Cancellation& cancellation) {
    std::vector<std::string> faults;
    for (const index::SegmentEntry& entry : manifest.segments) {
        try {
            index::Segment(path, entry).verify(cancellation);
        } catch (const Error& error) {
            if (error.code() == Errc::cancelled) throw;
            faults.emplace_back(error.what());
        }
    }
    try {
        if (!manifest.copies.name.empty()) index::Copies(path, manifest.copies).verify();
    } catch (const Error& error) {
        faults.emplace_back(error.what());
    }
    return faults;
}

std::vector<std::string> faults_of(const std::string& path, const base::Cancellation& cancellation) {
    index::Manifest manifest = index::Manifest::load(path);
    while (true) {
        std::vector<std::string> faults = faults_of(path, manifest, cancellation);
        std::uint64_t generation = std::exchange(manifest, index::Manifest::load(path)).generation;
        // A commit meanwhile may have taken files away: that is no fault of the index.
        if (faults.empty() || manifest.generation == generation) return faults;
    }
}

void add_part(IndexStats& stats, const index::Part& part) {
    stats.generation += part.manifest.generation;
    stats.bytes += size_of(part.path);
    if (part.copies) {
        stats.groups += part.copies->group_count();
        stats.grouped += part.copies->article_count();
    }
    for (const auto& segment : part.segments)
        stats.segments.push_back(
            {segment->name(), segment->living(), segment->removed().count(), size_of(segment->path())});
}

}  // namespace

Index Index::create(std::string_view where, const IndexOptions& options) {
    std::string path = normal_path(where);
    check_languages(options.languages);
    check_free(path);
    std::string beside =
        fmt::format("{}.new.{}", path, ::getpid());  // a crash must not leave half an index at `path`
    std::error_code error;
    fs::create_directories(base::parent_of(path), error);
    fs::remove_all(beside, error);
    if (!fs::create_directory(beside, error)) base::throw_system_error("create", beside, error.value());
    index::Manifest manifest;
    manifest.analyser = text::fingerprint();
    manifest.languages = options.languages;
    try {
        manifest.save(beside);
        base::rename_durably(beside, path);
    } catch (...) {
        fs::remove_all(beside, error);
        if (holds_index(path))
            throw Error(Errc::already_exists, fmt::format("{} is an index already; open it.", path));
        throw;
    }
    return open(path);
}

Index Index::open(std::string_view where) {
    std::string path(where);
    return open(std::span(&path, 1));
}

Index Index::open(std::span<const std::string> where) {
    if (where.empty()) throw Error(Errc::invalid_argument, "No index is named; name at least one.");
    auto impl = std::make_unique<Impl>();
    for (const std::string& each : where) {
        impl->paths.push_back(normal_path(each));
        check_is_index(impl->paths.back());
    }
    impl->languages = index::Manifest::load(impl->paths.front()).languages;
    return Index(std::move(impl));
}

Index Index::open_or_create(std::string_view where, const IndexOptions& options) {
    std::string path = normal_path(where);
    if (holds_index(path)) return open(path);
    try {
        return create(path, options);
    } catch (const Error& error) {
        if (error.code() != Errc::already_exists || !holds_index(path)) throw;
        return open(path);  // another process was faster
    }
}

std::vector<std::string> Index::languages_of(std::string_view where) {
    return index::Manifest::languages_at(normal_path(where));
}

Index::Index(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

const std::string& Index::path() const noexcept {
    return impl_->paths.front();
}
const std::vector<std::string>& Index::paths() const noexcept {
    return impl_->paths;
}
const std::vector<std::string>& Index::languages() const noexcept {
    return impl_->languages;
}

IndexStats Index::stats() const {
    auto snapshot = index::Snapshot::open(impl_->paths);
    IndexStats stats;
    stats.articles = snapshot->living();
    stats.languages = snapshot->languages();
    for (const index::Part& part : snapshot->parts()) add_part(stats, part);
    return stats;
}

std::vector<std::string> Index::verify(const Cancel& cancel) const {
    base::Cancellation cancellation(cancel);
    std::vector<std::string> faults;
    for (const std::string& path : impl_->paths)
        for (std::string& fault : faults_of(path, cancellation)) faults.push_back(std::move(fault));
    return faults;
}

}  // namespace newsgrep
