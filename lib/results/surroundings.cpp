#include "results/surroundings.hpp"

#include "text/compounds.hpp"
#include "text/graphemes.hpp"

#include <algorithm>
#include <optional>

namespace newsgrep::results {
namespace {

/// The end of `text` that is shown before a match; a word that would be cut goes, but for one that leaves
/// nothing.
std::string_view shown_before(std::string_view text, std::size_t width) {
    std::string_view shown = text::last_columns(text, width);
    bool is_cut = shown.size() < text.size() && text[text.size() - shown.size() - 1] != ' ';
    std::size_t blank = shown.find(' ');
    if (is_cut && blank != std::string_view::npos && blank + 1 < shown.size()) shown.remove_prefix(blank + 1);
    return shown;
}

std::string_view shown_behind(std::string_view text, std::size_t width) {
    std::string_view shown = text::first_columns(text, width);
    bool is_cut = shown.size() < text.size() && text[shown.size()] != ' ';
    std::size_t blank = shown.rfind(' ');
    if (is_cut && blank != std::string_view::npos && blank > 0) shown = shown.substr(0, blank);
    return shown;
}

/// Where in the passage, whose first word stands at position `first`, the words of a place are.
std::optional<Range> range_of(const text::Passage& passage, std::uint32_t first, const WordPlace& place) {
    std::optional<Range> range;
    for (const TokenView& token : passage.tokens) {
        std::uint32_t position = first + token.position;
        bool is_inside = position >= place.first && position + text::reach_of(token.form) <= place.last;
        if (!is_inside) continue;
        if (!range) range = Range{token.begin, token.end};
        range->end = std::max(range->end, token.end);
    }
    return range;
}

Surroundings around(const text::Passage& passage, Range match, std::size_t width) {
    Range whole = text::snap_to_graphemes(passage.text, match);
    return {passage.zone, passage.offset + whole.begin,
            std::string(shown_before(passage.text.substr(0, whole.begin), width)),
            std::string(passage.text.substr(whole.begin, whole.end - whole.begin)),
            std::string(shown_behind(passage.text.substr(whole.end), width))};
}

/// Follows the passages of an article and counts as the index does.
class PassageCounter {
  public:
    void enter(const text::Passage& passage) {
        if (is_started_) ++paragraph_;
        bool begins_anew = passage.zone != base::Zone::body && (!is_started_ || zone_ != passage.zone);
        first_ = begins_anew ? 0 : next_;
        next_ = first_ + (passage.tokens.empty() ? 0 : passage.tokens.back().position + 1);
        zone_ = passage.zone;
        is_started_ = true;
    }
    [[nodiscard]] std::uint32_t paragraph() const { return paragraph_; }
    /// The position of the passage's first word.
    [[nodiscard]] std::uint32_t first() const { return first_; }

  private:
    bool is_started_ = false;
    std::uint32_t paragraph_ = 0;
    std::uint32_t first_ = 0;
    std::uint32_t next_ = 0;
    base::Zone zone_ = base::Zone::title;
};

}  // namespace

std::vector<Surroundings> surroundings(const Article& article, const std::vector<WordPlace>& places,
                                       text::ArticleWords& words, std::size_t width) {
    std::vector<Surroundings> texts(places.size());
    PassageCounter counter;
    words.each(article, [&](const text::Passage& passage) {
        counter.enter(passage);
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (places[i].paragraph != counter.paragraph()) continue;
            if (auto match = range_of(passage, counter.first(), places[i]))
                texts[i] = around(passage, *match, width);
        }
    });
    return texts;
}

}  // namespace newsgrep::results
