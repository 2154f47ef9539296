#include "search/explain.hpp"

#include "query/describe.hpp"
#include "query/print.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace newsgrep::search {
namespace {

constexpr std::size_t most_forms = 12;  // shown of one stem or star

std::string_view name_of(query::Match match) {
    switch (match) {
        case query::Match::stem:
            return "any form of the word";
        case query::Match::exact:
            return "accents and letters do not matter";
        case query::Match::form:
            return "as typed";
        case query::Match::prefix:
            return "words that begin so";
        case query::Match::fuzzy:
            return "words spelt much like it";
    }
    return "";
}

std::string articles(std::uint64_t count) {
    return fmt::format("{} article{}", count, count == 1 ? "" : "s");
}

/// How many living articles hold each exact form.
using Forms = std::map<std::string, std::uint64_t>;

/// The words of the index with a stem.
Forms forms_of(const query::StemIn& stem, const index::Snapshot& snapshot) {
    Forms forms;
    for (const auto& segment : snapshot.segments()) {
        std::string last;  // all forms of an exact form say the same
        for (const auto& entry : segment->dictionary().with_stem(stem.language, stem.stem)) {
            if (entry.word.exact != last) forms[entry.word.exact] += segment->exact_documents(entry);
            last = entry.word.exact;
        }
    }
    return forms;
}

/// The words that a star or a tilde stands for in a language.
Forms expansions_of(std::size_t atom, const std::string& language, const Ranker& ranker) {
    Forms forms;
    for (const auto& matcher : ranker.matchers()) {
        for (const auto& [word, documents] : matcher->words(atom).expansions)
            if (word.first == language) forms[word.second] += documents;
    }
    return forms;
}

/// The most frequent ones.
std::string listed(const Forms& forms) {
    std::vector<std::pair<std::uint64_t, std::string>> sorted;
    for (const auto& [form, documents] : forms) sorted.emplace_back(documents, form);
    std::ranges::stable_sort(sorted, std::greater(), [](const auto& form) { return form.first; });
    std::string text;
    for (std::size_t i = 0; i < std::min(sorted.size(), most_forms); ++i)
        text += fmt::format("{}{} {}", i == 0 ? "" : ", ", sorted[i].second, sorted[i].first);
    if (sorted.size() > most_forms) text += fmt::format(" and {} more", sorted.size() - most_forms);
    return text.empty() ? "no word" : text;
}

class Explanation {
  public:
    Explanation(const Request& request, const index::Snapshot& snapshot)
        : request_(request), bound_(request.bound), snapshot_(snapshot), ranker_(snapshot, request.bound) {}

    std::string text() {
        add("query (words are joined by AND):\n  {}\n", query::canonical(*request_.root));
        add("tree:\n{}", query::tree(*request_.root));
        if (!bound_.atoms.empty() || !bound_.passed_over.empty()) add_words();
        if (!bound_.filters.empty()) add_filters();
        if (!bound_.atoms.empty()) add_scoring();
        for (std::size_t i = 0; i < snapshot_.segments().size(); ++i)
            add("segment {} ({}):\n  {}\n", snapshot_.segments()[i]->name(),
                articles(snapshot_.segments()[i]->living()), ranker_.plan(i));
        return std::move(text_);
    }

  private:
    template <typename... Values>
    void add(fmt::format_string<Values...> format, Values&&... values) {
        fmt::format_to(std::back_inserter(text_), format, std::forward<Values>(values)...);
    }

    void add_words() {
        add("words:\n");
        for (std::size_t i = 0; i < bound_.atoms.size(); ++i) {
            const query::Atom& atom = bound_.atoms[i];
            add("  {}  {}{}\n", query::describe(atom), name_of(atom.match),
                atom.is_stop    ? "; a stop word"
                : atom.is_solid ? "; written as one word"
                                : "");
            add_streams(i, atom);
            add_weights(atom, ranker_.statistics().atom(i));
        }
        for (const std::string& word : bound_.passed_over)
            add("  {}  a stop word in every language the query may be in: not looked for\n", word);
    }

    void add_streams(std::size_t number, const query::Atom& atom) {
        for (const query::StemIn& stem : atom.stems) {
            if (query::is_expanded(atom.match)) {
                Forms forms = expansions_of(number, stem.language, ranker_);
                add("    {}: {} word{}: {}\n", stem.language, forms.size(), forms.size() == 1 ? "" : "s",
                    listed(forms));
                continue;
            }
            std::uint64_t documents = 0;
            for (const auto& segment : snapshot_.segments())
                documents += segment->stem_documents(stem.language, stem.stem);
            add("    {}: stem {}, {}: {}\n", stem.language, stem.stem, articles(documents),
                listed(forms_of(stem, snapshot_)));
        }
    }

    void add_weights(const query::Atom& atom, const AtomStatistics& statistics) {
        add("    weight {:.3f} ({}); as typed {:.1f} × {:.3f} ({})", statistics.stem_idf,
            articles(statistics.stem_documents), ranker_.statistics().channels().exact, statistics.exact_idf,
            articles(statistics.exact_documents));
        for (std::size_t i = 0; i < atom.backoff.size(); ++i)
            add("{}{} {:.3f}", i == 0 ? "; in part " : ", ", bound_.backoff[atom.backoff[i]],
                statistics.backoff[i]);
        add("\n");
    }

    void add_filters() {
        add("filters:\n");
        for (const query::Filter& filter : bound_.filters) add("  {}\n", filter.written);
    }

    void add_scoring() {
        const Channels& channels = ranker_.statistics().channels();
        add("scoring:\n  BM25 with k1 {}, b {}; {}, {:.1f} words on average; a word of the title counts {}\n",
            channels.bm25.k1, channels.bm25.b, articles(ranker_.statistics().articles()),
            ranker_.statistics().average_length(), channels.title);
        add("  the best {} are scored in full, the others by their stems\n", channels.rescored);
    }

    const Request& request_;
    const query::Bound& bound_;
    const index::Snapshot& snapshot_;
    Ranker ranker_;
    std::string text_;
};

}  // namespace

std::string explain(const Request& request, const index::Snapshot& snapshot) {
    return Explanation(request, snapshot).text();
}

}  // namespace newsgrep::search
