#include "search/suggest.hpp"

#include "newsgrep/analyzer.hpp"

#include "base/utf8.hpp"
#include "index/schema.hpp"
#include "index/xapian.hpp"
#include "search/context.hpp"
#include "search/vocabulary.hpp"
#include "text/edit_distance.hpp"
#include "text/keyboards.hpp"
#include "text/typing_errors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>

namespace newsgrep::search {
namespace {

constexpr std::size_t fewest_letters = 3;    ///< of a word that has near words: of two letters any is near
constexpr std::size_t letters_for_two = 6;   ///< of a word in which two errors are likely
constexpr std::size_t fewest_of_a_half = 2;  ///< letters on both sides of a missing blank
/// How much likelier than the word typed the one meant must be, as a logarithm: most of what people type they
/// mean. The word typed may be one that no article spells so, though other forms of it are found; one of few
/// articles where the query finds few; or any where it finds none.
constexpr double unseen_margin = 1;
constexpr double rare_margin = 2.5;
constexpr double known_margin = 4.5;
/// … and how much likelier, as a logarithm, a word is of which an article with all the rest of the query
/// tells: people search for what there is.
constexpr double in_all_lift = 3;
constexpr std::size_t most_meanings = 16;  ///< of one word that are weighed by the rest of the query
/// Of more articles somebody sees by himself whether a rare word was meant.
constexpr std::uint64_t few_articles = 10;
constexpr std::uint64_t rare_share = 500;  ///< a word of at most one article in so many is rare

/// What may have been meant.
struct Meaning {
    std::string text{};                ///< as its articles spell it most often
    std::vector<std::string> words{};  ///< exact forms
    Range place{};                     ///< in the query
    double likelihood = -std::numeric_limits<double>::infinity();
};

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

double log_count(std::uint64_t documents) {
    return std::log(static_cast<double>(documents) + 0.5);
}

void keep_better(Meaning& best, Meaning other) {
    if (other.likelihood > best.likelihood) best = std::move(other);
}

/// That a word of the index was meant to be another.
struct Doubt {
    double lead = 0;  ///< of what may have been meant, as a logarithm
    std::size_t number = 0;
    Meaning meaning{};
};

class Suggester {
  public:
    Suggester(const Request& request, const index::Snapshot& snapshot, const Ranker& ranker)
        : query_(request.query.text()),
          bound_(request.bound),
          atoms_(request.bound.atoms),
          snapshot_(snapshot),
          ranker_(ranker),
          statistics_(ranker.statistics()),
          vocabulary_(snapshot) {}

    std::vector<Suggestion> run(std::uint64_t found) {
        std::vector<Suggestion> all;
        std::vector<std::size_t> known;
        for (std::size_t i = 0; i < atoms_.size(); ++i) {
            bool is_expanded = query::is_expanded(atoms_[i].match);
            if (!is_typed(atoms_[i])) continue;
            if (is_expanded && statistics_.atom(i).stem_documents == 0)
                all.push_back(without_expansions(atoms_[i]));
            else if (!is_expanded && !atoms_[i].is_stop && documents_of(i) == 0)
                all.push_back(suggestion(i, 0, meaning_of_unknown(i)));
            else if (!is_expanded && !atoms_[i].is_stop)
                known.push_back(i);
        }
        Doubt most = greatest_doubt(known, found, all.empty() && found == 0);
        if (most.lead > 0) all.push_back(suggestion(most.number, spelt(most.number), most.meaning));
        return in_order(std::move(all));
    }

  private:
    [[nodiscard]] std::uint64_t documents_of(std::size_t number) const {
        const query::Atom& atom = atoms_[number];
        std::uint64_t documents = statistics_.atom(number).stem_documents;
        if (base::contains(atom.zones, base::Zone::ticker))
            for (const query::StemIn& stem : atom.stems) documents += ticker_documents(stem);
        return documents;
    }

    [[nodiscard]] std::uint64_t ticker_documents(const query::StemIn& stem) const {
        std::uint64_t documents = 0;
        for (const auto& segment : snapshot_.segments())
            documents += index::with_xapian(segment->path(), [&] {
                return segment->postings().get_termfreq(index::schema::ticker_term(stem.language, stem.stem));
            });
        return documents;
    }

    /// No word of the index begins so, or is near; what is nearer still is not known.
    Suggestion without_expansions(const query::Atom& atom) const {
        Suggestion none;
        none.word = query_.substr(atom.begin, atom.end - atom.begin);
        none.begin = atom.begin;
        none.end = atom.end;
        return none;
    }

    Meaning meaning_of_unknown(std::size_t number) {
        const query::Atom& atom = atoms_[number];
        Range place = place_of(atom);
        std::vector<Meaning> near = near_meanings(atom, place, 0, 2);
        bool is_alone = near.empty();
        bool is_a_choice = near.size() > 1;
        Meaning best = is_a_choice ? likeliest(std::move(near), atom, context_of(number), false)
                       : is_alone  ? Meaning()
                                   : std::move(near.front());
        keep_better(best, on_other_keyboard(atom));
        if (is_alone) keep_better(best, parted(atom, place));
        if (number > 0) keep_better(best, joined(atoms_[number - 1], atom));
        if (number + 1 < atoms_.size()) keep_better(best, joined(atom, atoms_[number + 1]));
        return best;
    }

