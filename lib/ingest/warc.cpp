#include "ingest/warc.hpp"

#include "newsgrep/error.hpp"

#include "ingest/html.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t largest_head = std::size_t{64} << 10;   // bytes
constexpr std::size_t largest_block = std::size_t{32} << 20;  // bytes: a packed page and its HTTP head
constexpr std::string_view record_end = "\r\n\r\n";
constexpr std::size_t block_size = std::size_t{256} << 10;  // bytes that are passed over at once
constexpr std::size_t overlap = 10;  // bytes of one block that may belong to a line break and `WARC/1.0`

bool is_html(std::string_view media_type, std::string_view body) {
    if (media_type == "text/html" || media_type == "application/xhtml+xml") return true;
    return media_type.empty() && looks_like_html(body);
}

bool holds_pages(const WarcHead& head) {
    return head.type == "response" || head.type == "resource";
}

/// Whether what stands behind a block fits: the two line breaks that end a record, or the next one, or
/// nothing.
bool ends_record(std::string_view behind) {
    std::size_t at = std::min(behind.find_first_not_of("\r\n"), behind.size());
    return behind.starts_with(record_end) || at == behind.size() || behind.substr(at).starts_with("WARC/");
}

}  // namespace

bool looks_like_warc(std::string_view sample) {
    return sample.starts_with("WARC/1.") || sample.starts_with("WARC/0.");
}

std::optional<Record> WarcReader::next() {
    while (!is_at_end_) {
        if (auto record = read()) return record;
    }
    return last();
}

/// The next bytes; where the source fails before it has given so many, those it gave.
std::string_view WarcReader::peek(std::size_t size) {
    if (fault_.empty()) {
        try {
            return source_.peek(size);
        } catch (const Error& error) {
            fault_ = error.what();
        }
    }
    return source_.buffered().substr(0, size);
}

/// Nothing for a record that is passed over, and at the end.
std::optional<Record> WarcReader::read() {
    std::string_view text = peek(largest_head);
    std::size_t breaks = std::min(text.find_first_not_of("\r\n"), text.size());
    if (breaks > 0) {
        source_.take(breaks);
        return {};
    }
    byte_ = source_.position();
    is_at_end_ = text.empty() && fault_.empty();
    if (is_at_end_) return {};
    ++records_;
    auto head = read_warc_head(text);
    if (!head) return resynchronise("has no head that says its type and length");
    return read_record(*head);
}

std::optional<Record> WarcReader::read_record(const WarcHead& head) {
    if (head.length > largest_block) return pass_giant(head);
    std::size_t end = head.size + static_cast<std::size_t>(head.length);
    std::string_view text = peek(end + largest_head);
    if (text.size() < end) return resynchronise("is cut short");
    if (!ends_record(text.substr(end, record_end.size() + 8)))
        return resynchronise("is longer or shorter than its head says");
    auto record = holds_pages(head)
                      ? read_block(head, text.substr(head.size, static_cast<std::size_t>(head.length)))
                      : std::nullopt;
    source_.take(end);
    return record;
}

std::optional<Record> WarcReader::read_block(const WarcHead& head, std::string_view block) {
    if (head.type == "resource") return read_page(head, block, head.media_type, head.charset);
    if (head.media_type != "application/http" && !block.starts_with("HTTP/")) return count_other();
    auto answer = read_http_answer(block);
    if (!answer) {
        return made(
            Record::Outcome::rejected,
            fmt::format("The record of {} holds no whole HTTP answer; fetch the page again.", head.url));
    }
    if (answer->status / 100 == 3) {
        return made(Record::Outcome::skipped,
                    fmt::format("{} redirects ({}) to {}.", head.url, answer->status, answer->location));
    }
    if (answer->status != 200) {
        return made(Record::Outcome::skipped,
                    fmt::format("The server answered {} for {}.", answer->status, head.url));
    }
    if (!is_html(answer->media_type, answer->body)) return count_other();
    if (!answer->fault.empty()) {
        return made(Record::Outcome::rejected,
                    fmt::format("The page {} cannot be read: {}.", head.url, answer->fault));
    }
    return read_page(head, answer->body, answer->media_type, answer->charset);
}

std::optional<Record> WarcReader::read_page(const WarcHead& head, std::string_view bytes,
                                            std::string_view media_type, std::string_view charset) {
    if (!is_html(media_type, bytes)) return count_other();
    if (bytes.size() > largest_page) {
        return made(Record::Outcome::rejected,
                    fmt::format("The page {} cannot be read: it holds more than {} MB.", head.url,
                                largest_page >> 20));
    }
    ReaderOptions options = options_;
    if (head.fetched) options.now = head.fetched;  // a page is not younger than its copy
    Record record = read_html(bytes, {charset, head.url}, options);
    record.where = {source_.path(), records_, byte_};
    if (record.outcome != Record::Outcome::article)
        record.reason = fmt::format("{}: {}", head.url, record.reason);
    return record;
}

std::optional<Record> WarcReader::count_other() {
    ++others_;
    return {};
}

/// A record that is too large to hold: no page is, so nothing of it is looked at.
Record WarcReader::pass_giant(const WarcHead& head) {
    std::uint64_t left = head.size + head.length;
    while (left > 0) {
        std::size_t size = std::min<std::uint64_t>(peek(block_size).size(), left);
        if (size == 0) return resynchronise("is cut short");
        source_.take(size);
        left -= size;
    }
    return made(Record::Outcome::skipped,
                fmt::format("The record of {} holds {} MB, over the limit of {} MB for a page.", head.url,
                            head.length >> 20, largest_block >> 20));
}

/// Rejects the record at hand and goes to the next that can be seen, be it in the middle of this one.
Record WarcReader::resynchronise(std::string_view what) {
    if (!fault_.empty()) return resume();
    std::size_t passed = skip_to_record();
    return made(
        Record::Outcome::rejected,
        fmt::format("The record {}; {} bytes were passed over, fetch the page or copy the file again.", what,
                    passed));
}

/// Goes to the next line that begins a record, or to the end.
std::size_t WarcReader::skip_to_record() {
    std::size_t passed = 0;
    while (true) {
        std::string_view text = peek(block_size);
        std::size_t at = next_warc_record(text, std::min<std::size_t>(1, text.size()));
        if (at != std::string_view::npos) return passed + source_.take(at).size();
        bool is_last = text.size() < block_size;
        passed += source_.take(text.size() - (is_last ? 0 : overlap)).size();
        if (is_last) return passed;
    }
}

/// What was read of the record at hand goes; the next compressed piece begins with a new one. Where there are
/// no pieces, the failure of the source is that of the file.
Record WarcReader::resume() {
    std::string reason = std::exchange(fault_, {});
    if (!source_.resume()) throw Error(Errc::io, reason);
    source_.take(source_.buffered().size());
    return made(
        Record::Outcome::rejected,
        fmt::format("A piece of the archive is damaged: {} Reading goes on at the next piece.", reason));
}

/// The record that counts what was not HTML.
std::optional<Record> WarcReader::last() {
    if (others_ == 0) return {};
    byte_ = source_.position();
    ++records_;
    std::size_t count = std::exchange(others_, 0);
    return made(Record::Outcome::skipped,
                fmt::format("Passed over, because they are no HTML pages (images, scripts, …): {} {}.", count,
                            count == 1 ? "record" : "records"));
}

Record WarcReader::made(Record::Outcome outcome, std::string reason) {
    Record record;
    record.outcome = outcome;
    record.where = {source_.path(), records_, byte_};
    record.reason = std::move(reason);
    return record;
}

}  // namespace newsgrep::ingest
