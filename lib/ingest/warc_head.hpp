/// What does the head of a WARC record say?
#pragma once

#include "newsgrep/article.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsgrep::ingest {

struct WarcHead {
    std::string type;             ///< "response", "resource", "request", …
    std::string url;              ///< the target; without the <> that WARC 1.0 writes around it
    std::optional<Date> fetched;  ///< WARC-Date: when the page was fetched, not when it was published
    std::string media_type;       ///< of the block: "application/http" for a response
    std::string charset;          ///< likewise
    std::uint64_t length = 0;     ///< of the block, in bytes
    std::size_t size = 0;         ///< of the head itself, its blank line included
};

/// The head with which `text` begins: `WARC/1.0` or `WARC/1.1`, fields, a blank line. Nothing where it is
/// none or does not say how long its block is.
std::optional<WarcHead> read_warc_head(std::string_view text);

/// Where the next record may begin, at or behind `from`: a line that begins with `WARC/1.`, or, where damage
/// ate the line break before it, one that ends with `WARC/1.0`; npos where there is none.
std::size_t next_warc_record(std::string_view text, std::size_t from);

}  // namespace newsgrep::ingest
