#include "index/dictionary.hpp"

#include "base/bytes.hpp"
#include "base/utf8.hpp"
#include "text/edit_distance.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace newsgrep::index {
namespace {

constexpr std::size_t block_entries = 32;

std::size_t shared_prefix(std::string_view a, std::string_view b) {
    auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<std::size_t>(left - a.begin());
}

/// Length shared with `base`, then the rest.
void append_delta(std::string& out, std::string_view base, std::string_view text) {
    std::size_t shared = shared_prefix(base, text);
    base::append_varint(out, shared);
    base::append_string(out, text.substr(shared));
}

void read_delta(base::ByteReader& reader, std::string_view base, std::string& text) {
    std::uint64_t shared = reader.varint();
    std::string_view rest = reader.string();
    text.assign(base.substr(0, std::min<std::uint64_t>(shared, base.size()))).append(rest);
}

/// The same where `text` is what the entry before had.
void read_delta(base::ByteReader& reader, std::string& text) {
    std::uint64_t shared = reader.varint();
    text.resize(std::min<std::uint64_t>(shared, text.size()));
    text.append(reader.string());
}

std::vector<std::string> languages_of(const std::vector<DictionaryEntry>& entries) {
    std::vector<std::string> languages;
    for (const DictionaryEntry& entry : entries)
        if (languages.empty() || languages.back() != entry.word.language)
            languages.push_back(entry.word.language);
    return languages;
}

void append_entry(std::string& out, std::size_t language, std::string_view stem_before,
                  const DictionaryEntry& entry) {
    base::append_varint(out, language);
    append_delta(out, stem_before, entry.word.stem);
    append_delta(out, entry.word.stem, entry.word.exact);
    append_delta(out, entry.word.exact, entry.word.form);
    base::append_varint(out, entry.rank);
    base::append_varint(out, entry.count);
    base::append_varint(out, entry.documents);
}

/// The first entry of each (language, exact), in that order.
std::vector<std::uint32_t> order_by_exact(const std::vector<DictionaryEntry>& entries) {
    std::vector<std::uint32_t> order(entries.size());
    std::iota(order.begin(), order.end(), 0U);
    auto key = [&](std::uint32_t i) { return std::tie(entries[i].word.language, entries[i].word.exact); };
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return key(a) < key(b); });
    order.erase(std::unique(order.begin(), order.end(), [&](auto a, auto b) { return key(a) == key(b); }),
                order.end());
    return order;
}

std::vector<NearWord> near_words(const std::vector<DictionaryEntry>& entries,
                                 const std::vector<std::uint32_t>& by_exact,
                                 const std::vector<std::string>& languages) {
    std::vector<NearWord> words;
    words.reserve(by_exact.size());
    for (std::uint32_t number : by_exact) {
        const DictionaryEntry& entry = entries[number];
        auto language = std::lower_bound(languages.begin(), languages.end(), entry.word.language);
        words.push_back({static_cast<std::uint32_t>(language - languages.begin()), entry.word.exact,
                         entry.documents, number});
    }
    return words;
}

}  // namespace

void write_dictionary(const std::string& path, std::vector<DictionaryEntry> entries,
                      const BackoffTerms& backoff) {
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.word < b.word; });
    std::vector<std::string> languages = languages_of(entries);
    base::CheckedFileWriter file(path);
    file.begin_section("entries");
    std::string blocks;
    std::size_t language = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i % block_entries == 0)
            base::append_fixed(blocks, static_cast<std::uint32_t>(file.section_size()));
        while (languages[language] != entries[i].word.language) ++language;
        std::string coded;
        append_entry(coded, language, i % block_entries == 0 ? std::string_view() : entries[i - 1].word.stem,
                     entries[i]);
        file.append(coded);
    }
    file.begin_section("blocks");
    file.append(blocks);
    file.begin_section("by_exact");
    std::string numbers;
    std::vector<std::uint32_t> by_exact = order_by_exact(entries);
    for (std::uint32_t number : by_exact) base::append_fixed(numbers, number);
    file.append(numbers);
    write_near_words(file, near_words(entries, by_exact, languages));
    file.begin_section("meta");
    std::string meta;
    base::append_varint(meta, entries.size());
    base::append_varint(meta, languages.size());
    for (const std::string& name : languages) base::append_string(meta, name);
    file.append(meta);
    write_backoff(file, backoff);
    file.finish();
}

/// Walks entries from a block's beginning on.
class Dictionary::Cursor {
  public:
    Cursor(const Dictionary& dictionary, std::size_t number)
        : dictionary_(dictionary), number_(number - number % block_entries), reader_(bytes_from(number_)) {
        while (number_ <= number && next()) {
        }
    }

    /// Moves on; false behind the last entry.
    bool next() {
        if (number_ >= dictionary_.entry_count_) {
            is_end_ = true;
            return false;
        }
        if (number_ % block_entries == 0) entry_.word.stem.clear();
        std::uint64_t language = reader_.varint();
        stem_.swap(entry_.word.stem);
        read_delta(reader_, stem_, entry_.word.stem);
        read_delta(reader_, entry_.word.stem, entry_.word.exact);
        read_delta(reader_, entry_.word.exact, entry_.word.form);
        entry_.rank = static_cast<std::uint32_t>(reader_.varint());
        entry_.count = reader_.varint();
        entry_.documents = static_cast<std::uint32_t>(reader_.varint());
        if (reader_.is_bad() || language >= dictionary_.languages_.size())
            dictionary_.file_.throw_corrupt("an entry cannot be read");
        entry_.word.language = dictionary_.languages_[language];
        ++number_;
        return true;
    }

    [[nodiscard]] bool is_end() const { return is_end_; }
    [[nodiscard]] const DictionaryEntry& entry() const { return entry_; }

