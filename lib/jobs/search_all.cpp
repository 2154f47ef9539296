/// How are many queries answered?
#include "newsgrep/error.hpp"
#include "newsgrep/index.hpp"
#include "newsgrep/searcher.hpp"

#include "base/cancellation.hpp"
#include "jobs/pipeline.hpp"

#include <atomic>

namespace newsgrep {
namespace {

struct Question {
    BatchQuery query;
    BatchAnswer answer;
};

void answer(Question& question, Searcher& searcher, const SearchOptions& options) {
    question.answer.qid = question.query.qid;
    question.answer.error = question.query.error;
    question.answer.results.query = question.query.text;
    if (!question.query.error.empty()) return;
    try {
        question.answer.results = searcher.search(question.query.text, options);
        question.answer.results.took_ms = 0;  // the same bytes whatever the machine is doing
    } catch (const Error& error) {
        question.answer.error = error.what();
    }
}

/// One per thread, all of the same snapshot, whatever is committed meanwhile.
std::vector<Searcher> agreeing_searchers(const Index& index, unsigned count) {
    std::vector<Searcher> searchers;
    while (searchers.size() < count) searchers.push_back(index.searcher());
    for (bool has_moved = true; has_moved;) {
        has_moved = false;
        for (Searcher& searcher : searchers) has_moved = searcher.refresh() || has_moved;
    }
    return searchers;
}

/// Ends the searches of all threads once the caller's thread has failed, or was told to end.
class Stop {
  public:
    explicit Stop(const Cancel& cancel) : cancellation_(cancel) {}

    /// What `step` gives, on the caller's thread.
    template <typename Step>
    auto watch(Step&& step) {
        try {
            cancellation_.check();
            return step();
        } catch (...) {
            is_told_ = true;
            throw;
        }
    }
    /// For the other threads.
    [[nodiscard]] Cancel seen() const {
        return [this] { return is_told_.load(std::memory_order_relaxed); };
    }

  private:
    base::Cancellation cancellation_;
    std::atomic<bool> is_told_ = false;
};

}  // namespace

void search_all(const Index& index, const std::function<std::optional<BatchQuery>()>& next,
                const std::function<void(BatchAnswer)>& take, const BatchOptions& options) {
    std::vector<Searcher> searchers = agreeing_searchers(index, jobs::thread_count(options.threads));
    std::atomic<std::size_t> taken = 0;
    Stop stop(options.cancel);
    SearchOptions asked = options;
    asked.cancel = stop.seen();
    auto read = [&]() -> std::optional<Question> {
        std::optional<BatchQuery> query = stop.watch(next);
        if (!query) return {};
        return Question{*std::move(query), {}};
    };
    auto make_work = [&] {
        Searcher& searcher = searchers[taken++];
        return [&searcher, &asked](Question& question) { answer(question, searcher, asked); };
    };
    auto pass_on = [&](Question& question) { stop.watch([&] { take(std::move(question.answer)); }); };
    auto wait = [&] { stop.watch([] {}); };
    jobs::run_in_order<Question>(options.threads, read, make_work, pass_on, wait);
}

std::vector<BatchAnswer> search_all(const Index& index, std::span<const std::string> queries,
                                    const BatchOptions& options) {
    std::vector<BatchAnswer> answers;
    answers.reserve(queries.size());
    std::size_t asked = 0;
    auto next = [&]() -> std::optional<BatchQuery> {
        if (asked == queries.size()) return {};
        const std::string& text = queries[asked++];
        return BatchQuery{std::to_string(asked), text, {}};
    };
    search_all(
        index, next, [&](BatchAnswer answer) { answers.push_back(std::move(answer)); }, options);
    return answers;
}

}  // namespace newsgrep
