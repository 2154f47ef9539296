/// How well, how fast and in how much memory are copies found, beside SimHash and an exact digest?
/// And how fast, where the copies of all but one article in a hundred were found before?
///
/// Into a corpus of real articles come rewrites of every so manieth of them; a pair of those is right if both
/// come from one article. Pairs within the corpus itself are counted but not judged: nobody knows them. The
/// rivals see the same articles: a digest of the folded body, and SimHash (Charikar 2002; Manku, Jain & Das
/// Sarma 2007) over its words in threes, 64 bits, at most 3 of them different, all pairs compared.
#include "corpus.hpp"
#include "index/group_copies.hpp"
#include "index/shingles.hpp"
#include "index/snapshot.hpp"
#include "run.hpp"
#include "support/wire.hpp"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <chrono>
#include <map>
#include <newsgrep/newsgrep.hpp>
#include <set>
#include <string_view>
#include <sys/resource.h>

namespace {

using namespace newsgrep;
using Clock = std::chrono::steady_clock;

constexpr std::size_t rewritten_every = 100;
constexpr std::size_t shortest_rewritten = 800;  // bytes
constexpr int most_different_bits = 3;
constexpr std::size_t held_back_every = 100;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double peak_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

struct Corpus {
    std::vector<Article> articles;
    support::Stories truth;
};

Corpus read(const bench::Arguments& arguments) {
    bench::Workplace workplace;
    Corpus corpus;
    std::mt19937 random(1);
    std::size_t number = 0;
    bench::for_each_article(
        bench::corpus_files(arguments, workplace), arguments.language, [&](const Article& article) {
            corpus.articles.push_back(article);
            if (++number % rewritten_every != 0 || article.body.size() < shortest_rewritten) return;
            auto& story = corpus.truth.emplace_back(std::vector{article_id(article)});
            for (const support::Rewrite& rewrite : support::rewrites()) {
                Article copy = article;
                copy.id = article_id(article) + " " + rewrite.name;
                rewrite.apply(copy, random);
                story.push_back(copy.id);
                corpus.articles.push_back(std::move(copy));
            }
        });
    return corpus;
}

struct Found {
    support::Stories groups;
    double seconds = 0;
};

/// Adds every held_back_every-th article, or all others.
void add(Index& index, const Corpus& corpus, bool is_held_back) {
    Writer writer = index.writer();
    for (std::size_t at = 0; at < corpus.articles.size(); ++at)
        if ((at % held_back_every == held_back_every - 1) == is_held_back) writer.add(corpus.articles[at]);
    writer.commit();
}

/// The index of all articles, and what changed with those that came last.
struct Built {
    std::shared_ptr<const index::Snapshot> now;
    std::vector<index::ComparedSegment> compared;
    index::CopyChanges changes;
    double seconds = 0;
};

Built build(const Corpus& corpus, const std::string& path) {
    Built built;
    auto start = Clock::now();
    Index index = Index::create(path);
    add(index, corpus, false);
    built.changes.pairs = index::Copies(path, index::Manifest::load(path).copies).pairs();
    add(index, corpus, true);
    built.seconds = seconds_since(start);
    built.now = index::Snapshot::open(path);
    for (const index::Segment* segment : built.now->segments())
        built.compared.push_back({segment, &segment->removed()});
    const index::Columns& last = built.now->segments().front()->columns();
    for (std::uint32_t number = 0; number < last.size(); ++number)
        built.changes.added.push_back(index::article_key(last.row(number).content));
    return built;
}

struct Timed {
    std::vector<index::CopyGroup> groups;
    double seconds;
};

Timed grouped(const Built& built, const index::CopyChanges* changes) {
    auto start = Clock::now();
    std::vector<index::CopyGroup> groups = index::group_copies(built.compared, changes).groups;
    return {std::move(groups), seconds_since(start)};
}

support::Stories ids_of(const Built& built, const std::vector<index::CopyGroup>& groups) {
    support::Stories stories;
    for (const index::CopyGroup& group : groups) {
        auto& story = stories.emplace_back();
        for (const index::CopyPlace& place : group)
            story.emplace_back(built.now->segments()[place.segment]->columns().id(place.number));
    }
    return stories;
}

std::vector<std::uint64_t> runs_of(const Article& article) {
    std::vector<std::uint64_t> words;
    for (const Token& token : Analyzer("und").analyze(article.body))
        words.push_back(index::word_hash(token.exact));
    return index::shingles(words, 3);
}

Found by_digest(const Corpus& corpus) {
    auto start = Clock::now();
    std::map<std::string, std::vector<std::string>> bodies;
    for (const Article& article : corpus.articles) bodies[fold(article.body)].push_back(article_id(article));
    Found found;
    for (auto& [body, ids] : bodies)
        if (ids.size() > 1) found.groups.push_back(std::move(ids));
    found.seconds = seconds_since(start);
    return found;
}

std::uint64_t simhash(const std::vector<std::uint64_t>& runs) {
    std::array<int, 64> votes{};
    for (std::uint64_t run : runs)
        for (unsigned bit = 0; bit < 64; ++bit) votes[bit] += (run >> bit & 1) != 0 ? 1 : -1;
    std::uint64_t hash = 0;
    for (unsigned bit = 0; bit < 64; ++bit) hash |= std::uint64_t{votes[bit] > 0} << bit;
    return hash;
}

Found by_simhash(const Corpus& corpus) {
    std::vector<std::uint64_t> hashes;
    for (const Article& article : corpus.articles) hashes.push_back(simhash(runs_of(article)));
    auto start = Clock::now();  // analysis is in nobody's time
    Found found;
    for (std::size_t a = 0; a < hashes.size(); ++a)
        for (std::size_t b = a + 1; b < hashes.size(); ++b)
            if (std::popcount(hashes[a] ^ hashes[b]) <= most_different_bits)
                found.groups.push_back({article_id(corpus.articles[a]), article_id(corpus.articles[b])});
    found.seconds = seconds_since(start);
    return found;
}

/// Only pairs of which both articles are rewrites, or rewritten, are judged.
support::Stories judged(const Corpus& corpus, const support::Stories& groups) {
    std::set<std::string> known;
    for (const auto& story : corpus.truth) known.insert(story.begin(), story.end());
    support::Stories kept = groups;
    for (auto& story : kept) std::erase_if(story, [&](const std::string& id) { return !known.contains(id); });
    return kept;
}

void print(const char* name, const Corpus& corpus, const Found& found) {
    support::PairScore score = support::score_pairs(corpus.truth, judged(corpus, found.groups));
    fmt::print("{:<24}{:>8.4f}{:>9}{:>9}{:>8}{:>9}{:>12.2f}\n", name, score.f1(), score.found, score.missed,
               score.wrong, found.groups.size(),
               found.seconds * 1e5 / static_cast<double>(corpus.articles.size()));
}

void compare(const bench::Arguments& arguments) {
    bench::Workplace workplace;
    Corpus corpus = read(arguments);
    double before = peak_megabytes();
    Built built = build(corpus, workplace.path("ours"));
    Timed all = grouped(built, nullptr);
    Timed last = grouped(built, &built.changes);
    Found found{ids_of(built, all.groups), all.seconds};
    fmt::print(
        "{} articles, of which {} rewrites of {} stories; index built in {:.1f} s; peak memory {:.0f} MB, of "
        "which the corpus takes {:.0f}\n"
        "after {} more, copies are found in {:.3f} s instead of {:.3f} s, {}\n\n",
        corpus.articles.size(), corpus.truth.size() * support::rewrites().size(), corpus.truth.size(),
        built.seconds, peak_megabytes(), before, built.changes.added.size(), last.seconds, all.seconds,
        last.groups == all.groups ? "in the same groups" : "IN OTHER GROUPS");
    fmt::print("{:<24}{:>8}{:>9}{:>9}{:>8}{:>9}{:>12}\n", "", "pair F1", "found", "missed", "wrong", "groups",
               "s / 100,000");
    print("newsgrep", corpus, found);
    print("digest of the body", corpus, by_digest(corpus));
    print("SimHash, 3 bits", corpus, by_simhash(corpus));
}

}  // namespace

int main(int count, char** values) {
    return bench::run([&] { compare(bench::parse_arguments(count, values)); });
}
