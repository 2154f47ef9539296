/// How does a set of articles become a segment?
#pragma once

#include "base/cancellation.hpp"
#include "index/document.hpp"
#include "index/lexicon.hpp"
#include "index/manifest.hpp"
#include "index/segment.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace newsgrep::index {

/// Documents in the order of a segment: newest first, undated last, then by id. The same documents in the
/// same order give the same bytes.
class DocumentSource {
  public:
    virtual ~DocumentSource() = default;
    [[nodiscard]] virtual std::uint32_t size() const = 0;
    /// The number-th document; its stream refers to words().
    [[nodiscard]] virtual Document document(std::uint32_t number) const = 0;
    /// As document(), where only the stream is needed.
    [[nodiscard]] virtual std::vector<std::uint32_t> stream(std::uint32_t number) const = 0;
    [[nodiscard]] virtual const std::vector<Word>& words() const = 0;

  protected:
    DocumentSource() = default;
    DocumentSource(const DocumentSource&) = default;
    DocumentSource& operator=(const DocumentSource&) = default;
};

/// Whether a document with this key and id stands before another one in a segment.
bool is_before(std::int64_t key, std::string_view id, std::int64_t other_key, std::string_view other_id);

/// Documents that were made in memory.
class MemorySource : public DocumentSource {
  public:
    /// Both must outlive the source, unchanged.
    MemorySource(std::span<const Document> documents, const Lexicon& lexicon);
    [[nodiscard]] std::uint32_t size() const override { return static_cast<std::uint32_t>(order_.size()); }
    [[nodiscard]] Document document(std::uint32_t number) const override { return *order_[number]; }
    [[nodiscard]] std::vector<std::uint32_t> stream(std::uint32_t number) const override {
        return order_[number]->stream;
    }
    [[nodiscard]] const std::vector<Word>& words() const override { return lexicon_.words(); }

  private:
    std::vector<const Document*> order_;
    const Lexicon& lexicon_;
};

/// The living documents of several segments, to be merged into one.
class MergeSource : public DocumentSource {
  public:
    struct Part {
        const Segment* segment = nullptr;
        const Removed* removed = nullptr;
    };
    explicit MergeSource(std::vector<Part> parts);
    [[nodiscard]] std::uint32_t size() const override { return static_cast<std::uint32_t>(order_.size()); }
    [[nodiscard]] Document document(std::uint32_t number) const override;
    [[nodiscard]] std::vector<std::uint32_t> stream(std::uint32_t number) const override;
    [[nodiscard]] const std::vector<Word>& words() const override { return lexicon_.words(); }

  private:
    struct Origin {
        std::size_t part;
        std::uint32_t number;
        std::int64_t key;
        std::string_view id;
    };
    std::vector<Part> parts_;
    Lexicon lexicon_;
    std::vector<std::vector<std::uint32_t>> numbers_;  ///< per part, from rank to number in lexicon_
    std::vector<Origin> order_;
};

/// Builds the segment `name` below `index_path`, fsynced and under its final name, but not yet in the
/// manifest. Throws Error{io | cancelled}; what was begun is then removed.
SegmentEntry build_segment(const std::string& index_path, const std::string& name,
                           const DocumentSource& source, const base::Cancellation& cancellation);

}  // namespace newsgrep::index
