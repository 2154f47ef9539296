#include "index/group_copies.hpp"

#include "index/body_words.hpp"
#include "index/copy_rules.hpp"
#include "index/copy_stars.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

namespace newsgrep::index {
namespace {

class Grouper {
  public:
    Grouper(std::span<const ComparedSegment> segments, const CopyChanges* changes,
            const base::Cancellation& cancellation)
        : segments_(segments),
          cancellation_(cancellation),
          candidates_(copy_candidates(segments, changes, cancellation)) {}

    FoundCopies find() {
        std::vector<CopyLink> links = candidates_.known;
        add_judged(links);
        FoundCopies found;
        for (const auto& group : stars(links, candidates_.articles.size())) {
            CopyGroup& places = found.groups.emplace_back();
            for (std::uint32_t member : group) places.push_back(place_of(member));
        }
        for (const CopyLink& link : links) found.pairs.push_back(pair_of(link));
        std::ranges::sort(found.pairs);
        return found;
    }

  private:
    [[nodiscard]] const StoredArticle& stored(std::uint32_t article) const {
        return candidates_.articles[article].stored;
    }
    [[nodiscard]] CopyPlace place_of(std::uint32_t article) const {
        return {stored(article).segment, stored(article).number};
    }
    [[nodiscard]] const Columns& columns(std::uint32_t article) const {
        return segments_[stored(article).segment].segment->columns();
    }
    [[nodiscard]] Row row(std::uint32_t article) const {
        return columns(article).row(stored(article).number);
    }
    [[nodiscard]] ArticleKey key_of(std::uint32_t article) const { return article_key(row(article).content); }
    [[nodiscard]] CopyPair pair_of(const CopyLink& link) const {
        auto [first, second] = std::minmax({key_of(link.earlier), key_of(link.later)});
        return {first, second};
    }

    /// Asks the words themselves. Pairs come sorted: the earlier article's are kept for the next one.
    void add_judged(std::vector<CopyLink>& links) const {
        BodyWords words = words_to_judge();
        std::uint32_t kept = std::numeric_limits<std::uint32_t>::max();
        Body body;
        for (const auto& [earlier, later] : candidates_.unknown) {
            cancellation_.check();
            if (kept != earlier) body = words.body(stored(earlier));
            kept = earlier;
            if (are_copies(body, words.body(stored(later)), printing_of(earlier, later)))
                links.push_back({earlier, later});
        }
    }

    [[nodiscard]] BodyWords words_to_judge() const {
        std::vector<std::uint32_t> numbers;
        for (const auto& [earlier, later] : candidates_.unknown)
            numbers.insert(numbers.end(), {earlier, later});
        std::ranges::sort(numbers);
        numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
        std::vector<StoredArticle> articles;
        for (std::uint32_t number : numbers) articles.push_back(stored(number));
        std::vector<const Segment*> segments;
        for (const ComparedSegment& compared : segments_) segments.push_back(compared.segment);
        return {std::move(segments), articles};
    }

    [[nodiscard]] Printing printing_of(std::uint32_t earlier, std::uint32_t later) const {
        std::string_view outlet = outlet_of(earlier);
        Printing printing;
        printing.is_same_outlet = !outlet.empty() && outlet == outlet_of(later);
        std::int64_t last = candidates_.articles[later].date;
        if (last != no_date) printing.seconds_apart = last - candidates_.articles[earlier].date;
        return printing;
    }

    /// The source, or the host where none is named.
    [[nodiscard]] std::string_view outlet_of(std::uint32_t article) const {
        Row facts = row(article);
        const Columns& names = columns(article);
        std::string_view source = names.name(facts.names[static_cast<std::size_t>(Named::source)]);
        return !source.empty() ? source : names.name(facts.names[static_cast<std::size_t>(Named::host)]);
    }

    std::span<const ComparedSegment> segments_;
    const base::Cancellation& cancellation_;
    CopyCandidates candidates_;
};

}  // namespace

FoundCopies group_copies(std::span<const ComparedSegment> segments, const CopyChanges* changes,
                         const base::Cancellation& cancellation) {
    return Grouper(segments, changes, cancellation).find();
}

}  // namespace newsgrep::index
