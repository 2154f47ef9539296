#include "search/relax.hpp"

#include "newsgrep/error.hpp"

#include "query/nodes.hpp"
#include "query/print.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace newsgrep::search {
namespace {

constexpr std::size_t most_tried = 8;    // clauses left out one by one
constexpr std::size_t most_offered = 3;  // wider queries without a clause

/// A clause that all articles found must satisfy.
struct Condition {
    query::NodePtr node;
    bool is_typed = true;      ///< stands in the query, not in the options
    std::uint64_t rarity = 0;  ///< articles that hold its rarest word; 0 for conditions without words
};

bool is_filter(const query::Node& node) {
    if (node.kind == query::Kind::filter) return true;
    return node.kind == query::Kind::any_of &&
           std::ranges::all_of(node.children, [](const auto& child) { return is_filter(*child); });
}

/// Whether it says what is looked for, and not only where or where not.
bool asks(const Condition& condition) {
    return !is_filter(*condition.node) && condition.node->kind != query::Kind::none_of;
}

class Relaxer {
  public:
    Relaxer(const Request& request, const SearchOptions& options, const index::Snapshot& snapshot,
            const Statistics& statistics)
        : request_(request), options_(options), snapshot_(snapshot), statistics_(statistics) {
        const query::NodePtr& typed = request.query.root();
        bool is_zoned = typed->kind == query::Kind::within;  // in: counts for what is left, too
        if (is_zoned) zones_ = typed->zones;
        add(is_zoned ? typed->children.front() : typed, true);
        if (request.root != typed) add_options();
        asks_for_words_ = std::ranges::any_of(conditions_, asks);
    }

    std::vector<Relaxation> run() {
        std::vector<Relaxation> offered = without_one();
        if (offered.empty()) offered = without_all_that_find_nothing();
        std::ranges::stable_sort(offered, {}, &Relaxation::articles);
        if (offered.size() > most_offered) offered.resize(most_offered);
        if (can_be_any()) add_any(offered);
        return offered;
    }

  private:
    void add(const query::NodePtr& node, bool is_typed) {
        if (node->kind == query::Kind::nothing) return;
        if (node->kind == query::Kind::all_of)
            for (const query::NodePtr& child : node->children) add(child, is_typed);
        else
            conditions_.push_back({node, is_typed, is_typed ? rarity_of(*node) : 0});
    }

    void add_options() {
        if (request_.root->kind != query::Kind::all_of) return add(request_.root, false);
        for (const query::NodePtr& child : request_.root->children)
            if (child != request_.query.root()) add(child, false);
    }

    [[nodiscard]] std::uint64_t rarity_of(const query::Node& node) const {
        if (is_filter(node) || node.kind == query::Kind::none_of) return 0;
        std::uint64_t rarest = std::numeric_limits<std::uint64_t>::max();
        for (std::size_t i = 0; i < request_.bound.atoms.size(); ++i) {
            const query::Atom& atom = request_.bound.atoms[i];
            if (!atom.is_solid && atom.begin >= node.begin && atom.end <= node.end)
                rarest = std::min(rarest, statistics_.atom(i).stem_documents);
        }
        return rarest;
    }

    /// The query that asks for those conditions that pass.
    template <typename Passes>
    std::string query_of(const Passes& passes) const {
        query::Nodes kept;
        for (const Condition& condition : conditions_)
            if (passes(condition)) kept.push_back(condition.node);
        query::NodePtr root = query::join(query::Kind::all_of, std::move(kept));
        if (root == nullptr) return {};
        if (zones_ == 0) return query::canonical(*root);
        auto within = query::wrap(query::Kind::within, std::move(root), 0);
        within->zones = zones_;
        return query::canonical(*within);
    }

    /// Articles that a search finds; none for a query over the limits.
    std::uint64_t count(const std::string& text, SearchOptions options) const {
        if (text.empty()) return 0;
        options.limit = options.offset = 0;
        options.exact_total = true;
        options.group_copies = false;
        try {
            Request request = make_request(text, options, snapshot_);
            return Ranker(snapshot_, request.bound, options.cancel).rank(options).total;
        } catch (const Error& error) {
            if (error.code() == Errc::limit) return 0;
            throw;
        }
    }

