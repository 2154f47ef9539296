/// What can be asked of a search?
#include "parts.hpp"
#include "values.hpp"

#include <array>
#include <newsgrep/error.hpp>
#include <newsgrep/searcher.hpp>
#include <pybind11/stl.h>
#include <string>

namespace newsgrep::python {
namespace {

template <typename Value>
struct Name {
    const char* name;
    Value value;
};

constexpr std::array<Name<Sort>, 3> sorts = {
    {{"relevance", Sort::relevance}, {"date", Sort::newest}, {"-date", Sort::oldest}}};
constexpr std::array<Name<Syntax>, 4> syntaxes = {{{"newsgrep", Syntax::newsgrep},
                                                   {"plain", Syntax::plain},
                                                   {"lucene", Syntax::lucene},
                                                   {"nexis", Syntax::nexis}}};

/// The value of this name; `what` is what the names are of.
template <typename Value, std::size_t Count>
Value named(const std::array<Name<Value>, Count>& names, const std::string& asked, const std::string& what) {
    std::string known;
    for (const auto& [name, value] : names) {
        if (asked == name) return value;
        known += (known.empty() ? "" : ", ") + std::string(name);
    }
    throw Error(Errc::invalid_argument, "There is no " + what + " '" + asked + "'; there are " + known + ".");
}

using Names = std::vector<std::string>;

SearchOptions options_of(std::size_t limit, std::size_t offset, const std::string& sort, Names languages,
                         Names sources, std::string since, std::string until, bool any,
                         const std::string& syntax, bool exact, bool group_duplicates, std::size_t context,
                         bool snippets, bool full, bool ids_only, bool suggestions, const std::string& now) {
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
    options.now = date_of(now);
    return options;
}

}  // namespace

void add_options(py::module_& module) {
    py::class_<SearchOptions>(module, "SearchOptions").def(py::init(&options_of));
}

}  // namespace newsgrep::python
