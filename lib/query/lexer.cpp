#include "query/lexer.hpp"

#include "newsgrep/error.hpp"

#include "base/utf8.hpp"
#include "query/lexeme_list.hpp"
#include "query/limits.hpp"
#include "query/scanner.hpp"
#include "query/tilde.hpp"
#include "query/wildcards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace newsgrep::query {
namespace {

struct OperatorRow {
    std::string_view name;
    Lexeme::Kind kind;
};

constexpr std::array operators{OperatorRow{"AND", Lexeme::Kind::both}, OperatorRow{"&&", Lexeme::Kind::both},
                               OperatorRow{"OR", Lexeme::Kind::either},
                               OperatorRow{"NOT", Lexeme::Kind::negate}};

constexpr std::string_view minus_behind_field =
    "A hyphen behind a field leaves nothing out; write it before the field, as in -title:word";

/// The name before the colon of `name:…`; empty where `text` does not begin so.
std::string_view field_name(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t here = at;
        char32_t c = base::decode(text, at);
        if (c == ':') return text.substr(0, here);
        if (!is_letter(c) && c != '_') return {};
    }
    return {};
}

std::string_view without_last(std::string_view word, std::string_view unwanted) {
    return word.substr(0, word.find_last_not_of(unwanted) + 1);
}

/// Reads from left to right; each read_… starts where the scanner is and moves it behind what it has read.
class Lexer {
  public:
    Lexer(std::string_view text, std::vector<QueryNote>& notes) : scan_(text), notes_(notes) {}

    Lexemes run();

  private:
    using Kind = Lexeme::Kind;

    void read_one();
    void read_parenthesis(bool opens);
    void read_phrase(bool is_exact, std::size_t begin);
    void read_literal(bool is_exact, std::size_t begin);
    void read_exact();
    void read_minus(bool may_negate);
    void read_word();
    bool read_operator(std::string_view word, std::size_t begin);
    void add_positional(Positional positional, std::size_t begin);
    bool read_field(std::size_t begin);
    bool read_unknown_field(std::string_view name, std::size_t begin);
    void read_value(const FieldRow& field, std::size_t begin);
    void read_scope(const FieldRow& field, std::size_t begin);
    bool read_starred(std::string_view word, std::size_t begin);
    bool read_fuzzy(std::string_view word, std::size_t begin);

    void skip_to_value(const FieldRow& field, std::size_t begin);
    std::string_view take_quoted();
    std::string_view take_value();
    void add(Kind kind, std::size_t begin, std::string_view text = {}, bool is_exact = false,
             const FieldRow* field = nullptr);
    void add_word(std::string_view word, std::size_t begin, bool is_exact = false);
    /// A remark about what stands from `begin` to here.
    void note(std::size_t begin, std::string message) {
        notes_.push_back({std::move(message), begin, scan_.at()});
    }

    Scanner scan_;
    std::vector<QueryNote>& notes_;
    LexemeList list_;
    Zones scope_ = 0;
    std::size_t open_ = 0;  ///< parentheses not yet closed
    bool may_negate_ =
        true;  ///< a minus here says NOT: at the start, after a blank, an operator, a parenthesis
};

Lexemes Lexer::run() {
    for (;;) {
        may_negate_ |= scan_.skip_separators();
        if (scan_.at_end()) break;
        read_one();
    }
    add(Kind::end, scan_.at());
    return {list_.take(), scope_, {}};
}

void Lexer::read_one() {
    std::size_t begin = scan_.at();
    bool may_negate = std::exchange(may_negate_, false);
    switch (char32_t c = scan_.peek()) {
        case '(':
        case ')':
            return read_parenthesis(c == '(');
        case '|':
            scan_.skip('|');
            return add(Kind::either, begin);
        case '\\':
            return read_literal(false, begin);
        case '=':
            return read_exact();
        case '-':
            return read_minus(may_negate);
        default:
            if (quote_of(c) != Quote::none) return read_phrase(false, begin);
            return read_word();
    }
}

void Lexer::read_parenthesis(bool opens) {
    std::size_t begin = scan_.at();
    scan_.move_to(begin + 1);
    if (!opens && open_ == 0) return note(begin, "This parenthesis closes nothing; it was left out");
    open_ = opens ? open_ + 1 : open_ - 1;
    add(opens ? Kind::open : Kind::close, begin);
}

void Lexer::read_phrase(bool is_exact, std::size_t begin) {
    std::string_view text = base::trim(take_quoted());
    if (is_wordless(text)) return note(begin, "There is no word between these quotes; they were left out");
    add(Kind::phrase, begin, text, is_exact);
}

/// A backslash before a word: nothing in the word is a sign.
void Lexer::read_literal(bool is_exact, std::size_t begin) {
    scan_.move_to(scan_.at() + 1);
    add_word(scan_.take_until_separator(), begin, is_exact);
}

