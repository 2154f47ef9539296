#include "ingest/json_article.hpp"

#include "base/utf8.hpp"
#include "ingest/feed.hpp"
#include "ingest/ninjs.hpp"

#include <array>
#include <cmath>
#include <string>

namespace newsgrep::ingest {
namespace {

using base::Json;

/// The members of an object that say what it is about: {"name": "Le Monde"}, {"rendered": "…"}, {"$date": …}.
constexpr std::string_view inner_names[] = {"name",  "rendered", "text", "value",    "@value", "#text",
                                            "title", "label",    "$t",   "$date",    "$oid",   "@id",
                                            "id",    "code",     "url",  "headline", "content"};

constexpr std::string_view wrapper_names[] = {"_source", "article", "doc", "document", "fields", "record"};
constexpr std::string_view list_names[] = {"articles", "items",   "results", "data",     "docs",  "hits",
                                           "records",  "entries", "news",    "response", "posts", "stories"};

constexpr int deepest = 4;  // objects in objects that are searched for a text

std::string number_text(double number) {
    return std::abs(number) < 1e15 ? std::to_string(static_cast<std::int64_t>(number)) : std::string();
}

std::string text_of(const Json& value, std::string_view joint, int depth = 0);

std::string joined(const Json::Array& values, std::string_view joint, int depth) {
    std::string text;
    for (const Json& value : values) {
        std::string part = text_of(value, joint, depth);
        if (part.empty()) continue;
        if (!text.empty()) text += joint;
        text += part;
    }
    return text;
}

/// The text of any value: arrays joined, objects by the member that names them.
std::string text_of(const Json& value, std::string_view joint, int depth) {
    if (const std::string* text = value.string()) return *text;
    if (const std::int64_t* integer = value.integer()) return std::to_string(*integer);
    if (const double* real = value.real()) return number_text(*real);
    if (depth == deepest) return {};
    if (const Json::Array* array = value.array()) return joined(*array, joint, depth + 1);
    for (std::string_view name : inner_names) {
        const Json* inner = value.find(name);
        std::string text = inner != nullptr ? text_of(*inner, joint, depth + 1) : std::string();
        if (!text.empty()) return text;
    }
    return {};
}

std::string_view joint_of(Field field) {
    if (field == Field::body || field == Field::summary) return "\n\n";
    return field == Field::ticker ? "    " : ", ";
}

constexpr std::size_t field_count = static_cast<std::size_t>(Field::ticker) + 1;

struct Best {
    const Json* value = nullptr;
    int rank = 0;
};

using BestValues = std::array<Best, field_count>;

bool is_empty(const Json& value) {
    if (value.is_null() || value.boolean() != nullptr) return true;
    if (const std::string* text = value.string())
        return text->find_first_not_of(" \t\r\n") == std::string::npos;
    if (const Json::Array* array = value.array()) return array->empty();
    return false;
}

/// The value with the best name for each field.
BestValues best_values(const Json::Object& members, FieldNames& names) {
    BestValues best;
    for (const auto& [name, value] : members) {
        if (auto rendition = main_rendition(name, value)) {
            best[static_cast<std::size_t>(rendition->field)] = {rendition->text, 0};
            continue;
        }
        auto alias = names.find(name);
        if (!alias || is_empty(value)) continue;
        Best& place = best[static_cast<std::size_t>(alias->field)];
        if (place.value == nullptr || alias->rank <= place.rank) place = {&value, alias->rank};
    }
    return best;
}

/// A headline holding a separator of its own would fall apart as text: arrays go in as they are.
void assign_ticker(Article& article, const Json& value, int last_year) {
    const Json::Array* array = value.array();
    if (array == nullptr) return assign(article, Field::ticker, text_of(value, "    "), "record", last_year);
    for (const Json& headline : *array) {
        std::string text = one_line(text_of(headline, " "));
        if (!text.empty()) article.ticker.push_back(std::move(text));
    }
}

void assign_value(Article& article, Field field, const Json& value, int last_year) {
    if (field == Field::ticker) return assign_ticker(article, value, last_year);
    if (field == Field::summary && !article.body.empty()) return;  // asked after the body
    const std::string* text = value.string();
    if (field == Field::date) article.provenance.date = "unreadable";  // until it is read
    assign(article, field, text != nullptr ? *text : text_of(value, joint_of(field)), "record", last_year);
}

const Json* wrapped(const Json& record) {
    for (std::string_view name : wrapper_names) {
        const Json* inner = record.find(name);
        if (inner != nullptr && inner->object() != nullptr) return inner;
    }
    return nullptr;
}

}  // namespace

Article article_of(const Json& record, FieldNames& names, int last_year) {
    Article article;
    const Json::Object* members = record.object();
    if (members == nullptr) return article;
    if (const Json* inner = wrapped(record)) article = article_of(*inner, names, last_year);
    if (!article.title.empty() || !article.body.empty()) return article;
    BestValues best = best_values(*members, names);
    for (std::size_t field = 0; field < field_count; ++field) {
        if (best[field].value != nullptr) {
            assign_value(article, static_cast<Field>(field), *best[field].value, last_year);
        }
    }
    return article;
}

const Json::Array* records_in(const Json& value) {
    if (value.array() != nullptr) return value.array();
    for (std::string_view name : list_names) {
        const Json* inner = value.find(name);
        const Json::Array* array = inner == nullptr ? nullptr : records_in(*inner);
        if (array != nullptr && !array->empty() && array->front().object() != nullptr) return array;
    }
    return nullptr;
}

Article context_of(const Json& around, Article own) {
    Article context;
    context.language = std::move(own.language);
    context.source = std::move(own.source);
    if (around.text("version").starts_with("https://jsonfeed.org/version/"))
        context.source = outlet_of(own.title, around.text("home_page_url"));
    return context;
}

void inherit(Article& article, const Article& context) {
    if (article.source.empty()) article.source = context.source;
    if (!article.language.empty() || context.language.empty()) return;
    article.language = context.language;
    article.provenance.language = "record";
}

}  // namespace newsgrep::ingest
