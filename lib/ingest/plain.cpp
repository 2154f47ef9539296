#include "ingest/plain.hpp"

#include "base/utf8.hpp"
#include "ingest/date.hpp"
#include "ingest/dateline.hpp"
#include "ingest/fields.hpp"
#include "ingest/page_fallback.hpp"
#include "ingest/tidy.hpp"
#include "ingest/wrapping.hpp"

#include <algorithm>
#include <string>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t longest_name = 32;        // bytes before the colon of a header line
constexpr std::size_t most_dateline_lines = 3;  // below the title, where a dateline is looked for
constexpr std::size_t longest_dateline = 1000;  // bytes; more is a paragraph
constexpr std::size_t most_words_by_date = 6;   // on a line that is there for its date
constexpr std::size_t longest_place =
    4;  // words before the date that opens a body: "Rabat, 4 novembre 2025 –"

struct HeaderLine {
    Field field;
    std::string_view value;
};

std::optional<HeaderLine> header_line(std::string_view line, FieldNames& names) {
    std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon > longest_name) return {};
    auto alias = names.find(tidy(line.substr(0, colon)));
    if (!alias || alias->field == Field::body || alias->field == Field::summary) return {};
    return HeaderLine{alias->field, tidy(line.substr(colon + 1))};
}

/// How many lines at the top are `Name: value`. One alone may be a headline ("Journal : …") unless it says
/// title.
std::size_t header_size(std::span<const std::string_view> lines, FieldNames& names) {
    std::size_t size = 0;
    bool has_title = false;
    for (; size < lines.size(); ++size) {
        auto header = header_line(lines[size], names);
        if (!header) break;
        has_title |= header->field == Field::title;
    }
    return size > 1 || has_title ? size : 0;
}

/// The title is a first line that is no paragraph.
void take_title(std::vector<std::string>& paragraphs, Article& article) {
    if (!article.title.empty() || paragraphs.empty()) return;
    if (is_prose(paragraphs.front()) && (paragraphs.size() > 1 || length(paragraphs.front()) > 160)) return;
    article.title = one_line(paragraphs.front());
    paragraphs.erase(paragraphs.begin());
}

/// A line that is a dateline and nothing more; it leaves the text.
bool is_dateline(const std::string& line, Article& article, int last_year) {
    if (line.size() > longest_dateline) return false;
    std::vector<Word> words = words_of(line);
    if (auto dateline = read_dateline(line, words, last_year)) {
        article.published = dateline->date;
        if (article.source.empty()) article.source = dateline->source;
        return true;
    }
    auto found = find_date(words, last_year);
    auto count = static_cast<std::size_t>(std::ranges::count_if(words, &Word::is_word));
    if (!found || found->date.year == 0 || count > most_words_by_date) return false;
    article.published = found->date;
    return true;
}

/// A body that opens with place and date: `Rabat, 04 noviembre 2025 – …`; it stays as it is.
void read_opening(const std::string& paragraph, Article& article, int last_year) {
    std::vector<Word> words = words_of(base::prefix(paragraph, longest_dateline));
    auto found = find_date(std::span(words).first(std::min<std::size_t>(words.size(), 16)), last_year);
    if (!found || found->begin > longest_place || found->end >= words.size()) return;
    const Word& behind = words[found->end];
    if (behind.is_mark('-') || behind.is_mark(':') || behind.is_mark('(')) article.published = found->date;
}

void take_dateline(std::vector<std::string>& paragraphs, Article& article, int last_year) {
    if (article.published || !article.provenance.date.empty()) return;
    for (std::size_t i = 0; i < std::min(paragraphs.size(), most_dateline_lines); ++i) {
        if (!is_dateline(paragraphs[i], article, last_year)) continue;
        paragraphs.erase(paragraphs.begin() + static_cast<std::ptrdiff_t>(i));
        break;
    }
    if (!article.published && !paragraphs.empty()) read_opening(paragraphs.front(), article, last_year);
    if (article.published) article.provenance.date = "dateline";
}

}  // namespace

std::vector<Part> read_plain(std::string_view text, const ReaderOptions& options) {
    int last_year = latest_year(options.now);
    FieldNames names(options.columns);
    std::vector<std::string_view> lines = lines_of(text);
    while (!lines.empty() && tidy(lines.front()).empty()) lines.erase(lines.begin());
    Part part;
    Article& article = part.record.article;
    std::size_t header = header_size(lines, names);
    for (std::size_t i = 0; i < header; ++i) {
        HeaderLine line = *header_line(lines[i], names);
        assign(article, line.field, line.value, "header", last_year);
    }
    std::vector<std::string> paragraphs = unwrapped(std::span(lines).subspan(header));
    take_title(paragraphs, article);
    take_dateline(paragraphs, article, last_year);
    for (const std::string& paragraph : paragraphs) add_paragraph(article.body, paragraph);
    if (article.title.empty() && article.body.empty())
        return {skipped("The file holds a header and no text.")};
    if (article.title.empty() && !article.published) article.kind = Kind::fragment;
    return {std::move(part)};
}

}  // namespace newsgrep::ingest
