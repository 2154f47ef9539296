/// How is a case file read?
#include "cases/case_file.hpp"

#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>

namespace cases {
namespace {

using newsgrep::Article;
using newsgrep::Sort;

constexpr std::string_view blanks = " \t\r";

std::string trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(blanks) + 1 - begin));
}

std::vector<std::string> words(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> result;
    for (std::string word; stream >> word;) result.push_back(word);
    return result;
}

/// Bad input is reported as a sentence; the caller puts file and line before it.
[[noreturn]] void refuse(const std::string& sentence) {
    throw std::invalid_argument(sentence);
}

// What may stand in the indented lines below `article`.
const std::map<std::string, std::string Article::*> article_texts = {
    {"lang", &Article::language}, {"title", &Article::title},     {"source", &Article::source},
    {"author", &Article::author}, {"section", &Article::section}, {"url", &Article::url}};

void set_article_field(Article& article, const std::string& key, const std::string& value) {
    if (const auto field = article_texts.find(key); field != article_texts.end()) {
        article.*(field->second) = value;
    } else if (key == "date") {
        article.published = newsgrep::parse_iso_date(value);
        if (!article.published)
            refuse("“" + value + "” is no date; write it as 2024-03-05 or 2024-03-05T10:30.");
    } else if (key == "body") {
        article.body += (article.body.empty() ? "" : "\n\n") + value;
    } else if (key == "ticker") {
        article.ticker.push_back(value);
    } else {
        refuse("An article has no “" + key +
               "”; it has lang title source author section url date body ticker.");
    }
}

Sort parse_sort(const std::string& value) {
    if (value == "date") return Sort::newest;
    if (value == "-date") return Sort::oldest;
    refuse("A query is not sorted by “" + value + "” but by date or -date.");
}

bool parse_yes(const std::string& value) {
    if (value != "yes") refuse("“" + value + "” is not yes; leave the line out to say no.");
    return true;
}

void set_expectation(CaseQuery& query, bool is_ranked, const std::string& ids) {
    if (query.is_answered) refuse("This query has two answers; keep one.");
    query.is_answered = true;
    query.is_ranked = is_ranked;
    query.expected = words(ids);
}

// What may stand in the indented lines below `query`.
using QuerySetter = void (*)(CaseQuery&, const std::string&);
const std::map<std::string, QuerySetter> query_fields = {
    {"finds", [](CaseQuery& query, const std::string& ids) { set_expectation(query, true, ids); }},
    {"finds in any order",
     [](CaseQuery& query, const std::string& ids) { set_expectation(query, false, ids); }},
    {"finds nothing", [](CaseQuery& query, const std::string&) { set_expectation(query, true, ""); }},
    {"any", [](CaseQuery& query, const std::string& value) { query.options.any = parse_yes(value); }},
    {"sort", [](CaseQuery& query, const std::string& value) { query.options.sort = parse_sort(value); }},
    {"lang", [](CaseQuery& query, const std::string& value) { query.options.languages = {value}; }},
    {"source", [](CaseQuery& query, const std::string& value) { query.options.sources = {value}; }},
    {"since", [](CaseQuery& query, const std::string& value) { query.options.since = value; }},
    {"until", [](CaseQuery& query, const std::string& value) { query.options.until = value; }}};

void set_query_field(CaseQuery& query, const std::string& key, const std::string& value) {
    const auto field = query_fields.find(key);
    if (field == query_fields.end())
        refuse("A query has no “" + key + "”; it has any sort lang source since until and one “finds”.");
    const bool is_bare = key == "finds nothing";
    if (is_bare != value.empty())
        refuse("“" + key + "” is written " + (is_bare ? "alone." : "with a value after “:”."));
    field->second(query, value);
}

/// Reads line by line; an indented line belongs to the article or query above it.
class Parser {
  public:
    explicit Parser(std::string name) { file_.name = std::move(name); }

    void read(std::string_view text) {
        std::istringstream stream{std::string(text)};
        for (std::string line; std::getline(stream, line);) {
            ++line_;
            try {
                read_line(line);
            } catch (const std::invalid_argument& problem) {
                fail(line_, problem.what());
            }
        }
    }

    CaseFile finish() {
        if (file_.articles.empty() || file_.queries.empty())
            fail(line_, "A case needs an article and a query.");
        for (const CaseQuery& query : file_.queries) check(query);
        return std::move(file_);
    }

  private:
    void read_line(const std::string& line) {
        const std::string content = trimmed(line);
        if (content.empty() || content.front() == '#') return;
        const bool is_indented = blanks.find(line.front()) != std::string_view::npos;
        if (is_indented) {
            read_field(content);
        } else {
            read_head(content);
        }
    }

    void read_head(const std::string& content) {
        const auto blank = std::min(content.find(' '), content.size());
        const std::string keyword = content.substr(0, blank);
        const std::string rest = trimmed(std::string_view(content).substr(blank));
        if (rest.empty()) refuse("Something must follow “" + keyword + "”.");
        if (keyword == "article") {
            start_article(rest);
        } else if (keyword == "query") {
            CaseQuery& query = file_.queries.emplace_back();
            query.line = line_;
            query.text = rest;
        } else if (keyword == "languages:" && file_.articles.empty()) {
            file_.languages = words(rest);
        } else {
            refuse("A line begins with article, query or (before the first article) languages:, not “" +
                   keyword + "”.");
        }
    }

    void start_article(const std::string& id) {
        if (!file_.queries.empty()) refuse("Articles come before the first query.");
        if (has_article(id)) refuse("There is an article “" + id + "” above; give this one another id.");
        file_.articles.emplace_back().id = id;
    }

    void read_field(const std::string& content) {
        const auto colon = std::min(content.find(':'), content.size());
        const std::string key = trimmed(std::string_view(content).substr(0, colon));
        const std::string value =
            trimmed(std::string_view(content).substr(std::min(colon + 1, content.size())));
        if (!file_.queries.empty()) return set_query_field(file_.queries.back(), key, value);
        if (file_.articles.empty())
            refuse("An indented line belongs to an article or query above it; there is none.");
        if (value.empty()) refuse("“" + key + "” has no value.");
        set_article_field(file_.articles.back(), key, value);
    }

    void check(const CaseQuery& query) const {
        if (!query.is_answered) fail(query.line, "This query has no “finds” line.");
        for (const std::string& id : query.expected)
            if (!has_article(id)) fail(query.line, "There is no article “" + id + "” to find.");
    }

    [[nodiscard]] bool has_article(const std::string& id) const {
        return std::any_of(file_.articles.begin(), file_.articles.end(),
                           [&](const Article& article) { return article.id == id; });
    }

    [[noreturn]] void fail(std::size_t line, const std::string& sentence) const {
        throw std::runtime_error(file_.name + ":" + std::to_string(line) + ": " + sentence);
    }

    CaseFile file_;
    std::size_t line_ = 0;
};

}  // namespace

CaseFile parse_case_file(const std::string& name, std::string_view text) {
    Parser parser(name);
    parser.read(text);
    return parser.finish();
}

}  // namespace cases
