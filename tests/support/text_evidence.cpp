#include "support/text_evidence.hpp"

#include "base/utf8.hpp"
#include "text/compounds.hpp"
#include "text/edit_distance.hpp"

#include <algorithm>

using namespace newsgrep;

namespace support {
namespace {

bool matches(const query::Atom& atom, const TokenView& token) {
    if (!query::allows_joiners(atom, token.form)) return false;
    auto is_in_its_language = [&](const query::StemIn& stem) { return stem.language == token.language; };
    bool is_known_language = std::ranges::any_of(atom.stems, is_in_its_language);
    switch (atom.match) {
        case query::Match::exact:
            return token.exact == atom.exact;
        case query::Match::form:
            return token.exact == atom.exact && token.form == atom.form;
        case query::Match::prefix:
            return is_known_language && token.exact.starts_with(atom.exact);
        case query::Match::fuzzy:
            return is_known_language &&
                   text::is_within(base::code_points(token.exact), base::code_points(atom.exact), atom.edits);
        case query::Match::stem:
            return std::ranges::any_of(atom.stems, [&](const query::StemIn& stem) {
                return is_in_its_language(stem) && stem.stem == token.stem;
            });
    }
    return false;
}

/// Adds the words of a passage, whose first one stands at `at`.
void add(const text::Passage& passage, query::Occurrence at, const query::Bound& bound,
         query::Evidence& evidence) {
    auto sentence = passage.sentences.begin();
    std::uint32_t first = at.position;
    for (std::size_t i = 0; i < passage.tokens.size(); ++i) {
        const TokenView& token = passage.tokens[i];
        while (sentence != passage.sentences.end() && token.begin >= sentence->end) ++sentence, ++at.sentence;
        at.position = first + token.position;
        at.reach = text::reach_of(token.form);
        at.is_group = text::is_inner_group(passage.tokens, i);
        for (std::size_t number = 0; number < bound.atoms.size(); ++number) {
            const query::Atom& atom = bound.atoms[number];
            if (!base::contains(atom.zones, passage.zone) || !matches(atom, token)) continue;
            at.is_same_form = token.exact == atom.exact;
            evidence.atoms[number].push_back(at);
        }
    }
}

}  // namespace

TextEvidence text_evidence(const Article& article, const query::Bound& bound, text::ArticleWords& words) {
    TextEvidence found;
    found.evidence.atoms.resize(bound.atoms.size());
    query::Occurrence next;
    words.each(article, [&](const text::Passage& passage) {
        bool goes_on =
            passage.zone == base::Zone::body || (!found.first_positions.empty() && next.zone == passage.zone);
        if (!goes_on) next.position = 0;
        next.zone = passage.zone;
        found.first_positions.push_back(next.position);
        add(passage, next, bound, found.evidence);
        ++next.paragraph;
        next.sentence += static_cast<std::uint32_t>(passage.sentences.size()) + 1;
        if (!passage.tokens.empty()) next.position += passage.tokens.back().position + 1;
    });
    return found;
}

}  // namespace support
