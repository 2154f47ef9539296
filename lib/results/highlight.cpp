#include "results/highlight.hpp"

#include "base/utf8.hpp"
#include "results/body_sentences.hpp"
#include "results/snippet.hpp"
#include "text/edit_distance.hpp"
#include "text/graphemes.hpp"
#include "text/paragraphs.hpp"

#include <algorithm>
#include <span>
#include <tuple>

namespace newsgrep::results {
namespace {

/// The same question the index answers by its dictionary.
bool matches(const query::Atom& atom, const TokenView& token) {
    if (!query::allows_joiners(atom, token.form)) return false;
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

/// Overlapping ones made one.
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

using Marks = std::span<const query::Mark>;

/// In the order of the article, each once; those only that the article has, whatever a damaged index says.
std::vector<query::Mark> marks_of(const query::Clause& root, const query::Evidence& evidence,
                                  std::size_t paragraphs) {
    auto place = [](const query::Mark& mark) { return std::tuple(mark.paragraph, mark.position, mark.atom); };
    std::vector<query::Mark> marks = query::marks(root, evidence);
    std::erase_if(marks, [&](const query::Mark& mark) { return mark.paragraph >= paragraphs; });
    std::ranges::sort(marks, {}, place);
    marks.erase(std::ranges::unique(marks, {}, place).begin(), marks.end());
    return marks;
}

/// Those of one paragraph, which the first of `marks` is in.
Marks first_paragraph(Marks marks) {
    auto is_in = [&](const query::Mark& mark) { return mark.paragraph == marks.front().paragraph; };
    return {marks.begin(), std::ranges::partition_point(marks, is_in)};
}

/// Reads those paragraphs of one article that hold marks.
class MarkReader {
  public:
    MarkReader(const query::Bound& bound, text::ArticleWords& words, const Match& match,
               const std::vector<text::Paragraph>& paragraphs)
        : bound_(bound),
          words_(words),
          match_(match),
          paragraphs_(paragraphs),
          sentences_(paragraphs, words) {}

    /// Adds where in their field the words at `marks` are; `found` ascends then.
    void read(Marks marks, std::vector<MatchedWord>& found) {
        while (!marks.empty()) {
            Marks paragraph = first_paragraph(marks);
            read_paragraph(paragraph, found);
            marks = marks.subspan(paragraph.size());
        }
        std::ranges::sort(found, {}, [](const MatchedWord& word) { return word.range.begin; });
    }

    /// Of the body, as far as somebody looked.
    [[nodiscard]] BodySentences& sentences() { return sentences_; }

    /// The first headline that says why, marked.
    Snippet headline(Marks marks) {
        Marks first = first_paragraph(marks);
        std::vector<MatchedWord> found;
        read(first, found);
        std::string_view text = paragraphs_[first.front().paragraph].field;
        return make_snippet(text, {{0, text.size()}}, found, 0);
    }

  private:
    void read_paragraph(Marks marks, std::vector<MatchedWord>& found) {
        std::uint32_t number = marks.front().paragraph;
        text::Passage passage = words_.passage(paragraphs_[number]);
        sentences_.note(number, passage);
        for (const TokenView& token : passage.tokens) {
            std::uint32_t position = match_.first_positions[number] + token.position;
            for (const query::Mark& mark :
                 std::ranges::equal_range(marks, position, {}, &query::Mark::position))
                if (is_asked_for(token)) found.push_back({range_of(token, passage), mark.atom});
        }
    }

    /// Of words at one position, a number and its groups, not each need be meant.
    [[nodiscard]] bool is_asked_for(const TokenView& token) const {
        return std::ranges::any_of(bound_.atoms,
                                   [&](const query::Atom& atom) { return matches(atom, token); });
    }

    static Range range_of(const TokenView& token, const text::Passage& passage) {
        return text::snap_to_graphemes(passage.field,
                                       {passage.offset + token.begin, passage.offset + token.end});
    }

    const query::Bound& bound_;
    text::ArticleWords& words_;
    const Match& match_;
    const std::vector<text::Paragraph>& paragraphs_;
    BodySentences sentences_;
};

Marks in_zones(Marks marks, base::Zone first, base::Zone last) {
    auto begin = std::ranges::lower_bound(marks, first, {}, &query::Mark::zone);
    auto end = std::ranges::upper_bound(marks, last, {}, &query::Mark::zone);
    return {begin, end};
}

/// The paragraphs in which the sentences stand that a snippet shows, ascending.
std::vector<std::uint32_t> best_paragraphs(Marks body) {
    std::vector<SentenceWord> words;
    for (const query::Mark& mark : body) words.push_back({mark.sentence, mark.atom});
    std::vector<std::uint32_t> paragraphs;
    for (std::uint32_t sentence : best_sentences(words))
        paragraphs.push_back(std::ranges::lower_bound(body, sentence, {}, &query::Mark::sentence)->paragraph);
    return paragraphs;
}

template <typename IsWanted>
std::vector<query::Mark> of_paragraphs(Marks marks, const IsWanted& is_wanted) {
    std::vector<query::Mark> those;
    std::ranges::copy_if(marks, std::back_inserter(those), is_wanted, &query::Mark::paragraph);
    return those;
}

std::vector<std::uint32_t> paragraphs_of(Marks marks) {
    std::vector<std::uint32_t> paragraphs;
    for (; !marks.empty(); marks = marks.subspan(first_paragraph(marks).size()))
        paragraphs.push_back(marks.front().paragraph);
    return paragraphs;
}

/// The marked words of these paragraphs, and of those that a snippet of them may show too.
std::vector<MatchedWord> read_around(MarkReader& reader, Marks marks,
                                     const std::vector<std::uint32_t>& paragraphs, std::size_t context) {
    auto is_named = [&](std::uint32_t number) { return std::ranges::binary_search(paragraphs, number); };
    auto is_beside = [&](std::uint32_t number) {
        return !is_named(number) && reader.sentences().is_known(number);
    };
    std::vector<MatchedWord> words;
    reader.read(of_paragraphs(marks, is_named), words);
    for (std::uint32_t number : paragraphs) reader.sentences().surround(number, context);
    if (paragraphs.empty()) reader.sentences().surround_first(context);
    reader.read(of_paragraphs(marks, is_beside), words);
    return words;
}

/// The marked words of the body, as far as they are shown. A word that reaches over the end of its sentence
/// (as the Arabic rules for the two see it, من.قال may) is shown with neither, so that other sentences may be
/// better.
std::vector<MatchedWord> read_body(MarkReader& reader, Marks marks, std::size_t context, Extent extent) {
    if (extent == Extent::excerpt) {
        std::vector<MatchedWord> words = read_around(reader, marks, best_paragraphs(marks), context);
        if (stand_in_sentences(reader.sentences().ranges(), words)) return words;
    }
    return read_around(reader, marks, paragraphs_of(marks), context);
}

}  // namespace

Highlighter::Highlighter(const query::Bound& bound, text::ArticleWords& words, std::size_t context)
    : bound_(bound), context_(context), words_(words) {
    for (const query::Atom& atom : bound.atoms) zones_ = static_cast<base::Zones>(zones_ | atom.zones);
}

/// What a query without words shows: no marks, the first paragraph.
Snippet Highlighter::beginning(const Article& article) const {
    std::vector<Range> paragraphs = text::paragraphs(article.body);
    if (paragraphs.empty()) return {};
    Range lead = paragraphs.front();
    std::string_view text = std::string_view(article.body).substr(lead.begin, lead.end - lead.begin);
    return make_snippet(text, text::sentences(text, article.language), {}, context_);
}

Highlights Highlighter::highlight(const Article& article, const Match& match, Extent extent) {
    if (bound_.atoms.empty()) return {{}, {}, beginning(article)};
    std::vector<text::Paragraph> paragraphs = words_.paragraphs(article, zones_);
    MarkReader reader(bound_, words_, match, paragraphs);
    std::vector<query::Mark> marks =
        marks_of(bound_.root, match.evidence, std::min(paragraphs.size(), match.first_positions.size()));
    Marks in_title = in_zones(marks, base::Zone::title, base::Zone::title);
    Marks in_body = in_zones(marks, base::Zone::lead, base::Zone::body);
    Marks in_ticker = in_zones(marks, base::Zone::ticker, base::Zone::ticker);
    if (in_title.empty() && in_body.empty() && !in_ticker.empty())
        return {{}, {}, reader.headline(in_ticker)};

    std::vector<MatchedWord> title;
    reader.read(in_title, title);
    std::vector<MatchedWord> body = read_body(reader, in_body, context_, extent);
    return {ranges_of(title), extent == Extent::whole ? ranges_of(body) : std::vector<Range>(),
            make_snippet(article.body, reader.sentences().ranges(), body, context_)};
}

}  // namespace newsgrep::results
