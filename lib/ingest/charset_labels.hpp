/// Which encoding does a label mean?
#pragma once

#include "ingest/codepages.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace newsgrep::ingest {

/// An encoding that a text can be in: UTF-8, or a code page.
struct Encoding {
    std::optional<CodePage> page{};  ///< absent: UTF-8

    friend bool operator==(const Encoding&, const Encoding&) = default;
};

/// "utf-8", "windows-1252", …
std::string_view to_string(Encoding encoding) noexcept;

/// As browsers read it: in any case, ISO-8859-1 means windows-1252. Nothing for a label that is unknown, or
/// of UTF-16, which its bytes tell better.
std::optional<Encoding> labelled_encoding(std::string_view label);

}  // namespace newsgrep::ingest