void Lexer::read_exact() {
    std::size_t begin = scan_.at();
    scan_.skip('=');
    char32_t c = scan_.peek();
    if (ends_operand(c)) return;
    if (c == '\\') return read_literal(true, begin);
    if (c == '(')
        return note(begin, "= asks for one word or one phrase as typed, not for a group; it was left out");
    if (quote_of(c) != Quote::none) return read_phrase(true, begin);
    std::string_view word = scan_.take_word();
    std::string_view plain = split_tilde(without_last(word, "*")).word;
    if (plain != word) note(begin, "= asks for a word as typed, so star and tilde were left out");
    add_word(plain, begin, true);
}

/// A hyphen before a word says NOT where a word could begin; elsewhere, and before a blank, it is but a dash.
void Lexer::read_minus(bool may_negate) {
    std::size_t begin = scan_.at();
    scan_.skip('-');
    if (ends_operand(scan_.peek())) return;
    if (list_.ends_with(Kind::zone)) return note(begin, std::string(minus_behind_field));
    if (!may_negate) return;
    if (scan_.at() - begin == 1) return add(Kind::negate, begin);
    note(begin, "Several hyphens were read as a dash; a single - leaves the next word out");
}

void Lexer::read_word() {
    std::size_t begin = scan_.at();
    if (read_field(begin)) return;  // before the word is taken: a:a:a:… would be read to its end each time
    std::string_view word = scan_.take_word();
    if (read_operator(word, begin) || read_starred(word, begin) || read_fuzzy(word, begin)) return;
    add_word(word, begin);
}

bool Lexer::read_operator(std::string_view word, std::size_t begin) {
    const auto* row = std::find_if(operators.begin(), operators.end(),
                                   [word](const OperatorRow& o) { return o.name == word; });
    if (row != operators.end()) {
        add(row->kind, begin);
        return true;
    }
    auto positional = read_positional(word);
    if (positional) add_positional(*positional, begin);
    return positional.has_value();
}

void Lexer::add_positional(Positional positional, std::size_t begin) {
    bool is_window = positional.kind == query::Kind::near || positional.kind == query::Kind::before;
    if (is_window && positional.count > max_window)
        throw Error(Errc::limit,
                    fmt::format("{} looks too far; at most {} words may lie between two, or write "
                                "/p for the same paragraph.",
                                name_of(positional), max_window));
    bool has_count = is_window || is_counted(positional.kind);
    if (has_count && positional.count == 0) {
        note(begin, "Words are counted from 1, so 0 was read as 1");
        positional.count = 1;
    }
    Kind kind = is_beside(positional.kind) ? Kind::beside : Kind::counted;
    list_.add({kind, {}, false, 0, nullptr, begin, scan_.at(), positional});
    may_negate_ = true;
}

bool Lexer::read_field(std::size_t begin) {
    std::string_view name = field_name(scan_.rest(begin));
    if (name.empty()) return false;
    const FieldRow* field = find_field(name);
    if (field == nullptr) return read_unknown_field(name, begin);
    scan_.move_to(begin + name.size() + 1);
    skip_to_value(*field, begin);
    switch (field->role) {
        case Role::zone:
            add(Kind::zone, begin, {}, false, field);
            break;
        case Role::scope:
            read_scope(*field, begin);
            break;
        default:
            read_value(*field, begin);
            break;
    }
    return true;
}

/// `Maroc:` before a blank and `http://…` are words like others; `x:y` was probably meant as a field.
bool Lexer::read_unknown_field(std::string_view name, std::size_t begin) {
    std::size_t after = begin + name.size() + 1;
    if (ends_operand(scan_.peek(after)) || scan_.rest(after).starts_with("//")) return false;
    scan_.move_to(after);
    note(begin, fmt::format("There is no field {}:; it and what follows were read as words", name));
    if (!is_wordless(name)) list_.add({Kind::word, name, false, 0, nullptr, begin, begin + name.size()});
    return true;
}

/// Direction marks between the colon and an Arabic value are invisible and pass without a word.
void Lexer::skip_to_value(const FieldRow& field, std::size_t begin) {
    scan_.skip_bidi_controls();
    if (scan_.skip_separators() && !scan_.at_end())
        note(begin,
             fmt::format("{}: was taken to belong to what follows; write it without a blank", field.name));
}

void Lexer::read_value(const FieldRow& field, std::size_t begin) {
    bool is_exact = field.role == Role::text && scan_.skip('=');
    if (scan_.peek() == '(' && !is_exact) return add(Kind::filter_group, begin, {}, false, &field);
    bool has_minus = field.role == Role::text && scan_.peek() == '-';
    std::string_view value = take_value();
    if (field.role == Role::text ? is_wordless(value) : value.empty())
        return note(begin, fmt::format("No value follows {}:; it was left out", field.name));
    if (has_minus) note(begin, std::string(minus_behind_field));
    add(Kind::filter, begin, value, is_exact, &field);
}

