#include "query/bind.hpp"

#include "newsgrep/analyzer.hpp"

#include "query/print.hpp"
#include "text/backoff.hpp"
#include "text/compounds.hpp"
#include "text/languages.hpp"
#include "text/stop_words.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <utility>

namespace newsgrep::query {
namespace {

/// Of the first words of a query; those of a thousand words would cost more than they tell.
constexpr std::size_t most_backoff_terms = 512;

/// The words of a text; to `solid` those that are also written as one: porte-drapeau.
std::vector<Token> words_of(std::string_view text, std::vector<Token>* solid = nullptr) {
    std::vector<Token> tokens = Analyzer("und").analyze(text);
    if (solid != nullptr)
        std::ranges::copy_if(tokens, std::back_inserter(*solid), [](const Token& token) {
            return token.kind == TokenKind::compound && text::is_one_word(token.exact);
        });
    std::erase_if(tokens, [](const Token& token) {
        return token.kind == TokenKind::compound || token.kind == TokenKind::group;
    });
    return tokens;
}

bool is_stop(const Clause& clause, const Bound& bound) {
    return clause.kind == Clause::Kind::atom && bound.atoms[clause.number].is_stop &&
           bound.atoms[clause.number].match == Match::stem;
}

/// Whether a clause asks for words, so that a stop word beside it can go.
bool asks_for_words(const Clause& clause, const Bound& bound) {
    if (clause.kind == Clause::Kind::atom) return !is_stop(clause, bound);
    if (clause.kind == Clause::Kind::phrase) return true;
    bool is_condition = clause.kind == Clause::Kind::none_of;  // others without words have no children
    return !is_condition && std::any_of(clause.children.begin(), clause.children.end(),
                                        [&](const Clause& child) { return asks_for_words(child, bound); });
}

bool has_joiner(std::string_view form) {
    return form.find_first_of("-'") != std::string_view::npos;
}

bool depends_on_form(const Atom& atom) {
    return atom.match == Match::form || text::is_told_by_form(atom.exact);
}

/// Whether two words mean the same words of an article; where they stood in the query does not matter, nor do
/// accents that are not asked for: tánto and tanto must weigh as much as tanto twice.
bool is_same(const Atom& a, const Atom& b) {
    return a.match == b.match && a.edits == b.edits && a.zones == b.zones && a.exact == b.exact &&
           a.is_solid == b.is_solid && a.halves == b.halves && (a.form == b.form || !depends_on_form(a)) &&
           a.stems == b.stems;
}

/// One clause for an atom that stands several times in a group: what holds once holds a thousand times.
void count_repeated(std::vector<Clause>& clauses) {
    std::unordered_map<std::uint32_t, std::size_t> places;  // by atom
    std::size_t kept = 0;
    for (Clause& clause : clauses) {
        if (clause.kind == Clause::Kind::atom) {
            auto [place, is_new] = places.try_emplace(clause.number, kept);
            if (!is_new) {
                clauses[place->second].times += clause.times;
                continue;
            }
        }
        if (&clauses[kept] != &clause) clauses[kept] = std::move(clause);
        ++kept;
    }
    clauses.resize(kept);
}

class Binder {
  public:
    explicit Binder(const BindOptions& options) : options_(options) {}

    Bound bind(const Node& root) {
        auto clause = visit(root, default_zones);
        if (clause) bound_.root = *std::move(clause);
        drop_unused_atoms();
        add_backoff();
        return std::move(bound_);
    }

  private:
    using Optional = std::optional<Clause>;

    /// Nothing for what asks for nothing that can be looked up, such as a lone dash.
    Optional visit(const Node& node, Zones zones) {
        switch (node.kind) {
            case Kind::nothing:
                return Clause{};
            case Kind::all:
                return Clause{Clause::Kind::all, 0, {}, {}};
            case Kind::word:
                return word(node, zones);
            case Kind::prefix:
            case Kind::fuzzy:
                return expanded(node, zones);
            case Kind::phrase:
                return phrase(words_of(node.text), node, node.is_exact ? Match::form : Match::exact, zones);
            case Kind::all_of:
                return group(node, Clause::Kind::all_of, zones);
            case Kind::any_of:
                return group(node, Clause::Kind::any_of, zones);
            case Kind::none_of:
                return none(node, zones);
            case Kind::within:
                return visit(*node.children.at(0), node.zones);
            case Kind::filter:
                return filter(node);
            case Kind::near:
                return positional(node, Clause::Kind::near, zones);
            case Kind::before:
                return positional(node, Clause::Kind::before, zones);
            case Kind::same_sentence:
                return positional(node, Clause::Kind::same_sentence, zones);
            case Kind::same_paragraph:
                return positional(node, Clause::Kind::same_paragraph, zones);
            case Kind::at_least:
                return positional(node, Clause::Kind::at_least, zones);
            case Kind::among_first:
                return positional(node, Clause::Kind::among_first, zones);
        }
        return {};
    }

