#include "ingest/date_rules.hpp"

#include "base/calendar.hpp"
#include "ingest/date_words.hpp"
#include "ingest/time.hpp"
#include "text/hijri.hpp"

#include <array>
#include <utility>

namespace newsgrep::ingest {
namespace {

bool is_hijri_era(const Word& word) {
    return word.text == "ه" || word.text == "هجري" || word.text == "هجريه";
}

/// One date at one place: day and month, a year, a time; each rule starts at `begin` and fails without a
/// trace.
class DateRules {
  public:
    DateRules(std::span<const Word> words, std::size_t begin, int last_year)
        : words_(words), at_(begin), last_year_(last_year) {}

    /// Tries every rule at `begin`.
    static std::optional<FoundDate> match(std::span<const Word> words, std::size_t begin, int last_year) {
        using Rule = bool (DateRules::*)();
        constexpr std::array<Rule, 5> rules = {&DateRules::numeric, &DateRules::compact,
                                               &DateRules::day_month_year, &DateRules::year_month_day,
                                               &DateRules::month_day_year};
        for (Rule rule : rules) {
            DateRules here(words, begin, last_year);
            if ((here.*rule)() && here.is_plausible()) return here.found(begin);
        }
        return {};
    }

    static std::optional<FoundDate> match_hijri(std::span<const Word> words, std::size_t begin,
                                                int last_year) {
        DateRules here(words, begin, last_year);
        if (here.hijri() && here.is_plausible()) return here.found(begin);
        return {};
    }

  private:
    /// 12/02/2020, 12 - 02 - 2020, 2020-02-12: three numbers, the same mark twice. Day first, ISO never
    /// flipped.
    bool numeric() {
        auto first = number(4);
        auto mark = separator();
        auto second = number(2);
        if (!first || !mark || !second || separator() != mark) return false;
        auto third = number(4);
        if (!third) return false;
        month_ = second->first;
        if (first->second == 4 && third->second <= 2) return set(third->first, first->first);
        if (first->second > 2) return false;
        if (third->second == 4) return set(first->first, third->first);
        return third->second == 2 && *mark == '/' && set(first->first, century(third->first));
    }

    /// 20200212, alone or with a time behind a T.
    bool compact() {
        if (at_ > 0 || words_[0].digits() != 8) return false;
        if (words_.size() > 1 && words_[1].text != "t") return false;
        int value = words_[at_++].value;
        month_ = value / 100 % 100;
        return set(value % 100, value / 10000);
    }

    /// 12 février 2020, 26 de noviembre de 2025, 18 شباط/لسنة 2025; without a year too, but for a day spelt
    /// out.
    bool day_month_year() {
        bool is_spelt = is_first_day(words_[at_]);
        auto day = is_spelt ? first_day() : number(2);
        if (!day) return false;
        skip(is_ordinal, 1);
        skip(joins_day_to_month, 3);
        auto month = take_month(words_, at_);
        if (!month) return false;
        month_ = *month;
        return set(day->first, 0) && take_year(3) && (!is_spelt || year_ != 0);
    }

    /// 18 جمادى الآخرة 1441 هـ, 24 SAFAR 1436: a day, a month, a year.
    bool hijri() {
        auto day = number(2);
        if (!day) return false;
        skip(joins_day_to_month, 2);
        auto month = take_hijri_month(words_, at_);
        if (!month) return false;
        skip(joins_month_to_year, 1);
        auto year = number(4);
        auto number = year ? text::day_of_hijri(year->first, *month, day->first) : std::nullopt;
        if (!number) return false;
        skip(is_hijri_era, 1);
        Date date = base::date_of(*number);
        month_ = date.month;
        return set(date.day, date.year);
    }

    /// 2015 أكتوبر 9
    bool year_month_day() {
        auto year = number(4);
        if (!year || year->second != 4) return false;
        auto month = take_month(words_, at_);
        auto day = number(2);
        if (!month || !day) return false;
        month_ = *month;
        return set(day->first, year->first);
    }

    /// March 14th, 2022; نوفمبر 14; Wed Feb 12 10:30:00 +0000 2020
    bool month_day_year() {
        auto month = take_month(words_, at_);
        if (!month) return false;
        month_ = *month;
        skip([](const Word& word) { return word.is_mark('.') || word.text == "the"; }, 1);
        auto day = number(2);
        if (!day || (at_ < words_.size() && (words_[at_].is_mark(':') || is_hour_word(words_[at_]))))
            return false;
        skip(is_ordinal, 1);
        if (!set(day->first, 0)) return false;
        std::size_t before = at_;
        skip(joins_date_and_time, 1);
        if (auto time = take_time(words_, at_)) {
            time_ = time;
            if (at_ < words_.size() && words_[at_].digits() == 4) return take_year(0);
            time_.reset();
        }
        at_ = before;
        return take_year(2);
    }

    /// A year behind at most `joiners` small words; none there is fine, an impossible one is not.
    bool take_year(int joiners) {
        std::size_t before = at_;
        skip(joins_month_to_year, joiners);
        if (at_ < words_.size() && words_[at_].digits() == 4) {
            year_ = words_[at_++].value;
            return year_ >= earliest_year && year_ <= last_year_;
        }
        at_ = before;
        return true;
    }

    /// The next number with its digits, if it has at most `digits`.
    std::optional<std::pair<int, std::size_t>> number(std::size_t digits) {
        if (at_ >= words_.size() || !words_[at_].is_number() || words_[at_].digits() > digits) return {};
        const Word& word = words_[at_++];
        return std::pair(word.value, word.digits());
    }

    std::optional<std::pair<int, std::size_t>> first_day() {
        ++at_;
        return std::pair(1, std::size_t{1});
    }

    std::optional<char> separator() {
        if (at_ >= words_.size()) return {};
        for (char mark : {'-', '/', '.'}) {
            if (words_[at_].is_mark(mark)) return ++at_, mark;
        }
        return {};
    }

    template <typename Test>
    void skip(Test test, int most) {
        while (most-- > 0 && at_ < words_.size() && test(words_[at_])) ++at_;
    }

    [[nodiscard]] int century(int year) const { return year + (2000 + year <= last_year_ ? 2000 : 1900); }

    bool set(int day, int year) {
        day_ = day;
        year_ = year;
        return true;
    }

    [[nodiscard]] bool is_plausible() const {
        bool year_is_plausible = year_ == 0 || (year_ >= earliest_year && year_ <= last_year_);
        return year_is_plausible && base::is_valid_day(year_, month_, day_);
    }

    FoundDate found(std::size_t begin) {
        Date date{static_cast<std::int16_t>(year_),
                  static_cast<std::uint8_t>(month_),
                  static_cast<std::uint8_t>(day_),
                  {}};
        if (time_) date.time = on_day(*time_, date);
        return {date, begin, at_};
    }

    std::span<const Word> words_;
    std::size_t at_;
    int last_year_;
    int day_ = 0;
    int month_ = 0;
    int year_ = 0;
    std::optional<ClockTime> time_;
};

}  // namespace

std::optional<FoundDate> hijri_date_at(std::span<const Word> words, std::size_t begin, int last_year) {
    return DateRules::match_hijri(words, begin, last_year);
}

std::optional<FoundDate> date_at(std::span<const Word> words, std::size_t begin, int last_year) {
    return DateRules::match(words, begin, last_year);
}

}  // namespace newsgrep::ingest