  private:
    [[nodiscard]] std::string_view bytes_from(std::size_t number) const {
        if (number >= dictionary_.entry_count_) return {};
        auto begin = dictionary_.file_.number<std::uint32_t>(dictionary_.blocks_, number / block_entries);
        const auto& entries = dictionary_.entries_;
        if (begin > entries.size) dictionary_.file_.throw_corrupt("a block points outside of it");
        return dictionary_.file_.view(entries, begin, entries.size - begin);
    }

    const Dictionary& dictionary_;
    std::size_t number_;  ///< of the entry that next() reads
    base::ByteReader reader_;
    DictionaryEntry entry_;
    std::string stem_;
    bool is_end_ = false;
};

Dictionary::Dictionary(const std::string& path)
    : file_(path),
      entries_(file_.section("entries")),
      blocks_(file_.section("blocks")),
      by_exact_(file_.section("by_exact")),
      near_(file_),
      backoff_(file_) {
    base::ByteReader meta(file_.view(file_.section("meta")));
    entry_count_ = meta.varint();
    for (std::uint64_t count = meta.varint(); count > 0 && !meta.is_bad(); --count)
        languages_.emplace_back(meta.string());
    if (meta.is_bad() || blocks_.size / 4 != (entry_count_ + block_entries - 1) / block_entries)
        file_.throw_corrupt("its counts do not agree");
}

std::size_t Dictionary::lower_bound(std::string_view language, std::string_view stem) const {
    std::size_t low = 0;
    std::size_t high = blocks_.size / 4;
    while (high - low > 1) {  // the last block that begins before the stem
        std::size_t middle = low + (high - low) / 2;
        Cursor cursor(*this, middle * block_entries);
        const Word& word = cursor.entry().word;
        (std::tie(word.language, word.stem) < std::tie(language, stem) ? low : high) = middle;
    }
    return low * block_entries;
}

std::vector<DictionaryEntry> Dictionary::with_stem(std::string_view language, std::string_view stem) const {
    std::vector<DictionaryEntry> found;
    if (entry_count_ == 0) return found;
    for (Cursor cursor(*this, lower_bound(language, stem)); !cursor.is_end(); cursor.next()) {
        const Word& word = cursor.entry().word;
        if (std::tie(word.language, word.stem) > std::tie(language, stem)) break;
        if (word.language == language && word.stem == stem) found.push_back(cursor.entry());
    }
    return found;
}

std::vector<DictionaryEntry> Dictionary::with_prefix(std::string_view language, std::string_view prefix,
                                                     std::size_t limit) const {
    auto entry_at = [&](std::size_t i) { return Cursor(*this, file_.number<std::uint32_t>(by_exact_, i)); };
    std::size_t low = 0;
    std::size_t high = by_exact_.size / 4;
    while (low < high) {
        std::size_t middle = low + (high - low) / 2;
        Cursor cursor = entry_at(middle);
        const Word& word = cursor.entry().word;
        if (std::tie(word.language, word.exact) < std::tie(language, prefix))
            low = middle + 1;
        else
            high = middle;
    }
    std::vector<DictionaryEntry> found;
    for (; low < by_exact_.size / 4 && limit > 0; ++low, --limit) {
        Cursor cursor = entry_at(low);
        const Word& word = cursor.entry().word;
        if (word.language != language || !word.exact.starts_with(prefix)) break;
        append_forms(cursor, found);
    }
    return found;
}

/// The entries of the exact form that the cursor is at.
void Dictionary::append_forms(Cursor& cursor, std::vector<DictionaryEntry>& found) {
    const Word first = cursor.entry().word;
    for (; !cursor.is_end() && cursor.entry().word.language == first.language &&
           cursor.entry().word.exact == first.exact;
         cursor.next())
        found.push_back(cursor.entry());
}

std::vector<DictionaryEntry> Dictionary::near(std::string_view language, std::string_view exact,
                                              unsigned edits, std::uint32_t least_documents) const {
    std::vector<DictionaryEntry> found;
    auto known = std::lower_bound(languages_.begin(), languages_.end(), language);
    if (known == languages_.end() || *known != language) return found;
    std::u32string letters = base::code_points(exact);
    for (std::uint32_t number : near_.candidates(static_cast<std::uint32_t>(known - languages_.begin()),
                                                 letters, edits, least_documents)) {
        Cursor cursor(*this, number);
        if (text::is_within(letters, base::code_points(cursor.entry().word.exact), edits))
            append_forms(cursor, found);
    }
    return found;
}

void Dictionary::each(const std::function<void(const DictionaryEntry&)>& visit) const {
    if (entry_count_ == 0) return;
    for (Cursor cursor(*this, 0); !cursor.is_end(); cursor.next()) visit(cursor.entry());
}

void Dictionary::each_exact(
    const std::vector<bool>& wanted,
    const std::function<void(std::uint32_t rank, std::string_view exact)>& visit) const {
    base::ByteReader reader(file_.view(entries_));
    std::string stem, exact;
    for (std::size_t number = 0; number < entry_count_; ++number) {
        if (number % block_entries == 0) stem.clear();
        reader.varint();  // its language
        read_delta(reader, stem);
        std::uint64_t shared = reader.varint();
        std::string_view rest = reader.string();
        reader.varint(), reader.string();  // its form
        auto rank = static_cast<std::uint32_t>(reader.varint());
        reader.varint(), reader.varint();  // count and documents
        if (reader.is_bad()) file_.throw_corrupt("an entry cannot be read");
        if (rank >= wanted.size() || !wanted[rank]) continue;
        exact.assign(stem, 0, std::min<std::uint64_t>(shared, stem.size())).append(rest);
        visit(rank, exact);
    }
}

}  // namespace newsgrep::index
