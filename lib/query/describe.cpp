#include "query/describe.hpp"

#include "query/fields.hpp"
#include "query/positional.hpp"

#include <fmt/format.h>

namespace newsgrep::query {
namespace {

std::string zone_sign(Zones zones) {
    if (zones == default_zones) return {};
    std::string_view name = name_of(zones);
    return fmt::format("{}:", name.empty() ? "in:" + names_of(zones) : std::string(name));
}

std::string word(const Atom& atom) {
    switch (atom.match) {
        case Match::stem:
            return atom.form;
        case Match::exact:
            return fmt::format("\"{}\"", atom.form);
        case Match::form:
            return "=" + atom.form;
        case Match::prefix:
            return atom.form + "*";
        case Match::fuzzy:
            return atom.form + (atom.edits == 1 ? "~" : fmt::format("~{}", atom.edits));
    }
    return {};
}

std::string phrase(const Clause& clause, const Bound& bound) {
    std::string words;
    for (const Clause::Part& part : clause.parts)
        words += (words.empty() ? "" : " ") + bound.atoms[part.atom].form;
    return fmt::format("{}\"{}\"", zone_sign(bound.atoms[clause.parts.front().atom].zones), words);
}

Kind positional_kind(Clause::Kind kind) {
    switch (kind) {
        case Clause::Kind::before:
            return Kind::before;
        case Clause::Kind::same_sentence:
            return Kind::same_sentence;
        case Clause::Kind::same_paragraph:
            return Kind::same_paragraph;
        case Clause::Kind::at_least:
            return Kind::at_least;
        case Clause::Kind::among_first:
            return Kind::among_first;
        default:
            return Kind::near;
    }
}

}  // namespace

std::string describe(const Atom& atom) {
    return zone_sign(atom.zones) + word(atom);
}

std::string describe(const Clause& clause, const Bound& bound) {
    switch (clause.kind) {
        case Clause::Kind::nothing:
            return "nothing";
        case Clause::Kind::all:
            return "*";
        case Clause::Kind::atom:
            return describe(bound.atoms[clause.number]);
        case Clause::Kind::phrase:
            return phrase(clause, bound);
        case Clause::Kind::all_of:
            return "AND";
        case Clause::Kind::any_of:
            return "OR";
        case Clause::Kind::none_of:
            return "NOT";
        case Clause::Kind::filter:
            return bound.filters[clause.number].written;
        default:
            return name_of(Positional{positional_kind(clause.kind), clause.number});
    }
}

}  // namespace newsgrep::query
