#include "ingest/html.hpp"

#include "ingest/html_charset.hpp"
#include "ingest/html_tree.hpp"
#include "ingest/page_fallback.hpp"
#include "ingest/whole_file.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace newsgrep::ingest {
namespace {

/// The first bytes of what people and programs save as HTML.
constexpr std::string_view beginnings[] = {"<!doctype html", "<html", "<head", "<body", "<meta", "<title"};

std::string first_text(const HtmlTree& tree, Tag tag) {
    const auto& nodes = tree.nodes();
    auto found = std::ranges::find(nodes, tag, &Node::tag);
    return found == nodes.end() ? std::string()
                                : tree.shown_text(static_cast<NodeIndex>(found - nodes.begin()));
}

/// Behind white space, comments and an XML declaration.
std::string_view behind_preamble(std::string_view text) {
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
        bool is_comment = text.starts_with("<!--");
        if (!is_comment && !text.starts_with("<?xml")) return text;
        std::size_t end = text.find(is_comment ? "-->" : "?>");
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + (is_comment ? 3 : 2));
    }
}

bool begins_folded(std::string_view text, std::string_view word) {
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(),
                      [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
}

/// Hands out the one record of a file.
class HtmlReader final : public RecordReader {
  public:
    HtmlReader(Source& source, const ReaderOptions& options) : source_(source), options_(options) {}

    std::optional<Record> next() override {
        if (is_read_) return {};
        is_read_ = true;
        std::string bytes = source_.rest();
        Record record = read_html(bytes, {}, options_);
        if (source_.had_mark()) record.article.provenance.charset = "bom";
        record.where = {source_.path(), 1, 0};
        return record;
    }

  private:
    Source& source_;
    const ReaderOptions& options_;
    bool is_read_ = false;
};

}  // namespace

bool looks_like_html(std::string_view sample) {
    std::string_view text = behind_preamble(sample);
    return std::ranges::any_of(beginnings, [&](std::string_view word) { return begins_folded(text, word); });
}

Record read_html(std::string_view bytes, const HtmlHints& hints, const ReaderOptions&) {
    if (is_binary(bytes)) return rejected("The page is not text; save it as HTML.").record;
    Decoded decoded = decode_html(bytes, hints.charset);
    HtmlTree tree = parse_html(decoded.text);
    Record record;
    Article& article = record.article;
    article.title = first_text(tree, Tag::h1);
    if (article.title.empty()) article.title = first_text(tree, Tag::title);
    for (NodeIndex i = 0; i < tree.size(); ++i) {
        if (tree[i].tag() == Tag::p) add_paragraph(article.body, tree.shown_text(i));
    }
    article.url = hints.url;
    article.provenance.charset = decoded.charset;
    if (article.body.empty()) return skipped("The page holds no article text.").record;
    return record;
}

std::unique_ptr<RecordReader> open_html(Source& source, const ReaderOptions& options) {
    return std::make_unique<HtmlReader>(source, options);
}

}  // namespace newsgrep::ingest
