/// What may stand where the cursor is?
#pragma once

#include "options.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::tools {

/// An option whose value is one of a few; `values` parted by commas, or "FILE" for a path, which the shell
/// knows best.
struct ValueRow {
    std::string_view option;  ///< its long name
    std::string values;
};

/// A tool's options, as a shell completes them.
struct Completable {
    std::span<const OptionRow> options;
    std::span<const ValueRow> values;
    /// The values that a field has in the index that `words` name: "source", "lang", "section", "by". Absent
    /// for a tool that takes no query but files.
    std::function<std::vector<std::string>(std::string_view field, std::span<const std::string> words)>
        field_values;
};

/// What can stand instead of the last of `words`, those typed behind the name of the tool; each candidate
/// takes the place of the whole word. Nothing where the shell should offer files.
std::optional<std::vector<std::string>> completions(std::span<const std::string> words,
                                                    const Completable& tool);

/// A value as it is written behind a field: quoted where it has a blank.
std::string quoted_value(std::string_view value);

}  // namespace newsgrep::tools
