/// What can be asked of a search?
#include "names.hpp"
#include "parts.hpp"
#include "values.hpp"

#include <newsgrep/searcher.hpp>
#include <pybind11/stl.h>
#include <string>
#include <utility>
#include <vector>

namespace newsgrep::python {
namespace {

constexpr std::pair<const char*, Sort> sorts[] = {
    {"relevance", Sort::relevance}, {"date", Sort::newest}, {"-date", Sort::oldest}};
constexpr std::pair<const char*, Syntax> syntaxes[] = {{"newsgrep", Syntax::newsgrep},
                                                       {"plain", Syntax::plain},
                                                       {"lucene", Syntax::lucene},
                                                       {"nexis", Syntax::nexis}};

using Names = std::vector<std::string>;

SearchOptions options_of(std::size_t limit, std::size_t offset, const std::string& sort, Names languages,
                         Names sources, std::string since, std::string until, bool any,
                         const std::string& syntax, bool exact, bool group_duplicates, std::size_t context,
                         bool snippets, bool full, bool ids_only, bool suggestions, bool relaxations,
                         const std::string& now) {
    SearchOptions options;
    options.limit = limit;
    options.offset = offset;
    options.sort = named(sorts, sort, "order");
    options.languages = std::move(languages);
    options.sources = std::move(sources);
    options.since = std::move(since);
    options.until = std::move(until);
    options.any = any;
    options.syntax = named(syntaxes, syntax, "query language");
    options.exact_total = exact;
    options.group_copies = group_duplicates;
    options.context = context;
    options.snippets = snippets;
    options.full = full;
    options.ids_only = ids_only;
    options.suggestions = suggestions;
    options.relaxations = relaxations;
    options.now = date_of(now);
    return options;
}

}  // namespace

void add_options(py::module_& module) {
    py::class_<SearchOptions>(module, "SearchOptions").def(py::init(&options_of));
}

}  // namespace newsgrep::python
