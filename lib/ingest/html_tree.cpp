#include "ingest/html_tree.hpp"

#include "base/utf8.hpp"
#include "ingest/html_parser.hpp"
#include "ingest/html_strip.hpp"

#include <algorithm>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t deepest = 512;  // open elements
constexpr std::size_t most_nodes = 2'000'000;
constexpr std::size_t longest_value = std::size_t{64} << 10;  // bytes of an attribute

constexpr TagRow root_row = {"", Tag::other, Flow::block};
constexpr TagRow text_row = {"", Tag::text, Flow::inside};
constexpr TagRow paragraph_row = {"p", Tag::p, Flow::block};

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

}  // namespace

std::string_view HtmlTree::text(const Node& node) const {
    return std::string_view(text_).substr(node.text_begin, node.text_size);
}

const HtmlTree::Attribute* HtmlTree::find(const Node& node, Key key) const {
    const Attribute* begin = attributes_.data() + node.first_attribute;
    const Attribute* found = std::find_if(begin, begin + node.attributes,
                                          [&](const Attribute& candidate) { return candidate.key == key; });
    return found != begin + node.attributes ? found : nullptr;
}

std::string_view HtmlTree::attribute(const Node& node, Key key) const {
    const Attribute* found = find(node, key);
    return found != nullptr ? std::string_view(text_).substr(found->begin, found->size) : std::string_view();
}

bool HtmlTree::has_attribute(const Node& node, Key key) const {
    return find(node, key) != nullptr;
}

std::string HtmlTree::shown_text(NodeIndex index) const {
    std::string shown;
    bool is_apart = false;
    NodeIndex end = nodes_[index].end;
    for (NodeIndex i = index; i < end; ++i) {
        const Node& node = nodes_[i];
        is_apart |= node.flow() != Flow::inside || node.tag() == Tag::br;
        if (node.flow() == Flow::unseen && i != index) i = node.end - 1;
        if (!node.is_text()) continue;
        for (char c : text(node)) {
            if (is_space(c)) {
                is_apart = true;
                continue;
            }
            if (is_apart && !shown.empty()) shown += ' ';
            is_apart = false;
            shown += c;
        }
    }
    return shown;
}

/// Hears the events of the parser and lays the nodes down.
class HtmlTreeBuilder final : public HtmlEvents {
  public:
    HtmlTreeBuilder() { open(root_row); }

    bool begin_element(std::string_view name) override {
        if (open_.size() > deepest || tree_.nodes_.size() > most_nodes) return false;
        open(tag_row(name));
        return true;
    }

    void attribute(std::string_view name, std::string_view value) override {
        Key key = attribute_key(name);
        if (key == Key::unknown) return;
        value = base::prefix(value, longest_value);
        tree_.attributes_.push_back({key, text_position(), static_cast<std::uint32_t>(value.size())});
        tree_.text_ += value;
        ++tree_.nodes_.back().attributes;
    }

    void end_element() override {
        if (open_.size() > 1) close();
    }

    void characters(std::string_view text) override {
        Node& last = tree_.nodes_.back();
        bool is_script = last.tag() == Tag::script && open_.back() == tree_.size() - 1;
        bool goes_on = last.is_text() && last.parent == open_.back();
        if (is_script && last.text_size == 0) last.text_begin = text_position();
        if (!is_script && !goes_on) add(text_row);
        tree_.text_ += text;
        tree_.nodes_.back().text_size += static_cast<std::uint32_t>(text.size());
    }

    /// Each line of the text is a paragraph of its own.
    void plain_text(std::string_view text) {
        while (open_.size() > 1) close();
        for (std::size_t begin = 0; begin < text.size();) {
            std::size_t end = std::min(text.find('\n', begin), text.size());
            open(paragraph_row);
            characters(text.substr(begin, end - begin));
            close();
            begin = end + 1;
        }
    }

    HtmlTree take() {
        while (!open_.empty()) close();
        return std::move(tree_);
    }

  private:
    [[nodiscard]] std::uint32_t text_position() const {
        return static_cast<std::uint32_t>(tree_.text_.size());
    }

    void add(const TagRow& row) {
        Node node;
        node.row = &row;
        node.parent = open_.empty() ? 0 : open_.back();
        node.end = tree_.size() + 1;
        node.text_begin = text_position();
        node.first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size());
        tree_.nodes_.push_back(node);
    }

    void open(const TagRow& row) {
        add(row);
        open_.push_back(tree_.size() - 1);
    }

    void close() {
        tree_.nodes_[open_.back()].end = tree_.size();
        open_.pop_back();
    }

    HtmlTree tree_;
    std::vector<NodeIndex> open_;
};

HtmlTree parse_html(std::string_view text) {
    HtmlTreeBuilder builder;
    std::size_t parsed = parse_html_events(text, builder);
    if (parsed < text.size()) builder.plain_text(strip_tags(text.substr(parsed)));
    return builder.take();
}

}  // namespace newsgrep::ingest
