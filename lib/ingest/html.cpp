#include "ingest/html.hpp"

#include "newsgrep/analyzer.hpp"

#include "base/utf8.hpp"
#include "ingest/date.hpp"
#include "ingest/html_byline.hpp"
#include "ingest/html_charset.hpp"
#include "ingest/html_content.hpp"
#include "ingest/html_date.hpp"
#include "ingest/html_facts.hpp"
#include "ingest/html_title.hpp"
#include "ingest/language.hpp"
#include "ingest/page_fallback.hpp"
#include "ingest/page_lines.hpp"
#include "ingest/whole_file.hpp"
#include "ingest/words.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace newsgrep::ingest {
namespace {

/// The first bytes of what people and programs save as HTML.
constexpr std::string_view beginnings[] = {"<!doctype html", "<html", "<head", "<body", "<meta", "<title"};

constexpr std::size_t longest_notice = 160;   // letters of a line an aggregator puts around an article
constexpr std::size_t lines_to_dateline = 6;  // from the title
constexpr std::size_t least_text = 20;        // code points: less is a notice, not an article

/// A page, cut up.
struct Page {
    HtmlTree tree;
    std::vector<Block> blocks;
    std::vector<Claim> claims;
};

/// The first value claimed for a fact.
const Claim* first_claim(const Page& page, Fact fact) {
    auto found = std::ranges::find(page.claims, fact, &Claim::fact);
    return found != page.claims.end() ? &*found : nullptr;
}

std::string joined(const Page& page, std::span<const std::size_t> chosen) {
    std::string body;
    for (std::size_t i : chosen) add_paragraph(body, page.blocks[i].text);
    return body;
}

/// The block that shows the title; 0 where none does.
std::size_t title_block(const Page& page, std::string_view title) {
    auto found = std::ranges::find_if(page.blocks, [&](const Block& block) {
        Tag tag = page.tree[block.node].tag();
        return (tag == Tag::h1 || tag == Tag::heading) && block.text.find(title) != std::string::npos;
    });
    return found != page.blocks.end() ? static_cast<std::size_t>(found - page.blocks.begin()) : 0;
}

bool is_web_address(std::string_view url) {
    return url.starts_with("https://") || url.starts_with("http://");
}

/// Canonical URLs of whole sites say nothing of a page.
bool has_path(std::string_view url) {
    std::size_t host = url.find("//");
    std::size_t path = host == std::string_view::npos ? host : url.find('/', host + 2);
    return path != std::string_view::npos && path + 1 < url.size();
}

void read_url(const Page& page, const HtmlHints& hints, Article& article) {
    for (const Claim* claim : claims_for(page.claims, Fact::url)) {
        if (!is_web_address(claim->value) || (has_path(hints.url) && !has_path(claim->value))) continue;
        article.url = claim->value;
        article.provenance.url = claim->from;
        return;
    }
    article.url = hints.url;
    if (!article.url.empty()) article.provenance.url = "transport";
}

std::string host_of(std::string_view url) {
    if (!is_web_address(url)) return {};
    url.remove_prefix(url.find("//") + 2);
    if (url.starts_with("www.")) url.remove_prefix(4);
    return std::string(url.substr(0, url.find('/')));
}

/// Whether the page thanks for reports and sends its readers to a source, as aggregators do.
bool is_aggregator(const Page& page, int last_year) {
    std::string text;
    for (const Block& block : page.blocks)
        if (block.letters <= longest_notice) text += block.text + '\n';
    return std::ranges::any_of(page_lines(text, last_year), [](const PageLine& line) {
        return line.landmark == Landmark::notice || line.landmark == Landmark::closing;
    });
}

/// The outlet that an aggregator names: `Publié dans <source> le …`. Others name a section so.
std::string aggregated_source(const Page& page, std::size_t title, int last_year) {
    std::size_t end = std::min(page.blocks.size(), title + lines_to_dateline);
    for (std::size_t i = title; i < end; ++i) {
        const std::string& line = page.blocks[i].text;
        if (page.blocks[i].letters > longest_notice) continue;
        auto dateline = read_dateline(line, words_of(line), last_year);
        if (!dateline || dateline->source.empty()) continue;
        return is_aggregator(page, last_year) ? dateline->source : std::string();
    }
    return {};
}

void read_source(const Page& page, const Title& title, int last_year, Article& article) {
    article.source = aggregated_source(page, title_block(page, title.text), last_year);
    if (!article.source.empty()) {
        article.provenance.source = "dateline";
        return;
    }
    for (const Claim* claim : claims_for(page.claims, Fact::source)) {
        if (is_web_address(claim->value) || claim->value.starts_with('@')) continue;
        article.source = claim->value;
        article.provenance.source = claim->from;
        return;
    }
    article.source = title.outlet.empty() ? host_of(article.url) : title.outlet;
    if (!article.source.empty()) article.provenance.source = title.outlet.empty() ? "url" : "title";
}

/// A page's label is believed where its text does not say otherwise: templates are copied with theirs.
void read_language(const Page& page, const ReaderOptions& options, Article& article) {
    const Claim* claim = first_claim(page, Fact::language);
    std::string claimed = claim != nullptr ? language_tag(claim->value) : std::string();
    std::string sample = article.title + '\n' + std::string(base::prefix(article.body, 4096));
    std::string detected = detect_language(sample, options.languages);
    if (claimed.empty() || (!detected.empty() && detected != claimed)) return;
    article.language = claimed;
    article.provenance.language = claim->from;
}

void read_facts(const Page& page, const Title& title, const HtmlHints& hints, const ReaderOptions& options,
                Article& article) {
    int last_year = latest_year(options.now);
    read_url(page, hints, article);
    read_source(page, title, last_year, article);
    std::size_t at = title_block(page, title.text);
    Byline byline = byline_of(page.tree, page.blocks, at, page.claims, article.source);
    article.author = byline.author;
    article.provenance.author = byline.from;
    if (const Claim* section = first_claim(page, Fact::section)) {
        article.section = section->value;
        article.provenance.section = section->from;
    }
    if (auto date = date_of(page.tree, page.blocks, at, page.claims, article.url, last_year)) {
        article.published = date->date;
        article.provenance.date = date->from;
    }
    read_language(page, options, article);
}

Record read_page(std::string_view text, const HtmlHints& hints, const ReaderOptions& options) {
    Page page{parse_html(text), {}, {}};
    page.blocks = blocks_of(page.tree);
    page.claims = claims_of(page.tree);
    Record record;
    Article& article = record.article;
    Title title = title_of(page.tree, page.blocks, page.claims);
    article.title = title.text;
    article.provenance.title = title.from;
    article.body = joined(page, article_blocks(page.tree, page.blocks, title.text));
    article.provenance.body = "page";
    read_facts(page, title, hints, options, article);
    if (length(article.body) >= least_text) return record;
    record.outcome = Record::Outcome::skipped;
    record.reason = "The page holds no article text; it may be written by scripts, or be a list of links.";
    return record;
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
        if (!source_.charset().empty()) record.article.provenance.charset = source_.charset();
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

Record read_html(std::string_view bytes, const HtmlHints& hints, const ReaderOptions& options) {
    if (is_binary(bytes)) return rejected("The page is not text; save it as HTML.").record;
    Decoded decoded = decode_html(bytes, hints.charset);
    Record record = read_page(decoded.text, hints, options);
    record.article.provenance.charset = decoded.charset;
    return record;
}

std::unique_ptr<RecordReader> open_html(Source& source, const ReaderOptions& options) {
    return std::make_unique<HtmlReader>(source, options);
}

}  // namespace newsgrep::ingest
