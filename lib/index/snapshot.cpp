#include "index/snapshot.hpp"

#include "newsgrep/error.hpp"

#include "text/fingerprint.hpp"

#include <fmt/format.h>

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

}  // namespace

std::shared_ptr<const Snapshot> Snapshot::open(const std::string& index_path) {
    for (int attempt = 1;; ++attempt) {
        Manifest manifest = Manifest::load(index_path);
        check_analyser(manifest, index_path);
        std::uint64_t generation = manifest.generation;
        try {
            return std::shared_ptr<const Snapshot>(new Snapshot(index_path, std::move(manifest)));
        } catch (const Error& error) {
            // A commit may have superseded a segment between reading the manifest and opening its files;
            // Xapian then speaks of anything but a missing file.
            if (attempt < attempts && Manifest::load(index_path).generation != generation) continue;
            if (error.code() != Errc::not_found) throw;
            throw Error(Errc::corrupt,
                        fmt::format("{} has lost a file: {} Rebuild the index from the articles "
                                    "(newsgrep-index --rebuild).",
                                    index_path, error.what()));
        }
    }
}

Snapshot::Snapshot(const std::string& index_path, Manifest manifest) : manifest_(std::move(manifest)) {
    for (auto entry = manifest_.segments.rbegin(); entry != manifest_.segments.rend(); ++entry) {
        const Segment& segment = *segments_.emplace_back(std::make_unique<Segment>(index_path, *entry));
        living_ += segment.living();
        weighted_length_ += entry->weighted_length - segment.removed().weighted_length();
    }
    if (!manifest_.copies.name.empty()) copies_ = std::make_unique<Copies>(index_path, manifest_.copies);
}

double Snapshot::average_length() const {
    return living_ == 0 ? 1.0
                        : std::max(1.0, static_cast<double>(weighted_length_) / static_cast<double>(living_));
}

std::optional<std::uint32_t> Snapshot::group_of(const Locator& where) const {
    if (!copies_) return {};
    // The manifest lists the oldest segment first.
    return copies_->group_of(
        {static_cast<std::uint32_t>(segments_.size() - 1 - where.segment), where.number});
}

std::vector<Locator> Snapshot::group(std::uint32_t number) const {
    std::vector<Locator> articles;
    for (const CopyPlace& place : copies_->group(number)) {
        if (place.segment >= segments_.size() ||
            place.number >= segments_[segments_.size() - 1 - place.segment]->size())
            copies_->file().throw_corrupt("it names an article that is not there");
        articles.push_back({segments_.size() - 1 - place.segment, place.number});
    }
    return articles;
}

std::optional<Locator> Snapshot::find(std::string_view id) const {
    for (std::size_t i = 0; i < segments_.size(); ++i)
        if (auto number = segments_[i]->find(id)) return Locator{i, *number};
    return {};
}

}  // namespace newsgrep::index
