/// How does a person see results and articles?
#include "newsgrep/render.hpp"

#include "results/overview.hpp"
#include "results/paint.hpp"
#include "text/graphemes.hpp"

#include <algorithm>

namespace newsgrep {
namespace {

using results::Marked;
using results::Role;

constexpr std::string_view no_date = "----------";
constexpr std::string_view unknown = "-";
constexpr std::string_view gap = "  ";
constexpr std::size_t indent = 2;
constexpr std::size_t continued = 4;  // where the fields of a hit go on, so that its snippet stands apart

/// The fields of one line, two blanks apart; empty ones take no room. What is too long for a terminal goes on
/// below, indented.
class Line {
  public:
    Line(std::string& out, const TextStyle& style) : out_(out), style_(style) {}

    Line& add(std::string_view text, Role role, const std::vector<Range>& matches = {}) {
        return add_link({}, text, role, matches);
    }

    /// A field that leads to `url`.
    Line& add_link(std::string_view url, std::string_view text, Role role,
                   const std::vector<Range>& matches = {}) {
        if (text.empty()) return *this;
        Marked field = results::on_one_line(results::prepare(text, matches, style_));
        results::Link link = results::link_to(url, style_);
        std::vector<Range> pieces = pieces_of(field.text);
        for (const Range& piece : pieces) {
            if (&piece != &pieces.front())
                begin_line();
            else if (!is_empty_ && piece.begin < piece.end)
                out_ += gap, used_ += gap.size();
            if (piece.begin == piece.end) continue;
            out_ += link.begin;
            results::paint(out_, results::cut(field, piece, style_), role, style_);
            out_ += link.end;
            used_ += text::display_width(
                std::string_view(field.text).substr(piece.begin, piece.end - piece.begin));
        }
        is_empty_ = false;
        return *this;
    }

    void end() {
        if (!is_empty_) out_ += '\n';
    }

  private:
    /// Of a field, by the lines they stand on.
    [[nodiscard]] std::vector<Range> pieces_of(std::string_view field) const {
        std::size_t taken = is_empty_ ? 0 : used_ + gap.size();
        bool fits = style_.width <= continued || taken + text::display_width(field) <= style_.width;
        if (fits) return {{0, field.size()}};
        return results::wrap(field, {0, field.size()}, style_.width - continued,
                             taken - std::min(taken, continued));
    }

    void begin_line() {
        out_ += '\n';
        out_.append(continued, ' ');
        used_ = continued;
    }

    std::string& out_;
    const TextStyle& style_;
    bool is_empty_ = true;
    std::size_t used_ = 0;  ///< columns of the line under way
};

/// The day is enough to choose by; the whole article shows the time too.
std::string day_of(const std::optional<Date>& published) {
    if (!published) return std::string(no_date);
    Date day = *published;
    day.time.reset();
    return to_string(day);
}

void append_paragraph(std::string& out, const Marked& field, Range part, std::size_t margin,
                      const TextStyle& style) {
    std::size_t width = style.width > margin ? style.width - margin : 0;
    for (const Range& line : results::wrap(field.text, part, width)) {
        if (line.begin != line.end) {
            out.append(margin, ' ');
            results::paint(out, results::cut(field, line, style), Role::text, style);
        }
        out += '\n';
    }
}

/// One paragraph per line of the body.
void append_body(std::string& out, const Marked& body, const TextStyle& style) {
    for (std::size_t begin = 0; begin < body.text.size();) {
        std::size_t end = std::min(body.text.find('\n', begin), body.text.size());
        append_paragraph(out, body, {begin, end}, 0, style);
        begin = end + 1;
    }
}

void append_snippet(std::string& out, const Snippet& snippet, const TextStyle& style) {
    if (snippet.text.empty()) return;
    Marked text = results::on_one_line(results::prepare(snippet.text, snippet.matches, style));
    append_paragraph(out, text, {0, text.text.size()}, indent, style);
}

/// Something stands in every column, so that the line can be read by a program, too.
std::string_view or_unknown(std::string_view text) {
    return text.empty() ? unknown : text;
}

/// How many copies an article stands for.
std::string copies_of(const Hit& hit) {
    return hit.duplicates.empty() ? std::string() : "+" + std::to_string(hit.duplicates.size());
}

void append_article(std::string& out, const Article& article, const std::vector<Range>& title_matches,
                    const std::vector<Range>& body_matches, std::string_view copies, const TextStyle& style) {
    Line(out, style).add_link(article.url, article.title, Role::title, title_matches).end();
    Line(out, style)
        .add(article.published ? to_string(*article.published) : std::string(no_date), Role::date)
        .add(article.source, Role::source)
        .add(article.author, Role::label)
        .add(article.language, Role::label)
        .add(article.section, Role::label)
        .add_link(article.url, article.url != article.id ? article.url : "", Role::aside)
        .add(article.id, Role::aside)
        .add(copies, Role::aside)
        .end();
    if (!article.body.empty()) out += '\n';
    append_body(out, results::prepare(article.body, body_matches, style), style);
}

void append_hit(std::string& out, const Hit& hit, const TextStyle& style) {
    std::string copies = copies_of(hit);
    if (hit.article)
        return append_article(out, *hit.article, hit.title_matches, hit.body_matches, copies, style);
    // Without a title only the id tells hits apart.
    Line(out, style)
        .add(day_of(hit.published), Role::date)
        .add(or_unknown(hit.source), Role::source)
        .add(or_unknown(hit.language), Role::label)
        .add_link(hit.url, hit.title, Role::title, hit.title_matches)
        .add_link(hit.url, hit.title.empty() ? hit.id : "", Role::aside)
        .add(copies, Role::aside)
        .end();
    append_snippet(out, hit.snippet, style);
}

}  // namespace

std::string render_text(const Results& results, const TextStyle& style) {
    std::string out;
    for (const Hit& hit : results) {
        if (!out.empty()) out += '\n';
        append_hit(out, hit, style);
    }
    std::string charts = results::charts(results, style);
    if (!out.empty() && !charts.empty()) out += '\n';
    return out + charts;
}

std::string render_article(const Article& article, const std::vector<Range>& title_matches,
                           const std::vector<Range>& body_matches, const TextStyle& style) {
    std::string out;
    append_article(out, article, title_matches, body_matches, {}, style);
    return out;
}

}  // namespace newsgrep
