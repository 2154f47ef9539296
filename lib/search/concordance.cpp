/// Which lines does a concordance show?
#include "newsgrep/concordance.hpp"

#include "results/surroundings.hpp"
#include "search/line_order.hpp"
#include "search/occurrences.hpp"
#include "search/searcher_impl.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>

namespace newsgrep {
namespace search {
namespace {

/// Told of each article that matches, it keeps the occurrences to show.
class Collector {
  public:
    Collector(const index::Snapshot& snapshot, const query::Bound& bound, const ConcordanceOptions& options)
        : snapshot_(snapshot),
          bound_(bound),
          options_(options),
          words_(snapshot, options.order),
          lots_(options.seed),
          first_(is_sampled() ? options.sample : options.offset + options.limit,
                 is_sampled() ? is_drawn_before : before(options.order)) {}

    void add(const index::Locator& where, const query::Evidence& evidence) {
        std::vector<MarkedRun> runs = marked_runs(bound_.root, evidence);
        count_ += runs.size();
        if (is_by_words() && !is_sampled()) return put_off(where, runs);
        Candidate article = article_at(where);
        for (const MarkedRun& run : runs) add(article, run);
    }

    [[nodiscard]] std::uint64_t count() const { return count_; }

    /// The page asked for, in its order.
    std::vector<Occurrence> take() {
        settle();
        std::vector<Occurrence> page = first_.take();
        if (is_sampled() && is_by_words()) add_keys(page);
        std::ranges::sort(page, before(options_.order));
        page.erase(page.begin(),
                   page.begin() + static_cast<std::ptrdiff_t>(std::min(options_.offset, page.size())));
        if (page.size() > options_.limit) page.resize(options_.limit);
        return page;
    }

  private:
    static constexpr std::size_t most_pending = std::size_t{1} << 18;

    /// Is compared once the words of so many are known: dictionaries are read once for them.
    struct Pending {
        index::Locator where;
        MarkedRun run;
        Neighbours words;
    };

    [[nodiscard]] bool is_sampled() const { return options_.sample > 0; }
    [[nodiscard]] bool is_by_words() const {
        return options_.order == LineOrder::left || options_.order == LineOrder::right;
    }
    [[nodiscard]] Candidate article_at(const index::Locator& where) const {
        const index::Columns& columns = snapshot_.segments()[where.segment]->columns();
        return {0, where, columns.row(where.number).sort_key, columns.id(where.number)};
    }

    void put_off(const index::Locator& where, const std::vector<MarkedRun>& runs) {
        for (const MarkedRun& run : runs) pending_.push_back({where, run, words_.gather(where, run)});
        if (pending_.size() >= most_pending) settle();
    }

    void settle() {
        for (const Pending& pending : pending_) add(pending);
        pending_.clear();
        words_.forget();
    }

    /// Most occurrences are not shown: their keys are not put together.
    void add(const Pending& pending) {
        std::size_t segment = pending.where.segment;
        const Occurrence* last = first_.last();
        if (last != nullptr && words_.is_behind(segment, pending.words, last->key)) return;
        keep({article_at(pending.where), pending.run, words_.key(segment, pending.words)});
    }

    void add(const Candidate& article, const MarkedRun& run) {
        Occurrence occurrence{article, run};
        if (is_sampled()) occurrence.lot = lots_.draw(article.id, run.place);
        if (is_sampled() && !first_.may_hold(occurrence)) return;
        if (options_.order == LineOrder::source) occurrence.key = source_of(article.where);
        keep(std::move(occurrence));
    }

    void add_keys(std::vector<Occurrence>& page) {
        std::vector<Neighbours> words;
        for (const Occurrence& line : page) words.push_back(words_.gather(line.article.where, line.run));
        for (std::size_t i = 0; i < page.size(); ++i)
            page[i].key = words_.key(page[i].article.where.segment, words[i]);
    }

    void keep(Occurrence occurrence) {
        if (first_.may_hold(occurrence)) first_.add(std::move(occurrence));
    }

    [[nodiscard]] std::string source_of(const index::Locator& where) const {
        const index::Columns& columns = snapshot_.segments()[where.segment]->columns();
        std::uint32_t name = columns.row(where.number).names[static_cast<std::size_t>(index::Named::source)];
        return std::string(columns.name(name));
    }

    const index::Snapshot& snapshot_;
    const query::Bound& bound_;
    const ConcordanceOptions& options_;
    WordKeys words_;
    Lots lots_;
    First first_;
    std::vector<Pending> pending_;
    std::uint64_t count_ = 0;
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
        for (std::size_t number : numbers) places.push_back(page[number].run.place);
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
        collector.add(where, ranker.evidence(where));
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
