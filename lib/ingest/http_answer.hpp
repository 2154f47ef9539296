/// What did a web server answer, as it stands in a WARC response record?
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace newsgrep::ingest {

struct HttpAnswer {
    int status = 0;          ///< 200 is a page
    std::string media_type;  ///< "text/html"; "" where the server did not say
    std::string charset;     ///< label of the Content-Type; "" where there is none
    std::string location;    ///< where a redirection leads
    std::string body;        ///< chunks joined, unpacked
    std::string fault;       ///< why there is no body, as the end of a sentence; "" where there is one
};

/// The page limit after unpacking, in bytes: no news page is so large, and a parsed page takes ten times it.
inline constexpr std::size_t largest_page = std::size_t{16} << 20;

/// Nothing where the bytes are no HTTP answer. Bodies that archives have unchunked or unpacked already,
/// leaving the headers as they were, are taken as they are.
std::optional<HttpAnswer> read_http_answer(std::string_view message);

}  // namespace newsgrep::ingest
