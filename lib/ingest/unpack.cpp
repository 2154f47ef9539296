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

namespace newsgrep::ingest {
namespace {

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

/// The bytes of a member behind its own compression.
Member opened(Archive& outer, std::string path) {
    try {
        auto inner = std::make_unique<Archive>(std::make_unique<EntryBytes>(outer), path);
        inner->next();
        if (!inner->is_archive()) return {std::move(path), std::make_unique<SoleEntry>(std::move(inner)), {}};
    } catch (const Error& error) {
        return unreadable(std::move(path), error.what());
    }
    return unreadable(std::move(path),
                      "An archive inside an archive is not opened; unpack the outer one first.");
}

}  // namespace

struct Unpacked::Impl {
    std::string path;
    std::unique_ptr<ByteStream> stored;   ///< until the first file is asked for
    std::unique_ptr<ByteStream> members;  ///< of a web archive, until handed out
    std::unique_ptr<Archive> archive;     ///< until handed out, where it holds no files of its own

    void begin();
    std::optional<Member> first();
    std::optional<Member> next();
    [[nodiscard]] std::optional<Member> member(const Archive::Entry& entry) const;
};

Unpacked::Unpacked(std::string path)
    : impl_(std::make_unique<Impl>(Impl{std::move(path), nullptr, nullptr, nullptr})) {
    impl_->stored = open_stored(impl_->path);
}
Unpacked::~Unpacked() = default;

std::optional<Member> Unpacked::next() {
    return impl_->stored ? impl_->first() : impl_->next();
}

/// Looks into the file to see how it is packed, which may fail: a damaged file is no file that cannot be
/// opened.
void Unpacked::Impl::begin() {
    auto bytes = std::exchange(stored, nullptr);
    std::string beginning(bytes->read());
    auto unpacker = unpacker_of(beginning);
    if (bytes->size()) {
        bytes->seek(0);
    } else {
        bytes = std::make_unique<Replayed>(std::move(beginning), std::move(bytes));
    }
    if (unpacker) {
        members = std::make_unique<MemberStream>(std::move(bytes), std::move(unpacker), path);
    } else {
        archive = std::make_unique<Archive>(std::move(bytes), path);
    }
}

/// The file itself where it is no archive.
std::optional<Member> Unpacked::Impl::first() {
    begin();
    if (members) return Member{path, std::move(members), {}};
    auto entry = archive->next();
    if (!archive->is_archive()) return Member{path, std::make_unique<SoleEntry>(std::move(archive)), {}};
    if (entry && is_document(entry->name)) {
        archive.reset();
        return unreadable(path, "The file is an office document or an e-book; save it as text or HTML.");
    }
    auto found = entry ? member(*entry) : std::nullopt;
    return found ? std::move(found) : next();
}

std::optional<Member> Unpacked::Impl::next() {
    while (archive) {
        auto entry = archive->next();
        if (!entry) break;
        if (auto found = member(*entry)) return found;
    }
    return {};
}

/// Nothing for what is passed over in silence.
std::optional<Member> Unpacked::Impl::member(const Archive::Entry& entry) const {
    if (entry.kind == Archive::Kind::directory || is_hidden(entry.name)) return {};
    std::string name = fmt::format("{}!{}", path, entry.name);
    if (entry.kind != Archive::Kind::file)
        return unreadable(std::move(name), "A link or device inside an archive is not followed.");
    if (entry.is_encrypted)
        return unreadable(std::move(name),
                          "The file is encrypted; unpack the archive with its password first.");
    return opened(*archive, std::move(name));
}

std::unique_ptr<ByteStream> open_unpacked(const std::string& path) {
    auto archive = std::make_unique<Archive>(open_stored(path), path);
    archive->next();
    if (!archive->is_archive()) return std::make_unique<SoleEntry>(std::move(archive));
    throw Error(Errc::io, fmt::format("{} is an archive; unpack it and name the file you mean.", path));
}

}  // namespace newsgrep::ingest
