#include "ingest/html_names.hpp"

#include <algorithm>
#include <iterator>

namespace newsgrep::ingest {
namespace {

/// Sorted by name.
constexpr TagRow tags[] = {
    {"a", Tag::a, Flow::inside},
    {"address", Tag::other, Flow::block},
    {"article", Tag::article, Flow::block},
    {"aside", Tag::aside, Flow::furniture},
    {"audio", Tag::other, Flow::unseen},
    {"blockquote", Tag::blockquote, Flow::block},
    {"body", Tag::body, Flow::block},
    {"br", Tag::br, Flow::inside},
    {"button", Tag::other, Flow::unseen},
    {"canvas", Tag::other, Flow::unseen},
    {"caption", Tag::other, Flow::furniture},
    {"center", Tag::other, Flow::block},
    {"dd", Tag::other, Flow::block},
    {"details", Tag::other, Flow::block},
    {"dialog", Tag::other, Flow::furniture},
    {"dir", Tag::list, Flow::block},
    {"div", Tag::other, Flow::block},
    {"dl", Tag::list, Flow::block},
    {"dt", Tag::other, Flow::block},
    {"fieldset", Tag::form, Flow::block},
    {"figcaption", Tag::other, Flow::furniture},
    {"figure", Tag::figure, Flow::block},
    {"footer", Tag::footer, Flow::furniture},
    {"form", Tag::form, Flow::block},
    {"h1", Tag::h1, Flow::block},
    {"h2", Tag::heading, Flow::block},
    {"h3", Tag::heading, Flow::block},
    {"h4", Tag::heading, Flow::block},
    {"h5", Tag::heading, Flow::block},
    {"h6", Tag::heading, Flow::block},
    {"head", Tag::head, Flow::block},
    {"header", Tag::header, Flow::block},
    {"hgroup", Tag::other, Flow::block},
    {"hr", Tag::hr, Flow::block},
    {"html", Tag::html, Flow::block},
    {"iframe", Tag::other, Flow::unseen},
    {"input", Tag::other, Flow::unseen},
    {"label", Tag::other, Flow::furniture},
    {"legend", Tag::other, Flow::furniture},
    {"li", Tag::li, Flow::block},
    {"link", Tag::link, Flow::inside},
    {"main", Tag::main, Flow::block},
    {"map", Tag::other, Flow::unseen},
    {"math", Tag::other, Flow::unseen},
    {"menu", Tag::nav, Flow::furniture},
    {"meta", Tag::meta, Flow::inside},
    {"nav", Tag::nav, Flow::furniture},
    {"noframes", Tag::other, Flow::unseen},
    {"noscript", Tag::other, Flow::unseen},
    {"object", Tag::other, Flow::unseen},
    {"ol", Tag::list, Flow::block},
    {"option", Tag::other, Flow::unseen},
    {"p", Tag::p, Flow::block},
    {"pre", Tag::pre, Flow::block},
    {"script", Tag::script, Flow::unseen},
    {"section", Tag::other, Flow::block},
    {"select", Tag::other, Flow::unseen},
    {"style", Tag::other, Flow::unseen},
    {"summary", Tag::other, Flow::block},
    {"svg", Tag::other, Flow::unseen},
    {"table", Tag::table, Flow::block},
    {"tbody", Tag::other, Flow::block},
    {"td", Tag::other, Flow::block},
    {"template", Tag::other, Flow::unseen},
    {"textarea", Tag::other, Flow::unseen},
    {"th", Tag::other, Flow::block},
    {"time", Tag::time, Flow::inside},
    {"title", Tag::title, Flow::unseen},
    {"tr", Tag::other, Flow::block},
    {"ul", Tag::list, Flow::block},
    {"video", Tag::other, Flow::unseen},
};

constexpr TagRow unknown_tag = {};

struct KeyRow {
    std::string_view name;
    Key key;
};

constexpr KeyRow keys[] = {
    {"class", Key::class_name},
    {"content", Key::content},
    {"datetime", Key::datetime},
    {"dir", Key::dir},
    {"hidden", Key::hidden},
    {"href", Key::href},
    {"http-equiv", Key::http_equiv},
    {"id", Key::id},
    {"itemprop", Key::itemprop},
    {"itemtype", Key::itemtype},
    {"lang", Key::lang},
    {"name", Key::name},
    {"property", Key::property},
    {"rel", Key::rel},
    {"role", Key::role},
    {"style", Key::style},
    {"title", Key::title},
    {"type", Key::type},
};

}  // namespace

const TagRow& tag_row(std::string_view name) {
    static_assert(std::ranges::is_sorted(tags, {}, &TagRow::name));
    const auto* row = std::ranges::lower_bound(tags, name, {}, &TagRow::name);
    return row != std::end(tags) && row->name == name ? *row : unknown_tag;
}

Key attribute_key(std::string_view name) {
    static_assert(std::ranges::is_sorted(keys, {}, &KeyRow::name));
    const auto* row = std::ranges::lower_bound(keys, name, {}, &KeyRow::name);
    return row != std::end(keys) && row->name == name ? row->key : Key::unknown;
}

}  // namespace newsgrep::ingest
