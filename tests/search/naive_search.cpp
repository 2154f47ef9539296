#include "search/naive_search.hpp"

#include "newsgrep/analyzer.hpp"

#include "base/calendar.hpp"
#include "base/utf8.hpp"
#include "text/article_words.hpp"
#include "text/languages.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <tuple>

using namespace newsgrep;
using query::Node;

namespace naive {
namespace {

struct Word {
    Token token;
    query::Zone zone;
    std::size_t paragraph;
    std::size_t sentence;  ///< in the paragraph
    long position;         ///< in title, in lead and body together, or in the ticker
};

/// First and last position.
struct Ends {
    long first, last;
};

/// Where something was found: how it begins and how it ends.
struct Spot {
    query::Zone zone;
    Ends head, tail;
};
using Spots = std::vector<Spot>;

auto key(const Spot& spot) {
    return std::tuple(spot.zone, spot.head.first, spot.head.last, spot.tail.first, spot.tail.last);
}

bool are_near(const Spot& a, const Spot& b, long window) {
    for (Ends x : {a.head, a.tail})
        for (Ends y : {b.head, b.tail})
            for (long distance : {y.first - x.last, x.first - y.last})
                if (a.zone == b.zone && distance > 0 && distance <= window) return true;
    return false;
}

/// How far `b` is behind `a`; 0 where it is not within the window.
long distance_behind(const Spot& a, const Spot& b, long window) {
    long distance = b.head.first - a.tail.last;
    return a.zone == b.zone && distance > 0 && distance <= window ? distance : 0;
}

struct Read {
    const Article* article;
    std::vector<Word> words;
    double length = 0;  ///< weighted
    std::uint32_t plain_length = 0;
};

std::vector<Token> words_in(const std::string& text) {
    std::vector<Token> tokens = Analyzer("und").analyze(text);
    std::erase_if(tokens, [](const Token& token) {
        return token.kind == TokenKind::compound || token.kind == TokenKind::group;
    });
    return tokens;
}

/// Whether two words begin with the same five letters.
bool begins_alike(const std::u32string& a, const std::u32string& b) {
    return a.substr(0, 5) == b.substr(0, 5);
}

/// Tries every way to spend `edits`, letter by letter.
bool is_near(std::u32string_view a, std::u32string_view b, unsigned edits) {
    if (a.empty() || b.empty()) return std::max(a.size(), b.size()) <= edits;
    if (a[0] == b[0] && is_near(a.substr(1), b.substr(1), edits)) return true;
    if (edits == 0) return false;
    bool is_swapped = a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0];
    return is_near(a.substr(1), b.substr(1), edits - 1) || is_near(a.substr(1), b, edits - 1) ||
           is_near(a, b.substr(1), edits - 1) || (is_swapped && is_near(a.substr(2), b.substr(2), edits - 1));
}

/// Which words of an article a word of the query means.
struct Wanted {
    std::function<bool(const Word&)> matches;
    std::function<bool(const Word&)> has_stem;  ///< for its idf
    std::function<bool(const Word&)> has_exact;
    bool is_expanded = false;
    std::vector<std::function<bool(const Word&)>> relatives{};  ///< per backoff term, whether a word holds it
    double relative_share = 0;
};

class Search {
  public:
    Search(const std::vector<Article>& articles, const std::vector<std::string>& languages)
        : languages_(languages) {
        text::ArticleWords words(languages);
        for (const Article& article : articles) {
            Read read{&article, {}, 0, 0};
            std::size_t paragraph = 0;
            long position = 0;
            words.each(article, [&](const text::Passage& passage) {
                bool goes_on = !read.words.empty() &&
                               (passage.zone == query::Zone::body || read.words.back().zone == passage.zone);
                if (!goes_on) position = 0;
                for (const TokenView& token : passage.tokens)
                    read.words.push_back({Token(token), passage.zone, paragraph, sentence_of(passage, token),
                                          position + token.position});
                if (!passage.tokens.empty()) position += passage.tokens.back().position + 1;
                ++paragraph;
                if (passage.zone == query::Zone::ticker) return;
                read.plain_length += static_cast<std::uint32_t>(passage.tokens.size());
                read.length +=
                    static_cast<double>(passage.tokens.size()) * (passage.zone == query::Zone::title ? 2 : 1);
            });
            total_length_ += read.length;
            articles_.push_back(std::move(read));
        }
    }

