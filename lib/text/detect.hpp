/// Which language is a text in, among others around it?
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace newsgrep::text {

/// The most likely language of `text` among `candidates`, or "" where that is doubtful. `expected` is the
/// language of what stands around the text: any other must be far likelier. Allocates nothing.
std::string_view detect(std::string_view text, std::span<const std::string> candidates,
                        std::string_view expected = {});

}  // namespace newsgrep::text
