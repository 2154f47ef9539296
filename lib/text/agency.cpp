#include "text/agency.hpp"

#include "newsgrep/analyzer.hpp"

#include "base/names.hpp"
#include "base/utf8.hpp"
#include "text/letters.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

namespace newsgrep::text {
namespace {

/// How agencies are written in credits. Latin forms count as they are spelt here, capitals too: a "map" is no
/// agency. Arabic ones are folded. Dots between letters are no matter.
struct Agency {
    std::string_view name;
    std::vector<std::string_view> forms;
};

const Agency agencies[] = {
    {"AFP", {"AFP", "Afp", "A F P", "Agence France Presse", "France Presse", "أ ف ب", "أف ب", "فرانس برس"}},
    {"Reuters", {"Reuters", "REUTERS", "رويترز"}},
    {"EFE", {"EFE", "Efe", "إفي", "إ ف ي"}},
    {"AP", {"AP", "Ap", "Associated Press", "أسوشيتد برس", "أسوشييتد برس", "أ ب"}},
    {"MAP", {"MAP", "M A P", "Maghreb Arabe Presse", "و م ع", "وم ع", "ومع"}},
    {"APS", {"APS", "A P S", "Algérie Presse Service", "واج", "وأج", "و أ ج"}},
    {"TAP", {"TAP", "T A P", "Tunis Afrique Presse", "وات", "و ا ت"}},
    {"Europa Press", {"Europa Press", "EUROPA PRESS", "أوروبا برس"}},
    {"dpa", {"dpa", "DPA", "Dpa", "د ب أ"}},
    {"ANSA", {"ANSA", "Ansa", "آنسا"}},
    {"Xinhua", {"Xinhua", "XINHUA", "شينخوا"}},
    {"SPA", {"SPA", "واس", "و ا س"}},
    {"WAM", {"WAM", "وام"}},
    {"MENA", {"MENA", "أ ش أ", "أش أ"}},
    {"QNA", {"QNA", "قنا"}},
    {"KUNA", {"KUNA", "كونا"}},
    {"Petra", {"Petra", "بترا"}},
    {"Anadolu", {"Anadolu", "Anadolu Agency", "الأناضول"}},
    {"PANA", {"PANA", "Panapress"}},
    {"Belga", {"Belga", "BELGA"}},
    {"ATS", {"ATS", "Keystone ATS"}},
    {"TASS", {"TASS", "Tass", "تاس"}},
    {"Interfax", {"Interfax", "إنترفاكس"}},
    {"Sputnik", {"Sputnik", "سبوتنيك"}},
    {"Bloomberg", {"Bloomberg", "بلومبرغ", "بلومبيرغ"}},
    {"UPI", {"UPI", "يو بي آي"}},
    {"Lusa", {"Lusa", "LUSA"}},
    {"Notimex", {"Notimex", "NOTIMEX"}},
    {"Télam", {"Télam", "TELAM", "Telam"}},
    {"Prensa Latina", {"Prensa Latina"}},
    {"Colpisa", {"Colpisa", "COLPISA"}},
    {"Servimedia", {"Servimedia", "SERVIMEDIA"}},
    {"agencies", {"Agencias", "AGENCIAS", "agencias", "Agences", "agences", "وكالات", "الوكالات"}},
};

/// Words that stand beside an agency in a credit at the end of an article.
constexpr std::string_view companions =
    "avec par source sources la le les de du des et l agence agences agency with by and reporting con por "
    "fuente fuentes información informacion y e agencia agencias redacción redaction rédaction services "
    "service copyright مع عن و المصدر وكالة وكالات";

constexpr std::size_t head_bytes = 160;  // a credit ends within
constexpr std::size_t tail_bytes = 120;  // a closing credit begins within
constexpr std::size_t words_before = 8;  // of a dateline before its agency
constexpr std::size_t words_inside = 8;  // of a bracket that holds a credit

constexpr std::u32string_view brackets_open = U"([«“\"";
constexpr std::u32string_view brackets_close = U")]»”\"";
constexpr std::u32string_view dashes = U"-–—―ـ−";

struct Word {
    std::string key;  ///< what forms are compared by
    std::size_t begin;
    std::size_t end;
};

bool is_of_word(char32_t c) {
    return (is_letter(c) || is_digit(c) || is_arabic_mark(c)) && c != U'ـ';
}

std::string key_of(std::string_view word) {
    bool is_arabic = script_of(word) == Script::arabic;
    return is_arabic ? fold(word) : std::string(word);
}

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    std::size_t begin = 0;  // of the word that `here` stands in or behind
    auto end_word = [&](std::size_t end, std::size_t next) {
        if (end > begin) words.push_back({key_of(text.substr(begin, end - begin)), begin, end});
        begin = next;
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t here = at;
        if (!is_of_word(base::decode(text, at))) end_word(here, at);
    }
    end_word(text.size(), text.size());
    return words;
}

struct Form {
    std::vector<std::string> keys;
    const Agency* agency;
};

/// The forms by their first word, longest first.
const std::unordered_map<std::string, std::vector<Form>>& forms() {
    static const auto all = [] {
        std::unordered_map<std::string, std::vector<Form>> table;
        for (const Agency& agency : agencies)
            for (std::string_view form : agency.forms) {
                Form row{{}, &agency};
                for (Word& word : words_of(form)) row.keys.push_back(std::move(word.key));
                table[row.keys.front()].push_back(std::move(row));
            }
        for (auto& [key, rows] : table)
            std::ranges::stable_sort(rows, std::ranges::greater{},
                                     [](const Form& form) { return form.keys.size(); });
        return table;
    }();
    return all;
}

/// An agency at words [first, last).
struct Mention {
    const Agency* agency;
    std::size_t first;
    std::size_t last;
};

std::optional<Mention> mention_at(const std::vector<Word>& words, std::size_t at) {
    auto rows = forms().find(words[at].key);
    if (rows == forms().end()) return {};
    for (const Form& form : rows->second) {
        bool fits = form.keys.size() <= words.size() - at &&
                    std::equal(form.keys.begin(), form.keys.end(), words.begin() + static_cast<long>(at),
                               [](const std::string& key, const Word& word) { return key == word.key; });
        if (fits) return Mention{form.agency, at, at + form.keys.size()};
    }
    return {};
}

std::vector<Mention> mentions_in(const std::vector<Word>& words) {
    std::vector<Mention> mentions;
    for (std::size_t at = 0; at < words.size();) {
        auto mention = mention_at(words, at);
        at = mention ? mention->last : at + 1;
        if (mention) mentions.push_back(*mention);
    }
    return mentions;
}

/// The names of the agencies found so far, each once.
class Credits {
  public:
    void add(const Mention& mention) {
        if (std::ranges::find(names_, mention.agency->name) == names_.end())
            names_.push_back(mention.agency->name);
    }
    [[nodiscard]] std::string text() const {
        std::string all;
        for (std::string_view name : names_) all.append(all.empty() ? "" : ", ").append(name);
        return all;
    }

