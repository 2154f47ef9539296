/// How do results look as a page?
#include "newsgrep/render.hpp"

#include "results/html.hpp"
#include "results/html_charts.hpp"
#include "results/html_page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace newsgrep {
namespace {

using results::counted;
using results::direction_attribute;
using results::escaped;
using results::marked_html;

constexpr std::string_view everything = "all articles";  ///< the name of a query without words

std::string heading(std::string_view query) {
    std::string_view name = query.empty() ? everything : query;
    return fmt::format("<h1 {}>{}</h1>\n", direction_attribute(name), escaped(name));
}

std::string notes_html(const std::vector<QueryNote>& notes) {
    if (notes.empty()) return {};
    std::string out = "<ul class=\"notes quiet\">\n";
    for (const QueryNote& note : notes) out += fmt::format("<li><bdi>{}</bdi></li>\n", escaped(note.message));
    return out + "</ul>\n";
}

std::string header_html(const Results& results) {
    std::string copies =
        results.distinct ? fmt::format(", {} without copies", *results.distinct) : std::string();
    return fmt::format("<header>\n{}<p class=\"quiet\">{}{}{}; {} shown</p>\n{}</header>\n",
                       heading(results.query), results.exact ? "" : "at least ",
                       counted(results.total, "article"), copies, results.size(), notes_html(results.notes));
}

/// One fact about an article; nothing for nothing.
std::string fact(std::string_view text) {
    return text.empty() ? std::string()
                        : fmt::format("<span {}>{}</span>", direction_attribute(text), escaped(text));
}

std::string date_html(const std::optional<Date>& published) {
    if (!published) return "<span>undated</span>";
    std::string whole = to_string(*published);
    bool has_year = published->year != 0;
    std::string day = whole.substr(0, whole.find('T'));
    return has_year ? fmt::format("<time datetime=\"{}\">{}</time>", whole, day) : fact(day);
}

std::string title_html(const Hit& hit) {
    std::string_view link = results::safe_link(hit.url);
    std::string title = hit.title.empty() ? escaped(hit.id) : marked_html(hit.title, hit.title_matches);
    if (!link.empty())
        title = fmt::format("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", escaped(link), title);
    return fmt::format("<h3 {}>{}</h3>\n", direction_attribute(hit.title), title);
}

/// One paragraph per line of the body, its marks in it.
std::string body_html(std::string_view body, const std::vector<Range>& matches) {
    std::string out;
    for (std::size_t begin = 0; begin < body.size();) {
        std::size_t end = std::min(body.find('\n', begin), body.size());
        std::vector<Range> marks;
        for (const Range& match : matches)
            if (match.begin >= begin && match.end <= end)
                marks.push_back({match.begin - begin, match.end - begin});
        std::string_view text = body.substr(begin, end - begin);
        if (!text.empty())
            out += fmt::format("<p class=\"body\" {}>{}</p>\n", direction_attribute(text),
                               marked_html(text, marks));
        begin = end + 1;
    }
    return out;
}

std::string text_html(const Hit& hit) {
    if (hit.article) return body_html(hit.article->body, hit.body_matches);
    if (hit.snippet.text.empty()) return {};
    return fmt::format("<p class=\"snippet\" {}>{}</p>\n", direction_attribute(hit.snippet.text),
                       marked_html(hit.snippet.text, hit.snippet.matches));
}

std::string hit_html(const Hit& hit) {
    std::string copies;
    if (!hit.duplicates.empty())
        copies = hit.duplicates.size() == 1 ? "+1 copy" : fmt::format("+{} copies", hit.duplicates.size());
    return fmt::format(
        "<li value=\"{}\">\n<article lang=\"{}\" {}>\n{}<p "
        "class=\"facts\">{}{}{}{}{}</p>\n{}</article>\n</li>\n",
        hit.rank, escaped(hit.language), direction_attribute(hit.title), title_html(hit),
        date_html(hit.published), fact(hit.source), fact(hit.author), fact(hit.language), fact(copies),
        text_html(hit));
}

/// What is read first stands where it is read first: on the right of right-to-left matches.
std::string kwic_html(const ConcordanceLine& line) {
    std::string_view direction = direction_attribute(line.left + line.match + line.right);
    bool is_right_to_left = direction == direction_attribute("\u0627");
    return fmt::format(
        "<tr><td class=\"quiet\">{}</td><td class=\"quiet\"><bdi>{}</bdi></td><td class=\"before\" "
        "{}>{}</td><td "
        "{}><mark>{}</mark></td><td class=\"behind\" {}>{}</td></tr>\n",
        date_html(line.published), escaped(line.source), direction,
        escaped(is_right_to_left ? line.right : line.left), direction, escaped(line.match), direction,
        escaped(is_right_to_left ? line.left : line.right));
}

}  // namespace

std::string render_html(const Results& results) {
    std::string out = results::page_head(results.query.empty() ? everything : results.query);
    out += header_html(results);
    if (results.timeline) out += results::timeline_html(*results.timeline);
    out += results::facets_html(results.facets);
    if (!results.empty()) out += "<section>\n<h2>Articles</h2>\n<ol class=\"hits\">\n";
    for (const Hit& hit : results) out += hit_html(hit);
    if (!results.empty()) out += "</ol>\n</section>\n";
    return out.append(results::page_end);
}

std::string render_html(const Concordance& concordance) {
    std::string out = results::page_head(concordance.query);
    out += fmt::format("<header>\n{}<p class=\"quiet\">{} in {}; {} shown</p>\n{}</header>\n",
                       heading(concordance.query), counted(concordance.occurrences, "occurrence"),
                       counted(concordance.total, "article"), concordance.lines.size(),
                       notes_html(concordance.notes));
    out += "<section class=\"kwic\">\n<table>\n";
    for (const ConcordanceLine& line : concordance.lines) out += kwic_html(line);
    out += "</table>\n</section>\n";
    return out.append(results::page_end);
}

}  // namespace newsgrep
