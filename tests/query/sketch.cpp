#include "query/sketch.hpp"

#include "query/dates.hpp"
#include "query/fields.hpp"
#include "query/lengths.hpp"
#include "query/positional.hpp"

namespace newsgrep::query {
namespace {

std::string group(std::string_view name, const Node& node) {
    std::string text = "(" + std::string(name);
    for (const NodePtr& child : node.children) text += " " + sketch(*child);
    return text + ")";
}

std::string positional(const Node& node) {
    return group(name_of(Positional{node.kind, node.count}), node);
}

std::string filter(const Node& node) {
    std::string name(name_of(node.field));
    if (node.field == Field::date) return name + "(" + days_text(node.days) + ")";
    if (node.field == Field::length) return name + "(" + length_text(node.length) + ")";
    return name + (node.is_exact ? "==" : "=") + node.text;
}

}  // namespace

std::string sketch(const Node& node) {
    std::string exact = node.is_exact ? "=" : "";
    switch (node.kind) {
        case Kind::nothing:
            return "nothing";
        case Kind::all:
            return "*";
        case Kind::word:
            return exact + node.text;
        case Kind::prefix:
            return node.text + "*";
        case Kind::fuzzy:
            return node.text + "~" + std::to_string(node.edits);
        case Kind::phrase:
            return exact + "\"" + node.text + "\"";
        case Kind::all_of:
            return group("and", node);
        case Kind::any_of:
            return group("or", node);
        case Kind::none_of:
            return group("not", node);
        case Kind::within:
            return names_of(node.zones) + "(" + sketch(*node.children.front()) + ")";
        case Kind::filter:
            return filter(node);
        case Kind::near:
        case Kind::before:
        case Kind::same_sentence:
        case Kind::same_paragraph:
        case Kind::at_least:
        case Kind::among_first:
            return positional(node);
    }
    return "?";
}

std::string sketch(std::string_view query, QueryOptions options) {
    if (!options.now) options.now = day("2020-02-15");
    return sketch(*Query::parse(query, options).root());
}

Date day(std::string_view iso) {
    return parse_iso_date(iso).value();
}

}  // namespace newsgrep::query
