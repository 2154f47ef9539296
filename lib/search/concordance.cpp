/// Which lines of a concordance are shown, in which order?
#include "newsgrep/concordance.hpp"

#include "base/digest.hpp"
#include "results/surroundings.hpp"
#include "search/occurrences.hpp"
#include "search/searcher_impl.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>

namespace newsgrep {
namespace search {
namespace {

struct Occurrence {
    Candidate article;
    results::WordPlace place;
    std::string key{};      ///< what lines are sorted by first
    std::uint64_t lot = 0;  ///< of a sample
};

using Before = bool (*)(const Occurrence&, const Occurrence&);

/// Equal ids are of one article in several indexes: the index that was named first goes before.
bool is_read_before(const Occurrence& a, const Occurrence& b) {
    if (a.article.id != b.article.id) return a.article.id < b.article.id;
    std::size_t first = a.article.where.segment, second = b.article.where.segment;
    return first != second ? first < second : a.place < b.place;
}

bool is_newer_line(const Occurrence& a, const Occurrence& b) {
    if (a.article.sort_key != b.article.sort_key) return a.article.sort_key > b.article.sort_key;
    return is_read_before(a, b);
}

bool is_older_line(const Occurrence& a, const Occurrence& b) {
    bool are_dated = a.article.sort_key != base::undated && b.article.sort_key != base::undated;
    if (are_dated && a.article.sort_key != b.article.sort_key) return a.article.sort_key < b.article.sort_key;
    return is_newer_line(a, b);
}

bool is_key_before(const Occurrence& a, const Occurrence& b) {
    return a.key != b.key ? a.key < b.key : is_newer_line(a, b);
}

bool is_drawn_before(const Occurrence& a, const Occurrence& b) {
    return a.lot != b.lot ? a.lot < b.lot : is_read_before(a, b);
}

/// By LineOrder.
constexpr std::array<Before, 5> orders{is_newer_line, is_older_line, is_key_before, is_key_before,
                                       is_key_before};

/// The first `most` of any number of occurrences, holding at most a few times as many.
class First {
  public:
    First(std::size_t most, Before before) : most_(most), before_(before) {}

    void add(Occurrence occurrence) {
        if (most_ == 0) return;
        kept_.push_back(std::move(occurrence));
        constexpr std::size_t at_least = 1024;
        if (kept_.size() >= 2 * most_ + at_least) cut();
    }
    std::vector<Occurrence> take() {
        if (kept_.size() > most_) cut();
        return std::move(kept_);
    }

  private:
    void cut() {
        std::ranges::nth_element(kept_, kept_.begin() + static_cast<std::ptrdiff_t>(most_), before_);
        kept_.resize(most_);
    }

    std::size_t most_;
    Before before_;
    std::vector<Occurrence> kept_;
};

/// Told of each article that matches, it keeps the occurrences to show.
class Collector {
  public:
    Collector(const index::Snapshot& snapshot, const query::Bound& bound, const ConcordanceOptions& options)
        : snapshot_(snapshot),
          bound_(bound),
          options_(options),
          first_(options.sample > 0 ? options.sample : options.offset + options.limit,
                 options.sample > 0 ? is_drawn_before : orders[static_cast<std::size_t>(options.order)]) {}

    void add(const Candidate& article, const query::Evidence& evidence) {
        const index::Segment& segment = *snapshot_.segments()[article.where.segment];
        std::vector<results::WordPlace> places = word_places(bound_.root, evidence);
        count_ += places.size();
        std::optional<StreamWords> words;
        if (is_by_words() && !places.empty()) words.emplace(segment.forward(), article.where.number);
        for (const results::WordPlace& place : places)
            first_.add({article, place, key(article, place, words), lot(article, place)});
    }

    [[nodiscard]] std::uint64_t count() const { return count_; }

    /// The page asked for, in its order.
    std::vector<Occurrence> take() {
        std::vector<Occurrence> page = first_.take();
        std::ranges::sort(page, orders[static_cast<std::size_t>(options_.order)]);
        page.erase(page.begin(),
                   page.begin() + static_cast<std::ptrdiff_t>(std::min(options_.offset, page.size())));
        if (page.size() > options_.limit) page.resize(options_.limit);
        return page;
    }

  private:
    [[nodiscard]] bool is_by_words() const {
        return options_.order == LineOrder::left || options_.order == LineOrder::right;
    }

