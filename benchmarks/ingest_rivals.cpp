/// What does it cost at least to read a file: to unpack or parse it, and do nothing with what it says?
#include "ingest_rivals.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>
#include <simdjson.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>

namespace bench {
namespace {

/// What is read ends here, so that no reading is left out.
volatile std::size_t swallowed = 0;

void swallow(std::size_t size) {
    swallowed = swallowed + size;
}

void parse_lines(const std::string& path) {
    simdjson::ondemand::parser parser;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        simdjson::padded_string padded(line);
        simdjson::ondemand::document document = parser.iterate(padded);
        for (const char* name : {"title", "body"}) {
            std::string_view text;
            if (document[name].get(text) == simdjson::SUCCESS) swallow(text.size());
        }
    }
}

/// Records end at line ends outside of quotes, fields at commas.
void split_csv(const std::string& path) {
    std::ifstream file(path);
    std::string field;
    bool is_quoted = false;
    for (std::istreambuf_iterator<char> at(file), end; at != end; ++at) {
        if (*at == '"') {
            is_quoted = !is_quoted;
        } else if (!is_quoted && (*at == ',' || *at == '\n')) {
            swallow(field.size());
            field.clear();
        } else {
            field += *at;
        }
    }
}

void walk_xml(const std::string& path) {
    std::unique_ptr<xmlTextReader, void (*)(xmlTextReaderPtr)> reader(
        xmlReaderForFile(path.c_str(), nullptr, XML_PARSE_NONET | XML_PARSE_HUGE), xmlFreeTextReader);
    while (xmlTextReaderRead(reader.get()) == 1) {
        const xmlChar* text = xmlTextReaderConstValue(reader.get());
        if (text != nullptr) swallow(static_cast<std::size_t>(xmlStrlen(text)));
    }
}

void parse_html(const std::string& path) {
    std::unique_ptr<xmlDoc, void (*)(xmlDocPtr)> document(
        htmlReadFile(path.c_str(), "utf-8", HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET),
        xmlFreeDoc);
    std::unique_ptr<xmlChar, void (*)(void*)> text(xmlNodeGetContent(xmlDocGetRootElement(document.get())),
                                                   xmlFree);
    swallow(static_cast<std::size_t>(xmlStrlen(text.get())));
}

void count_lines(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(file), {});
    swallow(static_cast<std::size_t>(std::ranges::count(bytes, '\n')));
}

void unpack(const std::string& path) {
    std::unique_ptr<archive, int (*)(archive*)> a(archive_read_new(), archive_read_free);
    archive_read_support_filter_all(a.get());
    archive_read_support_format_zip(a.get());
    archive_read_support_format_raw(a.get());
    if (archive_read_open_filename(a.get(), path.c_str(), 256 << 10) != ARCHIVE_OK)
        throw std::runtime_error(archive_error_string(a.get()));
    archive_entry* entry = nullptr;
    while (archive_read_next_header(a.get(), &entry) == ARCHIVE_OK) {
        const void* block = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        while (archive_read_data_block(a.get(), &block, &size, &offset) == ARCHIVE_OK) swallow(size);
    }
}

}  // namespace

IngestRival rival_of(Form form) {
    switch (form) {
        case Form::jsonl:
            return {"simdjson", parse_lines};
        case Form::csv:
            return {"split at commas", split_csv};
        case Form::feed:
            return {"xmlTextReader", walk_xml};
        case Form::html:
            return {"htmlReadFile", parse_html};
        case Form::page:
        case Form::warc:
            return {"wc -l", count_lines};
        case Form::warc_gz:
        case Form::warc_zst:
        case Form::zip:
            return {"libarchive", unpack};
    }
    throw std::logic_error("A form has no rival; give it one.");
}

}  // namespace bench