    /// Articles that spell the word so.
    [[nodiscard]] std::uint64_t spelt(std::size_t number) const {
        return statistics_.atom(number).exact_documents;
    }

    /// Of the words that are found, but may not be meant: nobody spells one so, or it may be why little is
    /// found. With another in its place the rest may be found. `is_one_wrong`: as they are, nothing is found.
    Doubt greatest_doubt(const std::vector<std::size_t>& known, std::uint64_t found, bool is_one_wrong) {
        Doubt greatest;
        for (std::size_t number : known) {
            if (base::contains(atoms_[number].zones, base::Zone::ticker)) continue;  // not counted there
            bool is_rare = spelt(number) * rare_share <= snapshot_.living();
            if (spelt(number) > 0 && !is_one_wrong && (found >= few_articles || !is_rare)) continue;
            Doubt other = doubt(number, is_one_wrong ? 0 : spelt(number));
            if (other.lead > greatest.lead) greatest = std::move(other);
        }
        return greatest;
    }

    /// Whether one of the words that more than `documents` hold was meant.
    Doubt doubt(std::size_t number, std::uint64_t documents) {
        const query::Atom& atom = atoms_[number];
        bool is_seen = spelt(number) > 0;
        std::vector<Meaning> near = near_meanings(atom, place_of(atom), documents, is_seen ? 1 : 2);
        if (near.empty()) return {};
        Context context = context_of(number);
        double margin = !is_seen ? unseen_margin : documents == 0 ? known_margin : rare_margin;
        double typed = log_count(spelt(number)) + lift_of(context.fit(atom.stems)) + margin;
        Meaning best = likeliest(std::move(near), atom, context, true);
        return {best.likelihood - typed, number, std::move(best)};
    }

    [[nodiscard]] Context context_of(std::size_t number) const {
        return {snapshot_, bound_, ranker_, static_cast<std::uint32_t>(number)};
    }

    /// Words of more than so many documents within one edit, or, where that is allowed, of a long word that
    /// none is near, within two; the likeliest, if the word stood alone.
    std::vector<Meaning> near_meanings(const query::Atom& atom, Range place, std::uint64_t documents,
                                       unsigned most_edits) {
        std::vector<Meaning> near;
        std::u32string letters = base::code_points(atom.exact);
        if (letters.size() < fewest_letters || has_digit(atom.exact)) return near;
        if (letters.size() < letters_for_two) most_edits = 1;
        for (unsigned edits = 1; edits <= most_edits && near.empty(); ++edits)
            for (const auto& [word, known] : vocabulary_.near(atom.exact, atom.stems, edits, documents))
                if (known.documents > documents)
                    near.push_back({known.form,
                                    {word},
                                    place,
                                    log_count(known.documents) - surprise_of(atom, letters, word)});
        std::ranges::stable_sort(near, std::greater(), &Meaning::likelihood);
        if (near.size() > most_meanings) near.resize(most_meanings);
        return near;
    }

    /// Of single words, the one that is likeliest beside the rest of the query. Where the word typed is known
    /// (`must_meet`), one that no article of the context holds would find no more than it did.
    static Meaning likeliest(std::vector<Meaning> meanings, const query::Atom& atom, const Context& context,
                             bool must_meet) {
        Meaning best;
        for (Meaning& meaning : meanings) {
            std::vector<query::StemIn> stems;
            for (const std::string& language : languages_of(atom))
                stems.push_back({language, stem(meaning.words.front(), language)});
            Context::Fit fit = context.fit(stems);
            if (must_meet && !fit.meets && !context.is_empty()) continue;
            meaning.likelihood += lift_of(fit);
            keep_better(best, std::move(meaning));
        }
        return best;
    }

    static double lift_of(const Context::Fit& fit) { return fit.lift + (fit.is_in_all ? in_all_lift : 0); }

    static double surprise_of(const query::Atom& atom, const std::u32string& letters,
                              const std::string& word) {
        std::u32string form = base::code_points(atom.form);
        // Where folding changed how many letters there are, it is not known which keys were struck.
        const std::u32string& keys = form.size() == letters.size() ? form : letters;
        return text::typing_surprise(letters, base::code_points(word), keys);
    }

    static std::vector<std::string> languages_of(const query::Atom& atom) {
        std::vector<std::string> languages;
        for (const query::StemIn& stem : atom.stems) languages.push_back(stem.language);
        return languages;
    }

