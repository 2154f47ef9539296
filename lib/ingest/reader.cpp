#include "newsgrep/reader.hpp"

#include "newsgrep/error.hpp"

#include "ingest/formats.hpp"
#include "ingest/language.hpp"

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
    Impl(std::string path, ReaderOptions given) : options(std::move(given)), source(std::move(path)) {}

    /// Opened at the first record, so that a damaged file is a rejected record like any other.
    std::optional<Record> read() {
        if (!records) records = ingest::format_of(source, options).open(source, options);
        auto record = records->next();
        if (record && record->outcome != Record::Outcome::rejected) {
            ingest::settle_language(record->article, options);
        }
        return record;
    }

    Record fault(const Error& error) {
        is_at_end = true;
        Record record;
        record.outcome = Record::Outcome::rejected;
        record.where = {source.path(), count + 1, source.position()};
        record.reason = error.what();
        return record;
    }

    ReaderOptions options;
    ingest::Source source;
    std::unique_ptr<ingest::RecordReader> records;
    std::uint64_t count = 0;
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
    ++impl_->count;
    record->bytes_read = impl_->source.position();
    return record;
}

}  // namespace newsgrep
