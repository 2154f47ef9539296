#include "results/highlight.hpp"

#include "base/utf8.hpp"
#include "text/edit_distance.hpp"
#include "text/graphemes.hpp"
#include "text/paragraphs.hpp"

#include <algorithm>

namespace newsgrep::results {
namespace {

constexpr std::size_t remembered_strangers = std::size_t{1} << 13;

/// The same question the index answers by its dictionary.
bool matches(const query::Atom& atom, const TokenView& token) {
    auto in_language = [&](const query::StemIn& stem) { return stem.language == token.language; };
    switch (atom.match) {
        case query::Match::exact:
            return token.exact == atom.exact;
        case query::Match::form:
            return token.exact == atom.exact && token.form == atom.form;
        case query::Match::prefix:
            return token.exact.starts_with(atom.exact) &&
                   std::any_of(atom.stems.begin(), atom.stems.end(), in_language);
        case query::Match::fuzzy:
            return std::any_of(atom.stems.begin(), atom.stems.end(), in_language) &&
                   text::is_within(base::code_points(token.exact), base::code_points(atom.exact), atom.edits);
        case query::Match::stem:
            return std::any_of(atom.stems.begin(), atom.stems.end(), [&](const query::StemIn& stem) {
                return in_language(stem) && stem.stem == token.stem;
            });
    }
    return false;
}

bool ascends(const MatchedWord& a, const MatchedWord& b) {
    return a.range.begin < b.range.begin;
}

/// Ascending, overlapping ones made one.
std::vector<Range> ranges_of(const std::vector<MatchedWord>& words) {
    std::vector<Range> ranges;
    for (const MatchedWord& word : words) {
        if (!ranges.empty() && word.range.begin < ranges.back().end)
            ranges.back().end = std::max(ranges.back().end, word.range.end);
        else
            ranges.push_back(word.range);
    }
    return ranges;
}

}  // namespace

Highlighter::Highlighter(const query::Bound& bound, text::ArticleWords& words, std::size_t context)
    : bound_(bound), context_(context), words_(words), strangers_(remembered_strangers) {
    for (const query::Atom& atom : bound.atoms) zones_ = static_cast<base::Zones>(zones_ | atom.zones);
}

query::Evidence Highlighter::read(const Article& article, std::vector<Read>& passages) {
    query::Evidence evidence;
    evidence.atoms.resize(bound_.atoms.size());
    query::Occurrence next;
    words_.each(
        article,
        [&](const text::Passage& passage) {
            bool begins_anew = passage.zone != base::Zone::body &&
                               (passages.empty() || passages.back().zone != passage.zone);
            if (begins_anew) next.position = 0;
            next.zone = passage.zone;
            passages.push_back(find(passage, next, evidence));
            ++next.paragraph;
            next.sentence += static_cast<std::uint32_t>(passage.sentences.size()) + 1;
            if (!passage.tokens.empty()) next.position += passage.tokens.back().position + 1;
        },
        zones_);
    return evidence;
}

Highlighter::Read Highlighter::find(const text::Passage& passage, query::Occurrence at,
                                    query::Evidence& evidence) {
    Read read{passage.zone, passage.field, {}, {}};
    auto in_field = [&](std::size_t begin, std::size_t end) {
        return Range{passage.offset + begin, passage.offset + end};
    };
    for (Range sentence : passage.sentences) read.sentences.push_back(in_field(sentence.begin, sentence.end));
    auto sentence = passage.sentences.begin();
    std::uint32_t first = at.position;
    for (const TokenView& token : passage.tokens) {
        while (sentence != passage.sentences.end() && token.begin >= sentence->end)
            if (++sentence != passage.sentences.end()) ++at.sentence;
        at.position = first + token.position;
        std::uint64_t& stranger = strangers_[token.word % strangers_.size()];
        if (stranger == token.word) continue;
        bool is_found = false;
        for (std::size_t atom = 0; atom < bound_.atoms.size(); ++atom) {
            if (!matches(bound_.atoms[atom], token)) continue;
            is_found = true;
            if (!base::contains(bound_.atoms[atom].zones, passage.zone)) continue;
            at.is_same_form = token.exact == bound_.atoms[atom].exact;
            evidence.atoms[atom].push_back(at);
        }
        if (is_found)
            read.found.push_back({at.position, in_field(token.begin, token.end)});
        else
            stranger = token.word;
    }
    return read;
}

/// What a query without words shows: no marks, the first paragraph.
Snippet Highlighter::beginning(const Article& article) const {
    std::vector<Range> paragraphs = text::paragraphs(article.body);
    if (paragraphs.empty()) return {};
    Range lead = paragraphs.front();
    std::string_view text = std::string_view(article.body).substr(lead.begin, lead.end - lead.begin);
    return make_snippet(text, text::sentences(text, article.language), {}, context_);
}

Highlights Highlighter::highlight(const Article& article, const std::vector<bool>& filters) {
    if (bound_.atoms.empty()) return {{}, {}, beginning(article)};
    std::vector<Read> passages;
    query::Evidence evidence = read(article, passages);
    evidence.filters = filters;
    std::vector<MatchedWord> title, body, headline;
    const Read* found_headline = nullptr;  // the first of the ticker that says why
    for (const query::Mark& mark : query::marks(bound_.root, evidence)) {
        const Read& read = passages[mark.paragraph];
        if (mark.zone == base::Zone::ticker && found_headline == nullptr) found_headline = &read;
        if (mark.zone == base::Zone::ticker && found_headline != &read) continue;
        auto& words = mark.zone == base::Zone::title    ? title
                      : mark.zone == base::Zone::ticker ? headline
                                                        : body;
        add_marked(read, mark, words);
    }
    for (auto* words : {&title, &body, &headline}) std::sort(words->begin(), words->end(), ascends);
    if (title.empty() && body.empty() && found_headline != nullptr) {
        std::string_view text = found_headline->field;
        return {{}, {}, make_snippet(text, {{0, text.size()}}, headline, context_)};
    }
    return {ranges_of(title), ranges_of(body),
            make_snippet(article.body, body_sentences(passages), body, context_)};
}

/// The words of a passage that stand at a mark.
void Highlighter::add_marked(const Read& read, const query::Mark& mark, std::vector<MatchedWord>& words) {
    for (const Found& word : read.found) {
        if (word.position == mark.position)
            words.push_back({text::snap_to_graphemes(read.field, word.range), mark.atom});
    }
}

std::vector<Range> Highlighter::body_sentences(const std::vector<Read>& passages) {
    std::vector<Range> sentences;
    for (const Read& read : passages) {
        if (read.zone == base::Zone::lead || read.zone == base::Zone::body)
            sentences.insert(sentences.end(), read.sentences.begin(), read.sentences.end());
    }
    return sentences;
}

}  // namespace newsgrep::results
