#include "ingest/formats.hpp"

#include "newsgrep/error.hpp"

#include "ingest/charset.hpp"
#include "ingest/csv.hpp"
#include "ingest/html.hpp"
#include "ingest/jsonl.hpp"
#include "ingest/page.hpp"
#include "ingest/plain.hpp"
#include "ingest/warc.hpp"
#include "ingest/whole_file.hpp"
#include "ingest/xml_reader.hpp"

#include <algorithm>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t sample_size = std::size_t{64} << 10;  // bytes

std::unique_ptr<RecordReader> open_jsonl(Source& source, const ReaderOptions& options) {
    return std::make_unique<JsonlReader>(source, options);
}

std::unique_ptr<RecordReader> open_csv(Source& source, const ReaderOptions& options) {
    return std::make_unique<CsvReader>(source, options);
}

std::unique_ptr<RecordReader> open_page(Source& source, const ReaderOptions& options) {
    return std::make_unique<WholeFileReader>(source, options, read_pages);
}

std::unique_ptr<RecordReader> open_plain(Source& source, const ReaderOptions& options) {
    return std::make_unique<WholeFileReader>(source, options, read_plain);
}

std::unique_ptr<RecordReader> open_warc(Source& source, const ReaderOptions& options) {
    return std::make_unique<WarcReader>(source, options);
}

std::unique_ptr<RecordReader> open_xml(Source& source, const ReaderOptions& options) {
    return std::make_unique<XmlReader>(source, options);
}

bool claims_nothing(std::string_view) {
    return false;
}

/// Asked in this order. The last one takes what no other wants.
constexpr FormatRow rows[] = {
    {Format::warc, "warc", ".warc ", looks_like_warc, open_warc},
    {Format::jsonl, "jsonl", ".jsonl .ndjson .json ", looks_like_json, open_jsonl},
    {Format::feed, "feed", ".rss .atom .rdf ", looks_like_feed, open_xml},
    {Format::xml, "xml", ".xml .newsml .nitf ", looks_like_xml, open_xml},
    {Format::html, "html", ".html .htm .xhtml ", looks_like_html, open_html},
    {Format::page, "page", ".page ", looks_like_page, open_page},
    {Format::csv, "csv", ".csv .tsv .tab ", looks_like_csv, open_csv},
    {Format::text, "text", ".txt .text ", claims_nothing, open_plain},
};

constexpr std::string_view compressions[] = {".gz", ".zst", ".xz", ".bz2"};

/// The extension of `path` in lower case, a compression's passed over.
std::string extension(std::string_view path) {
    for (std::string_view end : compressions) {
        if (path.ends_with(end)) path.remove_suffix(end.size());
    }
    std::size_t dot = path.find_last_of("./");
    if (dot == std::string_view::npos || path[dot] == '/') return {};
    std::string name(path.substr(dot));
    std::ranges::transform(name, name.begin(),
                           [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    return name;
}

const FormatRow& by_name(std::string_view path) {
    std::string end = extension(path) + ' ';
    const auto* row = std::ranges::find_if(rows, [&](const FormatRow& candidate) {
        return end.size() > 1 && candidate.extensions.find(end) != std::string_view::npos;
    });
    return row != std::end(rows) ? *row : *std::prev(std::end(rows));
}

/// The beginning of a file; of one that is damaged there already, what comes before the damage.
std::string_view beginning(Source& source) {
    try {
        return source.peek(sample_size);
    } catch (const Error&) {
        if (source.buffered().empty()) throw;
        return source.buffered();
    }
}

}  // namespace

std::span<const FormatRow> formats() {
    return rows;
}

const FormatRow& format_of(Source& source, const ReaderOptions& options) {
    const auto* row = std::ranges::find(rows, options.format, &FormatRow::format);
    if (row != std::end(rows)) return *row;
    std::string sample = decode_text(beginning(source)).text;
    row = std::ranges::find_if(rows, [&](const FormatRow& candidate) { return candidate.claims(sample); });
    return row != std::end(rows) ? *row : by_name(source.path());
}

}  // namespace newsgrep::ingest
