#include "results/harmless.hpp"

#include "newsgrep/render.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace newsgrep::results {
namespace {

bool is_override(char32_t c) {
    return c >= 0x202A && c <= 0x202E;
}
bool opens_isolate(char32_t c) {
    return c >= 0x2066 && c <= 0x2068;
}
bool closes_isolate(char32_t c) {
    return c == 0x2069;
}
bool ends_paragraph(char32_t c) {
    return c == '\n' || c == 0x2029;
}

/// Where the isolates stand that have their partner in the same paragraph, ascending: the others would reach
/// into what is printed around the text.
std::vector<std::size_t> balanced_isolates(std::string_view text) {
    std::vector<std::size_t> balanced;
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t here = at;
        char32_t c = base::decode(text, at);
        if (ends_paragraph(c)) open.clear();
        if (opens_isolate(c)) open.push_back(here);
        if (!closes_isolate(c) || open.empty()) continue;
        balanced.insert(balanced.end(), {open.back(), here});
        open.pop_back();
    }
    std::sort(balanced.begin(), balanced.end());
    return balanced;
}

/// What is shown for a character that a terminal would obey: the symbol Unicode has for it.
char32_t visible(char32_t c) {
    if (c < 0x20 && c != '\n' && c != '\t') return 0x2400 + c;
    if (c == 0x7F) return 0x2421;
    if (c >= 0x80 && c <= 0x9F) return base::replacement_character;
    if (c == 0x2028 || c == 0x2029) return ' ';  // line and paragraph separators: isolates end at these
    return c;
}

/// Writes the harmless text and notes where each bound of a range comes to lie.
class Cleaner {
  public:
    Cleaner(std::string_view text, const std::vector<Range>& matches)
        : text_(text), matches_(matches), balanced_(balanced_isolates(text)) {}

    Marked run() {
        out_.text.reserve(text_.size());
        for (std::size_t at = 0; at < text_.size();) {
            move_bounds(at);
            std::size_t here = at;
            char32_t c = base::decode(text_, at);
            if (!is_dropped(c, here)) base::append(out_.text, visible(c));
        }
        move_bounds(text_.size());
        return std::move(out_);
    }

  private:
    bool is_dropped(char32_t c, std::size_t here) {
        if (is_override(c)) return true;
        if (!opens_isolate(c) && !closes_isolate(c)) return false;
        bool is_balanced = next_balanced_ < balanced_.size() && balanced_[next_balanced_] == here;
        if (is_balanced) ++next_balanced_;
        return !is_balanced;
    }

    /// Every bound up to `at` lies where the output now ends.
    void move_bounds(std::size_t at) {
        for (; bound_ < 2 * matches_.size(); ++bound_) {
            const Range& match = matches_[bound_ / 2];
            bool is_begin = bound_ % 2 == 0;
            if ((is_begin ? match.begin : match.end) > at && at < text_.size()) return;
            if (is_begin) out_.matches.emplace_back();
            (is_begin ? out_.matches.back().begin : out_.matches.back().end) = out_.text.size();
        }
    }

    std::string_view text_;
    const std::vector<Range>& matches_;
    std::vector<std::size_t> balanced_;
    std::size_t next_balanced_ = 0;
    std::size_t bound_ = 0;  ///< begin of match 0, end of match 0, begin of match 1, …
    Marked out_;
};

}  // namespace

Marked make_harmless(std::string_view text, const std::vector<Range>& matches) {
    return Cleaner(text, matches).run();
}

}  // namespace newsgrep::results

namespace newsgrep {

std::string make_harmless(std::string_view text) {
    return results::make_harmless(text, {}).text;
}

}  // namespace newsgrep
