#include "ingest/feed.hpp"

#include "ingest/fields.hpp"
#include "ingest/html_fragment.hpp"
#include "ingest/tidy.hpp"
#include "ingest/words.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace newsgrep::ingest {
namespace {

struct Row {
    Field field;
    std::string_view names;  ///< the best first
};

constexpr Row rows[] = {
    {Field::title, "title dc:title media:title"},
    {Field::body, "content:encoded content"},
    {Field::summary, "description summary dc:description media:description"},
    {Field::date, "pubDate published dc:date dc:issued issued dc:created date updated modified dc:modified"},
    {Field::language, "dc:language language"},
};

/// What blogs write below every text of a feed.
constexpr std::string_view closing_words[] = {" appeared first on ",
                                              " est apparu en premier sur ",
                                              " se publicó primero en ",
                                              " aparece primero en ",
                                              " apareció primero en ",
                                              "ظهرت أولاً على",
                                              "أولاً على"};

/// What feeds are called that are named for their place on a site, not for the site; folded.
constexpr std::string_view section_names[] = {
    "portada",        "inicio",        "home",     "accueil",   "actualites", "actualite",
    "news",           "noticias",      "rss",      "feed",      "une",        "alaune",
    "derniereminute", "ultimahora",    "الرييسيه", "اخبار",     "الاخبار",    "international",
    "nacional",       "internacional", "monde",    "politique", "politica",   "economie",
    "economia",       "sport",         "deportes", "culture",   "cultura",    "articles"};

std::string host_of(std::string_view url) {
    std::size_t begin = url.find("://");
    if (begin == std::string_view::npos) return {};
    std::string_view host = url.substr(begin + 3);
    host = host.substr(0, host.find_first_of("/:?#"));
    if (host.starts_with("www.")) host.remove_prefix(4);
    return std::string(host);
}

bool is_section(std::string_view name) {
    std::string joined;
    for (const std::string& word : spoken(name)) joined += word;
    return joined.empty() || std::ranges::find(section_names, joined) != std::end(section_names);
}

/// The text of an element, be it escaped HTML or elements of its own.
std::string content_of(const XmlTree& tree, XmlIndex node) {
    bool has_elements = false;
    for (XmlIndex i = node + 1; i < tree.nodes[node].end; ++i) has_elements |= !tree.nodes[i].name.empty();
    return has_elements ? fragment_text(tree.paragraphs(node)) : fragment_text(tree.text(node));
}

std::string first_content(const XmlTree& tree, XmlIndex item, std::string_view names) {
    while (!names.empty()) {
        std::string_view name = names.substr(0, names.find(' '));
        names.remove_prefix(std::min(name.size() + 1, names.size()));
        for (XmlIndex node : tree.children(item, name)) {
            std::string text = content_of(tree, node);
            if (!text.empty()) return text;
        }
    }
    return {};
}

/// RSS has the address as text, Atom as an attribute, one of several.
std::string link_of(const XmlTree& tree, XmlIndex item) {
    for (const char* name : {"feedburner:origLink", "link"}) {
        for (XmlIndex node : tree.children(item, name)) {
            std::string_view relation = tree.attribute(node, "rel");
            if (!relation.empty() && relation != "alternate") continue;
            std::string text = one_line(tree.text(node));
            if (text.empty()) text = tree.attribute(node, "href");
            if (!text.empty()) return text;
        }
    }
    XmlIndex guid = tree.child(item, "guid");
    std::string text = one_line(tree.text(guid));
    return tree.attribute(guid, "isPermaLink") != "false" && text.starts_with("http") ? text : std::string();
}

/// "red@fanal.example (Malik Ourdane)" is Malik Ourdane.
std::string name_in(std::string text) {
    std::size_t open = text.find('(');
    bool has_address = text.find('@') != std::string::npos;
    if (!has_address) return text;
    if (open == std::string::npos) return {};
    return text.substr(open + 1, text.find(')', open) - open - 1);
}

std::string authors_of(const XmlTree& tree, XmlIndex item) {
    std::string authors;
    for (const char* kind : {"dc:creator", "author"}) {
        for (XmlIndex node : tree.children(item, kind)) {
            XmlIndex name = tree.child(node, "name");
            std::string text = name_in(one_line(tree.text(name < tree.size() ? name : node)));
            if (text.empty()) continue;
            if (!authors.empty()) authors += ", ";
            authors += text;
        }
        if (!authors.empty()) break;
    }
    return authors;
}

std::string section_of(const XmlTree& tree, XmlIndex item) {
    for (XmlIndex node : tree.children(item, "category")) {
        for (std::string_view name : {"label", "term"}) {
            if (std::string_view value = tree.attribute(node, name); !value.empty())
                return std::string(value);
        }
        if (std::string text = one_line(tree.text(node)); !text.empty()) return text;
    }
    return first_content(tree, item, "dc:subject");
}

std::string source_of(const XmlTree& tree, XmlIndex item, const XmlContext& context) {
    XmlIndex source = tree.child(item, "source");
    XmlIndex title = tree.child(source, "title");  // of Atom
    std::string text = one_line(tree.text(title < tree.size() ? title : source));
    return text.empty() ? context.source : text;
}

void drop_closing_words(std::string& body) {
    std::size_t last = body.rfind("\n\n");
    if (last == std::string::npos) return;
    std::string_view line = std::string_view(body).substr(last);
    bool closes = std::ranges::any_of(closing_words,
                                      [&](std::string_view words) { return line.find(words) != line.npos; });
    if (closes) body.resize(last);
}

void read_fields(const XmlTree& tree, XmlIndex item, int last_year, Article& article) {
    for (const Row& row : rows) {
        if (row.field == Field::summary && !article.body.empty()) continue;
        std::string text = first_content(tree, item, row.names);
        if (!text.empty()) assign(article, row.field, text, "feed", last_year);
    }
    drop_closing_words(article.body);
}

}  // namespace

