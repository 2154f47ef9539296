#include "ingest/newsml.hpp"

#include "ingest/fields.hpp"
#include "ingest/header_lines.hpp"
#include "ingest/html_fragment.hpp"
#include "ingest/page_fallback.hpp"
#include "ingest/people.hpp"
#include "ingest/tidy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace newsgrep::ingest {
namespace {

struct Row {
    Field field;
    std::string_view places;  ///< the best first; `a/b` is b inside a, `a@b` the attribute b of a
};

constexpr Row rows[] = {
    {Field::id, "@guid doc-id@id-string NewsIdentifier/PublicIdentifier"},
    {Field::language,
     "@xml:lang inlineXML@xml:lang body@xml:lang contentMeta/language@tag Language@FormalName"},
    {Field::title, "headline hl1 NewsLines/HeadLine itemMeta/title title"},
    {Field::source,
     "pubdata@name provider/name provider@literal infoSource/name infoSource@literal doc.copyright@holder "
     "Provider/Party@FormalName creditline CreditLine distributor"},
    {Field::date,
     "contentCreated date.issue@norm firstCreated FirstCreated date.release@norm story.date@norm "
     "pubdata@date.publication versionCreated ThisRevisionCreated"},
    {Field::section, "pubdata@position.section subject/name SubjectCode/Subject@FormalName"},
};

/// Elements that hold the text, the best first: NITF, XHTML, whatever else.
constexpr std::string_view bodies[] = {"body.content", "DataContent", "body", "inlineXML", "inlineData"};

/// Kinds of items without a text of their own, as the qcode or formal name of their class ends.
constexpr std::string_view textless[] = {"picture", "graphic", "photo", "video", "audio", "animation"};

std::string value_at(const XmlTree& tree, XmlIndex item, std::string_view place) {
    std::size_t at = place.find('@');
    std::string_view path = place.substr(0, at);
    XmlIndex node = item;
    while (!path.empty() && node < tree.size()) {
        std::string_view name = path.substr(0, path.find('/'));
        path.remove_prefix(std::min(name.size() + 1, path.size()));
        node = tree.descendant(node, name);
    }
    std::string value = at == std::string_view::npos
                            ? tree.text(node)
                            : std::string(tree.attribute(node, place.substr(at + 1)));
    return one_line(value);
}

std::string first_value(const XmlTree& tree, XmlIndex item, std::string_view places) {
    while (!places.empty()) {
        std::string_view place = places.substr(0, places.find(' '));
        places.remove_prefix(std::min(place.size() + 1, places.size()));
        std::string value = value_at(tree, item, place);
        if (!value.empty()) return value;
    }
    return {};
}

/// `20200212T103000+0100` with the marks of ISO's extended form.
std::string spaced_date(std::string text) {
    bool is_basic = text.size() >= 8 && text.find_first_not_of("0123456789") >= 8;
    if (!is_basic) return text;
    text.insert(6, "-").insert(4, "-");
    if (text.size() >= 15 && text[10] == 'T') text.insert(13, ":");
    if (text.size() >= 18 && text[14] >= '0' && text[14] <= '9' && text[16] >= '0' && text[16] <= '9')
        text.insert(16, ":");
    return text;
}

std::string body_of(const XmlTree& tree, XmlIndex item) {
    for (std::string_view name : bodies) {
        XmlIndex node = tree.descendant(item, name);
        if (node == tree.size()) continue;
        bool has_elements = node + 1 < tree.nodes[node].end && tree.nodes[node].end - node > 2;
        std::string text = fragment_text(has_elements ? tree.paragraphs(node) : tree.text(node));
        if (!text.empty()) return text;
    }
    return {};
}

/// "Par Malik Ourdane" is Malik Ourdane.
std::string author_of(const XmlTree& tree, XmlIndex item) {
    std::string line = first_value(tree, item, "byline/person byline by ByLine creator/name creator@literal");
    return named_author(line).value_or(line);
}

std::string why_skipped(const XmlTree& tree, XmlIndex item) {
    std::string status = first_value(tree, item, "pubStatus@qcode Status@FormalName");
    if (status.ends_with("canceled") || status.ends_with("Canceled"))
        return "The item was cancelled by its agency.";
    std::string kind = lower(first_value(tree, item, "itemClass@qcode NewsItemType@FormalName"));
    bool is_textless =
        std::ranges::any_of(textless, [&](std::string_view end) { return kind.ends_with(end); });
    return is_textless ? fmt::format("The item is no text but a {}.", kind.substr(kind.find(':') + 1))
                       : std::string();
}

Record skipped_item(std::string reason) {
    Record record;
    record.outcome = Record::Outcome::skipped;
    record.reason = std::move(reason);
    return record;
}

}  // namespace

XmlContext read_news_head(const XmlTree& head) {
    XmlContext context;
    if (head.nodes.empty()) return context;
    context.source = first_value(head, 0, "header/sender NewsEnvelope/SentFrom/Party@FormalName");
    context.language = head.attribute(0, "xml:lang");
    return context;
}

Record read_news_item(const XmlTree& tree, XmlIndex item, const XmlContext& context) {
    if (item >= tree.size()) return skipped_item("The item is empty.");
    if (std::string reason = why_skipped(tree, item); !reason.empty()) return skipped_item(std::move(reason));
    Record record;
    Article& article = record.article;
    article.language = context.language;
    article.source = context.source;
    for (const Row& row : rows) {
        std::string text = first_value(tree, item, row.places);
        if (row.field == Field::date) text = spaced_date(std::move(text));
        if (!text.empty()) assign(article, row.field, text, "record", context.last_year);
    }
    assign(article, Field::author, author_of(tree, item), "record", context.last_year);
    article.body = body_of(tree, item);
    if (!article.language.empty()) article.provenance.language = "record";
    return article.title.empty() && article.body.empty()
               ? skipped_item("The item has neither a title nor a text.")
               : std::move(record);
}

}  // namespace newsgrep::ingest