    std::uint64_t count(const std::string& text) const {
        SearchOptions options;
        options.now = options_.now;
        options.cancel = options_.cancel;
        return count(text, options);
    }

    static void leave_out(const Condition& condition, Relaxation& relaxation) {
        if (!is_filter(*condition.node)) relaxation.kind = Relaxation::Kind::word;
        relaxation.dropped.push_back(query::canonical(*condition.node));
        bool is_placed = relaxation.end > 0;
        if (is_placed || !condition.is_typed) return;
        relaxation.begin = condition.node->begin;
        relaxation.end = condition.node->end;
    }

    template <typename Passes>
    void offer(std::vector<Relaxation>& offered, const Passes& passes) const {
        auto still_asks = [&](const Condition& condition) { return passes(condition) && asks(condition); };
        if (asks_for_words_ && std::ranges::none_of(conditions_, still_asks)) return;
        Relaxation relaxation;
        relaxation.query = query_of(passes);
        relaxation.articles = count(relaxation.query);
        if (relaxation.articles == 0) return;
        relaxation.kind = Relaxation::Kind::filter;
        for (const Condition& condition : conditions_)
            if (!passes(condition)) leave_out(condition, relaxation);
        offered.push_back(std::move(relaxation));
    }

    /// The conditions that are likeliest to be why nothing is found.
    [[nodiscard]] std::vector<const Condition*> suspects() const {
        std::vector<const Condition*> suspects;
        for (const Condition& condition : conditions_) suspects.push_back(&condition);
        std::ranges::stable_sort(suspects, {}, &Condition::rarity);
        if (suspects.size() > most_tried) suspects.resize(most_tried);
        return suspects;
    }

    std::vector<Relaxation> without_one() const {
        std::vector<Relaxation> offered;
        if (conditions_.size() < 2) return offered;
        for (const Condition* left_out : suspects())
            offer(offered, [&](const Condition& condition) { return &condition != left_out; });
        return offered;
    }

    std::vector<Relaxation> without_all_that_find_nothing() const {
        std::vector<Relaxation> offered;
        std::vector<const Condition*> empty = suspects();
        std::erase_if(empty, [&](const Condition* one) {
            return count(query_of([&](const Condition& other) { return &other == one; })) > 0;
        });
        if (empty.size() < 2 || empty.size() == conditions_.size()) return offered;
        offer(offered,
              [&](const Condition& condition) { return std::ranges::count(empty, &condition) == 0; });
        return offered;
    }

    /// As plain words, operators and fields would be looked for themselves.
    [[nodiscard]] bool can_be_any() const {
        auto is_plain = [](const Condition& condition) {
            return !condition.is_typed ||
                   (condition.node->kind == query::Kind::word && !condition.node->is_exact);
        };
        return !options_.any && zones_ == 0 && request_.bound.atoms.size() > 1 &&
               std::ranges::all_of(conditions_, is_plain);
    }

    void add_any(std::vector<Relaxation>& offered) const {
        SearchOptions options = options_;
        options.any = true;
        options.syntax = Syntax::plain;
        Relaxation any;
        any.kind = Relaxation::Kind::any;
        any.query = request_.query.text();
        any.end = any.query.size();
        any.articles = count(any.query, options);
        if (any.articles > 0) offered.push_back(std::move(any));
    }

    const Request& request_;
    const SearchOptions& options_;
    const index::Snapshot& snapshot_;
    const Statistics& statistics_;
    query::Zones zones_ = 0;
    std::vector<Condition> conditions_;
    bool asks_for_words_ = false;
};

}  // namespace

std::vector<Relaxation> relaxations(const Request& request, const SearchOptions& options,
                                    const index::Snapshot& snapshot, const Statistics& statistics) {
    return Relaxer(request, options, snapshot, statistics).run();
}

}  // namespace newsgrep::search
