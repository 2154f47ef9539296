/// How is the text of an article kept?
///
/// text.bin: `dictionary` (zstd, may be empty), `frames`, one zstd frame per article, `offsets`, u64 of each
/// frame and of the end. A frame holds the article as serialize() writes it.
#pragma once

#include "newsgrep/article.hpp"

#include "base/checked_file.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::index {

/// All fields of an article as bytes; stored in every index.
std::string serialize(const Article& article);
/// Nothing for bytes that serialize() did not write.
std::optional<Article> deserialize(std::string_view bytes);

/// A zstd dictionary for texts like these samples; empty where there are too few to learn from.
std::string train_dictionary(const std::vector<std::string>& samples);

class TextStoreWriter {
  public:
    TextStoreWriter(const std::string& path, std::string_view dictionary);
    TextStoreWriter(const TextStoreWriter&) = delete;
    TextStoreWriter& operator=(const TextStoreWriter&) = delete;
    ~TextStoreWriter();
    void add(std::string_view serialized);
    void finish();

  private:
    struct Zstd;
    base::CheckedFileWriter file_;
    std::unique_ptr<Zstd> zstd_;
    std::string offsets_;
    std::string frame_;
};

/// One per thread.
class TextStore {
  public:
    explicit TextStore(const std::string& path);
    TextStore(TextStore&&) noexcept;
    TextStore& operator=(TextStore&&) noexcept;
    TextStore(const TextStore&) = delete;
    TextStore& operator=(const TextStore&) = delete;
    ~TextStore();

    [[nodiscard]] std::string serialized(std::uint32_t number) const;
    [[nodiscard]] Article article(std::uint32_t number) const;

    [[nodiscard]] const base::CheckedFile& file() const { return file_; }

  private:
    struct Zstd;
    base::CheckedFile file_;
    base::CheckedFile::Section frames_;
    base::CheckedFile::Section offsets_;
    std::unique_ptr<Zstd> zstd_;
};

}  // namespace newsgrep::index
