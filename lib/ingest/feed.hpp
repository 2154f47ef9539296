/// Which article does an entry of an RSS or Atom feed hold?
#pragma once

#include "ingest/xml_reader.hpp"

namespace newsgrep::ingest {

/// Outlet, language and address, as the channel says.
XmlContext read_feed_head(const XmlTree& head);

/// The article of one item or entry: the whole text where the feed brings it, else the teaser.
Record read_feed_item(const XmlTree& tree, XmlIndex item, const XmlContext& context);

/// The outlet in the title of a feed: "Le Fanal - Actualités" is Le Fanal; of "Portada" nobody knows, so the
/// host of `url` stands for it.
std::string outlet_of(std::string_view title, std::string_view url);

}  // namespace newsgrep::ingest
