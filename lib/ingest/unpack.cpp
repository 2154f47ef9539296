#include "ingest/unpack.hpp"

#include "newsgrep/error.hpp"

#include "ingest/archive.hpp"
#include "ingest/gzip.hpp"
#include "ingest/zstd_frames.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t most_archives = 3;  ///< in each other
constexpr std::string_view office_marks[] = {"[Content_Types].xml", "mimetype"};

/// The entry at hand of an archive that somebody else keeps.
class EntryBytes final : public ByteStream {
  public:
    explicit EntryBytes(Archive& archive) : archive_(archive) {}
    std::string_view read() override { return archive_.read(); }
    [[nodiscard]] std::uint64_t consumed() const override { return archive_.consumed(); }

  private:
    Archive& archive_;
};

/// The only entry of what is no archive, behind its compression.
class SoleEntry final : public ByteStream {
  public:
    explicit SoleEntry(std::unique_ptr<Archive> archive) : archive_(std::move(archive)) {}
    std::string_view read() override { return archive_->read(); }
    [[nodiscard]] std::uint64_t consumed() const override { return archive_->consumed(); }

  private:
    std::unique_ptr<Archive> archive_;
};

/// As walk() does: a name or folder that begins with a dot, and what macOS packs beside every file.
bool is_hidden(std::string_view path) {
    if (path.starts_with("__MACOSX/")) return true;
    while (!path.empty()) {
        std::string_view name = path.substr(0, path.find('/'));
        if (name.starts_with('.') && name != "." && name != "..") return true;
        path.remove_prefix(std::min(name.size() + 1, path.size()));
    }
    return false;
}

/// Whether the first entry says that the archive is one document of an office program or an e-book.
bool is_document(std::string_view first_name) {
    return std::ranges::find(office_marks, first_name) != std::end(office_marks);
}

/// A stored file whose beginning was looked at, from its beginning on.
class Replayed final : public ByteStream {
  public:
    Replayed(std::string beginning, std::unique_ptr<ByteStream> rest)
        : beginning_(std::move(beginning)), rest_(std::move(rest)) {}

    std::string_view read() override {
        return std::exchange(is_begun_, true) ? rest_->read() : std::string_view(beginning_);
    }
    [[nodiscard]] std::uint64_t consumed() const override { return is_begun_ ? rest_->consumed() : 0; }

  private:
    std::string beginning_;
    std::unique_ptr<ByteStream> rest_;
    bool is_begun_ = false;
};

/// What unpacks a web archive in pieces, each of which can be read alone; null for any other file.
std::unique_ptr<MemberUnpacker> unpacker_of(std::string_view beginning) {
    constexpr std::string_view warc = "WARC/";
    if (gzip_beginning(beginning, warc.size()) == warc) return gzip_unpacker();
    bool has_dictionary = has_warc_dictionary(beginning);
    if (has_dictionary || zstd_beginning(beginning, warc.size()) == warc)
        return zstd_unpacker(has_dictionary);
    return nullptr;
}

Member unreadable(std::string path, std::string reason) {
    return {std::move(path), nullptr, std::move(reason)};
}

}  // namespace

struct Unpacked::Impl {
    struct Level {
        std::unique_ptr<Archive> archive;
        std::string path;
    };

    std::string path;
    std::unique_ptr<ByteStream> stored;  ///< until the first file is asked for
    std::vector<Level> open;             ///< each in the one before it

    std::optional<Member> first();
    std::optional<Member> next();
    std::optional<Member> entered(std::unique_ptr<Archive> archive, std::string name);
    std::optional<Member> member(const Archive::Entry& entry);
};

Unpacked::Unpacked(std::string path) : impl_(std::make_unique<Impl>(Impl{std::move(path), nullptr, {}})) {
    impl_->stored = open_stored(impl_->path);
}
Unpacked::~Unpacked() = default;

std::optional<Member> Unpacked::next() {
    return impl_->stored ? impl_->first() : impl_->next();
}

/// Looks into the file to see how it is packed, which may fail: a damaged file is no file that cannot be
/// opened.
std::optional<Member> Unpacked::Impl::first() {
    auto bytes = std::exchange(stored, nullptr);
    std::string beginning(bytes->read());
    auto unpacker = unpacker_of(beginning);
    if (bytes->size()) {
        bytes->seek(0);
    } else {
        bytes = std::make_unique<Replayed>(std::move(beginning), std::move(bytes));
    }
    if (unpacker)
        return Member{path, std::make_unique<MemberStream>(std::move(bytes), std::move(unpacker), path), {}};
    auto found = entered(std::make_unique<Archive>(std::move(bytes), path), path);
    return found ? std::move(found) : next();
}

/// The innermost archive goes on; one that cannot is left for the one around it.
std::optional<Member> Unpacked::Impl::next() {
    while (!open.empty()) {
        try {
            auto entry = open.back().archive->next();
            if (!entry) {
                open.pop_back();
            } else if (auto found = member(*entry)) {
                return found;
            }
        } catch (const Error& error) {
            std::string name = open.back().path;
            open.pop_back();
            if (open.empty()) throw;
            return unreadable(std::move(name), error.what());
        }
    }
    return {};
}

/// The file itself where it is no archive; else its first file, or nothing where next() is to look for it.
std::optional<Member> Unpacked::Impl::entered(std::unique_ptr<Archive> archive, std::string name) {
    auto entry = archive->next();
    if (!archive->is_archive())
        return Member{std::move(name), std::make_unique<SoleEntry>(std::move(archive)), {}};
    if (entry && is_document(entry->name))
        return unreadable(std::move(name),
                          "The file is an office document or an e-book; save it as text or HTML.");
    if (open.size() == most_archives)
        return unreadable(std::move(name), fmt::format("More than {} archives are packed into each other; "
                                                       "unpack the outer ones first.",
                                                       most_archives));
    open.push_back({std::move(archive), std::move(name)});
    return entry ? member(*entry) : std::nullopt;
}

/// Nothing for what is passed over in silence, and for an archive in which nothing was found yet.
std::optional<Member> Unpacked::Impl::member(const Archive::Entry& entry) {
    if (entry.kind == Archive::Kind::directory || is_hidden(entry.name)) return {};
    Archive& outer = *open.back().archive;
    std::string name = fmt::format("{}!{}", open.back().path, entry.name);
    if (entry.kind != Archive::Kind::file)
        return unreadable(std::move(name), "A link or device inside an archive is not followed.");
    if (entry.is_encrypted)
        return unreadable(std::move(name),
                          "The file is encrypted; unpack the archive with its password first.");
    try {
        return entered(std::make_unique<Archive>(std::make_unique<EntryBytes>(outer), name, &outer), name);
    } catch (const Error& error) {
        return unreadable(std::move(name), error.what());
    }
}

std::unique_ptr<ByteStream> open_unpacked(const std::string& path) {
    auto archive = std::make_unique<Archive>(open_stored(path), path);
    archive->next();
    if (!archive->is_archive()) return std::make_unique<SoleEntry>(std::move(archive));
    throw Error(Errc::io, fmt::format("{} is an archive; unpack it and name the file you mean.", path));
}

}  // namespace newsgrep::ingest
