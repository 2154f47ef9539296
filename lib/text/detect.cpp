#include "newsgrep/analyzer.hpp"

namespace newsgrep {

std::string detect_language(std::string_view, const std::vector<std::string>&) { return {}; }

}  // namespace newsgrep
