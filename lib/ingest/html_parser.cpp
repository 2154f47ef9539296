#include "ingest/html_parser.hpp"

#include "ingest/html_strip.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <mutex>
#include <new>

namespace newsgrep::ingest {
namespace {

// libxml2 compares each attribute of a tag with those before it, and each end tag with all open elements:
// what is quadratic there is bounded here, and open elements by whoever hears the events.
constexpr std::size_t most_attributes = 512;
constexpr std::size_t largest_page = std::size_t{16} << 20;  // bytes

struct FreeContext {
    void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};
using Context = std::unique_ptr<htmlParserCtxt, FreeContext>;

/// What libxml2 carries through its callbacks.
struct Listener {
    HtmlEvents& events;
    htmlParserCtxt* context = nullptr;
    std::size_t stopped_at = std::string_view::npos;
    std::exception_ptr failure{};  // no exception may pass through C

    [[nodiscard]] bool is_stopped() const { return stopped_at != std::string_view::npos; }

    void stop() {
        stopped_at = static_cast<std::size_t>(std::max(xmlByteConsumed(context), 0L));
        xmlStopParser(context);
    }

    template <typename Act>
    void tell(Act act) {
        if (is_stopped()) return;
        try {
            if (!act(events)) stop();
        } catch (...) {
            failure = std::current_exception();
            stop();
        }
    }
};

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

void on_begin(void* data, const xmlChar* name, const xmlChar** attributes) {
    static_cast<Listener*>(data)->tell([&](HtmlEvents& events) {
        if (!events.begin_element(view(name))) return false;
        for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2)
            events.attribute(view(attributes[0]), view(attributes[1]));
        return true;
    });
}

void on_end(void* data, const xmlChar*) {
    static_cast<Listener*>(data)->tell([](HtmlEvents& events) {
        events.end_element();
        return true;
    });
}

void on_characters(void* data, const xmlChar* text, int size) {
    static_cast<Listener*>(data)->tell([&](HtmlEvents& events) {
        events.characters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
        return true;
    });
}

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '/';
}

/// Whether the tag at `at` holds more attributes than a page needs: blanks outside quotes tell.
bool is_crowded(std::string_view text, std::size_t at) {
    std::size_t blanks = 0;
    char quote = 0;
    for (std::size_t i = at + 1; i < text.size() && blanks <= most_attributes; ++i) {
        char c = text[i];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '>' || c == '<') {
            return false;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (is_blank(c)) {
            ++blanks;
        }
    }
    return blanks > most_attributes;
}

/// Where the first tag with too many attributes begins; the size of the text where there is none.
std::size_t crowded_tag(std::string_view text) {
    for (std::size_t at = text.find('<'); at < text.size(); at = next_tag(text, at)) {
        if (is_crowded(text, at)) return at;
    }
    return text.size();
}

Context open(std::string_view text, Listener& listener) {
    static std::once_flag once;
    std::call_once(once, xmlInitParser);
    Context context(htmlCreateMemoryParserCtxt(text.data(), static_cast<int>(text.size())));
    if (!context) throw std::bad_alloc();
    *context->sax = {};
    context->sax->startElement = on_begin;
    context->sax->endElement = on_end;
    context->sax->characters = on_characters;
    context->sax->ignorableWhitespace = on_characters;
    context->sax->cdataBlock = on_characters;
    context->userData = &listener;
    htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                          HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);  // whatever the page declares: it was decoded
    return context;
}

}  // namespace

std::size_t parse_html_events(std::string_view text, HtmlEvents& events) {
    std::string_view readable = text.substr(0, std::min(largest_page, text.size()));
    readable = readable.substr(0, crowded_tag(readable));
    if (readable.empty()) return 0;
    Listener listener{events};
    Context context = open(readable, listener);
    listener.context = context.get();
    htmlParseDocument(context.get());
    if (listener.failure) std::rethrow_exception(listener.failure);
    return std::min(listener.stopped_at, readable.size());
}

}  // namespace newsgrep::ingest
