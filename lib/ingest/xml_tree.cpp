#include "ingest/xml_tree.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/uri.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <mutex>
#include <new>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t most_nodes = 200'000;   // a long article has a few hundred
constexpr std::size_t deepest = 200;          // elements open; libxml2 gives up at 256
constexpr std::size_t most_attributes = 512;  // of one tag: libxml2 compares each with those before it

struct Namespace {
    std::string_view uri;
    std::string_view prefix;
};

constexpr Namespace namespaces[] = {
    {"http://www.w3.org/2005/Atom", ""},
    {"http://purl.org/atom/ns#", ""},
    {"http://purl.org/rss/1.0/", ""},
    {"http://iptc.org/std/nar/2006-10-01/", ""},
    {"http://iptc.org/std/NITF/2006-10-18/", ""},
    {"http://www.w3.org/1999/xhtml", ""},
    {"http://purl.org/rss/1.0/modules/content/", "content"},
    {"http://purl.org/dc/elements/1.1/", "dc"},
    {"http://purl.org/dc/terms/", "dc"},
    {"http://search.yahoo.com/mrss/", "media"},
};

/// Elements that stand within a line; all others begin a new paragraph.
constexpr std::string_view inline_names[] = {
    "a",        "abbr",     "acronym", "b",     "chron",  "city",         "cite",     "classifier",
    "code",     "copyrite", "country", "em",    "event",  "font",         "function", "i",
    "lang",     "location", "mark",    "money", "num",    "object.title", "org",      "person",
    "postaddr", "q",        "region",  "s",     "small",  "span",         "state",    "strong",
    "sub",      "sup",      "tt",      "u",     "virtloc"};

/// Elements whose text is no part of an article's.
constexpr std::string_view aside_names[] = {"script", "style", "figure", "figcaption", "media", "iframe"};

bool is_one_of(std::string_view name, const auto& names) {
    return std::ranges::find(names, name) != std::end(names);
}

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

std::string name_of(const xmlChar* local, const xmlChar* prefix, const xmlChar* uri) {
    std::string_view known = view(prefix);
    const auto* row = std::ranges::find(namespaces, view(uri), &Namespace::uri);
    if (row != std::end(namespaces)) known = row->prefix;
    return known.empty() ? std::string(view(local)) : fmt::format("{}:{}", known, view(local));
}

/// Hears what libxml2 finds. No exception may pass through C.
struct Builder {
    XmlTree tree{};
    std::vector<XmlIndex> open{};
    xmlParserCtxt* context = nullptr;
    std::exception_ptr failure{};

    void stop(std::string fault) {
        if (tree.fault.empty()) tree.fault = std::move(fault);
        xmlStopParser(context);
    }

    /// libxml2 drops all references behind an error unless told that there was none.
    template <typename Act>
    void tell(Act act) {
        context->wellFormed = 1;
        if (!tree.fault.empty() || failure) return;
        try {
            act();
        } catch (...) {
            failure = std::current_exception();
            xmlStopParser(context);
        }
    }

    XmlIndex add() {
        if (tree.nodes.size() == most_nodes) stop(fmt::format("it has more than {} elements", most_nodes));
        XmlNode& node = tree.nodes.emplace_back();
        node.parent = open.empty() ? 0 : open.back();
        node.end = tree.size();
        return tree.size() - 1;
    }
};

void on_begin(void* data, const xmlChar* local, const xmlChar* prefix, const xmlChar* uri, int,
              const xmlChar**, int count, int, const xmlChar** attributes) {
    auto& builder = *static_cast<Builder*>(data);
    builder.tell([&] {
        if (builder.open.size() == deepest) builder.stop(fmt::format("it nests more than {} deep", deepest));
        XmlIndex index = builder.add();
        builder.open.push_back(index);
        XmlNode& node = builder.tree.nodes[index];
        node.name = name_of(local, prefix, uri);
        for (int i = 0; i < count; ++i) {
            const xmlChar** row = attributes + std::ptrdiff_t{5} * i;  // name, prefix, URI, begin, end
            std::string value(reinterpret_cast<const char*>(row[3]),
                              static_cast<std::size_t>(row[4] - row[3]));
            node.attributes.emplace_back(name_of(row[0], row[1], row[2]), std::move(value));
        }
    });
}

void on_end(void* data, const xmlChar*, const xmlChar*, const xmlChar*) {
    auto& builder = *static_cast<Builder*>(data);
    builder.tell([&] {
        if (builder.open.empty()) return;
        builder.tree.nodes[builder.open.back()].end = builder.tree.size();
        builder.open.pop_back();
    });
}