    Optional word(const Node& node, Zones zones) {
        if (node.is_exact) return phrase(words_of(node.text), node, Match::form, zones);
        std::vector<Token> solid;
        std::vector<Token> tokens = words_of(node.text, &solid);
        drop_particles(tokens);
        if (!options_.is_bag_of_words || tokens.size() < 2)
            return or_as_one(phrase(std::move(tokens), node, Match::stem, zones), solid, node, zones);
        Clause any{Clause::Kind::any_of, 0, {}, {}};
        for (const Token& token : tokens) any.children.push_back(atom(token, node, Match::stem, zones));
        drop_stop_words(any.children);
        return or_as_one(std::move(any), solid, node, zones);
    }

    /// porte-drapeau is asked for as portedrapeau, too.
    Optional or_as_one(Optional clause, const std::vector<Token>& solid, const Node& node, Zones zones) {
        if (!clause || solid.empty()) return clause;
        Clause any{Clause::Kind::any_of, 0, {}, {}};
        if (clause->kind == Clause::Kind::any_of)
            any = *std::move(clause);
        else
            any.children.push_back(*std::move(clause));
        for (Token token : solid) {
            token.form = token.exact;
            any.children.push_back(atom(token, node, match_of(node, Match::stem), zones, true));
        }
        return any;
    }

    /// How the last word of a node has to agree: a star or a tilde stands only there.
    static Match match_of(const Node& node, Match others) {
        return node.kind == Kind::prefix ? Match::prefix : node.kind == Kind::fuzzy ? Match::fuzzy : others;
    }

    /// The l’ of l’avocat says nothing about what is looked for.
    static void drop_particles(std::vector<Token>& tokens) {
        auto is_particle = [](const Token& token) { return token.kind == TokenKind::particle; };
        if (!std::all_of(tokens.begin(), tokens.end(), is_particle)) std::erase_if(tokens, is_particle);
    }

    Optional expanded(const Node& node, Zones zones) {
        std::vector<Token> solid;
        std::vector<Token> tokens = words_of(node.text, &solid);
        drop_particles(tokens);
        return or_as_one(phrase(std::move(tokens), node, Match::stem, zones), solid, node, zones);
    }

    Optional phrase(std::vector<Token> tokens, const Node& node, Match match, Zones zones) {
        if (tokens.empty()) return {};
        Match last = match_of(node, match);
        if (tokens.size() == 1) return atom(tokens.front(), node, last, zones);
        Clause clause{Clause::Kind::phrase, 0, {}, {}};
        for (const Token& token : tokens) {
            std::uint32_t number = atom(token, node, &token == &tokens.back() ? last : match, zones).number;
            clause.parts.push_back({number, token.position - tokens.front().position});
        }
        return clause;
    }

    /// A word asked for again is the same atom: a thousand times "de" must not cost a thousand times as much.
    Clause atom(const Token& token, const Node& node, Match match, Zones zones, bool is_solid = false,
                std::vector<std::uint32_t> halves = {}) {
        Atom atom;
        atom.is_solid = is_solid;
        atom.halves = std::move(halves);
        atom.match = match;
        atom.edits = match == Match::fuzzy ? node.edits : 0;
        atom.zones = zones;
        atom.form = token.form;
        atom.exact = token.exact;
        atom.begin = node.begin;
        atom.end = node.end;
        for (const std::string& language : text::stem_languages(token.exact, options_.languages))
            atom.stems.push_back({language, stem(token.exact, language)});
        atom.is_stop = !is_expanded(match) && (token.kind == TokenKind::particle || is_stop_word(token));
        auto known = std::find_if(bound_.atoms.begin(), bound_.atoms.end(),
                                  [&](const Atom& other) { return is_same(atom, other); });
        auto number = static_cast<std::uint32_t>(known - bound_.atoms.begin());
        if (known == bound_.atoms.end()) bound_.atoms.push_back(std::move(atom));
        return {Clause::Kind::atom, number, {}, {}};
    }

    /// In every language that the query may be in and that is written in the word's script.
    bool is_stop_word(const Token& token) const {
        const auto& written_in = options_.written_in.empty() ? options_.languages : options_.written_in;
        std::vector<std::string> languages = text::stem_languages(token.exact, written_in);
        return std::all_of(languages.begin(), languages.end(), [&](const std::string& language) {
            return text::is_stop_word(token.exact, token.form, language);
        });
    }

    Optional group(const Node& node, Clause::Kind kind, Zones zones) {
        Clause clause{kind, 0, {}, {}};
        for (const NodePtr& child : node.children) {
            Optional bound = child->is_joined ? joined(*child, clause, zones) : visit(*child, zones);
            if (bound) clause.children.push_back(*std::move(bound));
        }
        // Whoever writes OR between words means each of them.
        if (kind == Clause::Kind::all_of || options_.is_bag_of_words) drop_stop_words(clause.children);
        if (clause.children.empty()) return {};
        count_repeated(clause.children);
        if (clause.children.size() == 1) return std::move(clause.children.front());
        return clause;
    }

    /// Beside the two words in `either` the one that they make.
    Optional joined(const Node& node, const Clause& either, Zones zones) {
        Token token = words_of(node.text).front();
        std::vector<std::uint32_t> halves;
        for (const Clause& half : either.children.front().children) halves.push_back(half.number);
        return atom(token, node, Match::stem, zones, true, std::move(halves));
    }

