/// Which queries does the search benchmark ask?
#include "queries.hpp"

#include "corpus.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <newsgrep/newsgrep.hpp>
#include <set>
#include <string_view>

namespace bench {
namespace {

using Random = std::mt19937;

bool begins_letter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

std::size_t letters(std::string_view word) {
    return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), begins_letter));
}

/// The first `count` code points.
std::string first_letters(const std::string& word, std::size_t count) {
    std::size_t end = 0;
    for (std::size_t seen = 0; end < word.size(); ++end)
        if (begins_letter(word[end]) && seen++ == count) break;
    return word.substr(0, end);
}

bool is_askable(const newsgrep::Token& token) {
    return token.kind == newsgrep::TokenKind::word && !token.is_stop && letters(token.form) >= 3;
}

/// Gathers material article by article.
class Gatherer {
  public:
    explicit Gatherer(const std::string& language) : analyzer_(language) {}

    void add(const newsgrep::Article& article) {
        std::set<std::string> seen;
        const newsgrep::Token* before = nullptr;
        std::vector<newsgrep::Token> tokens = analyzer_.analyze(article.body);
        bool gives_pairs = count_++ % 50 == 0;
        for (const newsgrep::Token& token : tokens) {
            bool askable = is_askable(token);
            if (askable) seen.insert(token.form);
            if (askable && before != nullptr && gives_pairs)
                material_.pairs.push_back(before->form + " " + token.form);
            before = askable ? &token : nullptr;
        }
        for (const std::string& word : seen) ++articles_with_[word];
        if (article.published && article.published->year != 0) add_range(*article.published);
    }

    Material finish() {
        std::vector<std::pair<std::size_t, std::string>> by_count;
        for (const auto& [word, count] : articles_with_) {
            if (count >= 2 && count <= 5) material_.rare.push_back(word);
            by_count.emplace_back(count, word);
        }
        std::sort(by_count.rbegin(), by_count.rend());
        for (std::size_t i = 9; i < by_count.size() && i < 300; ++i)
            material_.common.push_back(by_count[i].second);
        return std::move(material_);
    }

  private:
    void add_range(const newsgrep::Date& date) {
        material_.ranges.push_back(
            fmt::format("date:{0:04}-{1:02}-01..{0:04}-{1:02}-28", date.year, date.month));
    }

    newsgrep::Analyzer analyzer_;
    std::map<std::string, std::size_t> articles_with_;
    std::size_t count_ = 0;
    Material material_;
};

/// One of them; nothing where there are none.
std::string pick(const std::vector<std::string>& from, Random& random) {
    return from.empty() ? std::string() : from[random() % from.size()];
}

std::string common_in_range(const Material& m, Random& r) {
    return m.ranges.empty() ? std::string() : pick(m.common, r) + " " + pick(m.ranges, r);
}

std::string prefix(const Material& m, Random& r) {
    std::string word = pick(m.rare, r);
    return word.empty() ? word : first_letters(word, std::max<std::size_t>(3, letters(word) / 2)) + "*";
}

/// `count` common words with `between` between them.
std::string several(const Material& m, Random& r, int count, const char* between) {
    std::string query = pick(m.common, r);
    while (--count > 0 && !query.empty()) query += between + pick(m.common, r);
    return query;
}

}  // namespace

Material material_of(const std::vector<std::string>& files, const std::string& language) {
    Gatherer gatherer(language);
    for_each_article(files, language, [&](const newsgrep::Article& article) { gatherer.add(article); });
    return gatherer.finish();
}

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> table = {
        {"common word", [](const Material& m, Random& r) { return pick(m.common, r); }},
        {"rare word", [](const Material& m, Random& r) { return pick(m.rare, r); }},
        {"2–3 words AND",
         [](const Material& m, Random& r) { return several(m, r, 2 + static_cast<int>(r() % 2), " "); }},
        {"2–3 words OR",
         [](const Material& m, Random& r) { return several(m, r, 2 + static_cast<int>(r() % 2), " OR "); }},
        {"phrase",
         [](const Material& m, Random& r) { return m.pairs.empty() ? "" : '"' + pick(m.pairs, r) + '"'; }},
        {"prefix", prefix},
        {"common word, four weeks", common_in_range},
        {"four weeks, no word", [](const Material& m, Random& r) { return pick(m.ranges, r); }},
    };
    return table;
}

std::vector<std::string> draw_queries(const Kind& kind, const Material& material, std::size_t count) {
    Random random(1);  // raw draws only: distributions differ between standard libraries
    std::vector<std::string> queries;
    for (std::size_t i = 0; i < count; ++i)
        if (std::string query = kind.draw(material, random); !query.empty()) queries.push_back(query);
    return queries;
}

}  // namespace bench
