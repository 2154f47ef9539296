#include "search/spellings.hpp"

#include "base/utf8.hpp"
#include "query/bind.hpp"
#include "search/vocabulary.hpp"
#include "text/letters.hpp"
#include "text/stop_words.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace newsgrep::search {
namespace {

using query::Kind;
using query::Node;
using query::NodePtr;

constexpr std::size_t fewest_letters = 3;         ///< of a half of a word
constexpr std::size_t fewest_letters_joined = 4;  ///< of either word: `sur tout` does not mean surtout
constexpr std::size_t most_letters = 40;          ///< of a word that is taken apart
constexpr std::size_t most_parted = 16;           ///< words of a query: each costs a look-up per letter

std::shared_ptr<Node> made(Kind kind, const Node& first, const Node& last) {
    auto node = std::make_shared<Node>();
    node->kind = kind;
    node->begin = first.begin;
    node->end = last.end;
    return node;
}

NodePtr word_node(const Node& place, std::string text) {
    auto node = made(Kind::word, place, place);
    node->text = std::move(text);
    return node;
}

bool is_latin_word(const std::string& exact) {
    return text::script_of(exact) == text::Script::latin &&
           std::ranges::all_of(base::code_points(exact), text::is_letter);
}

class Speller {
  public:
    explicit Speller(const index::Snapshot& snapshot) : snapshot_(snapshot), vocabulary_(snapshot) {}

    NodePtr spell(const NodePtr& node) {
        if (node->kind == Kind::word) return or_apart(node);
        if (node->children.empty()) return node;
        auto copy = std::make_shared<Node>(*node);
        copy->children.clear();
        for (std::size_t i = 0; i < node->children.size(); ++i) {
            bool may_join = node->kind == Kind::all_of && i + 1 < node->children.size();
            NodePtr joined = may_join ? or_joined(node->children[i], node->children[i + 1]) : nullptr;
            copy->children.push_back(joined == nullptr ? spell(node->children[i]) : joined);
            if (joined != nullptr) ++i;
        }
        return copy;
    }

  private:
    /// The exact form of a plain Latin word that is no stop word; else empty.
    std::string exact_of(const Node& node) const {
        if (node.kind != Kind::word || node.is_exact) return {};
        std::vector<std::string> words = query::folded_words(node.text);
        return words.size() == 1 && is_latin_word(words[0]) && !is_stop(words[0]) ? words[0] : std::string();
    }

    bool is_stop(const std::string& exact) const {
        return std::ranges::any_of(snapshot_.languages(), [&](const std::string& language) {
            return text::is_stop_word(exact, exact, language);
        });
    }

    NodePtr or_apart(const NodePtr& node) {
        std::string exact = exact_of(*node);
        std::size_t letters = base::code_points(exact).size();
        bool is_tried = letters >= 2 * fewest_letters && letters <= most_letters && parted_ < most_parted;
        if (!is_tried || vocabulary_.is_written_as_one(exact)) return node;
        ++parted_;
        auto any = made(Kind::any_of, *node, *node);
        any->children.push_back(node);
        std::size_t at = 0;
        for (std::size_t left = 1; left + fewest_letters <= letters; ++left) {
            static_cast<void>(base::decode(exact, at));
            if (left >= fewest_letters) add_halves(*any, exact.substr(0, at), exact.substr(at));
        }
        return any->children.size() == 1 ? node : any;
    }

    void add_halves(Node& any, const std::string& left, const std::string& right) const {
        for (const std::string& half : {left, right})
            if (is_stop(half) || vocabulary_.stem_documents(half) == 0) return;
        auto side_by_side = made(Kind::before, any, any);
        side_by_side->count = 1;
        side_by_side->children = {word_node(any, left), word_node(any, right)};
        any.children.push_back(std::move(side_by_side));
    }

    /// Null where nobody writes the two as one word.
    NodePtr or_joined(const NodePtr& left, const NodePtr& right) const {
        std::string joined;
        for (const NodePtr& half : {left, right}) {
            std::string exact = exact_of(*half);
            if (base::code_points(exact).size() < fewest_letters_joined) return nullptr;
            joined += exact;
        }
        if (!vocabulary_.is_written_as_one(joined)) return nullptr;
        auto both = made(Kind::all_of, *left, *right);
        both->children = {left, right};
        auto one = made(Kind::word, *left, *right);
        one->text = joined;
        one->is_joined = true;
        auto either = made(Kind::any_of, *left, *right);
        either->children = {both, one};
        return either;
    }

    const index::Snapshot& snapshot_;
    Vocabulary vocabulary_;
    std::size_t parted_ = 0;
};

}  // namespace

NodePtr with_other_spellings(const NodePtr& root, const index::Snapshot& snapshot) {
    return Speller(snapshot).spell(root);
}

}  // namespace newsgrep::search
