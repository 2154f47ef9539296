#include "ingest/html_blocks.hpp"

#include "base/utf8.hpp"
#include "ingest/tidy.hpp"

#include <string_view>
#include <utility>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t long_text = 120;     // code points that read as prose without a full stop
constexpr std::size_t sentence_text = 40;  // code points of a sentence that ends as one

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

std::size_t code_points(std::string_view text) {
    std::size_t count = 0;
    for (char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    return count;
}

/// Sweeps over a page and cuts it into blocks.
class Cutter {
  public:
    explicit Cutter(const HtmlTree& tree) : tree_(tree) {}

    std::vector<Block> cut() {
        for (NodeIndex i = 0; i < tree_.size(); ++i) {
            leave_until(i);
            const Node& node = tree_[i];
            if (node.flow() == Flow::unseen) {
                i = node.end - 1;
                continue;
            }
            if (node.is_text())
                add(tree_.text(node), i);
            else if (node.tag() == Tag::br)
                break_line();
            else
                enter(i, node);
        }
        leave_until(tree_.size());
        return std::move(blocks_);
    }

  private:
    void enter(NodeIndex index, const Node& node) {
        if (node.tag() == Tag::a && link_end_ <= index) link_end_ = node.end;
        if (node.flow() == Flow::inside) return;
        finish();
        open_.push_back(index);
    }

    void leave_until(NodeIndex index) {
        while (!open_.empty() && tree_[open_.back()].end <= index) {
            finish();
            open_.pop_back();
        }
    }

    void break_line() {
        if (has_break_) finish();
        has_break_ = true;
        is_apart_ = true;
    }

    void add(std::string_view text, NodeIndex index) {
        std::size_t before = block_.text.size();
        for (char c : text) {
            if (is_space(c)) {
                is_apart_ = true;
                continue;
            }
            if (block_.text.empty())
                block_.first = index;
            else if (is_apart_)
                block_.text += ' ';
            is_apart_ = false;
            has_break_ = false;
            block_.text += c;
        }
        if (index < link_end_) block_.linked += code_points(std::string_view(block_.text).substr(before));
    }

    void finish() {
        has_break_ = false;
        is_apart_ = false;
        std::string_view text = tidy(block_.text);
        if (!text.empty()) {
            block_.text = std::string(text);
            block_.node = open_.back();
            block_.letters = code_points(block_.text);
            block_.is_prose = block_.letters >= long_text ||
                              (block_.letters >= sentence_text && ends_sentence(block_.text));
            blocks_.push_back(std::move(block_));
        }
        block_ = {};
    }

    const HtmlTree& tree_;
    std::vector<Block> blocks_;
    Block block_;
    std::vector<NodeIndex> open_;
    NodeIndex link_end_ = 0;
    bool is_apart_ = false;
    bool has_break_ = false;
};

}  // namespace

std::vector<Block> blocks_of(const HtmlTree& tree) {
    return Cutter(tree).cut();
}

}  // namespace newsgrep::ingest
