#include "ingest/html_date.hpp"

#include "ingest/date.hpp"
#include "ingest/date_words.hpp"
#include "ingest/html_hints.hpp"
#include "ingest/words.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t longest_line = 160;     // code points of a line that tells a date
constexpr std::size_t longest_dateline = 40;  // letters
constexpr std::size_t lines_to_dateline = 6;  // from the title
constexpr std::size_t lines_before_title = 8;
constexpr std::size_t lines_behind_title = 25;

/// What a line says before a date of change, and before the date of publication; folded.
constexpr std::string_view words_of_change[] = {"mis",        "maj",         "modifie",     "modifiee",
                                                "actualise",  "actualizado", "actualizada", "actualizacion",
                                                "modificado", "updated",     "modified",    "تحديث",
                                                "التحديث",    "تعديل",       "حدث"};
constexpr std::string_view words_of_publication[] = {"publie", "publiee",   "paru",      "cree",
                                                     "ecrit",  "publicado", "publicada", "published",
                                                     "posted", "نشر",       "نشرت",      "النشر"};

template <std::size_t Size>
std::size_t position(std::span<const Word> words, const std::string_view (&wanted)[Size]) {
    auto found = std::ranges::find_if(
        words, [&](const Word& word) { return std::ranges::find(wanted, word.text) != std::end(wanted); });
    return static_cast<std::size_t>(found - words.begin());
}

bool goes_with_date(const Word& word) {
    return joins_date_and_time(word) ||
           std::ranges::find(words_of_publication, word.text) != std::end(words_of_publication);
}

/// The date of a line that does not tell when the article was changed.
std::optional<Date> date_in(std::string_view line, int last_year) {
    std::vector<Word> words = words_of(line);
    std::span<const Word> read = words;
    std::size_t change = position(read, words_of_change);
    std::size_t publication = position(read, words_of_publication);
    if (change < publication && publication < words.size())
        read = read.subspan(publication);
    else
        read = read.first(std::min(change, words.size()));
    auto found = find_date(read, last_year);
    return found && found->date.year != 0 ? std::optional(found->date) : std::nullopt;
}

bool is_year(std::string_view digits, int last_year) {
    int year = 0;
    for (char c : digits) year = year * 10 + (c - '0');
    return digits.size() == 4 && year >= 1990 && year <= last_year;
}

bool are_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// The numbers at `at` with one '/', '-' or nothing between: 2020/02/12, 2020-02-12, 20200212.
std::optional<Date> url_date_at(std::string_view url, std::size_t at, int last_year) {
    std::string iso;
    for (std::size_t digits : {4U, 2U, 2U}) {
        if (!iso.empty()) {
            iso += '-';
            if (at < url.size() && (url[at] == '/' || url[at] == '-')) ++at;
        }
        std::string_view part = url.substr(std::min(at, url.size()), digits);
        if (part.size() != digits || !are_digits(part)) return {};
        iso += part;
        at += digits;
    }
    bool ends = at >= url.size() || !are_digits(url.substr(at, 1));
    return ends && is_year(iso.substr(0, 4), last_year) ? parse_iso_date(iso) : std::nullopt;
}

std::optional<Date> url_date(std::string_view url, int last_year) {
    for (std::size_t at = url.find_first_of("/-_"); at < url.size(); at = url.find_first_of("/-_", at + 1)) {
        if (auto date = url_date_at(url, at + 1, last_year)) return date;
    }
    return {};
}

std::optional<PageDate> claimed_date(const std::vector<Claim>& claims, int last_year) {
    for (const Claim* claim : claims_for(claims, Fact::date)) {
        auto date = parse_date_field(claim->value, last_year);
        if (date && date->year != 0) return PageDate{*date, std::string(claim->from)};
    }
    return {};
}

/// Whether an element names itself a date of change.
bool is_change(const HtmlTree& tree, const Node& node) {
    for (Key key : {Key::class_name, Key::itemprop, Key::id}) {
        std::string_view name = tree.attribute(node, key);
        for (std::string_view word : {"modif", "Modif", "updat", "Updat", "actualiz"})
            if (name.find(word) != std::string_view::npos) return true;
    }
    return false;
}

struct TimeElement {
    PageDate date;
    NodeIndex node;
};

