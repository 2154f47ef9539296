/// How are many queries answered?
#include "newsgrep/error.hpp"
#include "newsgrep/index.hpp"
#include "newsgrep/searcher.hpp"

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

}  // namespace

void search_all(const Index& index, const std::function<std::optional<BatchQuery>()>& next,
                const std::function<void(BatchAnswer)>& take, const BatchOptions& options) {
    std::vector<Searcher> searchers = agreeing_searchers(index, jobs::thread_count(options.threads));
    std::atomic<std::size_t> taken = 0;
    auto read = [&]() -> std::optional<Question> {
        std::optional<BatchQuery> query = next();
        if (!query) return {};
        return Question{*std::move(query), {}};
    };
    auto make_work = [&] {
        Searcher& searcher = searchers[taken++];
        return [&searcher, &options](Question& question) { answer(question, searcher, options); };
    };
    jobs::run_in_order<Question>(options.threads, read, make_work,
                                 [&](Question& question) { take(std::move(question.answer)); });
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
