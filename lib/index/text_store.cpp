#include "index/text_store.hpp"

#include "newsgrep/error.hpp"

#include "base/bytes.hpp"

#include <fmt/format.h>
#include <zdict.h>
#include <zstd.h>

namespace newsgrep::index {
namespace {

constexpr int compression_level = 9;
constexpr std::size_t dictionary_size = 110 * 1024;
constexpr std::size_t fewest_samples = 256;
constexpr std::size_t largest_article = std::size_t{1} << 30;
constexpr std::uint8_t record_version = 1;

template <auto Free>
struct Freed {
    template <typename Handle>
    void operator()(Handle* handle) const {
        Free(handle);
    }
};

std::size_t checked(std::size_t result, std::string_view doing) {
    if (ZSTD_isError(result))
        throw Error(Errc::internal, fmt::format("Cannot {}: {}.", doing, ZSTD_getErrorName(result)));
    return result;
}

template <typename Pointer>
Pointer not_null(Pointer pointer) {
    if (pointer == nullptr) throw std::bad_alloc();
    return pointer;
}

}  // namespace

std::string serialize(const Article& article) {
    std::string bytes;
    base::append_fixed(bytes, record_version);
    base::append_fixed(bytes, static_cast<std::uint8_t>(article.kind));
    std::string published = article.published ? to_string(*article.published) : std::string();
    for (std::string_view field :
         {std::string_view(article.id), std::string_view(article.url), std::string_view(article.title),
          std::string_view(article.body), std::string_view(article.language),
          std::string_view(article.source), std::string_view(article.author), std::string_view(published),
          std::string_view(article.section), std::string_view(article.provenance.date),
          std::string_view(article.provenance.language), std::string_view(article.provenance.charset)})
        base::append_string(bytes, field);
    base::append_varint(bytes, article.ticker.size());
    for (const std::string& headline : article.ticker) base::append_string(bytes, headline);
    base::append_string(bytes, article.agency);
    return bytes;
}

std::optional<Article> deserialize(std::string_view bytes) {
    base::ByteReader reader(bytes);
    Article article;
    if (reader.fixed<std::uint8_t>() != record_version) return {};
    article.kind = static_cast<Kind>(reader.fixed<std::uint8_t>());
    std::string published;
    for (std::string* field :
         {&article.id, &article.url, &article.title, &article.body, &article.language, &article.source,
          &article.author, &published, &article.section, &article.provenance.date,
          &article.provenance.language, &article.provenance.charset})
        *field = reader.string();
    article.published = parse_iso_date(published);
    for (std::uint64_t count = reader.varint(); count > 0 && !reader.is_bad(); --count)
        article.ticker.emplace_back(reader.string());
    if (!reader.is_at_end()) article.agency = reader.string();  // older records end before it
    if (reader.is_bad() || !reader.is_at_end() || article.kind > Kind::fragment) return {};
    return article;
}

std::string train_dictionary(const std::vector<std::string>& samples) {
    if (samples.size() < fewest_samples) return {};
    std::string joined;
    std::vector<std::size_t> sizes;
    for (const std::string& sample : samples) {
        joined += sample;
        sizes.push_back(sample.size());
    }
    std::string dictionary(std::min(dictionary_size, joined.size() / 32), '\0');
    std::size_t size = ZDICT_trainFromBuffer(dictionary.data(), dictionary.size(), joined.data(),
                                             sizes.data(), static_cast<unsigned>(sizes.size()));
    if (ZDICT_isError(size)) return {};  // too little or too uniform: frames then stand alone
    dictionary.resize(size);
    return dictionary;
}

struct TextStoreWriter::Zstd {
    std::unique_ptr<ZSTD_CCtx, Freed<ZSTD_freeCCtx>> context{not_null(ZSTD_createCCtx())};
    std::unique_ptr<ZSTD_CDict, Freed<ZSTD_freeCDict>> dictionary;
};

TextStoreWriter::TextStoreWriter(const std::string& path, std::string_view dictionary)
    : file_(path), zstd_(std::make_unique<Zstd>()) {
    file_.begin_section("dictionary");
    file_.append(dictionary);
    file_.begin_section("frames");
    base::append_fixed(offsets_, std::uint64_t{0});
    zstd_->dictionary.reset(
        not_null(ZSTD_createCDict(dictionary.data(), dictionary.size(), compression_level)));
}

TextStoreWriter::~TextStoreWriter() = default;

void TextStoreWriter::add(std::string_view serialized) {
    frame_.resize(ZSTD_compressBound(serialized.size()));
    std::size_t size =
        checked(ZSTD_compress_usingCDict(zstd_->context.get(), frame_.data(), frame_.size(),
                                         serialized.data(), serialized.size(), zstd_->dictionary.get()),
                "compress an article");
    file_.append(std::string_view(frame_).substr(0, size));
    base::append_fixed(offsets_, file_.section_size());
}

void TextStoreWriter::finish() {
    file_.begin_section("offsets");
    file_.append(offsets_);
    file_.finish();
}

struct TextStore::Zstd {
    std::unique_ptr<ZSTD_DCtx, Freed<ZSTD_freeDCtx>> context{not_null(ZSTD_createDCtx())};
    std::unique_ptr<ZSTD_DDict, Freed<ZSTD_freeDDict>> dictionary;
};

TextStore::TextStore(const std::string& path)
    : file_(path),
      frames_(file_.section("frames")),
      offsets_(file_.section("offsets")),
      zstd_(std::make_unique<Zstd>()) {}
TextStore::TextStore(TextStore&&) noexcept = default;
TextStore& TextStore::operator=(TextStore&&) noexcept = default;
TextStore::~TextStore() = default;

std::string TextStore::serialized(std::uint32_t number) const {
    if (zstd_->dictionary == nullptr) {  // made when first needed: many searches show nothing
        std::string_view dictionary = file_.view(file_.section("dictionary"));
        zstd_->dictionary.reset(not_null(ZSTD_createDDict(dictionary.data(), dictionary.size())));
    }
    auto begin = file_.number<std::uint64_t>(offsets_, number);
    auto end = file_.number<std::uint64_t>(offsets_, std::uint64_t{number} + 1);
    if (end < begin) file_.throw_corrupt("its offsets do not ascend");
    std::string_view frame = file_.view(frames_, begin, end - begin);
    unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size > largest_article) file_.throw_corrupt("an article's size is impossible");
    std::string bytes(size, '\0');
    std::size_t got = ZSTD_decompress_usingDDict(zstd_->context.get(), bytes.data(), bytes.size(),
                                                 frame.data(), frame.size(), zstd_->dictionary.get());
    if (ZSTD_isError(got) || got != size) file_.throw_corrupt("an article cannot be decompressed");
    return bytes;
}

Article TextStore::article(std::uint32_t number) const {
    auto article = deserialize(serialized(number));
    if (!article) file_.throw_corrupt("an article cannot be read");
    return *std::move(article);
}

}  // namespace newsgrep::index
