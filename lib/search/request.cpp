#include "newsgrep/analyzer.hpp"
#include "newsgrep/error.hpp"

#include "index/schema.hpp"
#include "search/searcher_impl.hpp"
#include "search/spellings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace newsgrep::search {
namespace {

constexpr std::size_t deepest_page = 1'000'000;

query::NodePtr filter_node(query::Field field, const std::string& value) {
    query::Node node;
    node.kind = query::Kind::filter;
    node.field = field;
    node.text = value;
    return std::make_shared<const query::Node>(std::move(node));
}

query::NodePtr group(query::Kind kind, std::vector<query::NodePtr> children) {
    if (children.size() == 1) return children.front();
    query::Node node;
    node.kind = kind;
    node.children = std::move(children);
    return std::make_shared<const query::Node>(std::move(node));
}

/// `since:` and `until:` mean the same as an option and in a query.
query::NodePtr date_node(std::string_view field, const std::string& value, const SearchOptions& options) {
    QueryOptions reading;
    reading.now = options.now;
    Query query = Query::parse(fmt::format("{}:{}", field, value), reading);
    if (!query.notes().empty() || query.root()->kind != query::Kind::filter)
        throw Error(Errc::invalid_argument,
                    fmt::format("--{} {} is not a date; write it as 2020, 2020-02, 2020-02-12 or -7d.", field,
                                value));
    return query.root();
}

void add_any(std::vector<query::NodePtr>& all, query::Field field, const std::vector<std::string>& values) {
    std::vector<query::NodePtr> any;
    for (const std::string& value : values) any.push_back(filter_node(field, value));
    if (!any.empty()) all.push_back(group(query::Kind::any_of, std::move(any)));
}

/// The query under the options' filters. A query that asks for nothing, but with filters, asks for them
/// alone.
query::NodePtr with_filters(const Query& query, const SearchOptions& options) {
    std::vector<query::NodePtr> all;
    add_any(all, query::Field::language, options.languages);
    add_any(all, query::Field::source, options.sources);
    if (!options.since.empty()) all.push_back(date_node("since", options.since, options));
    if (!options.until.empty()) all.push_back(date_node("until", options.until, options));
    if (all.empty()) return query.root();
    if (!query.empty()) all.insert(all.begin(), query.root());
    return group(query::Kind::all_of, std::move(all));
}

/// Languages that articles of the index are in; "le" is no word to look for where nothing is in English.
std::vector<std::string> present_languages(const index::Snapshot& snapshot) {
    std::vector<std::string> present;
    for (const std::string& language : snapshot.languages()) {
        bool is_present =
            std::any_of(snapshot.segments().begin(), snapshot.segments().end(), [&](const auto& segment) {
                return segment->postings().term_exists(index::schema::language_term(language));
            });
        if (is_present) present.push_back(language);
    }
    return present;
}

/// The language of the query where it is plain to see, else all it could be in.
std::vector<std::string> likely_languages(std::string_view text, const SearchOptions& options,
                                          const index::Snapshot& snapshot) {
    if (!options.languages.empty()) return options.languages;
    // Folded, so that the same words find the same however they are typed.
    std::string detected = detect_language(fold(text), snapshot.languages());
    return detected.empty() ? present_languages(snapshot) : std::vector{detected};
}

/// Refuses a page too deep to be asked for.
void check_page(const SearchOptions& options) {
    if (options.limit > deepest_page || options.offset > deepest_page - options.limit)
        throw Error(Errc::limit, fmt::format("offset + limit is over {}; ask for fewer hits.", deepest_page));
}

query::NodePtr without(query::NodePtr root, const std::vector<std::string>& ids) {
    std::vector<query::NodePtr> any;
    for (const std::string& id : ids) any.push_back(filter_node(query::Field::id, id));
    query::Node none;
    none.kind = query::Kind::none_of;
    none.children = {group(query::Kind::any_of, std::move(any))};
    return group(query::Kind::all_of,
                 {std::move(root), std::make_shared<const query::Node>(std::move(none))});
}

}  // namespace

Request make_request(std::string_view text, const SearchOptions& options, const index::Snapshot& snapshot,
                     const std::vector<std::string>& left_out) {
    check_page(options);
    QueryOptions reading;
    reading.syntax = options.syntax;
    reading.any = options.any;
    reading.now = options.now;
    Request request;
    request.query = Query::parse(text, reading);
    request.root = with_filters(request.query, options);
    if (!left_out.empty()) request.root = without(request.root, left_out);
    query::BindOptions binding;
    binding.languages = snapshot.languages();
    binding.written_in = likely_languages(text, options, snapshot);
    binding.is_bag_of_words = options.any;
    request.bound = query::bind(*with_other_spellings(request.root, snapshot), binding);
    return request;
}

}  // namespace newsgrep::search