/// The <time> nearest behind the title, else the last one before it.
std::optional<TimeElement> time_element(const HtmlTree& tree, NodeIndex title, int last_year) {
    std::optional<TimeElement> before;
    for (NodeIndex i = 0; i < tree.size(); ++i) {
        if (tree[i].tag() != Tag::time || is_change(tree, tree[i]) || is_change(tree, tree[tree[i].parent]))
            continue;
        std::string_view machine = tree.attribute(tree[i], Key::datetime);
        auto date = parse_date_field(machine.empty() ? tree.shown_text(i) : std::string(machine), last_year);
        if (!date || date->year == 0) continue;
        before = TimeElement{{*date, "time"}, i};
        if (i > title) break;
    }
    return before;
}

/// A line of hardly more than a date right behind the title: the dateline, where the first <time> stands in a
/// list of other articles.
std::optional<PageDate> dateline_before(NodeIndex time, std::span<const Block> blocks, std::size_t title,
                                        int last_year) {
    std::size_t end = std::min(blocks.size(), title + lines_to_dateline);
    for (std::size_t i = title + 1; i < end && blocks[i].node < time; ++i) {
        if (blocks[i].letters > longest_dateline || blocks[i].is_link()) continue;
        if (auto date = date_in(blocks[i].text, last_year)) return PageDate{*date, "dateline"};
    }
    return {};
}

std::optional<PageDate> dateline_at(const Block& block, int last_year) {
    if (block.letters > longest_line || block.is_link()) return {};
    auto date = date_in(block.text, last_year);
    return date ? std::optional(PageDate{*date, "dateline"}) : std::nullopt;
}

std::optional<PageDate> line_behind(std::span<const Block> blocks, std::size_t title, std::size_t most,
                                    int last_year) {
    std::size_t end = std::min(blocks.size(), title + most);
    for (std::size_t i = title; i < end; ++i) {
        if (auto date = dateline_at(blocks[i], last_year)) return date;
    }
    return {};
}

/// It may be today's date, as papers print it above everything.
std::optional<PageDate> line_before(std::span<const Block> blocks, std::size_t title, int last_year) {
    for (std::size_t i = std::min(title, blocks.size()), left = lines_before_title; i > 0 && left > 0;
         --left) {
        if (auto date = dateline_at(blocks[--i], last_year)) return date;
    }
    return {};
}

/// What the page claims, but for a date of the page itself where a line right behind the title has its own.
std::optional<PageDate> trusted_claim(const std::vector<Claim>& claims, std::span<const Block> blocks,
                                      std::size_t title, int last_year) {
    auto claimed = claimed_date(claims, last_year);
    if (!claimed || claimed->from != web_page) return claimed;
    auto line = line_behind(blocks, title, lines_to_dateline, last_year);
    bool is_other_day =
        line && (line->date.year != claimed->date.year || line->date.month != claimed->date.month ||
                 line->date.day != claimed->date.day);
    return is_other_day ? line : claimed;
}

}  // namespace

std::optional<PageDate> date_of(const HtmlTree& tree, std::span<const Block> blocks, std::size_t title,
                                const std::vector<Claim>& claims, std::string_view url, int last_year) {
    if (auto date = trusted_claim(claims, blocks, title, last_year)) return date;
    NodeIndex title_node = title < blocks.size() ? blocks[title].node : 0;
    if (auto time = time_element(tree, title_node, last_year)) {
        auto dateline = dateline_before(time->node, blocks, title, last_year);
        return dateline ? dateline : time->date;
    }
    if (auto date = line_behind(blocks, title, lines_behind_title, last_year)) return date;
    if (auto date = url_date(url, last_year)) return PageDate{*date, "url"};
    return line_before(blocks, title, last_year);
}

std::string_view before_date(std::string_view line) {
    std::vector<Word> words = words_of(line);
    auto found = find_date(words, latest_year({}));
    if (!found) return line;
    std::size_t end = found->begin;
    while (end > 0 && goes_with_date(words[end - 1])) --end;
    return end > 0 ? line.substr(0, words[end - 1].end) : std::string_view();
}

bool is_dateline(std::string_view line) {
    if (line.size() > longest_line) return false;
    std::vector<Word> words = words_of(line);
    auto found = find_date(words, latest_year({}));
    if (!found || found->date.year == 0) return false;
    std::span<const Word> all = words;
    return std::ranges::all_of(all.first(found->begin), goes_with_date) &&
           std::ranges::all_of(all.subspan(found->end), goes_with_date);
}

}  // namespace newsgrep::ingest
