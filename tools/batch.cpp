#include "batch.hpp"

#include "console.hpp"
#include "query_notes.hpp"
#include "search_output.hpp"

#include <fmt/format.h>

#include <newsgrep/render.hpp>
#include <optional>

namespace newsgrep::tools {
namespace {

/// What becomes of the answers, one by one.
class Answers {
  public:
    explicit Answers(const SearchArguments& arguments) : arguments_(arguments) {
        if (!arguments.qrels.empty()) evaluator_.emplace(read_qrels(arguments.qrels));
    }

    void take(BatchAnswer answer) {
        tell_notes(answer);
        if (!answer.error.empty() && arguments_.output != Output::json)
            tell(fmt::format("newsgrep: Query {}: {}", answer.qid, answer.error));
        if (answer.error.empty()) has_found_ = has_found_ || answer.results.total > 0;
        if (evaluator_) evaluator_->add(trec_name(answer.qid), ranked_documents(answer.results));
        if (arguments_.prints_answers) print(rendered(answer, arguments_));
    }

    /// The measures go where nothing else is printed.
    int finish() const {
        if (evaluator_) {
            Evaluation evaluation = evaluator_->evaluation();
            if (arguments_.prints_answers)
                tell_raw(render_text(evaluation));
            else
                print(arguments_.output == Output::json ? render_json(evaluation) : render_text(evaluation));
        }
        return has_found_ ? success : nothing;
    }

  private:
    /// An odd query is a bad one under --strict; else people are told, and programs read it in their JSON.
    void tell_notes(BatchAnswer& answer) const {
        const std::vector<QueryNote>& notes = answer.results.notes;
        if (notes.empty()) return;
        if (arguments_.is_strict) {
            answer.error = fmt::format("{}.", notes.front().message);
            answer.results.hits.clear();
        } else if (arguments_.output != Output::none && arguments_.output != Output::json) {
            tell(described_notes(fmt::format("newsgrep: Query {}", answer.qid), answer.results.query, notes,
                                 error_width()));
        }
    }

    const SearchArguments& arguments_;
    std::optional<Evaluator> evaluator_;
    bool has_found_ = false;
};

}  // namespace

int answer_batch(const Index& index, const SearchArguments& arguments) {
    BatchOptions options{arguments.search, arguments.threads};
    QueryReader queries(arguments.batch);
    Answers answers(arguments);
    if (arguments.prints_answers) print(table_head(arguments));
    search_all(
        index, [&] { return queries.next(); }, [&](BatchAnswer answer) { answers.take(std::move(answer)); },
        options);
    return answers.finish();
}

}  // namespace newsgrep::tools
