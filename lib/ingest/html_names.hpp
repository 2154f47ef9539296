/// Which elements and attributes of HTML matter to us, and how?
#pragma once

#include <cstdint>
#include <string_view>

namespace newsgrep::ingest {

enum class Tag : std::uint8_t {
    text,  ///< not an element: a run of characters
    other,
    a,
    article,
    aside,
    blockquote,
    body,
    br,
    figure,
    footer,
    form,
    h1,
    head,
    header,
    heading,  ///< h2 … h6
    hr,
    html,
    li,
    link,
    list,  ///< ul, ol, dl
    main,
    meta,
    nav,
    p,
    pre,
    script,
    table,
    time,
    title,
};

/// What an element does to the text around it.
enum class Flow : std::uint8_t {
    inside,     ///< part of the line it stands in
    block,      ///< begins and ends a paragraph
    furniture,  ///< a block that holds no article text: navigation, forms, captions
    unseen,     ///< its text is not shown, or no text: scripts, styles, menus to choose from
};

struct TagRow {
    std::string_view name;
    Tag tag = Tag::other;
    Flow flow = Flow::inside;
};

/// The row of an element's name in lower case; unknown elements are part of their line.
const TagRow& tag_row(std::string_view name);

enum class Key : std::uint8_t {
    unknown,
    class_name,
    content,
    datetime,
    dir,
    hidden,
    href,
    http_equiv,
    id,
    itemprop,
    itemtype,
    lang,
    name,
    property,
    rel,
    role,
    style,
    title,
    type,
};

/// Key::unknown for attributes that are not kept.
Key attribute_key(std::string_view name);

}  // namespace newsgrep::ingest
