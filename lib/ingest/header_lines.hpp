/// Which `Name: value` lines stand at the head of a WARC record or an HTTP answer?
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgrep::ingest {

/// The fields of a header, in their order. Names are compared without regard to case.
class HeaderLines {
  public:
    /// Reads lines that end in CRLF or LF; one that begins with a blank goes on with the line before it, one
    /// without a colon is passed over.
    explicit HeaderLines(std::string_view text = {});

    /// The value of the first field called `name`, without white space at its ends; "" where there is none.
    [[nodiscard]] std::string_view value(std::string_view name) const;

  private:
    std::vector<std::pair<std::string, std::string>> fields_;  ///< names in lower case
};

/// The size of the head of `text`, the blank line that ends it included; npos where it is not ended.
std::size_t head_size(std::string_view text);

/// `text` with its ASCII letters in lower case.
std::string lower(std::string_view text);

/// `text/html` of "text/HTML; charset=utf-8".
std::string media_type(std::string_view content_type);

/// `utf-8` of "text/html; charset=\"utf-8\""; "" where there is none.
std::string charset_label(std::string_view content_type);

}  // namespace newsgrep::ingest
