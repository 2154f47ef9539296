#include "ingest/html_title.hpp"

#include "base/utf8.hpp"
#include "ingest/tidy.hpp"
#include "ingest/words.hpp"

#include <algorithm>
#include <optional>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t longest_title = 600;           // bytes
constexpr std::size_t most_outlet_words = 5;         // of an outlet's name behind a title
constexpr std::size_t fewest_title_words = 3;        // that must be left before it
constexpr std::size_t most_words_of_name = 3;        // before a title
constexpr std::size_t most_words_beside_outlet = 3;  // "El Universal - Noticias de Caracas"

constexpr std::string_view separators[] = {" | ", " - ", " – ", " — ", " :: ", " : ",
                                           " · ", " • ", " » ", " « ", "|",    " / "};

using Words = std::vector<std::string>;

/// Where the last separator of a title stands, and how long it is.
struct Cut {
    std::size_t at = std::string_view::npos;
    std::size_t size = 0;
};

Cut last_cut(std::string_view title) {
    Cut last;
    for (std::string_view separator : separators) {
        std::size_t at = title.rfind(separator);
        bool is_later = at != std::string_view::npos && (last.at == std::string_view::npos || at > last.at);
        if (is_later) last = {at, separator.size()};
    }
    return last;
}

bool contains(const Words& words, const Words& part) {
    return !part.empty() && std::ranges::search(words, part).begin() != words.end();
}

/// A title in metadata may be cut short, at its first quotation mark for one.
bool begins_with(const Words& words, const Words& part) {
    return words.size() >= part.size() && std::equal(part.begin(), part.end(), words.begin());
}

/// "lemonde" in "Le Monde.fr": names are compared without blanks.
std::string glued(const Words& words) {
    std::string all;
    for (const std::string& word : words) all += word;
    return all;
}

class Chooser {
  public:
    Chooser(const HtmlTree& tree, std::span<const Block> blocks, const std::vector<Claim>& claims)
        : tree_(tree), blocks_(blocks), claims_(claims) {
        for (const Claim* source : claims_for(claims, Fact::source))
            outlets_.push_back(spoken(source->value));
        for (const Claim* url : claims_for(claims, Fact::url)) hosts_ += url->value.substr(0, 64) + ' ';
        auto found = std::ranges::find(tree.nodes(), Tag::title, &Node::tag);
        if (found != tree.nodes().end())
            page_title_ = tree.shown_text(static_cast<NodeIndex>(found - tree.nodes().begin()));
        page_title_ = std::string(base::prefix(page_title_, longest_title));
    }

    Title choose() {
        Title title = confirmed_heading();
        if (title.text.empty()) title = claimed();
        if (title.text.empty()) title = behind_name();
        if (title.text.empty()) title = {without_outlet(page_title_), "title", {}};
        if (title.text.empty()) title = any_heading();
        Cut cut = last_cut(page_title_);
        if (cut.at != std::string_view::npos) {
            std::string rest(tidy(std::string_view(page_title_).substr(cut.at + cut.size)));
            if (reads_as_outlet(rest) && !contains(spoken(title.text), spoken(rest))) title.outlet = rest;
        }
        return title;
    }

  private:
    [[nodiscard]] static bool reads_as_outlet(std::string_view text) {
        std::size_t words = spoken(text).size();
        return words > 0 && words <= most_outlet_words && !ends_sentence(text);
    }

    /// Whether the page itself says that this is its name; a title may hold the name, too.
    [[nodiscard]] bool is_outlet(std::string_view text) const {
        Words words = spoken(text);
        if (words.empty()) return false;
        bool is_claimed = std::ranges::any_of(outlets_, [&](const Words& outlet) {
            bool is_named = words.size() <= outlet.size() + most_words_beside_outlet;
            return (is_named && contains(words, outlet)) || contains(outlet, words);
        });
        return is_claimed || hosts_.find(glued(words)) != std::string::npos;
    }

