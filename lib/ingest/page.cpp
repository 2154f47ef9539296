#include "ingest/page.hpp"

#include "ingest/date.hpp"
#include "ingest/listing.hpp"
#include "ingest/page_fallback.hpp"
#include "ingest/page_lines.hpp"
#include "ingest/people.hpp"
#include "ingest/ticker.hpp"
#include "ingest/tidy.hpp"

#include <algorithm>
#include <span>

namespace newsgrep::ingest {
namespace {

using Lines = std::span<const PageLine>;

constexpr std::size_t fewest_headlines = 3;  // that make a page of a text without any other mark
constexpr std::size_t wrapped_length = 40;   // code points of a title's line that was full and went on below
constexpr std::size_t most_head_lines = 3;   // title and author, where a notice does not say where they begin

/// Where the parts of a page meet. Without a dateline it stands at `end`.
struct Layout {
    std::size_t top = 0;  ///< first line behind tickers and notices
    std::size_t dateline = 0;
    std::size_t end = 0;  ///< the line that ends the body; text before its closing phrase still belongs to it
    bool has_notice = false;
};

bool ends_page(const PageLine& line) {
    return line.landmark == Landmark::closing || line.landmark == Landmark::source_rule;
}

std::size_t first_index(Lines lines, std::size_t from, Landmark landmark) {
    while (from < lines.size() && lines[from].landmark != landmark) ++from;
    return from;
}

/// Above a notice a headline may read like a dateline: the one below it counts.
std::size_t dateline_index(Lines lines) {
    std::size_t notice = first_index(lines, 0, Landmark::notice);
    std::size_t below = first_index(lines, notice, Landmark::dateline);
    return below < lines.size() ? below : first_index(lines, 0, Landmark::dateline);
}

Layout layout_of(Lines lines) {
    Layout layout;
    layout.dateline = dateline_index(lines);
    std::size_t from = layout.dateline == lines.size() ? 0 : layout.dateline;
    layout.end = from;
    while (layout.end < lines.size() && !ends_page(lines[layout.end])) ++layout.end;
    layout.dateline = std::min(layout.dateline, layout.end);
    for (std::size_t i = 0; i < layout.dateline; ++i) {
        Landmark landmark = lines[i].landmark;
        layout.has_notice |= landmark == Landmark::notice;
        if (landmark == Landmark::notice || landmark == Landmark::ticker) layout.top = i + 1;
    }
    return layout;
}

std::vector<std::string_view> texts(Lines lines) {
    std::vector<std::string_view> found;
    for (const PageLine& line : lines) {
        if (line.landmark == Landmark::none) found.push_back(line.text);
    }
    return found;
}

/// The lines of the block that ends the head, with no blank line inside.
Lines last_block(Lines head) {
    while (!head.empty() && head.back().landmark == Landmark::blank) head = head.first(head.size() - 1);
    std::size_t begin = head.size();
    while (begin > 0 && head[begin - 1].landmark != Landmark::blank) --begin;
    return head.subspan(begin);
}

/// Whether `line` goes on with a title that filled the line above it.
bool continues(std::string_view above, std::string_view line) {
    bool is_phrase = line.find(' ') != std::string_view::npos;  // not hespress.com, an author
    return is_phrase && length(above) >= wrapped_length && line.front() >= 'a' && line.front() <= 'z';
}

/// The first line below a notice, else the longest (a section's name may stand above); with what goes on
/// below it.
std::string title_of(std::span<const std::string_view> lines, bool has_notice) {
    if (lines.empty()) return {};
    auto line = has_notice ? lines.begin() : std::ranges::max_element(lines, {}, length);
    std::string title(*line);
    for (; line + 1 != lines.end() && continues(*line, *(line + 1)); ++line)
        title.append(1, ' ').append(*(line + 1));
    return title;
}

/// Title and author, from the lines between notice and dateline.
void read_head(Lines head, bool has_notice, Article& article) {
    std::vector<std::string_view> lines = texts(head);
    if (!has_notice && lines.size() > most_head_lines) lines = texts(last_block(head));
    if (lines.size() > 1) {
        bool is_title = continues(lines[lines.size() - 2], lines.back());
        auto author = is_title ? std::nullopt : author_in(lines.back());
        if (author) {
            article.author = *author;
            lines.pop_back();
        }
    }
    article.title = title_of(lines, has_notice);
}

void read_body(Lines body, Article& article) {
    for (const PageLine& line : body) {
        if (line.landmark != Landmark::ticker && line.landmark != Landmark::notice) {
            add_paragraph(article.body, line.text);
        }
    }
}

/// A page with a notice but no dateline: what stands below the notice is the article, a first short line its
/// title.
void read_undated(Lines lines, int last_year, Article& article) {
    std::vector<std::string_view> found = texts(lines);
    bool has_title = found.size() > 1 && !is_prose(found[0]);
    std::size_t at = has_title ? 1 : 0;
    if (has_title) article.title = found[0];
    if (has_title && found.size() > 2 && !is_prose(found[1])) {
        if (auto date = find_date(words_of(found[1]), last_year)) {
            article.published = date->date;
            article.provenance.date = "dateline";
            ++at;
        } else if (auto author = author_in(found[1])) {
            article.author = *author;
            ++at;
        }
    }
    for (; at < found.size(); ++at) add_paragraph(article.body, found[at]);
}

void read_dated(Lines lines, const Layout& layout, Article& article) {
    const Dateline& dateline = *lines[layout.dateline].dateline;
    article.source = dateline.source;
    article.published = dateline.date;
    article.provenance.date = dateline.date ? "dateline" : "unreadable";
    read_head(lines.subspan(layout.top, layout.dateline - layout.top), layout.has_notice, article);
    read_body(lines.subspan(layout.dateline + 1, layout.end - layout.dateline - 1), article);
}

/// Everything above a notice is headlines; without one, the lines with separators are.
void read_ticker(Lines lines, const Layout& layout, Article& article) {
    for (const PageLine& line : lines.first(layout.top)) {
        bool is_headline = layout.has_notice && line.landmark == Landmark::none;
        if (line.landmark != Landmark::ticker && !is_headline) continue;
        for (std::string& headline : split_ticker(line.raw)) article.ticker.emplace_back(tidy(headline));
    }
}

/// The rest of the line on which the page ends, and the outlet it may name.
void read_end(const PageLine& line, Article& article) {
    add_paragraph(article.body, line.text);
    if (article.source.empty()) article.source = line.source;
}

/// Kept for those who want to see what was passed over.
Part read_listing(Lines lines) {
    Part part = skipped("The page is a list of teasers of other articles (an author page), not an article.");
    Article& article = part.record.article;
    article.kind = Kind::listing;
    for (const PageLine& line : lines) {
        if (line.landmark == Landmark::none) add_paragraph(article.body, line.text);
        if (line.landmark == Landmark::ticker) article.ticker = split_ticker(line.raw);
    }
    return part;
}

Part read_page(Lines lines, int last_year) {
    if (is_listing(lines)) return read_listing(lines);
    Part part;
    Article& article = part.record.article;
    Layout layout = layout_of(lines);
    read_ticker(lines, layout, article);
    bool is_dated = layout.dateline < layout.end;
    Lines open_end = lines.subspan(layout.top, layout.end - layout.top);
    if (is_dated)
        read_dated(lines, layout, article);
    else if (layout.has_notice)
        read_undated(open_end, last_year, article);
    else
        read_unknown(open_end, last_year, article);
    if (layout.end < lines.size()) read_end(lines[layout.end], article);
    if (article.title.empty() && article.body.empty())
        return skipped("The page holds no article, only its furniture.");
    if (article.title.empty() && !is_dated && !article.published) article.kind = Kind::fragment;
    return part;
}

/// Where the next page shows, behind the dateline of this one: at a notice, or at a ticker below a closing
/// line.
std::size_t next_top(Lines lines, std::size_t dateline) {
    bool is_closed = false;
    for (std::size_t i = dateline; i < lines.size(); ++i) {
        is_closed |= ends_page(lines[i]);
        bool is_ticker = lines[i].landmark == Landmark::ticker;
        if (lines[i].landmark == Landmark::notice || (is_closed && is_ticker)) return i;
    }
    return lines.size();
}

/// Where the page with a notice or ticker at `top` begins: with the ticker right above it, if there is one.
std::size_t page_begin(Lines lines, std::size_t top) {
    std::size_t begin = top;
    while (begin > 0 &&
           (lines[begin - 1].landmark == Landmark::blank || lines[begin - 1].landmark == Landmark::ticker)) {
        --begin;
    }
    return begin;
}

/// Whether a whole article ends in these lines, the first of which is a dateline.
bool holds_body(Lines lines) {
    return std::ranges::any_of(lines, [](const PageLine& line) {
        return ends_page(line) || (line.landmark == Landmark::none && is_prose(line.text));
    });
}

/// The lines of the first page, of several or of one.
Lines first_page(Lines lines) {
    std::size_t dateline = first_index(lines, 0, Landmark::dateline);
    while (dateline < lines.size()) {
        std::size_t top = next_top(lines, dateline);
        std::size_t next = first_index(lines, top, Landmark::dateline);
        bool is_whole = next < lines.size() && holds_body(lines.subspan(dateline, top - dateline));
        if (is_whole) return lines.first(page_begin(lines, top));
        dateline = next;
    }
    return lines;
}

std::vector<Lines> split_pages(Lines lines) {
    std::vector<Lines> pages;
    while (!lines.empty()) {
        pages.push_back(first_page(lines));
        lines = lines.subspan(pages.back().size());
    }
    return pages;
}

bool is_blank(Lines lines) {
    return std::ranges::all_of(lines, [](const PageLine& line) { return line.landmark == Landmark::blank; });
}

}  // namespace

bool looks_like_page(std::string_view sample) {
    std::vector<PageLine> lines = page_lines(sample, latest_year({}));
    return is_listing(lines) || std::ranges::any_of(lines, [](const PageLine& line) {
               if (line.landmark == Landmark::ticker)
                   return split_ticker(line.raw).size() >= fewest_headlines;
               return line.landmark != Landmark::none && line.landmark != Landmark::blank;
           });
}

std::vector<Part> read_pages(std::string_view text, const ReaderOptions& options) {
    int last_year = latest_year(options.now);
    std::vector<Part> parts;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t end = std::min(text.find('\f', at), text.size());
        std::vector<PageLine> lines = page_lines(text.substr(at, end - at), last_year);
        for (Lines page : split_pages(lines)) {
            if (is_blank(page)) continue;
            parts.push_back(read_page(page, last_year));
            parts.back().begin = at + page.front().begin;
        }
        at = end + 1;
    }
    return parts;
}

}  // namespace newsgrep::ingest
