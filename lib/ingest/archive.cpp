#include "ingest/archive.hpp"

#include "newsgrep/error.hpp"

#include "ingest/bombs.hpp"
#include "ingest/charset.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <cstdio>
#include <utility>

namespace newsgrep::ingest {
namespace {

constexpr int most_filters = 2;
constexpr std::uint64_t header_size = 512;  // bytes an entry counts, be it empty

/// What a name is in an archive: UTF-8, or bytes of nobody knows which encoding.
std::string name_of(archive_entry* entry) {
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = archive_entry_pathname(entry);
    return name != nullptr ? decode_text(name).text : std::string();
}

Archive::Kind kind_of(archive_entry* entry) {
    if (archive_entry_hardlink(entry) != nullptr) return Archive::Kind::link;
    switch (archive_entry_filetype(entry)) {
        case AE_IFREG:
            return Archive::Kind::file;
        case AE_IFDIR:
            return Archive::Kind::directory;
        case AE_IFLNK:
            return Archive::Kind::link;
        default:
            return Archive::Kind::other;
    }
}

}  // namespace

/// What libarchive calls. No exception may cross it: failures wait in failure_.
struct Archive::Callbacks {
    static la_ssize_t read(archive* /*unused*/, void* self, const void** block) {
        auto& owner = *static_cast<Archive*>(self);
        try {
            std::string_view bytes = owner.stored_->read();
            *block = bytes.data();
            return static_cast<la_ssize_t>(bytes.size());
        } catch (...) {
            owner.failure_ = std::current_exception();
            return ARCHIVE_FATAL;
        }
    }

    static la_int64_t seek(archive* /*unused*/, void* self, la_int64_t offset, int whence) {
        auto& owner = *static_cast<Archive*>(self);
        try {
            auto base = whence == SEEK_SET   ? la_int64_t{0}
                        : whence == SEEK_CUR ? static_cast<la_int64_t>(owner.stored_->consumed())
                                             : static_cast<la_int64_t>(owner.stored_->size().value_or(0));
            if (base + offset < 0) return ARCHIVE_FATAL;
            owner.stored_->seek(static_cast<std::uint64_t>(base + offset));
            return base + offset;
        } catch (...) {
            owner.failure_ = std::current_exception();
            return ARCHIVE_FATAL;
        }
    }
};

void Archive::Free::operator()(archive* a) const {
    archive_read_free(a);
}

Archive::Archive(std::unique_ptr<ByteStream> stored, std::string path, Archive* outer)
    : stored_(std::move(stored)), path_(std::move(path)), outer_(outer), archive_(archive_read_new()) {
    archive_read_support_filter_gzip(archive_.get());
    archive_read_support_filter_zstd(archive_.get());
    archive_read_support_filter_xz(archive_.get());
    archive_read_support_filter_bzip2(archive_.get());
    archive_read_support_format_zip(archive_.get());
    archive_read_support_format_tar(archive_.get());
    archive_read_support_format_raw(archive_.get());
    archive_read_support_format_empty(archive_.get());
    open();
}
Archive::~Archive() = default;

void Archive::open() {
    if (stored_->size()) archive_read_set_seek_callback(archive_.get(), Callbacks::seek);
    archive_read_set_read_callback(archive_.get(), Callbacks::read);
    archive_read_set_callback_data(archive_.get(), this);
    if (archive_read_open1(archive_.get()) != ARCHIVE_OK) fail();
    if (archive_filter_count(archive_.get()) - 1 > most_filters) {
        throw Error(Errc::limit, fmt::format("{} is compressed more than {} times over; unpack it first.",
                                             path_, most_filters));
    }
}

bool Archive::is_archive() const {
    int format = archive_format(archive_.get()) & ARCHIVE_FORMAT_BASE_MASK;
    return format == ARCHIVE_FORMAT_ZIP || format == ARCHIVE_FORMAT_TAR;
}

std::optional<Archive::Entry> Archive::next() {
    if (is_done_) return {};
    archive_entry* entry = nullptr;
    int status = archive_read_next_header(archive_.get(), &entry);
    is_at_end_ = status == ARCHIVE_EOF;
    is_done_ = is_at_end_;
    if (is_done_) return {};
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
        is_done_ = true;
        fail();
    }
    if (!is_archive()) return Entry{};
    add_unpacked(header_size);
    return Entry{name_of(entry), kind_of(entry), archive_entry_is_encrypted(entry) != 0};
}

std::string_view Archive::read() {
    const void* data = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    while (!is_at_end_ && size == 0) {
        int status = archive_read_data_block(archive_.get(), &data, &size, &offset);
        is_at_end_ = status == ARCHIVE_EOF;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN && !is_at_end_) {
            is_done_ = status == ARCHIVE_FATAL;
            fail();
        }
        if (is_at_end_) size = 0;
    }
    add_unpacked(size);
    return {static_cast<const char*>(data), size};
}

void Archive::add_unpacked(std::uint64_t bytes) {
    try {
        count(bytes, path_);
    } catch (const Error&) {
        is_done_ = true;
        throw;
    }
}

/// Over all entries: many small ones can share the same packed bytes, and empty ones take time, too.
void Archive::count(std::uint64_t bytes, const std::string& path) {
    if (outer_ != nullptr) return outer_->count(bytes, path);
    unpacked_ += bytes;
    std::uint64_t stored = is_archive() ? stored_->size().value_or(stored_->consumed()) : stored_->consumed();
    refuse_bomb(unpacked_, stored, path);
}

void Archive::fail() {
    if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
    const char* reason = archive_error_string(archive_.get());
    throw Error(Errc::io,
                fmt::format("{} cannot be read to its end ({}); what came before it is kept, check or "
                            "copy the file again.",
                            path_, reason != nullptr ? reason : "no reason given"));
}

}  // namespace newsgrep::ingest
