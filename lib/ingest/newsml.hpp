/// Which article does a news item of an agency hold: NewsML-G2, NewsML 1, NITF?
#pragma once

#include "ingest/xml_reader.hpp"

namespace newsgrep::ingest {

/// What a message says of all its items.
XmlContext read_news_head(const XmlTree& head);

/// The article of one item. Pictures, films and what was cancelled are skipped.
Record read_news_item(const XmlTree& tree, XmlIndex item, const XmlContext& context);

}  // namespace newsgrep::ingest
