#include "index/snapshot.hpp"

#include "newsgrep/error.hpp"

#include "text/fingerprint.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace newsgrep::index {
namespace {

constexpr int attempts = 20;

void check_analyser(const Manifest& manifest, const std::string& path) {
    if (manifest.analyser == text::fingerprint()) return;
    throw Error(
        Errc::incompatible,
        fmt::format(
            "{} was built with word rules '{}', this newsgrep has '{}', and would miss articles. Rebuild "
            "it from the articles (newsgrep-index --rebuild).",
            path, manifest.analyser, text::fingerprint()));
}

Part open_part(const std::string& path, Manifest manifest) {
    Part part{path, std::move(manifest), {}, {}};
    const auto& entries = part.manifest.segments;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        part.segments.push_back(std::make_unique<Segment>(path, *entry));
    if (!part.manifest.copies.name.empty())
        part.copies = std::make_unique<Copies>(path, part.manifest.copies);
    return part;
}

Part open_part(const std::string& path) {
    for (int attempt = 1;; ++attempt) {
        Manifest manifest = Manifest::load(path);
        check_analyser(manifest, path);
        std::uint64_t generation = manifest.generation;
        try {
            return open_part(path, std::move(manifest));
        } catch (const Error& error) {
            // A commit may have superseded a segment between reading the manifest and opening its files;
            // Xapian then speaks of anything but a missing file.
            if (attempt < attempts && Manifest::load(path).generation != generation) continue;
            if (error.code() != Errc::not_found) throw;
            throw Error(Errc::corrupt,
                        fmt::format("{} has lost a file: {} Rebuild the index from the articles "
                                    "(newsgrep-index --rebuild).",
                                    path, error.what()));
        }
    }
}

/// The words of a query have one set of stems: those of the languages that all indexes know.
void check_languages(const std::vector<Part>& parts) {
    for (const Part& part : parts)
        if (part.manifest.languages != parts.front().manifest.languages)
            throw Error(
                Errc::incompatible,
                fmt::format("{} is for the languages {}, {} for {}; only indexes for the same languages "
                            "can be searched as one.",
                            parts.front().path, fmt::join(parts.front().manifest.languages, ","), part.path,
                            fmt::join(part.manifest.languages, ",")));
}

}  // namespace

std::shared_ptr<const Snapshot> Snapshot::open(const std::string& index_path) {
    return open(std::span(&index_path, 1));
}

std::shared_ptr<const Snapshot> Snapshot::open(std::span<const std::string> index_paths) {
    std::vector<Part> parts;
    for (const std::string& path : index_paths) parts.push_back(open_part(path));
    check_languages(parts);
    return std::shared_ptr<const Snapshot>(new Snapshot(std::move(parts)));
}

Snapshot::Snapshot(std::vector<Part> parts) : parts_(std::move(parts)) {
    first_group_.push_back(0);
    for (const Part& part : parts_) add(part);
}

void Snapshot::add(const Part& part) {
    first_segment_.push_back(segments_.size());
    part_of_.insert(part_of_.end(), part.segments.size(), first_segment_.size() - 1);
    first_group_.push_back(first_group_.back() + (part.copies ? part.copies->group_count() : 0));
    for (const SegmentEntry& entry : part.manifest.segments) weighted_length_ += entry.weighted_length;
    for (const auto& segment : part.segments) {
        segments_.push_back(segment.get());
        living_ += segment->living();
        weighted_length_ -= segment->removed().weighted_length();
    }
}

bool Snapshot::is_newest() const {
    return std::ranges::all_of(parts_, [](const Part& part) {
        return Manifest::load(part.path).generation == part.manifest.generation;
    });
}

double Snapshot::average_length() const {
    return living_ == 0 ? 1.0
                        : std::max(1.0, static_cast<double>(weighted_length_) / static_cast<double>(living_));
}

std::uint32_t Snapshot::group_count() const {
    return first_group_.back();
}

std::optional<std::uint32_t> Snapshot::group_of(const Locator& where) const {
    std::size_t number = part_of_[where.segment];
    const Part& part = parts_[number];
    if (!part.copies) return {};
    // The manifest lists the oldest segment first.
    std::size_t from_oldest = first_segment_[number] + part.segments.size() - 1 - where.segment;
    auto group = part.copies->group_of({static_cast<std::uint32_t>(from_oldest), where.number});
    if (group) *group += first_group_[number];
    return group;
}

std::vector<Locator> Snapshot::group(std::uint32_t number) const {
    auto next = std::upper_bound(first_group_.begin(), first_group_.end(), number);
    auto index = static_cast<std::size_t>(next - first_group_.begin() - 1);
    const Part& part = parts_[index];
    std::vector<Locator> articles;
    for (const CopyPlace& place : part.copies->group(number - first_group_[index])) {
        std::size_t segment = part.segments.size() - 1 - place.segment;
        if (place.segment >= part.segments.size() || place.number >= part.segments[segment]->size())
            part.copies->file().throw_corrupt("it names an article that is not there");
        articles.push_back({first_segment_[index] + segment, place.number});
    }
    return articles;
}

std::optional<Locator> Snapshot::find(std::string_view id) const {
    for (std::size_t i = 0; i < segments_.size(); ++i)
        if (auto number = segments_[i]->find(id)) return Locator{i, *number};
    return {};
}

}  // namespace newsgrep::index