std::string outlet_of(std::string_view title, std::string_view url) {
    constexpr std::string_view joints[] = {" - ", " – ", " | ", " :: ", " » ", " > ", ": "};
    std::size_t end = title.size();
    for (std::string_view joint : joints) end = std::min(end, title.find(joint));
    std::string_view first = title.substr(0, end);
    if (!is_section(first)) return std::string(first);
    std::string_view rest = title.substr(std::min(title.size(), title.find_first_not_of(" -–|:»>", end)));
    return is_section(rest) ? host_of(url) : std::string(rest);
}

XmlContext read_feed_head(const XmlTree& head) {
    XmlContext context;
    if (head.nodes.empty()) return context;
    XmlIndex channel = head.child(0, "channel");
    if (channel == head.size()) channel = 0;  // Atom
    context.url = link_of(head, channel);
    std::string_view base = head.attribute(0, "xml:base");
    if (!base.empty()) context.url = absolute_url(context.url, base);
    context.source = outlet_of(one_line(fragment_text(head.text(head.child(channel, "title")))), context.url);
    context.language = first_content(head, channel, "language dc:language");
    if (context.language.empty()) context.language = head.attribute(0, "xml:lang");
    return context;
}

Record read_feed_item(const XmlTree& tree, XmlIndex item, const XmlContext& context) {
    Record record;
    if (item >= tree.size()) return record;
    Article& article = record.article;
    article.language = context.language;
    if (std::string_view tag = tree.attribute(item, "xml:lang"); !tag.empty()) article.language = tag;
    read_fields(tree, item, context.last_year, article);
    std::string_view base = tree.attribute(item, "xml:base");
    article.url =
        absolute_url(link_of(tree, item), base.empty() ? context.url : absolute_url(base, context.url));
    if (article.url.empty()) article.id = first_content(tree, item, "guid id dc:identifier");
    assign(article, Field::author, authors_of(tree, item), "feed", context.last_year);
    assign(article, Field::source, source_of(tree, item, context), "feed", context.last_year);
    article.section = one_line(section_of(tree, item));
    if (!article.language.empty()) article.provenance.language = "feed";
    if (article.title.empty() && article.body.empty()) {
        record.outcome = Record::Outcome::skipped;
        record.reason = "The entry has neither a title nor a text.";
    }
    return record;
}

}  // namespace newsgrep::ingest
