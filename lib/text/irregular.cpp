#include "text/irregular.hpp"

#include <algorithm>
#include <vector>

namespace newsgrep::text {
namespace {

std::vector<std::string_view> split(std::string_view list) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < list.size();) {
        std::size_t end = std::min(list.find(' ', at), list.size());
        words.push_back(list.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::string join(std::string_view prefix, std::string_view rest) {
    return prefix == "-" ? std::string(rest) : std::string(prefix).append(rest);
}

}  // namespace

Irregular::Irregular(std::span<const Paradigm> paradigms) {
    for (const Paradigm& paradigm : paradigms) {
        for (std::string_view prefix : split(paradigm.prefixes)) {
            std::string stem = join(prefix, paradigm.stem);
            for (std::string_view form : split(paradigm.forms)) stems_.try_emplace(join(prefix, form), stem);
        }
    }
}

std::string_view Irregular::stem_of(std::string_view word) const {
    auto found = stems_.find(std::string(word));
    return found == stems_.end() ? std::string_view{} : std::string_view(found->second);
}

}  // namespace newsgrep::text
