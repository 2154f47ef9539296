#include "query/print.hpp"
#include "search/searcher_impl.hpp"

#include <fmt/format.h>

namespace newsgrep::search {
namespace {

std::string_view name_of(query::Match match) {
    switch (match) {
        case query::Match::stem:
            return "any form";
        case query::Match::exact:
            return "exact folded form";
        case query::Match::form:
            return "as typed";
        case query::Match::prefix:
            return "words that begin so";
        case query::Match::fuzzy:
            return "words spelt much like it";
    }
    return "";
}

std::string stems_of(const query::Atom& atom) {
    std::string text;
    for (const query::StemIn& stem : atom.stems)
        text += query::is_expanded(atom.match) ? fmt::format(" {}", stem.language)
                                               : fmt::format(" {}:{}", stem.language, stem.stem);
    return text;
}

std::string word_line(const query::Atom& atom, const AtomStatistics& statistics) {
    return fmt::format(
        "  {}  {}; stems{}; {} articles (weight {:.3f}), {} with the form typed (weight {:.3f}){}\n",
        atom.exact, name_of(atom.match), stems_of(atom), statistics.stem_documents, statistics.stem_idf,
        statistics.exact_documents, statistics.exact_idf, atom.is_stop ? "; a stop word" : "");
}

}  // namespace

std::string explain(const Request& request, const index::Snapshot& snapshot) {
    Ranker ranker(snapshot, request.bound);
    std::string text =
        fmt::format("query (words are joined by AND):\n  {}\ntree:\n", query::canonical(*request.root));
    std::string tree = query::tree(*request.root);
    text += tree + (tree.empty() || tree.back() == '\n' ? "" : "\n") + "words:\n";
    for (std::size_t i = 0; i < request.bound.atoms.size(); ++i)
        text += word_line(request.bound.atoms[i], ranker.statistics().atom(i));
    for (const std::string& word : request.bound.passed_over)
        text += fmt::format("  {}  a stop word, passed over\n", word);
    for (std::size_t i = 0; i < snapshot.segments().size(); ++i)
        text += fmt::format("segment {} ({} articles):\n  {}\n", snapshot.segments()[i]->name(),
                            snapshot.segments()[i]->living(), ranker.plan(i));
    return text;
}

}  // namespace newsgrep::search