  private:
    std::vector<std::string_view> names_;
};

bool is_companion(std::string_view word) {
    static const auto all = [] {
        std::set<std::string, std::less<>> folded;
        base::for_each_name(companions, [&](std::string_view name) { folded.insert(fold(name)); });
        return folded;
    }();
    return all.contains(fold(word));
}

bool holds_any(std::string_view text, std::u32string_view characters) {
    return base::code_points(text).find_first_of(characters) != std::u32string::npos;
}

/// Whether a dash stands here that joins nothing: between blanks, at the end, a long one, or in Arabic.
bool has_dash(std::string_view gap, bool is_arabic) {
    return holds_any(gap, dashes) && (gap != "-" || is_arabic);
}

/// A text with its words and the agencies they name.
class Passage {
  public:
    explicit Passage(std::string_view text)
        : text_(text), words_(words_of(text)), mentions_(mentions_in(words_)) {}

    [[nodiscard]] const std::vector<Word>& words() const { return words_; }
    [[nodiscard]] const std::vector<Mention>& mentions() const { return mentions_; }

    /// What stands between a word and the one before it, or the one behind it.
    [[nodiscard]] std::string_view gap_before(std::size_t word) const {
        std::size_t begin = word == 0 ? 0 : words_[word - 1].end;
        return text_.substr(begin, words_[word].begin - begin);
    }
    [[nodiscard]] std::string_view gap_behind(std::size_t word) const {
        std::size_t end = word + 1 < words_.size() ? words_[word + 1].begin : text_.size();
        return text_.substr(words_[word].end, end - words_[word].end);
    }