    std::string key(const Candidate& article, const results::WordPlace& place,
                    const std::optional<StreamWords>& words) {
        const index::Segment& segment = *snapshot_.segments()[article.where.segment];
        if (options_.order == LineOrder::source) {
            std::uint32_t name = segment.columns()
                                     .row(article.where.number)
                                     .names[static_cast<std::size_t>(index::Named::source)];
            return std::string(segment.columns().name(name));
        }
        if (!words) return {};
        const WordsByRank& by_rank =
            by_rank_.try_emplace(article.where.segment, segment.dictionary()).first->second;
        return options_.order == LineOrder::left ? words->before(place, by_rank)
                                                 : words->behind(place, by_rank);
    }

    /// The same for an occurrence whatever else the index holds.
    [[nodiscard]] std::uint64_t lot(const Candidate& article, const results::WordPlace& place) const {
        if (options_.sample == 0) return 0;
        return base::digest64(
            fmt::format("{} {} {} {}", options_.seed, place.paragraph, place.first, article.id));
    }

    const index::Snapshot& snapshot_;
    const query::Bound& bound_;
    const ConcordanceOptions& options_;
    First first_;
    std::uint64_t count_ = 0;
    std::map<std::size_t, WordsByRank> by_rank_;  ///< by segment
};

std::string_view name_of(base::Zone zone) {
    constexpr std::array<std::string_view, base::zone_count> names{"title", "lead", "body", "ticker"};
    return names[static_cast<std::size_t>(zone)];
}

ConcordanceLine line_of(const Article& article, results::Surroundings text) {
    return {article.id,
            article.source,
            article.published,
            article.language,
            std::string(name_of(text.zone)),
            text.begin,
            std::move(text.left),
            std::move(text.match),
            std::move(text.right)};
}

/// Which lines of the page are of which article: each is read once.
std::map<std::pair<std::size_t, std::uint32_t>, std::vector<std::size_t>> by_article(
    const std::vector<Occurrence>& page) {
    std::map<std::pair<std::size_t, std::uint32_t>, std::vector<std::size_t>> lines;
    for (std::size_t i = 0; i < page.size(); ++i)
        lines[{page[i].article.where.segment, page[i].article.where.number}].push_back(i);
    return lines;
}

std::vector<ConcordanceLine> lines_of(const std::vector<Occurrence>& page, const index::Snapshot& snapshot,
                                      text::ArticleWords& words, std::size_t width,
                                      const base::Cancellation& cancellation) {
    std::vector<ConcordanceLine> lines(page.size());
    for (const auto& [where, numbers] : by_article(page)) {
        cancellation.check();
        Article article = snapshot.segments()[where.first]->texts().article(where.second);
        std::vector<results::WordPlace> places;
        for (std::size_t number : numbers) places.push_back(page[number].place);
        std::vector<results::Surroundings> texts = results::surroundings(article, places, words, width);
        for (std::size_t i = 0; i < numbers.size(); ++i)
            lines[numbers[i]] = line_of(article, std::move(texts[i]));
    }
    return lines;
}

/// Counts all matches, and shows none of them as a hit.
SearchOptions counting(const SearchOptions& options) {
    SearchOptions all = options;
    all.limit = 0;
    all.offset = 0;
    all.sort = Sort::newest;
    all.group_copies = false;
    all.exact_total = true;
    return all;
}

}  // namespace
}  // namespace search

Concordance Searcher::concordance(std::string_view text, const ConcordanceOptions& options) {
    auto start = std::chrono::steady_clock::now();
    const index::Snapshot& snapshot = *impl_->snapshot;
    search::Request request = search::make_request(text, options, snapshot);
    search::Ranker ranker(snapshot, request.bound, options.cancel);
    search::Collector collector(snapshot, request.bound, options);
    bool has_words = !request.bound.atoms.empty();
    ranker.tell([&](const index::Locator& where) {
        if (!has_words) return;  // nothing is marked, and streams need not be read
        collector.add(ranker.candidate(where.segment, where.number, 0),
                      ranker.matchers()[where.segment]->evidence(where.number));
    });
    Concordance concordance;
    concordance.query = text;
    concordance.total = ranker.rank(search::counting(options)).total;
    concordance.occurrences = collector.count();
    concordance.lines =
        search::lines_of(collector.take(), snapshot, impl_->words, options.width, ranker.cancellation());
    concordance.notes = request.query.notes();
    concordance.took_ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return concordance;
}

}  // namespace newsgrep