    /// Whoever asks for the places of words means each of them, stop words too.
    Optional positional(const Node& node, Clause::Kind kind, Zones zones) {
        Clause clause{kind, node.count, {}, {}};
        for (const NodePtr& child : node.children)
            if (Optional bound = visit(*child, zones)) clause.children.push_back(*std::move(bound));
        if (clause.children.empty()) return {};
        if (clause.children.size() < node.children.size()) return std::move(clause.children.front());
        return clause;
    }

    /// Stop words go unless no other word is left.
    void drop_stop_words(std::vector<Clause>& clauses) const {
        if (std::none_of(clauses.begin(), clauses.end(),
                         [&](const Clause& clause) { return asks_for_words(clause, bound_); }))
            return;
        std::erase_if(clauses, [&](const Clause& clause) { return is_stop(clause, bound_); });
    }

    /// A stop word that was passed over must cost nothing: its occurrences are the most.
    void drop_unused_atoms() {
        constexpr std::uint32_t unused = ~std::uint32_t{0};
        std::vector<std::uint32_t> numbers(bound_.atoms.size(), unused);
        std::vector<Atom> atoms;
        auto renumber = [&](std::uint32_t& number) {
            if (numbers[number] == unused) {
                numbers[number] = static_cast<std::uint32_t>(atoms.size());
                atoms.push_back(bound_.atoms[number]);
            }
            number = numbers[number];
        };
        each_atom(bound_.root, renumber);
        for (std::size_t i = 0; i < numbers.size(); ++i)
            if (numbers[i] == unused) bound_.passed_over.push_back(bound_.atoms[i].exact);
        for (Atom& atom : atoms)
            for (std::uint32_t& half : atom.halves) half = numbers[half];
        bound_.atoms = std::move(atoms);
    }

    void add_backoff() {
        for (Atom& atom : bound_.atoms) {
            if (atom.match != Match::stem || atom.is_solid) continue;
            for (std::string& term : text::backoff_terms(atom.exact)) {
                auto known = std::ranges::find(bound_.backoff, term);
                if (known == bound_.backoff.end() && bound_.backoff.size() == most_backoff_terms) return;
                atom.backoff.push_back(static_cast<std::uint32_t>(known - bound_.backoff.begin()));
                if (known == bound_.backoff.end()) bound_.backoff.push_back(std::move(term));
            }
        }
    }

    template <typename Visit>
    static void each_atom(Clause& clause, Visit& visit) {
        if (clause.kind == Clause::Kind::atom) visit(clause.number);
        for (Clause::Part& part : clause.parts) visit(part.atom);
        for (Clause& child : clause.children) each_atom(child, visit);
    }

    Optional none(const Node& node, Zones zones) {
        Optional child = visit(*node.children.at(0), zones);
        if (!child) return {};
        Clause clause{Clause::Kind::none_of, 0, {}, {}};
        clause.children.push_back(*std::move(child));
        return clause;
    }

    Optional filter(const Node& node) {
        Filter filter;
        filter.field = node.field;
        filter.is_exact = node.is_exact;
        filter.text = node.field == Field::id ? node.text : fold(node.text);
        if (node.field == Field::site && filter.text.starts_with("www.")) filter.text.erase(0, 4);
        filter.words = folded_words(node.text);
        filter.days = node.days;
        filter.length = node.length;
        filter.written = canonical(node);
        bound_.filters.push_back(std::move(filter));
        return Clause{Clause::Kind::filter, static_cast<std::uint32_t>(bound_.filters.size() - 1), {}, {}};
    }

    const BindOptions& options_;
    Bound bound_;
};

}  // namespace

Bound bind(const Node& root, const BindOptions& options) {
    return Binder(options).bind(root);
}

bool allows_joiners(const Atom& atom, std::string_view form) {
    return !atom.is_solid || !has_joiner(form);
}

bool has_typed_joiners(const Atom& atom, std::string_view form) {
    bool is_typed_with_one = atom.is_solid ? atom.halves.empty() : has_joiner(atom.form);
    return has_joiner(form) == is_typed_with_one;
}

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    for (Token& token : words_of(text)) words.push_back(std::move(token.exact));
    return words;
}

namespace {

/// Whether the whole of it is that name, or, of authors and agencies, one in a list with commas.
bool is_named(const Filter& filter, std::string_view names) {
    bool is_list = filter.field == Field::author || filter.field == Field::agency;
    if (folded_words(names) == filter.words) return true;
    for (std::size_t at = 0; is_list && at < names.size();) {
        std::size_t end = std::min(names.find(',', at), names.size());
        if (folded_words(names.substr(at, end - at)) == filter.words) return true;
        at = end + 1;
    }
    return false;
}

}  // namespace

bool matches_name(const Filter& filter, std::string_view name) {
    if (filter.is_exact) return is_named(filter, name);
    std::vector<std::string> words = folded_words(name);
    auto found = std::search(words.begin(), words.end(), filter.words.begin(), filter.words.end());
    return !filter.words.empty() && found != words.end();
}

}  // namespace newsgrep::query
