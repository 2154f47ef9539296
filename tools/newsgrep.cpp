/// newsgrep: which articles answer this query?
#include "batch.hpp"
#include "console.hpp"
#include "newsgrep_arguments.hpp"
#include "pager.hpp"
#include "query_notes.hpp"
#include "search_completion.hpp"
#include "search_output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <newsgrep/newsgrep.hpp>

namespace newsgrep::tools {
namespace {

/// Results; to people who ask for text, a screen at a time.
void put(const std::string& text, const SearchArguments& arguments) {
    show(text, arguments.output == Output::text ? arguments.pager : When::never);
}

/// "10 of at least 1,001 articles"; where only charts were asked for, how many they count.
std::string described_count(const Results& results, const SearchArguments& arguments) {
    std::string all = (results.exact ? "" : "at least ") + counted(results.total, "article", "articles");
    return arguments.search.limit == 0 ? all : fmt::format("{} of {}", grouped(results.size()), all);
}

/// Words beside the hits, for a person who reads them.
void tell_summary(const Results& results, const SearchArguments& arguments) {
    if (results.total == 0) {
        tell("newsgrep: No article matches; --explain shows how the query was read.");
    } else if (is_error_terminal()) {
        bool has_copies = results.distinct && *results.distinct < results.total;
        tell(fmt::format("{}{}{} in {:.0f} ms", is_output_terminal() ? "\n" : "",
                         described_count(results, arguments),
                         has_copies ? fmt::format(", {} without copies,", grouped(*results.distinct)) : "",
                         results.took_ms));
    }
}

/// Tells what was odd about the query, unless a program gets it in its JSON; false where that is an error.
bool accept(const std::vector<QueryNote>& notes, const SearchArguments& arguments) {
    bool is_refused = arguments.is_strict && !notes.empty();
    bool is_for_people = arguments.output != Output::none && arguments.output != Output::json;
    if (is_refused || is_for_people) tell(described_notes("newsgrep", arguments.query, notes, error_width()));
    return !is_refused;
}

/// What may have been meant, or would find something; a program gets it in its JSON.
void tell_suggestions(const Results& results, const SearchArguments& arguments) {
    if (arguments.output == Output::none || arguments.output == Output::json) return;
    for (const Suggestion& suggestion : results.suggestions) tell("newsgrep: " + to_string(suggestion));
    if (!results.corrected.empty()) tell("newsgrep: The query would be: " + results.corrected);
    for (const Relaxation& relaxation : results.relaxations) tell("newsgrep: " + to_string(relaxation));
}

int search(Searcher& searcher, const SearchArguments& arguments) {
    Results results = searcher.search(arguments.query, arguments.search);
    if (!accept(results.notes, arguments)) return failure;
    put(rendered(results, arguments), arguments);
    if (arguments.output == Output::text) tell_summary(results, arguments);
    tell_suggestions(results, arguments);
    return results.total > 0 ? success : nothing;
}

/// Words beside the lines of a concordance, for a person who reads them.
void tell_summary(const Concordance& concordance) {
    if (concordance.occurrences == 0)
        tell("newsgrep: No article holds these words; --explain shows how the query was read.");
    else if (is_error_terminal())
        tell(fmt::format("{}{} of {} in {} in {:.0f} ms", is_output_terminal() ? "\n" : "",
                         grouped(concordance.lines.size()),
                         counted(concordance.occurrences, "occurrence", "occurrences"),
                         counted(concordance.total, "article", "articles"), concordance.took_ms));
}

int show_concordance(Searcher& searcher, const SearchArguments& arguments) {
    Concordance concordance = searcher.concordance(arguments.query, arguments.kwic);
    if (!accept(concordance.notes, arguments)) return failure;
    put(rendered(concordance, arguments), arguments);
    if (arguments.output == Output::text) tell_summary(concordance);
    return concordance.occurrences > 0 ? success : nothing;
}

int miss_article(const SearchArguments& arguments) {
    tell(fmt::format("newsgrep: There is no article with the id {}.", arguments.article_id));
    return nothing;
}

int show(Searcher& searcher, const SearchArguments& arguments) {
    std::optional<Article> article = searcher.article(arguments.article_id);
    if (!article) return miss_article(arguments);
    if (arguments.output == Output::json) print(render_json(*article) + "\n");
    if (arguments.output == Output::text) put(render_article(*article, {}, {}, arguments.style), arguments);
    return success;
}

int similar(Searcher& searcher, const SearchArguments& arguments) {
    std::optional<Results> results = searcher.similar(arguments.article_id, arguments.search);
    if (!results) return miss_article(arguments);
    put(rendered(*results, arguments), arguments);
    if (arguments.output == Output::text) tell_summary(*results, arguments);
    return results->total > 0 ? success : nothing;
}

/// Tells what was odd about a query that is not searched for; false where that is an error.
bool accept_query(const SearchArguments& arguments) {
    QueryOptions options;
    options.syntax = arguments.search.syntax;
    options.any = arguments.search.any;
    return accept(Query::parse(arguments.query, options).notes(), arguments);
}

int why(Searcher& searcher, const SearchArguments& arguments) {
    if (!accept_query(arguments)) return failure;
    std::optional<Why> why = searcher.why(arguments.query, arguments.article_id, arguments.search);
    if (!why) return miss_article(arguments);
    if (arguments.output == Output::json) print(render_json(*why) + "\n");
    if (arguments.output == Output::text) put(render_text(*why, arguments.style), arguments);
    return success;
}

int explain(Searcher& searcher, const SearchArguments& arguments) {
    if (!accept_query(arguments)) return failure;
    std::string text = make_harmless(searcher.explain(arguments.query, arguments.search));
    put(wrapped(text, arguments.style.width), arguments);
    return success;
}

int run_task(const SearchArguments& arguments) {
    if (arguments.task == Task::help)
        return show(wrapped(search_help, output_width()), arguments.pager), success;
    if (arguments.task == Task::version) return print(fmt::format("newsgrep {}\n", version())), success;
    Index index = Index::open(arguments.databases);
    if (arguments.task == Task::batch) return answer_batch(index, arguments);
    Searcher searcher = index.searcher();
    if (arguments.task == Task::show) return show(searcher, arguments);
    if (arguments.task == Task::similar) return similar(searcher, arguments);
    if (arguments.task == Task::why) return why(searcher, arguments);
    if (arguments.task == Task::kwic) return show_concordance(searcher, arguments);
    return arguments.task == Task::explain ? explain(searcher, arguments) : search(searcher, arguments);
}

}  // namespace
}  // namespace newsgrep::tools

int main(int argc, char** argv) {
    using namespace newsgrep::tools;
    on_interrupt(leave_at_once);
    if (argc > 1 && std::string_view(argv[1]) == "--complete")
        return run("newsgrep", [&] { return complete_search({argv + 2, argv + argc}); });
    return run("newsgrep", [&] { return run_task(read_search_arguments(argc, argv)); });
}
