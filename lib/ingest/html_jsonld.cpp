#include "ingest/html_jsonld.hpp"

#include "base/json.hpp"
#include "base/utf8.hpp"
#include "ingest/fields.hpp"
#include "ingest/html_strip.hpp"
#include "ingest/words.hpp"

#include <algorithm>
#include <deque>
#include <optional>
#include <string>

namespace newsgrep::ingest {
namespace {

using base::Json;

constexpr std::size_t most_objects = 2000;   // of one page that are looked at
constexpr std::size_t longest_title = 1000;  // bytes that are compared
constexpr int deepest_name = 4;              // references and objects in objects on the way to a name

/// Scripts are often wrapped in comments, and hold line breaks where JSON has none.
std::optional<Json> lenient_json(std::string_view script) {
    std::size_t begin = std::min(script.find_first_of("{["), script.size());
    std::size_t end = script.find_last_of("}]");
    if (end == std::string_view::npos || end < begin) return {};
    std::string text(script.substr(begin, end - begin + 1));
    std::string why;
    if (auto json = base::parse_json(text, why)) return json;
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    return base::parse_json(text, why);
}

/// The schema.org objects of a page, in order, lists and graphs opened.
class Objects {
  public:
    explicit Objects(const HtmlTree& tree) {
        for (const Node& node : tree.nodes()) {
            bool is_json_ld = node.tag() == Tag::script &&
                              tree.attribute(node, Key::type).find("ld+json") != std::string_view::npos;
            if (!is_json_ld) continue;
            if (auto json = lenient_json(tree.text(node))) add(roots_.emplace_back(*std::move(json)));
        }
    }

    [[nodiscard]] const std::vector<const Json*>& all() const { return objects_; }

    /// The object a reference {"@id": …} means; itself where it is none.
    [[nodiscard]] const Json& resolved(const Json& value) const {
        std::string_view id = value.text("@id");
        if (id.empty() || value.object() == nullptr || value.object()->size() > 2) return value;
        for (const Json* object : objects_) {
            if (object->text("@id") == id && object->object()->size() > 2) return *object;
        }
        return value;
    }

  private:
    void add(const Json& value) {
        if (objects_.size() > most_objects) return;
        if (const Json::Array* list = value.array()) {
            for (const Json& each : *list) add(each);
        }
        if (value.object() == nullptr) return;
        objects_.push_back(&value);
        for (std::string_view inner : {"@graph", "mainEntity", "mainEntityOfPage"}) {
            if (const Json* below = value.find(inner)) add(*below);
        }
    }

    std::deque<Json> roots_;  // objects_ points into them
    std::vector<const Json*> objects_;
};

bool is_article_type(std::string_view type) {
    return type.ends_with("Article") || type.ends_with("Posting") || type.ends_with("Report") ||
           type.ends_with("ReviewNewsArticle");
}

/// 2 for an article, 1 for a web page, which may know its date, 0 for anything else.
int type_rank(const Json& object) {
    const Json* type = object.find("@type");
    if (type == nullptr) return 0;
    auto rank = [](std::string_view name) { return is_article_type(name) ? 2 : name == "WebPage" ? 1 : 0; };
    if (const std::string* name = type->string()) return rank(*name);
    int best = 0;
    for (const Json& each : type->array() != nullptr ? *type->array() : Json::Array()) {
        if (const std::string* name = each.string()) best = std::max(best, rank(*name));
    }
    return best;
}

/// The name of a person, an organisation or a thing; of several, all with commas between.
std::string name_of(const Json& given, const Objects& objects, int depth = 0) {
    const Json& value = objects.resolved(given);
    if (const std::string* text = value.string()) return one_line(resolve_entities(*text));
    if (depth == deepest_name) return {};
    if (const Json::Array* list = value.array()) {
        std::string names;
        for (const Json& each : *list) {
            std::string name = name_of(each, objects, depth + 1);
            if (name.empty() || names.find(name) != std::string::npos) continue;
            names += (names.empty() ? "" : ", ") + name;
        }
        return names;
    }
    const Json* name = value.find("name");
    return name != nullptr ? name_of(*name, objects, depth + 1) : std::string();
}

/// The first of a list: sections are given from the broadest to the narrowest, or not at all.
const Json& first_of(const Json& value) {
    return value.array() != nullptr && !value.array()->empty() ? value.array()->front() : value;
}

class Teller {
  public:
    Teller(const Objects& objects, std::vector<Claim>& claims) : objects_(objects), claims_(claims) {}

    void tell_article(const Json& article) {
        claims_.push_back({Fact::type, "article", "json-ld"});
        tell(article, "headline", Fact::title);
        tell(article, "datePublished", Fact::date);
        tell(article, "author", Fact::author);
        tell(article, "creator", Fact::author);
        tell(article, "publisher", Fact::source);
        tell(article, "articleSection", Fact::section);
        tell(article, "inLanguage", Fact::language);
        if (std::string_view body = article.text("articleBody"); !body.empty())
            claims_.push_back({Fact::body, strip_tags(resolve_entities(body)), "json-ld"});
    }

    void tell_page(const Json& page) {
        tell(page, "datePublished", Fact::date, web_page);
        tell(page, "inLanguage", Fact::language, web_page);
    }

  private:
    void tell(const Json& object, std::string_view name, Fact fact, std::string_view from = "json-ld") {
        const Json* value = object.find(name);
        if (value == nullptr) return;
        std::string text = name_of(fact == Fact::section ? first_of(*value) : *value, objects_);
        if (!text.empty()) claims_.push_back({fact, std::move(text), from});
    }

    const Objects& objects_;
    std::vector<Claim>& claims_;
};

std::string page_title(const HtmlTree& tree) {
    auto found = std::ranges::find(tree.nodes(), Tag::title, &Node::tag);
    if (found == tree.nodes().end()) return {};
    return tree.shown_text(static_cast<NodeIndex>(found - tree.nodes().begin()));
}

/// Whether the page's title begins with the headline, give or take a word in five.
bool is_titled(const std::vector<std::string>& title, const Json& article) {
    std::vector<std::string> headline =
        spoken(resolve_entities(base::prefix(article.text("headline"), longest_title)));
    std::size_t common = std::min(title.size(), headline.size());
    return !headline.empty() && resembles(std::span(title).first(common), headline);
}

}  // namespace

void add_json_ld_claims(const HtmlTree& tree, std::vector<Claim>& claims) {
    Objects objects(tree);
    std::vector<std::string> title = spoken(base::prefix(page_title(tree), longest_title));
    const Json* chosen = nullptr;
    for (const Json* object : objects.all()) {
        if (type_rank(*object) != 2) continue;
        if (chosen == nullptr || (!is_titled(title, *chosen) && is_titled(title, *object))) chosen = object;
    }
    Teller teller(objects, claims);
    if (chosen != nullptr) teller.tell_article(*chosen);
    for (const Json* object : objects.all()) {
        if (type_rank(*object) == 1) teller.tell_page(*object);
    }
}

}  // namespace newsgrep::ingest
