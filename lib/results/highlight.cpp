#include "results/highlight.hpp"

#include <algorithm>

#include "results/snippet.hpp"
#include "text/graphemes.hpp"

namespace newsgrep::results {
namespace {

/// The same question the index answers by its dictionary.
bool matches(const query::Atom& atom, const Token& token) {
    auto in_language = [&](const query::StemIn& stem) { return stem.language == token.language; };
    switch (atom.match) {
        case query::Match::exact: return token.exact == atom.exact;
        case query::Match::form: return token.exact == atom.exact && token.form == atom.form;
        case query::Match::prefix:
            return token.exact.starts_with(atom.exact) && std::any_of(atom.stems.begin(), atom.stems.end(), in_language);
        case query::Match::stem:
            return std::any_of(atom.stems.begin(), atom.stems.end(), [&](const query::StemIn& stem) {
                return in_language(stem) && stem.stem == token.stem;
            });
    }
    return false;
}

bool ascends(const MatchedWord& a, const MatchedWord& b) { return a.range.begin < b.range.begin; }

/// Ascending, overlapping ones made one.
std::vector<Range> ranges_of(const std::vector<MatchedWord>& words) {
    std::vector<Range> ranges;
    for (const MatchedWord& word : words) {
        if (!ranges.empty() && word.range.begin < ranges.back().end)
            ranges.back().end = std::max(ranges.back().end, word.range.end);
        else ranges.push_back(word.range);
    }
    return ranges;
}

}  // namespace

Highlighter::Highlighter(const query::Bound& bound, std::vector<std::string> languages, std::size_t context)
    : bound_(bound), context_(context), words_(std::move(languages)) {}

query::Evidence Highlighter::read(const Article& article, std::vector<Read>& passages) {
    query::Evidence evidence;
    evidence.atoms.resize(bound_.atoms.size());
    evidence.filters.assign(bound_.filters.size(), true);  // the article was found, so its filters hold
    std::uint32_t position = 0;
    words_.each(article, [&](const text::Passage& passage) {
        bool begins_anew = passage.zone != base::Zone::body && (passages.empty() || passages.back().passage.zone != passage.zone);
        if (begins_anew) position = 0;
        passages.push_back({passage, position});
        find(passages.back(), static_cast<std::uint32_t>(passages.size() - 1), evidence);
        if (!passage.tokens.empty()) position += passage.tokens.back().position + 1;
    });
    return evidence;
}

void Highlighter::find(const Read& read, std::uint32_t paragraph, query::Evidence& evidence) const {
    for (const Token& token : read.passage.tokens) {
        for (std::size_t atom = 0; atom < bound_.atoms.size(); ++atom) {
            if (!base::contains(bound_.atoms[atom].zones, read.passage.zone) || !matches(bound_.atoms[atom], token)) continue;
            evidence.atoms[atom].push_back({read.passage.zone, read.first_position + token.position, paragraph, 0,
                                            token.exact == bound_.atoms[atom].exact});
        }
    }
}

Highlights Highlighter::highlight(const Article& article) {
    std::vector<Read> passages;
    query::Evidence evidence = read(article, passages);
    std::vector<MatchedWord> title, body;
    for (const query::Mark& mark : query::marks(bound_.root, evidence)) {
        const Read& read = passages[mark.paragraph];
        if (mark.zone == base::Zone::ticker) continue;
        for (const Token& token : read.passage.tokens) {
            if (read.first_position + token.position != mark.position) continue;
            Range range{read.passage.offset + token.begin, read.passage.offset + token.end};
            auto& words = mark.zone == base::Zone::title ? title : body;
            words.push_back({text::snap_to_graphemes(read.passage.field, range), mark.atom});
        }
    }
    std::sort(title.begin(), title.end(), ascends);
    std::sort(body.begin(), body.end(), ascends);
    std::vector<Range> sentences;
    for (const Read& read : passages) {
        if (read.passage.zone != base::Zone::lead && read.passage.zone != base::Zone::body) continue;
        for (Range sentence : read.passage.sentences)
            sentences.push_back({read.passage.offset + sentence.begin, read.passage.offset + sentence.end});
    }
    return {ranges_of(title), ranges_of(body), make_snippet(article.body, sentences, body, context_)};
}

}  // namespace newsgrep::results
