#include "ingest/html_facts.hpp"

#include "base/utf8.hpp"
#include "ingest/fields.hpp"
#include "ingest/html_jsonld.hpp"
#include "ingest/html_strip.hpp"

#include <algorithm>
#include <iterator>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t longest_value = 1000;  // bytes of a title or a name

/// Names of <meta>, of the attributes name, property and itemprop alike, in lower case. Dates of changes are
/// not here: a modified date is never the published one.
struct MetaRow {
    std::string_view name;
    Fact fact;
    std::string_view from;
};

constexpr MetaRow metas[] = {
    {"og:title", Fact::title, "opengraph"},
    {"article:published_time", Fact::date, "opengraph"},
    {"og:article:published_time", Fact::date, "opengraph"},
    {"og:published_time", Fact::date, "opengraph"},
    {"article:author", Fact::author, "opengraph"},
    {"og:article:author", Fact::author, "opengraph"},
    {"og:site_name", Fact::source, "opengraph"},
    {"article:section", Fact::section, "opengraph"},
    {"og:article:section", Fact::section, "opengraph"},
    {"og:locale", Fact::language, "opengraph"},
    {"og:url", Fact::url, "opengraph"},
    {"og:type", Fact::type, "opengraph"},
    {"headline", Fact::title, "microdata"},
    {"datepublished", Fact::date, "microdata"},
    {"articlesection", Fact::section, "microdata"},
    {"inlanguage", Fact::language, "microdata"},
    {"twitter:title", Fact::title, "meta"},
    {"title", Fact::title, "meta"},
    {"sailthru.title", Fact::title, "meta"},
    {"parsely-title", Fact::title, "meta"},
    {"dc.title", Fact::title, "dublin core"},
    {"dcterms.title", Fact::title, "dublin core"},
    {"parsely-pub-date", Fact::date, "meta"},
    {"sailthru.date", Fact::date, "meta"},
    {"cxenseparse:recs:publishtime", Fact::date, "meta"},
    {"publish-date", Fact::date, "meta"},
    {"publish_date", Fact::date, "meta"},
    {"publishdate", Fact::date, "meta"},
    {"published_at", Fact::date, "meta"},
    {"publication_date", Fact::date, "meta"},
    {"publication-date", Fact::date, "meta"},
    {"pubdate", Fact::date, "meta"},
    {"article_date_original", Fact::date, "meta"},
    {"originalpublicationdate", Fact::date, "meta"},
    {"article:published", Fact::date, "meta"},
    {"article.published", Fact::date, "meta"},
    {"shareaholic:article_published_time", Fact::date, "meta"},
    {"dc.date.issued", Fact::date, "dublin core"},
    {"dcterms.issued", Fact::date, "dublin core"},
    {"dc.date.created", Fact::date, "dublin core"},
    {"dcterms.created", Fact::date, "dublin core"},
    {"dc.date", Fact::date, "dublin core"},
    {"dcterms.date", Fact::date, "dublin core"},
    {"creation_date", Fact::date, "meta"},
    {"date", Fact::date, "meta"},
    {"parsely-author", Fact::author, "meta"},
    {"sailthru.author", Fact::author, "meta"},
    {"author", Fact::author, "meta"},
    {"byl", Fact::author, "meta"},
    {"dc.creator", Fact::author, "dublin core"},
    {"dcterms.creator", Fact::author, "dublin core"},
    {"application-name", Fact::source, "meta"},
    {"dc.publisher", Fact::source, "dublin core"},
    {"dcterms.publisher", Fact::source, "dublin core"},
    {"parsely-section", Fact::section, "meta"},
    {"section", Fact::section, "meta"},
    {"dc.language", Fact::language, "dublin core"},
    {"dcterms.language", Fact::language, "dublin core"},
    {"content-language", Fact::language, "meta"},
};

std::string folded(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    return lower;
}