    /// The title without the outlet behind (or before) it.
    [[nodiscard]] std::string without_outlet(std::string_view title) const {
        for (Cut cut = last_cut(title); cut.at != std::string_view::npos; cut = last_cut(title)) {
            std::string_view rest = title.substr(cut.at + cut.size);
            std::size_t left = spoken(title.substr(0, cut.at)).size();
            bool is_name = is_outlet(rest) || (outlets_.empty() && reads_as_outlet(rest) && left > 4);
            if (!is_name || left < fewest_title_words) break;
            title = tidy(title.substr(0, cut.at));
        }
        return std::string(tidy(title));
    }

    /// A title with a quotation mark in it ends there for whoever puts it between such marks unescaped.
    [[nodiscard]] std::string uncut(std::string_view title) const {
        std::string_view whole = page_title_;
        title = tidy(title);
        bool is_beginning = !title.empty() && whole.starts_with(title);
        std::string_view rest = is_beginning ? tidy(whole.substr(title.size())) : std::string_view();
        return std::string(rest.starts_with('"') || rest.starts_with('\'') ? whole : title);
    }

    /// The titles the metadata give, outlets taken off.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> claimed_titles() const {
        std::vector<std::pair<std::string, std::string>> titles;
        for (const Claim* claim : claims_for(claims_, Fact::title))
            titles.emplace_back(without_outlet(uncut(claim->value)), claim->from);
        if (!page_title_.empty()) titles.emplace_back(page_title_, "title");
        return titles;
    }

    [[nodiscard]] Title confirmed_heading() const {
        auto titles = claimed_titles();
        std::vector<Words> wanted;
        for (const auto& [text, from] : titles) wanted.push_back(spoken(text));
        const Block* best = nullptr;
        for (const Block& block : blocks_) {
            if (tree_[block.node].tag() != Tag::h1 || block.text.size() > longest_title) continue;
            if (is_outlet(block.text)) continue;
            Words heading = spoken(block.text);
            bool is_confirmed = std::ranges::any_of(wanted, [&](const Words& words) {
                return resembles(heading, words) ||
                       (heading.size() >= fewest_title_words && contains(words, heading)) ||
                       (words.size() >= fewest_title_words && begins_with(heading, words));
            });
            if (is_confirmed && (best == nullptr || block.letters > best->letters)) best = &block;
        }
        return best != nullptr ? Title{without_outlet(best->text), "h1", {}} : Title{};
    }

    /// Aggregators put their own name before a title that a heading below has alone: "Kiosque : Le port
    /// rouvre".
    [[nodiscard]] Title behind_name() const {
        Words whole = spoken(page_title_);
        for (const Block& block : blocks_) {
            if (tree_[block.node].tag() != Tag::heading || block.text.size() > longest_title) continue;
            Words heading = spoken(block.text);
            bool is_rest = heading.size() > most_words_of_name && heading.size() < whole.size() &&
                           whole.size() - heading.size() <= most_words_of_name &&
                           std::equal(heading.rbegin(), heading.rend(), whole.rbegin());
            if (is_rest) return {block.text, "heading", {}};
        }
        return {};
    }

    [[nodiscard]] Title claimed() const {
        for (const auto& [text, from] : claimed_titles()) {
            if (from != "title" && !text.empty() && !is_outlet(text)) return {text, from, {}};
        }
        return {};
    }

    [[nodiscard]] Title any_heading() const {
        for (const Block& block : blocks_) {
            if (tree_[block.node].tag() == Tag::h1) return {block.text, "h1", {}};
        }
        return {};
    }

    const HtmlTree& tree_;
    std::span<const Block> blocks_;
    const std::vector<Claim>& claims_;
    std::vector<Words> outlets_;
    std::string hosts_;
    std::string page_title_;
};

}  // namespace

Title title_of(const HtmlTree& tree, std::span<const Block> blocks, const std::vector<Claim>& claims) {
    return Chooser(tree, blocks, claims).choose();
}

}  // namespace newsgrep::ingest