void on_text(void* data, const xmlChar* text, int size) {
    auto& builder = *static_cast<Builder*>(data);
    builder.tell([&] {
        if (builder.open.empty()) return;
        bool goes_on =
            builder.tree.nodes.back().name.empty() && builder.tree.nodes.back().parent == builder.open.back();
        XmlIndex index = goes_on ? builder.tree.size() - 1 : builder.add();
        builder.tree.nodes[index].text.append(reinterpret_cast<const char*>(text),
                                              static_cast<std::size_t>(size));
    });
}

/// Whether a tag has so many attributes that comparing them would take for ever.
bool is_crowded(std::string_view text) {
    std::size_t equals = 0;
    for (char c : text) {
        if (c == '<' || c == '>') equals = 0;
        if (c == '=' && ++equals > most_attributes) return true;
    }
    return false;
}

struct FreeContext {
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

void parse(std::string_view text, Builder& builder) {
    static std::once_flag once;
    std::call_once(once, xmlInitParser);
    std::unique_ptr<xmlParserCtxt, FreeContext> context(
        xmlCreateMemoryParserCtxt(text.data(), static_cast<int>(text.size())));
    if (!context) throw std::bad_alloc();
    builder.context = context.get();
    *context->sax = {};
    context->sax->initialized = XML_SAX2_MAGIC;
    context->sax->startElementNs = on_begin;
    context->sax->endElementNs = on_end;
    context->sax->characters = on_text;
    context->sax->cdataBlock = on_text;
    context->userData = &builder;
    xmlCtxtUseOptions(context.get(),
                      XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    xmlParseDocument(context.get());
    if (builder.failure) std::rethrow_exception(builder.failure);
}

}  // namespace

XmlIndex XmlTree::child(XmlIndex parent, std::string_view name) const {
    auto found = children(parent, name);
    return found.empty() ? size() : found.front();
}

std::vector<XmlIndex> XmlTree::children(XmlIndex parent, std::string_view name) const {
    std::vector<XmlIndex> found;
    if (parent >= size()) return found;
    for (XmlIndex i = parent + 1; i < nodes[parent].end; i = nodes[i].end) {
        if (nodes[i].name == name) found.push_back(i);
    }
    return found;
}

XmlIndex XmlTree::descendant(XmlIndex node, std::string_view name) const {
    if (node >= size()) return size();
    for (XmlIndex i = node + 1; i < nodes[node].end; ++i) {
        if (nodes[i].name == name) return i;
    }
    return size();
}

std::string_view XmlTree::attribute(XmlIndex node, std::string_view name) const {
    if (node >= size()) return {};
    for (const auto& [key, value] : nodes[node].attributes) {
        if (key == name) return value;
    }
    return {};
}

std::string XmlTree::text(XmlIndex node) const {
    std::string all;
    if (node >= size()) return all;
    for (XmlIndex i = node; i < nodes[node].end; ++i) all += nodes[i].text;
    return all;
}

std::string XmlTree::paragraphs(XmlIndex node) const {
    std::string all;
    if (node >= size()) return all;
    std::vector<XmlIndex> ends;  // of the paragraphs around the place
    for (XmlIndex i = node; i < nodes[node].end;) {
        for (; !ends.empty() && ends.back() <= i; ends.pop_back()) all += "\n\n";
        if (is_one_of(nodes[i].name, aside_names)) {
            i = nodes[i].end;
            continue;
        }
        bool is_paragraph = !nodes[i].name.empty() && !is_one_of(nodes[i].name, inline_names);
        if (is_paragraph) {
            all += "\n\n";
            ends.push_back(nodes[i].end);
        }
        std::string line = nodes[i].text;
        std::ranges::replace_if(
            line, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
        all += line;
        ++i;
    }
    return all;
}

XmlTree parse_xml(std::string_view text) {
    Builder builder;
    if (is_crowded(text)) {
        builder.tree.fault = fmt::format("it has a tag with more than {} attributes", most_attributes);
        return std::move(builder.tree);
    }
    if (!text.empty()) parse(text, builder);
    for (XmlIndex open : builder.open) builder.tree.nodes[open].end = builder.tree.size();
    return std::move(builder.tree);
}

std::string absolute_url(std::string_view reference, std::string_view base) {
    struct Free {
        void operator()(xmlChar* text) const { xmlFree(text); }
    };
    std::string from(base);
    std::string to(reference);
    if (from.empty() || to.empty()) return to;
    std::unique_ptr<xmlChar, Free> built(xmlBuildURI(reinterpret_cast<const xmlChar*>(to.c_str()),
                                                     reinterpret_cast<const xmlChar*>(from.c_str())));
    return built ? std::string(view(built.get())) : to;
}

}  // namespace newsgrep::ingest
