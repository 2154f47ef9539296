#include "query/tilde.hpp"

namespace newsgrep::query {

Tilde split_tilde(std::string_view text) noexcept {
    std::string_view kept = text.substr(0, text.find_last_not_of(",;.!?") + 1);
    bool has_number = kept.size() > 1 && kept.back() >= '0' && kept.back() <= '9';
    std::string_view before = has_number ? kept.substr(0, kept.size() - 1) : kept;
    if (before.size() < 2 || !before.ends_with('~')) return {text, 0};
    return {before.substr(0, before.find_last_not_of('~') + 1),
            has_number ? static_cast<unsigned>(kept.back() - '0') : 1};
}

}  // namespace newsgrep::query
