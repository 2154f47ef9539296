/// How does a test say which tokens it expects?
#pragma once

#include "newsgrep/analyzer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::tests {

/// One line for all tokens of `text`: `position:exact` each, with `*` behind compounds, `+` behind the groups
/// of a number, `'` staying on particles.
inline std::string outline(std::string_view text, std::string_view language = "fr",
                           std::string_view latin = {}) {
    std::string line;
    for (const Token& token : Analyzer(language, latin).analyze(text)) {
        if (!line.empty()) line += ' ';
        line += std::to_string(token.position) + ":" + token.exact;
        if (token.kind == TokenKind::compound) line += '*';
        if (token.kind == TokenKind::group) line += '+';
    }
    return line;
}

/// What the tokens' ranges cut out of `text`.
inline std::vector<std::string> cuts(std::string_view text, std::string_view language = "fr") {
    std::vector<std::string> pieces;
    for (const Token& token : Analyzer(language).analyze(text)) {
        pieces.emplace_back(text.substr(token.begin, token.end - token.begin));
    }
    return pieces;
}

}  // namespace newsgrep::tests
