#include "newsgrep/reader.hpp"

#include "newsgrep/error.hpp"

#include "ingest/completion.hpp"
#include "ingest/formats.hpp"
#include "ingest/unpack.hpp"

#include <algorithm>
#include <utility>

namespace newsgrep {

std::optional<Format> parse_format(std::string_view name) noexcept {
    if (name == "auto") return Format::automatic;
    auto rows = ingest::formats();
    auto row = std::ranges::find(rows, name, &ingest::FormatRow::name);
    return row != rows.end() ? std::optional(row->format) : std::nullopt;
}

struct Reader::Impl {
    Impl(std::string given_path, ReaderOptions given)
        : options(std::move(given)), path(std::move(given_path)), file(path) {}

    /// Opened at the first record, so that a damaged file is a rejected record like any other.
    std::optional<Record> read() {
        while (records || open()) {
            auto record = records->next();
            if (!record) {
                close();
                continue;
            }
            if (record->outcome != Record::Outcome::rejected) ingest::complete(record->article, options);
            return record;
        }
        if (unreadable) return std::exchange(unreadable, std::nullopt);
        return has_record ? std::nullopt : std::optional(nothing());
    }

    /// An archive of pictures, or of requests only.
    [[nodiscard]] Record nothing() const {
        Record record;
        record.outcome = Record::Outcome::skipped;
        record.where = {path, 1, 0};
        record.reason = "The file holds nothing to read.";
        return record;
    }

    /// Goes to the next file inside this one; false at the end, and where one cannot be read.
    bool open() {
        auto member = file.next();
        if (!member) return false;
        if (!member->stream) {
            unreadable = rejection({member->path, 1, 0}, std::move(member->reason));
            return false;
        }
        source = std::make_unique<ingest::Source>(std::move(member->path), std::move(member->stream));
        records = ingest::format_of(*source, options).open(*source, options);
        count = 0;
        return true;
    }

    void close() {
        bytes = position();
        records.reset();
        source.reset();
    }

    /// What cannot be read on costs the rest of one file; the next one in an archive is begun.
    Record fault(const Error& error) {
        Record record = rejection(
            {source ? source->path() : path, count + 1, source ? source->position() : 0}, error.what());
        is_at_end = !source;  // the archive itself is damaged
        close();
        return record;
    }

    static Record rejection(Location where, std::string reason) {
        Record record;
        record.outcome = Record::Outcome::rejected;
        record.where = std::move(where);
        record.reason = std::move(reason);
        return record;
    }

    [[nodiscard]] std::uint64_t position() const { return source ? source->consumed() : bytes; }

    ReaderOptions options;
    std::string path;
    ingest::Unpacked file;
    std::unique_ptr<ingest::Source> source;
    std::unique_ptr<ingest::RecordReader> records;
    std::optional<Record> unreadable;
    std::uint64_t count = 0;  ///< records of `source`
    std::uint64_t bytes = 0;  ///< of the file, read before `source`
    bool has_record = false;
    bool is_at_end = false;
};

Reader::Reader(std::string path, ReaderOptions options)
    : impl_(std::make_unique<Impl>(std::move(path), std::move(options))) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

std::optional<Record> Reader::next() {
    if (impl_->is_at_end) return {};
    std::optional<Record> record;
    try {
        record = impl_->read();
    } catch (const Error& error) {
        record = impl_->fault(error);
    }
    impl_->is_at_end |= !record;
    if (!record) return {};
    impl_->has_record = true;
    ++impl_->count;
    record->bytes_read = impl_->position();
    return record;
}

}  // namespace newsgrep
