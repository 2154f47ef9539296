#include <memory>

#include "jobs/pipeline.hpp"
#include "newsgrep/error.hpp"
#include "newsgrep/index.hpp"
#include "newsgrep/searcher.hpp"

namespace newsgrep {
namespace {

struct Question {
    std::string_view text;
    BatchAnswer answer;
};

void answer(Question& question, Searcher& searcher, const SearchOptions& options) {
    try {
        question.answer.results = searcher.search(question.text, options);
        question.answer.results.took_ms = 0;  // the same bytes whatever the machine is doing
    } catch (const Error& error) {
        question.answer.results.query = question.text;
        question.answer.error = error.what();
    }
}

}  // namespace

std::vector<BatchAnswer> search_all(const Index& index, std::span<const std::string> queries, const BatchOptions& options) {
    std::vector<BatchAnswer> answers;
    answers.reserve(queries.size());
    std::size_t next = 0;
    auto read = [&]() -> std::optional<Question> {
        if (next == queries.size()) return {};
        return Question{queries[next++], {}};
    };
    auto make_work = [&] {
        auto searcher = std::make_shared<Searcher>(index.searcher());
        return [searcher, &options](Question& question) { answer(question, *searcher, options); };
    };
    jobs::run_in_order<Question>(options.threads, read, make_work,
                                 [&](Question& question) { answers.push_back(std::move(question.answer)); });
    return answers;
}

}  // namespace newsgrep