void Lexer::read_scope(const FieldRow& field, std::size_t begin) {
    std::string_view names = take_value();
    while (!names.empty()) {
        std::string_view name = names.substr(0, names.find(','));
        names.remove_prefix(std::min(names.size(), name.size() + 1));
        Zones zones = zones_named(name);
        if (zones == 0)
            note(begin, fmt::format("{}:{} was left out; it takes all, title, lead, body or ticker",
                                    field.name, name));
        scope_ |= zones;
    }
}

bool Lexer::read_starred(std::string_view word, std::size_t begin) {
    std::string_view stem = without_last(word, ",;.!?");
    bool is_prefix = stem.ends_with('*');
    if (is_prefix) word = stem = without_last(stem, "*");
    if (!is_prefix && word.find('*') == std::string_view::npos) return false;
    if (stem.empty()) {
        add(Kind::all, begin);
    } else if (stem.find('*') != std::string_view::npos || !is_prefix) {
        note(begin, "A star stands for more letters only at the end of a word; here it was left out");
        add_word(word, begin);
    } else if (!is_long_enough(stem)) {
        note(begin, fmt::format("A word with a star needs {} letters before it; it was read without the star",
                                min_expanded_letters));
        add_word(stem, begin);
    } else {
        add(Kind::prefix, begin, stem);
    }
    return true;
}

bool Lexer::read_fuzzy(std::string_view text, std::size_t begin) {
    auto [word, edits] = split_tilde(text);
    if (edits == 0) return false;
    if (!is_long_enough(word)) {
        note(begin, fmt::format("A word with a tilde needs {} letters; it was read without the tilde",
                                min_expanded_letters));
        add_word(text, begin);  // 5~7 stays two numbers
        return true;
    }
    if (edits > max_edits)
        note(begin, fmt::format("A tilde allows 1 or {0} edits; {0} were taken", max_edits));
    list_.add({Kind::fuzzy, word, false, std::min(edits, max_edits), nullptr, begin, scan_.at()});
    return true;
}

std::string_view Lexer::take_quoted() {
    std::size_t begin = scan_.at();
    Scanner::Quoted quoted = scan_.take_quoted();
    if (!quoted.is_closed) note(begin, "This quote is never closed; the phrase was read to the end");
    return quoted.text;
}

std::string_view Lexer::take_value() {
    if (quote_of(scan_.peek()) != Quote::none) return base::trim(take_quoted());
    return without_last(scan_.take_value(), ",;");
}

void Lexer::add(Kind kind, std::size_t begin, std::string_view text, bool is_exact, const FieldRow* field) {
    list_.add({kind, text, is_exact, 0, field, begin, scan_.at()});
    may_negate_ = kind == Kind::open || kind == Kind::both || kind == Kind::either;
}

/// A dash between blanks, an ampersand and their like are no words.
void Lexer::add_word(std::string_view word, std::size_t begin, bool is_exact) {
    if (!is_wordless(word)) add(Kind::word, begin, word, is_exact);
}

bool is_operand(const Lexeme& lexeme) {
    return lexeme.kind == Lexeme::Kind::word || lexeme.kind == Lexeme::Kind::prefix ||
           lexeme.kind == Lexeme::Kind::fuzzy || lexeme.kind == Lexeme::Kind::phrase;
}

/// In French "or" is gold and a conjunction, so it stays a word; between two words it may have been meant as
/// OR.
void note_small_or(const std::vector<Lexeme>& list, std::vector<QueryNote>& notes) {
    for (std::size_t i = 1; i + 1 < list.size(); ++i) {
        bool is_between = is_operand(list[i - 1]) && is_operand(list[i + 1]);
        if (is_between && list[i].kind == Lexeme::Kind::word && list[i].text == "or")
            notes.push_back(
                {"\"or\" was read as a word; write OR for either of two", list[i].begin, list[i].end});
    }
}

}  // namespace

Lexemes lex(std::string_view text, std::vector<QueryNote>& notes) {
    Lexemes lexemes = Lexer(text, notes).run();
    note_small_or(lexemes.list, notes);
    return lexemes;
}

Lexemes lex_plain(std::string_view text) {
    Scanner scan(text);
    LexemeList list;
    for (scan.skip_separators(); !scan.at_end(); scan.skip_separators()) {
        std::size_t begin = scan.at();
        std::string_view word = scan.take_until_separator();
        if (!is_wordless(word)) list.add({Lexeme::Kind::word, word, false, 0, nullptr, begin, scan.at()});
    }
    list.add({Lexeme::Kind::end, {}, false, 0, nullptr, scan.at(), scan.at()});
    return {list.take(), 0, {}};
}

}  // namespace newsgrep::query
