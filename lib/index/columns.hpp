/// What can be told of an article without reading its text?
///
/// columns.bin: `rows`, fixed-width, one per article; `names`, strings that rows point into; `name_offsets`
/// and `id_offsets`, u32; `ids`; `sketches`, one per article, by which copies are found.
#pragma once

#include "base/checked_file.hpp"
#include "base/digest.hpp"
#include "index/shingles.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsgrep::index {

/// Fields whose values repeat, kept as numbers of names.
enum class Named : std::uint8_t { source = 0, author = 1, section = 2, host = 3, language = 4, agency = 5 };
inline constexpr std::size_t named_count = 6;

/// Stored in every index: append members, never change one. No padding, so that equal rows are equal bytes.
struct Row {
    std::int64_t sort_key = 0;              ///< base::sort_key of the publication date
    base::Digest content{};                 ///< digest of the whole article, to tell replaced from unchanged
    std::uint32_t names[named_count] = {};  ///< by Named
    std::uint32_t words = 0;                ///< of title, lead and body
    std::uint32_t title_words = 0;

    /// Article length for BM25: a word of the title counts twice, as in the postings.
    [[nodiscard]] std::uint32_t weighted_length() const { return words + title_words; }
};
static_assert(sizeof(Row) == 56);

class ColumnsWriter {
  public:
    explicit ColumnsWriter(std::string path) : path_(std::move(path)) {}
    /// The number of a name, new or known; "" is 0.
    std::uint32_t name(std::string_view text);
    void add(std::string_view id, const Row& row, const Sketch& sketch);
    void finish();

  private:
    std::string path_;
    std::unordered_map<std::string, std::uint32_t> numbers_{{"", 0}};
    std::vector<std::string> names_{""};
    std::string rows_;
    std::string ids_;
    std::string sketches_;
    std::string id_offsets_ = std::string(4, '\0');
};

/// One per thread.
class Columns {
  public:
    explicit Columns(const std::string& path);

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(rows_.size / sizeof(Row)); }
    [[nodiscard]] Row row(std::uint32_t number) const { return file_.number<Row>(rows_, number); }
    [[nodiscard]] Sketch sketch(std::uint32_t number) const {
        return file_.number<Sketch>(sketches_, number);
    }
    [[nodiscard]] std::string_view id(std::uint32_t number) const;
    [[nodiscard]] std::string_view name(std::uint32_t number) const;
    [[nodiscard]] const base::CheckedFile& file() const { return file_; }

  private:
    [[nodiscard]] std::string_view text(const base::CheckedFile::Section& offsets,
                                        const base::CheckedFile::Section& texts, std::uint32_t number) const;

    base::CheckedFile file_;
    base::CheckedFile::Section rows_, names_, name_offsets_, ids_, id_offsets_, sketches_;
};

}  // namespace newsgrep::index
