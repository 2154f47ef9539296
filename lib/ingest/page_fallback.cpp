#include "ingest/page_fallback.hpp"

#include "ingest/date.hpp"
#include "ingest/people.hpp"
#include "ingest/tidy.hpp"

#include <algorithm>
#include <vector>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t most_lines_above = 6;      // between the title's place and the body
constexpr std::size_t longest_date_line = 1000;  // bytes
constexpr std::size_t most_words_by_date = 12;   // on a line that is there for its date

struct Run {
    std::size_t begin = 0;  ///< index of a line, [begin, end)
    std::size_t end = 0;
    std::size_t letters = 0;
};

/// The lines with text of their own.
std::vector<std::string_view> texts_of(std::span<const PageLine> lines) {
    std::vector<std::string_view> texts;
    for (const PageLine& line : lines) {
        bool is_furniture = line.landmark == Landmark::ticker || line.landmark == Landmark::notice;
        if (!line.text.empty() && !is_furniture) texts.push_back(line.text);
    }
    return texts;
}

/// The run of prose with the most letters; one short line inside (a subheading) does not end it.
Run longest_prose(std::span<const std::string_view> lines) {
    Run best;
    Run run;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!is_prose(lines[i])) continue;
        if (run.letters == 0 || i > run.end + 1) run = {i, i, 0};
        run.end = i + 1;
        run.letters += length(lines[i]);
        if (run.letters > best.letters) best = run;
    }
    return best;
}

/// A date on a line that says little else.
std::optional<Date> date_line(std::string_view line, int last_year) {
    if (line.size() > longest_date_line) return {};
    std::vector<Word> words = words_of(line);
    auto count = static_cast<std::size_t>(std::ranges::count_if(words, &Word::is_word));
    if (count > most_words_by_date) return {};
    auto found = find_date(words, last_year);
    return found ? std::optional(found->date) : std::nullopt;
}

/// One line above the body, read from below: a date, an author, or else the title, which ends the search.
bool read_line_above(std::string_view line, int last_year, Article& article) {
    if (auto date = article.published ? std::nullopt : date_line(line, last_year)) {
        article.published = date;
        article.provenance.date = "dateline";
        return false;
    }
    auto author = article.author.empty() ? named_author(line) : std::nullopt;
    if (author) {
        article.author = *author;
        return false;
    }
    article.title = line;
    return true;
}

}  // namespace

void add_paragraph(std::string& body, std::string_view paragraph) {
    if (paragraph.empty()) return;
    if (!body.empty()) body += "\n\n";
    body += paragraph;
}

void read_unknown(std::span<const PageLine> lines, int last_year, Article& article) {
    std::vector<std::string_view> texts = texts_of(lines);
    Run run = longest_prose(texts);
    if (run.letters == 0) run = {texts.empty() ? 0U : texts.size() - 1, texts.size(), 0};
    std::size_t top = run.begin - std::min(run.begin, most_lines_above);
    for (std::size_t i = run.begin; i > top; --i) {
        if (read_line_above(texts[i - 1], last_year, article)) break;
    }
    for (std::size_t i = run.begin; i < run.end; ++i) add_paragraph(article.body, texts[i]);
}

}  // namespace newsgrep::ingest
