/// What does a search from C ask for?
#include "arguments.hpp"
#include "errors.hpp"
#include "handles.hpp"

#include <string>

namespace newsgrep::c {
namespace {

static_assert(int(Sort::oldest) == NEWSGREP_OLDEST_FIRST && int(Syntax::nexis) == NEWSGREP_SYNTAX_NEXIS &&
                  int(Field::year) == NEWSGREP_YEAR && int(Period::year) + 1 == NEWSGREP_BY_YEAR,
              "the numbers of both are the same");

newsgrep_search_options usual() {
    newsgrep_search_options options{};
    options.size = sizeof(options);
    options.limit = SearchOptions{}.limit;
    options.snippets = 1;
    return options;
}

std::vector<Field> fields(const newsgrep_search_options& given) {
    std::vector<Field> all;
    for (std::size_t i = 0; given.facets != nullptr && i < given.facet_count; ++i)
        all.push_back(checked(given.facets[i], Field::year, "field"));
    return all;
}

std::optional<Period> period(std::int32_t given) {
    if (given == NEWSGREP_NO_TIMELINE) return {};
    return checked(given - 1, Period::year, "period");
}

newsgrep_search_options known(const newsgrep_search_options* given) {
    return given != nullptr ? known_part(*given, usual()) : usual();
}

}  // namespace

std::optional<Date> iso_date(const char* given) {
    if (text(given).empty()) return {};
    if (auto date = parse_iso_date(text(given))) return date;
    throw Error(Errc::invalid_argument,
                "'" + std::string(given) + "' is no date; write it as 2020-02-12 or 2020-02-12T10:30Z.");
}

SearchOptions options_of(const newsgrep_search_options* given) {
    newsgrep_search_options from = known(given);
    SearchOptions options;
    options.limit = from.limit;
    options.offset = from.offset;
    options.sort = checked(from.sort, Sort::oldest, "order");
    options.syntax = checked(from.syntax, Syntax::nexis, "query language");
    options.any = from.any != 0;
    options.exact_total = from.exact_total != 0;
    options.group_copies = from.group_copies != 0;
    options.ids_only = from.ids_only != 0;
    options.snippets = from.snippets != 0;
    options.timeline = period(from.timeline);
    options.context = static_cast<std::size_t>(std::max(from.context, 0));
    options.facets = fields(from);
    options.languages = list(from.languages, from.language_count);
    options.sources = list(from.sources, from.source_count);
    options.since = text(from.since);
    options.until = text(from.until);
    options.now = iso_date(from.now);
    return options;
}

void refuse_odd(std::string_view query, const newsgrep_search_options* given) {
    newsgrep_search_options from = known(given);
    if (from.strict == 0) return;
    SearchOptions options = options_of(given);
    auto notes = Query::parse(query, {options.syntax, options.any, options.now}).notes();
    if (!notes.empty()) throw PlacedError(notes.front().message, {notes.front().begin, notes.front().end});
}

}  // namespace newsgrep::c

newsgrep_status newsgrep_search_options_init(newsgrep_search_options* options, size_t size) {
    using namespace newsgrep::c;
    return guarded(nullptr, [&] {
        auto& wanted = needed(options, "struct of options");
        check_size<newsgrep_search_options>(size);
        newsgrep_search_options set = usual();
        set.size = size;
        std::memset(&wanted, 0, size);
        std::memcpy(&wanted, &set, std::min(size, sizeof(set)));
    });
}
