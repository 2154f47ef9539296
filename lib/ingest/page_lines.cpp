#include "ingest/page_lines.hpp"

#include "base/utf8.hpp"
#include "ingest/page_templates.hpp"
#include "ingest/ticker.hpp"
#include "ingest/tidy.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t fewest_headlines = 3;                     // that make a ticker inside an article
constexpr std::size_t longest_marked = std::size_t{256} << 10;  // bytes of a line worth taking apart
constexpr std::size_t longest_source = 80;  // code points of an outlet's name behind a source rule

/// Where one phrase stands in a line's words.
struct Place {
    std::size_t begin = 0;  ///< word index, [begin, end)
    std::size_t end = 0;
};

std::optional<Place> find_phrase(std::span<const Word> words, const Phrase& phrase) {
    for (std::size_t begin = 0; begin < words.size(); ++begin) {
        if (words[begin].text != phrase.front()) continue;
        std::size_t end = begin;
        if (take_phrase(words, end, phrase)) return Place{begin, end};
    }
    return {};
}

std::optional<Place> find_any(std::span<const Word> words, std::span<const Phrase> phrases) {
    for (const Phrase& phrase : phrases) {
        if (auto place = find_phrase(words, phrase)) return place;
    }
    return {};
}

std::vector<std::string> spoken(std::span<const Word> words) {
    std::vector<std::string> texts;
    for (const Word& word : words) {
        if (!word.is_mark()) texts.push_back(word.text);
    }
    return texts;
}

bool resembles_any(std::span<const std::string> line, std::span<const Phrase> phrases) {
    return std::ranges::any_of(phrases, [&](const Phrase& phrase) { return resembles(line, phrase); });
}

/// The outlet behind a source rule, up to what the page prints next.
std::string source_behind(const PageLine& line, std::span<const Word> words, const SiteTemplate& site) {
    auto stop = find_any(words, site.source_ends);
    std::span<const Word> name = stop ? words.first(stop->begin) : words;
    if (name.empty()) return {};
    std::string source =
        plain_name(line.text.substr(name.front().begin, name.back().end - name.front().begin));
    return length(source) <= longest_source ? source : std::string();
}

void cut(PageLine& line, const Word& at, Landmark landmark) {
    line.landmark = landmark;
    line.text = tidy(line.text.substr(0, at.begin));
}

/// `مصدر الخبر : X` anywhere in the line.
bool mark_source_rule(PageLine& line, std::span<const Word> words, const SiteTemplate& site) {
    auto place = find_any(words, site.source_rules);
    if (!place || place->end >= words.size()) return false;
    if (!words[place->end].is_mark(':') && !words[place->end].is_mark('/')) return false;
    line.source = source_behind(line, words.subspan(place->end + 1), site);
    cut(line, words[place->begin], Landmark::source_rule);
    return true;
}

/// A closing line, give or take a word; or its exact phrase behind the last paragraph, only links after it.
bool mark_closing(PageLine& line, std::span<const Word> words, std::span<const std::string> said,
                  const SiteTemplate& site) {
    if (auto place = find_any(words, site.closings)) {
        cut(line, words[place->begin], Landmark::closing);
        return true;
    }
    if (!resembles_any(said, site.closings)) return false;
    cut(line, words.front(), Landmark::closing);
    return true;
}

bool mark_with(const SiteTemplate& site, PageLine& line, std::span<const Word> words,
               std::span<const std::string> said) {
    if (resembles_any(said, site.notices)) {
        line.landmark = Landmark::notice;
        return true;
    }
    return mark_source_rule(line, words, site) || mark_closing(line, words, said, site);
}

/// Whether a line with gaps is headlines all the same where a title or a paragraph may stand: there are many
/// of them, and most do not end as sentences do.
bool reads_as_ticker(std::string_view raw) {
    std::vector<std::string> pieces = split_ticker(raw);
    auto sentences = static_cast<std::size_t>(
        std::ranges::count_if(pieces, [](const std::string& piece) { return ends_sentence(piece); }));
    return pieces.size() >= fewest_headlines && sentences * 2 < pieces.size();
}

/// `is_inside`: a notice or dateline stands above, so this may be the article itself.
void mark(PageLine& line, bool is_inside, int last_year) {
    if (line.text.empty()) {
        line.landmark = Landmark::blank;
        return;
    }
    if (is_ticker(line.raw) && (!is_inside || reads_as_ticker(line.raw))) {
        line.landmark = Landmark::ticker;
        return;
    }
    if (line.text.size() > longest_marked) return;
    std::vector<Word> words = words_of(line.text);
    std::vector<std::string> said = spoken(words);
    if (said.empty()) return;
    for (const SiteTemplate& site : site_templates()) {
        if (mark_with(site, line, words, said)) return;
    }
    line.dateline = read_dateline(line.text, words, last_year);
    if (line.dateline) line.landmark = Landmark::dateline;
}

/// Of two datelines in a row the first is a title that reads like one: "Publié : le livre blanc du 3 mars".
void unmark(PageLine& line) {
    line.landmark = Landmark::none;
    line.dateline.reset();
}

/// Where the line's closing phrase ends, its full stop included; 0 where there is none.
std::size_t closing_end(std::string_view raw) {
    std::vector<Word> words = words_of(base::prefix(raw, longest_marked));
    for (const SiteTemplate& site : site_templates()) {
        auto place = find_any(words, site.closings);
        if (!place) continue;
        std::size_t end = words[place->end - 1].end;
        bool has_stop = place->end < words.size() && words[place->end].is_mark('.');
        return has_stop ? words[place->end].end : end;
    }
    return 0;
}

/// Pages put one behind the other without a line break between them meet behind a closing phrase: such a line
/// is two. (Not more: a line of a million closing phrases must not take a million turns.)
class LineReader {
  public:
    LineReader(std::string_view page, int last_year) : page_(page), last_year_(last_year) {}

    void add(std::string_view raw) {
        std::size_t end = is_inside_ && is_ticker(raw) ? closing_end(raw) : 0;
        add_marked(end > 0 ? raw.substr(0, end) : raw);
        if (lines_.back().landmark != Landmark::closing) return;
        is_inside_ = false;
        if (end == 0) end = closing_end(raw);
        if (end > 0 && !tidy(raw.substr(end)).empty()) add_marked(raw.substr(end));
    }

    std::vector<PageLine> take() { return std::move(lines_); }

  private:
    void add_marked(std::string_view raw) {
        auto begin = static_cast<std::size_t>(raw.data() - page_.data());
        PageLine line{raw, tidy(raw), begin, Landmark::none, {}, {}};
        mark(line, is_inside_, last_year_);
        if (line.dateline && !lines_.empty() && lines_.back().dateline) unmark(lines_.back());
        is_inside_ |= line.landmark == Landmark::notice || line.landmark == Landmark::dateline;
        lines_.push_back(std::move(line));
    }

    std::string_view page_;
    int last_year_;
    bool is_inside_ = false;
    std::vector<PageLine> lines_;
};

}  // namespace

std::vector<PageLine> page_lines(std::string_view page, int last_year) {
    LineReader reader(page, last_year);
    for (std::string_view raw : lines_of(page)) reader.add(raw);
    return reader.take();
}

}  // namespace newsgrep::ingest