    /// The keyboard counts for all that stands between two blanks: hg[.hzv is الجزائر.
    Meaning on_other_keyboard(const query::Atom& atom) {
        Range place{atom.begin, atom.end};
        if (place.begin < place.end && query_[place.begin] == '=') ++place.begin;
        std::string_view typed = std::string_view(query_).substr(place.begin, place.end - place.begin);
        Meaning best;
        for (const std::string& text : text::on_other_keyboards(typed)) {
            std::vector<std::string> words = query::folded_words(text);
            if (words.size() != 1 || base::code_points(words[0]).size() < fewest_letters) continue;
            Known known = vocabulary_.find(words[0]);
            bool is_other_script = (typed[0] & 0x80) != (text[0] & 0x80);
            double surprise = is_other_script ? text::other_script_surprise : text::other_keyboard_surprise;
            if (known.documents > 0)
                keep_better(best, {known.form, words, place, log_count(known.documents) - surprise});
        }
        return best;
    }

    /// Two words of the index with the blank forgotten between them.
    Meaning parted(const query::Atom& atom, Range place) {
        Meaning best;
        std::u32string letters = base::code_points(atom.exact);
        std::size_t at = 0;
        for (std::size_t left = 1; left + fewest_of_a_half <= letters.size(); ++left) {
            static_cast<void>(base::decode(atom.exact, at));
            if (left < fewest_of_a_half) continue;
            Known first = vocabulary_.find(atom.exact.substr(0, at));
            if (first.documents == 0) continue;
            Known second = vocabulary_.find(atom.exact.substr(at));
            if (second.documents == 0) continue;
            double together = log_count(first.documents) + log_count(second.documents) -
                              log_count(snapshot_.living()) - text::blank_surprise;
            keep_better(best, {first.form + " " + second.form,
                               {atom.exact.substr(0, at), atom.exact.substr(at)},
                               place,
                               together});
        }
        return best;
    }

    /// One word of the index with a blank in it.
    Meaning joined(const query::Atom& left, const query::Atom& right) {
        Range first = place_of(left);
        Range second = place_of(right);
        if (first.end >= second.begin) return {};
        std::string_view between = std::string_view(query_).substr(first.end, second.begin - first.end);
        if (between.find_first_not_of(' ') != std::string_view::npos) return {};
        std::string word = left.exact + right.exact;
        Known known = vocabulary_.find(word);
        if (known.documents == 0) return {};
        return {
            known.form, {word}, {first.begin, second.end}, log_count(known.documents) - text::blank_surprise};
    }

    /// Where the word itself stands in what was typed around it: quotes, =, other parts of a compound.
    Range place_of(const query::Atom& atom) const {
        return typed_place(atom).value_or(Range{atom.begin, atom.end});
    }

    std::optional<Range> typed_place(const query::Atom& atom) const {
        std::string_view typed = std::string_view(query_).substr(atom.begin, atom.end - atom.begin);
        for (const Token& token : Analyzer("und").analyze(typed))
            if (token.kind != TokenKind::compound && token.exact == atom.exact)
                return Range{atom.begin + token.begin, atom.begin + token.end};
        return {};
    }

    /// Not merely another spelling of what was typed: one word for two, or two for one.
    bool is_typed(const query::Atom& atom) const {
        return query::is_expanded(atom.match) ? !atom.is_solid : typed_place(atom).has_value();
    }

    Suggestion suggestion(std::size_t number, std::uint64_t documents, const Meaning& meaning) {
        Range place = meaning.words.empty() ? place_of(atoms_[number]) : meaning.place;
        Suggestion suggestion;
        suggestion.word = query_.substr(place.begin, place.end - place.begin);
        suggestion.documents = documents;
        suggestion.better = meaning.text;
        for (const std::string& word : meaning.words) {
            std::uint64_t held = vocabulary_.stem_documents(word);
            bool is_rarest = &word == &meaning.words.front() || held < suggestion.better_documents;
            if (is_rarest) suggestion.better_documents = held;
        }
        suggestion.begin = place.begin;
        suggestion.end = place.end;
        return suggestion;
    }

    /// By place; of those that overlap, such as both halves of one word, the first.
    static std::vector<Suggestion> in_order(std::vector<Suggestion> all) {
        std::stable_sort(all.begin(), all.end(),
                         [](const auto& a, const auto& b) { return a.begin < b.begin; });
        std::vector<Suggestion> kept;
        for (Suggestion& suggestion : all)
            if (kept.empty() || suggestion.begin >= kept.back().end) kept.push_back(std::move(suggestion));
        return kept;
    }

    const std::string& query_;
    const query::Bound& bound_;
    const std::vector<query::Atom>& atoms_;
    const index::Snapshot& snapshot_;
    const Ranker& ranker_;
    const Statistics& statistics_;
    Vocabulary vocabulary_;
};

}  // namespace

std::vector<Suggestion> suggestions(const Request& request, const index::Snapshot& snapshot,
                                    const Ranker& ranker, std::uint64_t found) {
    return Suggester(request, snapshot, ranker).run(found);
}

std::string corrected(std::string_view query, const std::vector<Suggestion>& suggestions) {
    std::string text;
    std::size_t copied = 0;
    for (const Suggestion& suggestion : suggestions) {
        if (suggestion.better.empty()) continue;
        text.append(query.substr(copied, suggestion.begin - copied)).append(suggestion.better);
        copied = suggestion.end;
    }
    return copied == 0 ? std::string() : text.append(query.substr(copied));
}

}  // namespace newsgrep::search
