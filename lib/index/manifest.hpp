/// Which segments make up the index?
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace newsgrep::index {

/// A file of a segment, to be recognised when it is opened.
struct FileEntry {
    std::string name;
    std::uint64_t size = 0;
    std::string
        digest;  ///< hexadecimal: of a checked file its checksum of checksums, of a glass table its xxh128
};

struct SegmentEntry {
    std::string name;                   ///< directory below the index, "seg-000012"
    std::uint64_t articles = 0;         ///< living and removed
    std::uint64_t weighted_length = 0;  ///< sum over all its articles
    std::vector<FileEntry> files;
    std::string removed;  ///< name of the file of removed articles, "" if there is none
};

/// manifest.json: the one file that says what is valid; replacing it publishes a commit.
struct Manifest {
    std::uint64_t format = newest_format;
    std::uint64_t generation = 0;  ///< counts commits
    std::string analyser;          ///< text::fingerprint() of the words in the segments
    std::vector<std::string> languages;
    std::uint64_t next_segment = 1;
    std::vector<SegmentEntry> segments;
    FileEntry copies;              ///< groups of copies over all segments; no name where there are none
    std::uint64_t copy_rules = 0;  ///< copy_rules_version by which they were found; 0: unknown

    /// Raised when something is stored otherwise than before:
    ///   1  the first
    ///   2  a sketch of every article, by which copies are found; the agencies it credits, which queries ask
    ///   for
    static constexpr std::uint64_t newest_format = 2;
    static constexpr std::uint64_t oldest_format = 2;  ///< that is still read

    /// Throws Error{not_found | corrupt | incompatible | io}.
    static Manifest load(const std::string& index_path);
    /// The languages that a manifest names, also one too old or too new to be read; none where it is damaged.
    static std::vector<std::string> languages_at(const std::string& index_path);
    /// Publishes: atomically, durably. Throws Error{io}.
    void save(const std::string& index_path) const;
};

}  // namespace newsgrep::index
