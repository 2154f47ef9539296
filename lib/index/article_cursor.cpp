#include "newsgrep/article_cursor.hpp"

#include "newsgrep/index.hpp"

#include "index/snapshot.hpp"

#include <utility>

namespace newsgrep {

struct ArticleCursor::Impl {
    std::shared_ptr<const index::Snapshot> snapshot;
    index::Locator next{};  ///< where to look for the next living article
};

ArticleCursor::ArticleCursor(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ArticleCursor::ArticleCursor(ArticleCursor&&) noexcept = default;
ArticleCursor& ArticleCursor::operator=(ArticleCursor&&) noexcept = default;
ArticleCursor::~ArticleCursor() = default;

ArticleCursor Index::articles() const {
    return ArticleCursor(
        std::make_unique<ArticleCursor::Impl>(ArticleCursor::Impl{index::Snapshot::open(paths()), {}}));
}

std::optional<Article> ArticleCursor::next() {
    const auto& segments = impl_->snapshot->segments();
    for (index::Locator& at = impl_->next; at.segment < segments.size(); at = {at.segment + 1, 0}) {
        const index::Segment& segment = *segments[at.segment];
        while (at.number < segment.size() && segment.removed().contains(at.number)) ++at.number;
        if (at.number < segment.size()) return segment.texts().article(at.number++);
    }
    return {};
}

}  // namespace newsgrep
