/// Which language is a text in?
///
/// Naive Bayes over letter sequences for text in Latin letters; the script decides Arabic, but for a few
/// letters that tell it from Persian and its kin.
#include "text/detect.hpp"

#include "newsgrep/analyzer.hpp"

#include "base/utf8.hpp"
#include "text/language_model.hpp"
#include "text/language_scan.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace newsgrep {
namespace text {
namespace {

/// Bytes that are looked at; a slice at a time, until the answer is clear.
constexpr std::size_t enough = 1500;
constexpr std::size_t slice = 96;

/// A point is a quarter of a step of the model: words with a capital, mostly names, count a quarter.
constexpr int points_per_step = 4;

/// Points taken off languages that are no candidate: those with a name, and the two bundles of languages, to
/// which any odd name seems closest.
constexpr int foreign_handicap = 60;
constexpr int bundle_handicap = 90;

/// Points taken off all but the language that is expected.
constexpr int unexpected_handicap = 150;

/// Points by which the best must lead, for 0, 1, 2, 3, 4 and more words in small letters. Calibrated so that
/// names alone, which seem to be in any language, are in none. Where others have capitals, what has none is
/// no name, and less is enough.
using Leads = std::array<int, 5>;
constexpr Leads needed_lead = {150, 170, 90, 25, 10};
constexpr Leads needed_beside_capitals = {150, 100, 40, 10, 10};

/// A lead, in points, that the rest of the text will not undo; and letters of one script that will not be
/// outvoted.
constexpr int clear_lead = 300;
constexpr std::size_t clear_letters = 60;

using Points = std::array<int, model_languages.size()>;

/// Sums rows of the model: eight languages in the eight bytes of one word.
class RowSum {
  public:
    void add(ModelRow row) {
        // Even nibbles to the lower four bytes, odd ones to the upper.
        lanes_ += (row & 0x0F0F0F0FU) | std::uint64_t{row >> 4 & 0x0F0F0F0FU} << 32;
        if (++added_ == most) spill();
    }

    /// Adds `times` the sums to `points`, and starts anew.
    void move_to(Points& points, int times) {
        spill();
        for (std::size_t i = 0; i < points.size(); ++i) points[i] += times * sums_[i];
        sums_ = {};
    }

  private:
    static constexpr int most = 17;  ///< 17 times 15 is what a byte holds

    void spill() {
        for (std::size_t i = 0; i < sums_.size(); ++i)
            sums_[i] += static_cast<int>(lanes_ >> (8 * (i / 2) + 32 * (i % 2)) & 0xFF);
        lanes_ = 0;
        added_ = 0;
    }

    std::uint64_t lanes_ = 0;
    int added_ = 0;
    Points sums_{};
};

bool contains(std::span<const std::string> languages, std::string_view language) {
    return std::ranges::find(languages, language) != languages.end();
}

/// Counts letters by script, and what the words say against each language in Latin letters.
class Ballot {
  public:
    Ballot(std::span<const std::string> candidates, std::string_view expected) {
        for (std::size_t i = 0; i < handicap_.size(); ++i) {
            std::string_view language = model_languages[i];
            is_candidate_[i] = contains(candidates, language);
            handicap_[i] = is_candidate_[i] ? 0 : language.empty() ? bundle_handicap : foreign_handicap;
            if (!expected.empty() && language != expected) handicap_[i] += unexpected_handicap;
        }
    }

    void letter(const LanguageLetter& letter, char32_t c) {
        if (letter.alphabet == Alphabet::latin) {
            ++latin_;
            if (!letter.is_upper) ++small_;
        } else if (letter.alphabet == Alphabet::arabic) {
            ++arabic_;
            votes_for_arabic_ += arabic_vote(c);
        } else if (letter.alphabet == Alphabet::other) {
            ++other_;
        }
    }
    void feature(Bucket bucket) { word_.add(model_row(bucket)); }
    void end_word(bool is_capitalised) {
        word_.move_to(is_capitalised ? against_capitalised_ : against_small_, 1);
        ++(is_capitalised ? capitalised_words_ : small_words_);
    }

    [[nodiscard]] bool is_clear() const {
        if (other_ > 0 || (arabic_ > 0 && latin_ > 0)) return false;
        return latin_ > 0 ? small_words_ > needed_lead.size() && count().lead >= clear_lead
                          : arabic_ >= clear_letters;
    }
    [[nodiscard]] bool is_arabic() const {
        return arabic_ > 0 && arabic_ >= latin_ && votes_for_arabic_ >= 0;
    }

    /// The most likely candidate, or "" where it does not lead by enough.
    [[nodiscard]] std::string_view winner() const {
        if (latin_ <= arabic_ + other_) return {};
        Result result = count();
        return is_candidate_[result.best] && result.lead >= result.needed ? model_languages[result.best] : "";
    }

  private:
    struct Result {
        std::size_t best = 0;
        int lead = 0;
        int needed = 0;
    };

    [[nodiscard]] Result count() const {
        bool is_all_capitals = small_ == 0;
        Points against = handicap_;
        for (std::size_t i = 0; i < against.size(); ++i)
            against[i] += points_per_step * against_small_[i] +
                          (is_all_capitals ? points_per_step : 1) * against_capitalised_[i];
        auto best = std::ranges::min_element(against);
        int least = *best;
        Result result{static_cast<std::size_t>(best - against.begin())};
        *best = std::numeric_limits<int>::max();
        result.lead = *std::ranges::min_element(against) - least;
        // In capitals a name looks like any word: twice as many of them must say twice as much.
        std::size_t words = is_all_capitals ? capitalised_words_ / 2 : small_words_;
        bool has_names = capitalised_words_ > 0 && !is_all_capitals;
        const Leads& needed = has_names ? needed_beside_capitals : needed_lead;
        result.needed = needed[std::min(words, needed.size() - 1)] * (is_all_capitals ? 2 : 1);
        return result;
    }

    std::array<bool, model_languages.size()> is_candidate_{};
    Points handicap_{};
    std::size_t latin_ = 0;
    std::size_t arabic_ = 0;
    std::size_t other_ = 0;
    std::size_t small_ = 0;  ///< Latin letters in lower case
    int votes_for_arabic_ = 0;
    std::size_t small_words_ = 0;
    std::size_t capitalised_words_ = 0;
    RowSum word_;
    Points against_small_{};
    Points against_capitalised_{};
};

/// The first slice of `text`, to the next blank.
std::string_view first_slice(std::string_view text) {
    return text.substr(0, text.find(' ', slice));
}

}  // namespace

std::string_view detect(std::string_view text, std::span<const std::string> candidates,
                        std::string_view expected) {
    Ballot ballot(candidates, expected);
    text = base::prefix(text, enough);
    while (!text.empty() && !ballot.is_clear()) {
        std::string_view part = first_slice(text);
        LanguageScanner(ballot).scan(part);
        text.remove_prefix(part.size());
    }
    if (ballot.is_arabic()) return contains(candidates, "ar") ? "ar" : "";
    return ballot.winner();
}

}  // namespace text

std::string detect_language(std::string_view text, const std::vector<std::string>& candidates) {
    return std::string(text::detect(text, candidates));
}

}  // namespace newsgrep