    std::vector<Answer> run(const Node& root) {
        std::vector<std::pair<Answer, const Article*>> found;
        for (const Read& read : articles_)
            if (holds(root, read, query::default_zones))
                found.push_back({{read.article->id, score(root, read, query::default_zones)}, read.article});
        std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
            auto key = [](const auto& x) { return base::sort_key(x.second->published); };
            if (std::abs(a.first.score - b.first.score) > 1e-12) return a.first.score > b.first.score;
            return key(a) != key(b) ? key(a) > key(b) : a.first.id < b.first.id;
        });
        std::vector<Answer> answers;
        for (auto& [answer, article] : found) answers.push_back(answer);
        return answers;
    }

  private:
    static std::size_t sentence_of(const text::Passage& passage, const TokenView& token) {
        std::size_t sentence = 0;
        while (sentence + 1 < passage.sentences.size() && token.begin >= passage.sentences[sentence].end)
            ++sentence;
        return sentence;
    }

    Wanted wanted(const Token& token, const Node& node, bool is_exact) const {
        std::set<std::pair<std::string, std::string>> stems;
        std::set<std::string> in;
        for (const std::string& language : text::stem_languages(token.exact, languages_)) {
            stems.insert({language, stem(token.exact, language)});
            in.insert(language);
        }
        auto has_stem = [=](const Word& word) {
            return stems.contains({word.token.language, word.token.stem});
        };
        auto has_exact = [=, exact = token.exact](const Word& word) {
            return has_stem(word) && word.token.exact == exact;
        };
        Wanted result{has_stem, has_stem, has_exact, false};
        if (is_exact) result.matches = has_exact;
        if (node.kind == query::Kind::word && !node.is_exact)
            add_relatives(result, base::code_points(token.exact));
        if (node.is_exact)
            result.matches = [=, form = token.form](const Word& word) {
                return has_exact(word) && word.token.form == form;
            };
        if (node.kind == query::Kind::prefix) {
            result.is_expanded = true;
            result.matches = [=, exact = token.exact](const Word& word) {
                return in.contains(word.token.language) && word.token.exact.starts_with(exact);
            };
            result.has_stem = result.matches;
        }
        if (node.kind == query::Kind::fuzzy) {
            result.is_expanded = true;
            result.matches = [=, exact = base::code_points(token.exact),
                              edits = node.edits](const Word& word) {
                return in.contains(word.token.language) &&
                       is_near(base::code_points(word.token.exact), exact, edits);
            };
            result.has_stem = result.matches;
        }
        return result;
    }

    static void add_relatives(Wanted& wanted, const std::u32string& word) {
        bool is_arabic = word[0] >= 0x600 && word[0] < 0x700;
        wanted.relative_share = is_arabic ? 0.2 : 0.4;
        if (!is_arabic && word[0] > U'9')
            wanted.relatives.emplace_back(
                [=](const Word& other) { return begins_alike(base::code_points(other.token.exact), word); });
        std::set<std::u32string> runs;
        for (std::size_t i = 0; is_arabic && (i == 0 || i + 3 <= word.size()); ++i)
            runs.insert(word.substr(i, 3));
        for (const std::u32string& run : runs)
            wanted.relatives.emplace_back([=](const Word& other) {
                std::u32string letters = base::code_points(other.token.exact);
                return run.size() < 3 ? letters == run : letters.find(run) != std::u32string::npos;
            });
    }

    /// The words of a node; particles go from plain words that have others.
    std::vector<std::pair<Wanted, std::uint32_t>> parts(const Node& node) const {
        std::vector<Token> tokens = words_in(node.text);
        bool is_plain = node.kind != query::Kind::phrase && !node.is_exact;
        bool has_word = std::any_of(tokens.begin(), tokens.end(),
                                    [](const Token& t) { return t.kind != TokenKind::particle; });
        if (is_plain && has_word)
            std::erase_if(tokens, [](const Token& t) { return t.kind == TokenKind::particle; });
        std::vector<std::pair<Wanted, std::uint32_t>> result;
        Node plain = node;  // a star or tilde stands behind the last word
        if (node.kind == query::Kind::prefix || node.kind == query::Kind::fuzzy)
            plain.kind = query::Kind::word;
        for (const Token& token : tokens)
            result.emplace_back(
                wanted(token, &token == &tokens.back() ? node : plain, node.kind == query::Kind::phrase),
                token.position - tokens.front().position);
        return result;
    }

    static bool is_in(const Word& word, query::Zones zones) { return (zones & query::bit(word.zone)) != 0; }

    /// Where the words of a node stand side by side.
    Spots words_at(const Node& node, const Read& read, query::Zones zones) const {
        auto wanted = parts(node);
        Spots spots;
        for (const Word& first : read.words) {
            bool is_whole = std::all_of(wanted.begin(), wanted.end(), [&](const auto& part) {
                return std::any_of(read.words.begin(), read.words.end(), [&](const Word& word) {
                    return is_in(word, zones) && word.paragraph == first.paragraph &&
                           part.first.matches(word) && word.position == first.position + part.second;
                });
            });
            Ends at{first.position, first.position + wanted.back().second};
            if (is_whole) spots.push_back({first.zone, at, at});
        }
        return spots;
    }

    /// `read` with some of its words only.
    template <typename Test>
    static Read part_of(const Read& read, Test test) {
        Read part = read;
        std::erase_if(part.words, [&](const Word& word) { return !test(word); });
        return part;
    }

    /// Each sentence, or each paragraph, in which both operands hold.
    std::vector<Read> units(const Node& node, const Read& read, query::Zones zones) const {
        bool is_sentence = node.kind == query::Kind::same_sentence;
        std::set<std::pair<std::size_t, std::size_t>> places;
        for (const Word& word : read.words)
            if (is_named(node, word, read, zones))
                places.insert({word.paragraph, is_sentence ? word.sentence : 0});
        std::vector<Read> found;
        for (auto [paragraph, sentence] : places) {
            Read part = part_of(read, [&, p = paragraph, s = sentence](const Word& word) {
                return word.paragraph == p && (!is_sentence || word.sentence == s);
            });
            if (holds(*node.children[0], part, zones) && holds(*node.children[1], part, zones))
                found.push_back(std::move(part));
        }
        return found;
    }

    /// Whether a word of the article is one of those that a node names, under NOT too.
    bool is_named(const Node& node, const Word& word, const Read& read, query::Zones zones) const {
        if (node.kind == query::Kind::within) zones = node.zones;
        bool is_leaf = node.kind == query::Kind::word || node.kind == query::Kind::prefix ||
                       node.kind == query::Kind::fuzzy || node.kind == query::Kind::phrase;
        if (is_leaf)
            for (const auto& part : parts(node))
                if (is_in(word, zones) && part.first.matches(word)) return true;
        return std::any_of(node.children.begin(), node.children.end(),
                           [&](const auto& child) { return is_named(*child, word, read, zones); });
    }

    /// Of what AND joins, the places of each; nothing where the operand does not hold.
    std::vector<Spots> operand(const Node& node, const Read& read, query::Zones zones) const {
        if (!holds(node, read, zones)) return {};
        if (node.kind == query::Kind::within) return operand(*node.children[0], read, node.zones);
        std::vector<Spots> lists;
        if (node.kind == query::Kind::all_of)
            for (const auto& child : node.children)
                for (Spots& spots : operand(*child, read, zones)) lists.push_back(std::move(spots));
        else if (Spots spots = spots_of(node, read, zones); !spots.empty())
            lists.push_back(std::move(spots));
        return lists;
    }

    static Spots near(const Spots& left, const Spots& right, long window) {
        Spots near;
        for (auto [those, others] : {std::pair(&left, &right), std::pair(&right, &left)})
            for (const Spot& a : *those)
                if (std::any_of(others->begin(), others->end(),
                                [&](const Spot& b) { return are_near(a, b, window); }))
                    near.push_back(a);
        return near;
    }

    /// Pairs of which one is the other's next.
    static Spots before(const Spots& left, const Spots& right, long window) {
        Spots pairs;
        for (const Spot& a : left) {
            for (const Spot& b : right) {
                long distance = distance_behind(a, b, window);
                auto is_nearer = [&](long other) { return other > 0 && other < distance; };
                bool is_next = std::none_of(right.begin(), right.end(), [&](const Spot& other) {
                    return is_nearer(distance_behind(a, other, window));
                });
                bool is_last = std::none_of(left.begin(), left.end(), [&](const Spot& other) {
                    return is_nearer(distance_behind(other, b, window));
                });
                if (distance > 0 && (is_next || is_last)) pairs.push_back({a.zone, a.head, b.tail});
            }
        }
        return pairs;
    }

    /// The child under NOT, whose zones then count; null where there is none.
    static const Node* denied(const Node& node, query::Zones& zones) {
        if (node.kind == query::Kind::within) zones = node.zones;
        const Node& inner = node.kind == query::Kind::within ? *node.children[0] : node;
        return inner.kind == query::Kind::none_of ? inner.children[0].get() : nullptr;
    }

    Spots beside(const Node& node, const Read& read, query::Zones zones) const {
        bool is_ordered = node.kind == query::Kind::before;
        long window = static_cast<long>(node.count);
        query::Zones left_zones = zones, right_zones = zones;
        const Node* not_left = denied(*node.children[0], left_zones);
        const Node* not_right = denied(*node.children[1], right_zones);
        if (not_right != nullptr) {
            Spots others = spots_of(*not_right, read, right_zones);
            return apart(operand(*node.children[0], read, zones), [&](const Spot& spot) {
                return std::none_of(others.begin(), others.end(), [&](const Spot& other) {
                    return is_ordered ? distance_behind(spot, other, window) > 0
                                      : are_near(spot, other, window);
                });
            });
        }
        if (not_left != nullptr) {
            Spots others = spots_of(*not_left, read, left_zones);
            return apart(operand(*node.children[1], read, zones), [&](const Spot& spot) {
                return std::none_of(others.begin(), others.end(), [&](const Spot& other) {
                    return is_ordered ? distance_behind(other, spot, window) > 0
                                      : are_near(spot, other, window);
                });
            });
        }
        Spots all;
        for (const Spots& left : operand(*node.children[0], read, zones)) {
            auto rights = operand(*node.children[1], read, zones);
            for (const Spots& right : rights) {
                Spots some = is_ordered ? before(left, right, window) : near(left, right, window);
                if (some.empty()) return {};
                all.insert(all.end(), some.begin(), some.end());
            }
        }
        return all;
    }

    template <typename Test>
    static Spots apart(const std::vector<Spots>& lists, Test test) {
        Spots all;
        for (const Spots& spots : lists) {
            Spots kept;
            std::copy_if(spots.begin(), spots.end(), std::back_inserter(kept), test);
            if (kept.empty()) return {};
            all.insert(all.end(), kept.begin(), kept.end());
        }
        return all;
    }

    Spots at_least(const Node& node, const Read& read, query::Zones zones) const {
        Spots all;
        for (const Spots& spots : operand(*node.children[0], read, zones)) {
            std::set<decltype(key(spots[0]))> distinct;
            for (const Spot& spot : spots) distinct.insert(key(spot));
            if (distinct.size() < node.count) return {};
            all.insert(all.end(), spots.begin(), spots.end());
        }
        return all;
    }

    static Read first_words(const Node& node, const Read& read) {
        return part_of(read, [&](const Word& word) { return word.position < static_cast<long>(node.count); });
    }

    Spots spots_of(const Node& node, const Read& read, query::Zones zones) const {
        if (!holds(node, read, zones)) return {};
        Spots all;
        auto add = [&](const Node& child, const Read& part, query::Zones in) {
            Spots spots = spots_of(child, part, in);
            all.insert(all.end(), spots.begin(), spots.end());
        };
        switch (node.kind) {
            case query::Kind::word:
            case query::Kind::prefix:
            case query::Kind::fuzzy:
            case query::Kind::phrase:
                return words_at(node, read, zones);
            case query::Kind::all_of:
            case query::Kind::any_of:
                for (const auto& child : node.children) add(*child, read, zones);
                return all;
            case query::Kind::within:
                return spots_of(*node.children[0], read, node.zones);
            case query::Kind::near:
            case query::Kind::before:
                return beside(node, read, zones);
            case query::Kind::same_sentence:
            case query::Kind::same_paragraph:
                for (const Read& part : units(node, read, zones))
                    for (const auto& child : node.children) add(*child, part, zones);
                return all;
            case query::Kind::at_least:
                return at_least(node, read, zones);
            case query::Kind::among_first:
                return spots_of(*node.children[0], first_words(node, read), zones);
            default:
                return {};
        }
    }

    bool holds(const Node& node, const Read& read, query::Zones zones) const {
        auto child_holds = [&](const query::NodePtr& child) { return holds(*child, read, zones); };
        switch (node.kind) {
            case query::Kind::nothing:
                return false;
            case query::Kind::all:
                return true;
            case query::Kind::word:
            case query::Kind::prefix:
            case query::Kind::fuzzy:
            case query::Kind::phrase:
                return !words_at(node, read, zones).empty();
            case query::Kind::all_of:
                return std::all_of(node.children.begin(), node.children.end(), child_holds);
            case query::Kind::any_of:
                return std::any_of(node.children.begin(), node.children.end(), child_holds);
            case query::Kind::none_of:
                return !child_holds(node.children[0]);
            case query::Kind::within:
                return holds(*node.children[0], read, node.zones);
            case query::Kind::filter:
                return filter_holds(node, read);
            case query::Kind::near:
            case query::Kind::before:
                return !beside(node, read, zones).empty();
            case query::Kind::same_sentence:
            case query::Kind::same_paragraph:
                return !units(node, read, zones).empty();
            case query::Kind::at_least:
                return !at_least(node, read, zones).empty();
            case query::Kind::among_first:
                return holds(*node.children[0], first_words(node, read), zones);
        }
        return false;
    }

    static bool filter_holds(const Node& node, const Read& read) {
        const Article& article = *read.article;
        base::DayNumber day = article.published ? base::day_number(*article.published) : base::no_day;
        switch (node.field) {
            case query::Field::language:
                return article.language == node.text;
            case query::Field::id:
                return article.id == node.text;
            case query::Field::source:
                return (" " + fold(article.source) + " ").find(" " + fold(node.text) + " ") !=
                       std::string::npos;
            case query::Field::date:
                return day != base::no_day && (!node.days.first || day >= *node.days.first) &&
                       (!node.days.last || day <= *node.days.last);
            case query::Field::length:
                return (!node.length.least || read.plain_length >= *node.length.least) &&
                       (!node.length.most || read.plain_length <= *node.length.most);
            default:
                return false;
        }
    }

    /// What an article counts for: once, once for each language the word is in, or for each exact form, too.
    enum class Per { article, language, form };

    static std::string counted_as(const Word& word, Per per) {
        if (per == Per::article) return {};
        return word.token.language + (per == Per::form ? " " + word.token.exact : "");
    }

    /// Articles that hold a word.
    double held_by(const std::function<bool(const Word&)>& test, Per per) const {
        double held = 0;
        for (const Read& read : articles_) {
            std::set<std::string> forms;
            for (const Word& word : read.words)
                if (is_in(word, query::default_zones) && test(word)) forms.insert(counted_as(word, per));
            held += static_cast<double>(forms.size());
        }
        return std::min(held, static_cast<double>(articles_.size()));
    }

    double idf(const std::function<bool(const Word&)>& test, Per per) const {
        double held = held_by(test, per);
        double odds = (static_cast<double>(articles_.size()) - held + 0.5) / (held + 0.5);
        return std::log(odds < 2 ? odds / 2 + 1 : odds);
    }

    double saturation(double tf, const Read& read) const {
        double average = std::max(1.0, total_length_ / static_cast<double>(articles_.size()));
        return tf * 1.8 / (tf + 0.8 * (0.3 + 0.7 * std::max(read.length / average, 0.1)));
    }

    double word_score(const Wanted& wanted, const Read& read, query::Zones zones) const {
        double tf = 0, exact = 0;
        for (const Word& word : read.words) {
            if (!is_in(word, zones) || !wanted.matches(word)) continue;
            double weight = word.zone == query::Zone::title ? 2 : 1;
            tf += weight;
            if (wanted.has_exact(word)) exact += weight;
        }
        double sum = tf > 0 ? idf(wanted.has_stem, wanted.is_expanded ? Per::form : Per::language) *
                                  saturation(tf, read)
                            : 0;
        sum += exact > 0 ? 0.3 * idf(wanted.has_exact, Per::language) * saturation(exact, read) : 0;
        for (const auto& is_relative : wanted.relatives)
            sum += wanted.relative_share * relative_score(is_relative, read, zones);
        return sum;
    }

    double relative_score(const std::function<bool(const Word&)>& test, const Read& read,
                          query::Zones zones) const {
        double tf = 0;
        for (const Word& word : read.words)
            if (is_in(word, zones) && test(word)) tf += word.zone == query::Zone::title ? 2 : 1;
        return tf > 0 ? idf(test, Per::article) * saturation(tf, read) : 0;
    }

    /// Whether a node asks for one plain word, whose relatives count where it is not there itself.
    bool is_single_word(const Node& node) const {
        if (node.kind == query::Kind::within) return is_single_word(*node.children[0]);
        return (node.kind == query::Kind::word || node.kind == query::Kind::prefix ||
                node.kind == query::Kind::fuzzy) &&
               parts(node).size() == 1;
    }

    double score(const Node& node, const Read& read, query::Zones zones) const {
        double sum = 0;
        if (node.kind == query::Kind::word || node.kind == query::Kind::prefix ||
            node.kind == query::Kind::fuzzy || node.kind == query::Kind::phrase)
            for (const auto& part : parts(node)) sum += word_score(part.first, read, zones);
        bool is_positional = node.kind >= query::Kind::near;
        if (node.kind == query::Kind::all_of || node.kind == query::Kind::any_of ||
            node.kind == query::Kind::within || (is_positional && holds(node, read, zones))) {
            query::Zones inner = node.kind == query::Kind::within ? node.zones : zones;
            for (const query::NodePtr& child : node.children)
                if (is_single_word(*child) || holds(*child, read, inner)) sum += score(*child, read, inner);
        }
        return sum;
    }

    std::vector<std::string> languages_;
    std::vector<Read> articles_;
    double total_length_ = 0;
};

}  // namespace

std::vector<Answer> search(const std::vector<Article>& articles, const Node& root,
                           const std::vector<std::string>& languages) {
    return Search(articles, languages).run(root);
}

}  // namespace naive
