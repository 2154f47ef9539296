#include "ingest/html_content.hpp"

#include "ingest/html_date.hpp"
#include "ingest/html_furniture.hpp"
#include "ingest/html_hints.hpp"
#include "ingest/people.hpp"
#include "ingest/words.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace newsgrep::ingest {
namespace {

constexpr double link_cost = 60;  // at most, in letters of prose that make up for it
constexpr double label_cost = 15;
constexpr double above_title = 0.2;     // what prose above the title is worth
constexpr double below_link = 0.3;      // what prose right below a linked headline is worth: a teaser
constexpr double share_of_whole = 0.8;  // of the best element's worth, that an element inside it must hold
constexpr std::size_t headline_length = 20;  // letters of a link that may be a headline
constexpr std::size_t lines_of_facts = 4;    // behind the title, that may tell who wrote it and when
constexpr double least_text = 80;            // letters; with less there is nothing but comments to read
constexpr double least_prose = 200;          // letters; a page with less is read again, hints unheeded

/// Which elements are cut out before the article is looked for.
enum class Heed : std::uint8_t { all_hints, comments, only_hidden };

/// How much an element's own name adds to its worth.
double trust(Hint hint) {
    if (hint == Hint::body) return 1.3;
    return hint == Hint::content ? 1.1 : 1.0;
}

/// Elements that hold text even where it is short: headings, list items, lines of verse.
bool is_textual(Tag tag) {
    return tag == Tag::p || tag == Tag::li || tag == Tag::heading || tag == Tag::h1 ||
           tag == Tag::blockquote || tag == Tag::pre;
}

class Judge {
  public:
    Judge(const HtmlTree& tree, std::span<const Block> blocks, std::string_view title)
        : tree_(tree), blocks_(blocks), hints_(tree.size()), worth_(tree.size()), is_cut_(tree.size()) {
        for (NodeIndex i = 0; i < tree.size(); ++i) hints_[i] = hint_of(tree, tree[i]);
        title_ = title_block(title);
    }

    std::vector<std::size_t> choose(Heed heed) {
        cut(heed);
        weigh();
        NodeIndex best = best_element();
        std::vector<std::size_t> chosen = inside(best);
        add_lead(best, chosen);
        return chosen;
    }

    [[nodiscard]] double prose_in(std::span<const std::size_t> chosen) const {
        double letters = 0;
        for (std::size_t i : chosen)
            letters += blocks_[i].is_prose ? static_cast<double>(blocks_[i].letters) : 0;
        return letters;
    }

  private:
    /// The heading that says what the title says; the last h1 where none does.
    std::optional<std::size_t> title_block(std::string_view title) const {
        std::vector<std::string> wanted = spoken(title);
        std::optional<std::size_t> first_heading;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            bool is_heading =
                tree_[blocks_[i].node].tag() == Tag::h1 || tree_[blocks_[i].node].tag() == Tag::heading;
            if (!is_heading) continue;
            if (!wanted.empty() && resembles(spoken(blocks_[i].text), wanted)) return i;
            if (!first_heading && tree_[blocks_[i].node].tag() == Tag::h1) first_heading = i;
        }
        return first_heading;
    }

    /// Adds up what each element holds: a child comes behind its parent, so one sweep from the end is enough.
    static void sum_upwards(const HtmlTree& tree, std::vector<double>& values) {
        for (NodeIndex i = tree.size() - 1; i > 0; --i) values[tree[i].parent] += values[i];
    }

    [[nodiscard]] std::vector<double> prose_by_element() const {
        std::vector<double> prose(tree_.size());
        for (const Block& block : blocks_) {
            if (block.is_prose && !block.is_link()) prose[block.node] += static_cast<double>(block.letters);
        }
        sum_upwards(tree_, prose);
        return prose;
    }

    [[nodiscard]] bool is_unwanted(NodeIndex i, Heed heed) const {
        Tag tag = tree_[i].tag();
        if (tag == Tag::body || tag == Tag::html) return false;
        if (hints_[i] == Hint::hidden) return true;
        if (heed == Heed::only_hidden) return false;
        if (hints_[i] == Hint::comments) return true;
        if (heed == Heed::comments) return false;
        if (tree_[i].flow() == Flow::furniture || tag == Tag::form) return true;
        return hints_[i] == Hint::furniture && tag != Tag::main;
    }

    /// An element that holds most of the page's prose is not what its name says.
    void cut(Heed heed) {
        std::vector<double> prose = prose_by_element();
        std::fill(is_cut_.begin(), is_cut_.end(), false);
        for (NodeIndex i = 1; i < tree_.size(); ++i) {
            bool holds_most = prose[i] * 2 > prose[0] && hints_[i] != Hint::comments;
            is_cut_[i] = is_cut_[tree_[i].parent] || (is_unwanted(i, heed) && !holds_most);
        }
    }