const MetaRow* meta_row(std::string_view name) {
    const auto* row = std::ranges::find(metas, folded(name), &MetaRow::name);
    return row != std::end(metas) ? row : nullptr;
}

/// Reads the elements of a page one by one.
class Collector {
  public:
    explicit Collector(const HtmlTree& tree) : tree_(tree) {}

    std::vector<Claim> collect() {
        add_json_ld_claims(tree_, claims_);
        for (NodeIndex i = 0; i < tree_.size(); ++i) {
            const Node& node = tree_[i];
            if (node.tag() == Tag::html) add(Fact::language, tree_.attribute(node, Key::lang), "html lang");
            if (node.tag() == Tag::meta) read_meta(node);
            if (node.tag() == Tag::link) read_link(node);
            if (node.attributes > 0 && node.tag() != Tag::meta) read_item(i);
        }
        std::ranges::stable_sort(claims_, {}, rank);
        return std::move(claims_);
    }

  private:
    /// What was written for machines that read articles first, what was written for any program last.
    static int rank(const Claim& claim) {
        constexpr std::string_view order[] = {"json-ld", "canonical", "opengraph", "microdata"};
        return static_cast<int>(std::ranges::find(order, claim.from) - std::begin(order));
    }

    void add(Fact fact, std::string_view value, std::string_view from) {
        std::string text = one_line(resolve_entities(base::prefix(value, longest_value)));
        if (!text.empty()) claims_.push_back({fact, std::move(text), from});
    }

    void read_meta(const Node& node) {
        std::string_view content = tree_.attribute(node, Key::content);
        if (content.empty()) return;
        for (Key key : {Key::property, Key::name, Key::itemprop, Key::http_equiv}) {
            const MetaRow* row = meta_row(tree_.attribute(node, key));
            if (row == nullptr) continue;
            add(row->fact, content, key == Key::itemprop ? "microdata" : row->from);
            return;
        }
    }

    void read_link(const Node& node) {
        if (folded(tree_.attribute(node, Key::rel)) == "canonical")
            add(Fact::url, tree_.attribute(node, Key::href), "canonical");
    }

    /// itemprop="datePublished", itemprop="author" and rel="author" in the page's body.
    void read_item(NodeIndex index) {
        const Node& node = tree_[index];
        if (folded(tree_.attribute(node, Key::rel)) == "author")
            add(Fact::author, tree_.shown_text(index), "rel author");
        std::string_view item = tree_.attribute(node, Key::itemprop);
        if (item.empty()) return;
        if (item == "author") return add(Fact::author, name_inside(index), "microdata");
        if (item == "publisher") return add(Fact::source, name_inside(index), "microdata");
        const MetaRow* row = meta_row(item);
        if (row == nullptr || row->from != "microdata") return;
        std::string_view machine = tree_.attribute(node, Key::datetime);
        if (machine.empty()) machine = tree_.attribute(node, Key::content);
        add(row->fact, machine.empty() ? tree_.shown_text(index) : std::string(machine), "microdata");
    }

    /// The itemprop="name" of an item, else what it shows.
    [[nodiscard]] std::string name_inside(NodeIndex index) const {
        for (NodeIndex i = index + 1; i < tree_[index].end; ++i) {
            if (tree_.attribute(tree_[i], Key::itemprop) != "name") continue;
            std::string_view content = tree_.attribute(tree_[i], Key::content);
            return content.empty() ? tree_.shown_text(i) : std::string(content);
        }
        return tree_.shown_text(index);
    }

    const HtmlTree& tree_;
    std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> claims_of(const HtmlTree& tree) {
    return Collector(tree).collect();
}

std::vector<const Claim*> claims_for(const std::vector<Claim>& claims, Fact fact) {
    std::vector<const Claim*> found;
    for (const Claim& claim : claims) {
        if (claim.fact == fact) found.push_back(&claim);
    }
    return found;
}

}  // namespace newsgrep::ingest