    /// The words [first, last) of the bracket around `mention`, if it stands in one.
    [[nodiscard]] std::optional<Mention> bracket(const Mention& mention) const {
        Mention around = mention;
        while (!holds_any(gap_before(around.first), brackets_open)) {
            if (around.first == 0 || holds_any(gap_before(around.first), brackets_close)) return {};
            --around.first;
        }
        while (!holds_any(gap_behind(around.last - 1), brackets_close)) {
            if (around.last == words_.size()) return {};
            ++around.last;
        }
        return around.last - around.first <= words_inside ? std::optional(around) : std::nullopt;
    }

  private:
    std::string_view text_;
    std::vector<Word> words_;
    std::vector<Mention> mentions_;
};

/// "Rabat (MAP) – ", "AFP - ", "EFE.-", "Reuters. ", "الرباط-ومع-": what opens an article and ends in a dash.
bool opens(const Passage& head, const Mention& mention) {
    if (mention.first > words_before) return false;
    bool is_arabic = script_of(head.words()[mention.first].key) == Script::arabic;
    auto bracket = head.bracket(mention);
    std::string_view behind = head.gap_behind((bracket ? bracket->last : mention.last) - 1);
    bool ends = has_dash(behind, is_arabic) || behind.find_first_of(":\n/") != std::string_view::npos;
    if (bracket) return ends;
    if (mention.first == 0) return ends || behind.find('.') != std::string_view::npos;
    std::string_view before = head.gap_before(mention.first);
    return ends && (has_dash(before, is_arabic) || before.find_first_of("/,\n") != std::string_view::npos);
}

/// Whether the words [first, last) are an agency and words that go with it.
bool is_only_credit(const Passage& passage, std::size_t first, std::size_t last) {
    std::size_t others = 0;
    bool names_one = false;
    for (std::size_t at = first; at < last;) {
        auto mention = mention_at(passage.words(), at);
        names_one |= mention.has_value();
        if (!mention && !is_companion(passage.words()[at].key)) ++others;
        at = mention ? mention->last : at + 1;
    }
    return names_one && last - first <= words_inside && others <= 1;
}

/// "(avec AFP)", "[EFE]", a last line "Source : Reuters", "… . EFE", "… - وكالات".
bool closes(const Passage& tail, const Mention& mention) {
    std::size_t count = tail.words().size();
    if (auto bracket = tail.bracket(mention))
        return bracket->last == count && is_only_credit(tail, bracket->first, bracket->last);
    std::size_t line = mention.first;
    while (line > 0 && tail.gap_before(line).find('\n') == std::string_view::npos) --line;
    if (line > 0 && is_only_credit(tail, line, count)) return true;
    if (mention.last != count || mention.first == 0) return false;
    std::string_view before = tail.gap_before(mention.first);
    bool is_apart = before.size() > 1 && (holds_any(before, dashes) || holds_any(before, U".!?…/©"));
    return is_apart;
}

std::string_view tail_of(std::string_view body) {
    std::size_t begin = body.size() - std::min(body.size(), tail_bytes);
    while (!base::is_boundary(body, begin)) ++begin;
    return body.substr(begin);
}

}  // namespace

std::string credited_agencies(std::string_view body, std::string_view byline) {
    Credits credits;
    Passage name(byline);
    for (const Mention& mention : name.mentions()) credits.add(mention);
    body = base::trim(body);
    Passage head(base::prefix(body, head_bytes));
    for (const Mention& mention : head.mentions())
        if (opens(head, mention)) credits.add(mention);
    Passage tail(tail_of(body));
    for (const Mention& mention : tail.mentions())
        if (closes(tail, mention)) credits.add(mention);
    return credits.text();
}

}  // namespace newsgrep::text