    [[nodiscard]] double value(std::size_t i) const {
        const Block& block = blocks_[i];
        if (is_cut_[block.node]) return 0;
        auto letters = static_cast<double>(block.letters);
        if (block.is_link()) return -std::min(letters, link_cost);
        Tag tag = tree_[block.node].tag();
        if (!block.is_prose) return is_textual(tag) ? 0 : -std::min(letters, label_cost);
        double worth = letters - static_cast<double>(block.linked);
        if (title_ && i < *title_) worth *= above_title;
        bool is_teaser = i > 0 && blocks_[i - 1].is_link() && blocks_[i - 1].letters >= headline_length;
        return is_teaser ? worth * below_link : worth;
    }

    void weigh() {
        std::fill(worth_.begin(), worth_.end(), 0.0);
        for (std::size_t i = 0; i < blocks_.size(); ++i) worth_[blocks_[i].node] += value(i);
        sum_upwards(tree_, worth_);
    }

    [[nodiscard]] NodeIndex best_element() const {
        NodeIndex best = 0;
        double most = 0;
        for (NodeIndex i = 0; i < tree_.size(); ++i) {
            double worth = worth_[i] * trust(hints_[i]);
            if (worth > most) {
                best = i;
                most = worth;
            }
        }
        return tightened(best);
    }

    /// The innermost element inside that still holds nearly all.
    [[nodiscard]] NodeIndex tightened(NodeIndex best) const {
        double enough = worth_[best] * share_of_whole;
        NodeIndex tight = best;
        for (NodeIndex i = best; i < tree_[best].end; ++i) {
            bool is_inside = i < tree_[tight].end;
            if (is_inside && worth_[i] >= enough && tree_[i].tag() != Tag::p) tight = i;
        }
        return tight;
    }

    [[nodiscard]] bool is_in(std::size_t block, NodeIndex element) const {
        return blocks_[block].node >= element && blocks_[block].node < tree_[element].end;
    }

    /// Whether an element below `container` around the block is worth less than nothing.
    [[nodiscard]] bool stands_among_links(std::size_t block, NodeIndex container) const {
        for (NodeIndex i = blocks_[block].node; i != container && i != 0; i = tree_[i].parent) {
            if (worth_[i] < 0 && !blocks_[block].is_prose && tree_[i].tag() != Tag::p) return true;
        }
        return false;
    }

    /// Who wrote it and when, in a line of its own right behind the title.
    [[nodiscard]] bool is_said_of_article(std::size_t i) const {
        bool is_near = title_ && i > *title_ && i - *title_ <= lines_of_facts;
        if (!is_near || blocks_[i].is_prose) return false;
        return named_author(before_date(blocks_[i].text)) || is_dateline(blocks_[i].text);
    }

    [[nodiscard]] bool belongs(std::size_t i, NodeIndex container) const {
        const Block& block = blocks_[i];
        if (is_cut_[block.node] || (title_ && i == *title_) || is_said_of_article(i)) return false;
        if (block.is_link() || is_furniture_line(block.text)) return false;
        bool is_text = block.is_prose || is_textual(tree_[block.node].tag());
        return is_text && !stands_among_links(i, container);
    }

    [[nodiscard]] std::vector<std::size_t> inside(NodeIndex container) const {
        std::vector<std::size_t> chosen;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (!is_in(i, container)) continue;
            if (!chosen.empty() && ends_article(blocks_[i].text)) break;
            if (belongs(i, container)) chosen.push_back(i);
        }
        while (!chosen.empty() && tree_[blocks_[chosen.back()].node].tag() == Tag::heading) chosen.pop_back();
        return chosen;
    }

    /// A standfirst between the title and the element that was chosen.
    void add_lead(NodeIndex container, std::vector<std::size_t>& chosen) const {
        if (!title_ || chosen.empty()) return;
        std::vector<std::size_t> lead;
        for (std::size_t i = *title_ + 1; i < blocks_.size() && blocks_[i].node < container; ++i) {
            const Block& block = blocks_[i];
            if (is_in(i, container)) break;
            bool is_shown = !is_cut_[block.node] || hints_[block.node] == Hint::lead;
            bool is_lead = block.is_prose && !block.is_link() && is_shown;
            if (is_lead && !is_furniture_line(block.text)) lead.push_back(i);
        }
        if (lead.size() <= 3) chosen.insert(chosen.begin(), lead.begin(), lead.end());
    }

    const HtmlTree& tree_;
    std::span<const Block> blocks_;
    std::vector<Hint> hints_;
    std::vector<double> worth_;
    std::vector<bool> is_cut_;
    std::optional<std::size_t> title_;
};

}  // namespace

std::vector<std::size_t> article_blocks(const HtmlTree& tree, std::span<const Block> blocks,
                                        std::string_view title) {
    Judge judge(tree, blocks, title);
    std::vector<std::size_t> chosen = judge.choose(Heed::all_hints);
    if (judge.prose_in(chosen) >= least_prose) return chosen;
    std::vector<std::size_t> unheeding = judge.choose(Heed::comments);
    if (judge.prose_in(unheeding) > judge.prose_in(chosen) * 2) chosen = std::move(unheeding);
    // A live report calls its own lines comments; a page with some other text has real ones.
    return judge.prose_in(chosen) >= least_text ? chosen : judge.choose(Heed::only_hidden);
}

}  // namespace newsgrep::ingest
