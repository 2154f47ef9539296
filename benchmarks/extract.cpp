/// How well, and how fast, is the article of a web page found?
///
/// usage: newsgrep_bench_extract [--pages] DATA/html   (pages, and gold.json that says what each should give)
///
/// Beside newsgrep stand two naive readers: the text of all <p>, and all that is shown in <article> or
/// <body>.
#include "base/json.hpp"
#include "ingest/html.hpp"
#include "ingest/html_charset.hpp"
#include "ingest/html_tree.hpp"
#include "ingest/words.hpp"
#include "run.hpp"

#include <algorithm>
#include <ctime>
#include <fstream>
#include <iterator>
#include <map>
#include <newsgrep/article.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using newsgrep::Article;
using newsgrep::base::Json;
using namespace newsgrep::ingest;

/// A mean that grows.
struct Mean {
    double sum = 0;
    std::size_t count = 0;

    void add(double value) {
        sum += value;
        ++count;
    }
    [[nodiscard]] std::string text() const {
        return count == 0 ? "-" : fmt::format("{:.3f} ({})", sum / static_cast<double>(count), count);
    }
};

struct Scores {
    Mean body, with, without, date, title;
};

using Extract = Article (*)(std::string_view bytes);

Article by_newsgrep(std::string_view bytes) {
    return read_html(bytes, {}, {}).article;
}

std::string all_of(const HtmlTree& tree, Tag tag) {
    std::string text;
    for (NodeIndex i = 0; i < tree.size(); ++i) {
        if (tree[i].tag() == tag) text += tree.shown_text(i) + "\n\n";
    }
    return text;
}

Article by_paragraphs(std::string_view bytes) {
    HtmlTree tree = parse_html(decode_html(bytes, "").text);
    Article article;
    article.title = all_of(tree, Tag::h1);
    article.body = all_of(tree, Tag::p);
    return article;
}

Article by_article_element(std::string_view bytes) {
    HtmlTree tree = parse_html(decode_html(bytes, "").text);
    Article article;
    article.title = all_of(tree, Tag::title);
    article.body = all_of(tree, Tag::article);
    if (article.body.empty()) article.body = all_of(tree, Tag::body);
    return article;
}

constexpr struct {
    const char* name;
    Extract extract;
} contenders[] = {
    {"newsgrep", by_newsgrep},
    {"all <p>", by_paragraphs},
    {"<article>", by_article_element},
};

std::string file_bytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error(path + " cannot be opened; name the folder that holds gold.json.");
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Harmonic mean of precision and recall over words as often as they stand.
double token_f1(std::vector<std::string> found, std::vector<std::string> gold) {
    std::ranges::sort(found);
    std::ranges::sort(gold);
    std::vector<std::string> common;
    std::ranges::set_intersection(found, gold, std::back_inserter(common));
    std::size_t all = found.size() + gold.size();
    return all == 0 ? 1 : 2.0 * static_cast<double>(common.size()) / static_cast<double>(all);
}

/// White space made single blanks.
std::string flat(std::string_view text) {
    std::string words;
    bool is_apart = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool is_no_break = text.substr(i, 2) == "\u00A0";
        if (is_no_break) ++i;
        if (is_no_break || text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r') {
            is_apart = !words.empty();
            continue;
        }
        if (is_apart) words += ' ';
        is_apart = false;
        words += text[i];
    }
    return words;
}

void judge_body(const Json& gold, const Article& article, Scores& scores) {
    std::string_view wanted = gold.text("body");
    if (wanted.empty()) return;
    std::vector<std::string> words = spoken(article.body);
    std::vector<std::string> gold_words = spoken(wanted);
    bool is_prefix = gold.text("gold_kind").find("prefix") != std::string_view::npos;
    if (is_prefix) words.resize(std::min(words.size(), gold_words.size()));
    scores.body.add(token_f1(std::move(words), std::move(gold_words)));
}

void judge_snippets(const Json& gold, const char* name, const std::string& body, bool is_wanted, Mean& mean) {
    const Json* list = gold.find(name);
    if (list == nullptr || list->array() == nullptr) return;
    for (const Json& snippet : *list->array()) {
        bool is_there = body.find(flat(*snippet.string())) != std::string::npos;
        mean.add(is_there == is_wanted ? 1 : 0);
    }
}

void judge(const Json& gold, const Article& article, Scores& scores) {
    judge_body(gold, article, scores);
    std::string body = flat(article.body);
    judge_snippets(gold, "with", body, true, scores.with);
    judge_snippets(gold, "without", body, false, scores.without);
    std::string date = article.published ? newsgrep::to_string(*article.published) : "";
    if (std::string_view wanted = gold.text("date"); !wanted.empty())
        scores.date.add(date.substr(0, 10) == wanted.substr(0, 10) ? 1 : 0);
    if (std::string_view wanted = gold.text("title"); !wanted.empty())
        scores.title.add(flat(article.title) == flat(wanted) ? 1 : 0);
}

void print_scores(std::string_view group, std::string_view contender, const Scores& scores) {
    fmt::print("{:<40} {:<10} {:>12} {:>12} {:>12} {:>12} {:>12}\n", group, contender, scores.body.text(),
               scores.with.text(), scores.without.text(), scores.date.text(), scores.title.text());
}

/// Of this thread: others of the machine do not count.
double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// The scores of a contender by group: a set of pages, or each page; "total" last.
void run_contender(const std::string& folder, const Json::Array& gold, bool is_by_page, std::size_t which) {
    std::map<std::string, Scores> groups;
    Scores total;
    double seconds = 0;
    double megabytes = 0;
    for (const Json& page : gold) {
        std::string file(page.text("file"));
        std::string bytes = file_bytes(folder + "/" + file);
        double begin = processor_seconds();
        Article article = contenders[which].extract(bytes);
        seconds += processor_seconds() - begin;
        megabytes += static_cast<double>(bytes.size()) * 1e-6;
        judge(page, article, groups[is_by_page ? file : file.substr(0, file.find('/'))]);
        judge(page, article, total);
    }
    for (const auto& [group, scores] : groups) print_scores(group, contenders[which].name, scores);
    print_scores("total", contenders[which].name, total);
    fmt::print("{:<40} {:<10} {:.1f} MB, {:.1f} MB/CPU-s\n", "", contenders[which].name, megabytes,
               megabytes / seconds);
}

void compare(const std::string& folder, bool is_by_page) {
    std::string why;
    auto gold = newsgrep::base::parse_json(file_bytes(folder + "/gold.json"), why);
    if (!gold || gold->array() == nullptr) throw std::runtime_error("gold.json is no list of pages: " + why);
    fmt::print("{:<51} {:>12} {:>12} {:>12} {:>12} {:>12}\n", "", "body F1", "with", "without", "date",
               "title");
    for (std::size_t which = 0; which < std::size(contenders); ++which)
        run_contender(folder, *gold->array(), is_by_page, which);
}

}  // namespace

int main(int count, char** values) {
    bool is_by_page = count > 2 && std::string_view(values[1]) == "--pages";
    if (count != (is_by_page ? 3 : 2)) {
        fmt::print(stderr, "usage: newsgrep_bench_extract [--pages] DATA/html\n");
        return 2;
    }
    return bench::run([&] { compare(values[count - 1], is_by_page); });
}
