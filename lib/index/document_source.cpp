#include "index/segment_builder.hpp"

#include <algorithm>
#include <tuple>

namespace newsgrep::index {

bool is_before(std::int64_t key, std::string_view id, std::int64_t other_key, std::string_view other_id) {
    return key != other_key ? key > other_key : id < other_id;
}

MemorySource::MemorySource(std::span<const Document> documents, const Lexicon& lexicon) : lexicon_(lexicon) {
    for (const Document& document : documents) order_.push_back(&document);
    std::sort(order_.begin(), order_.end(), [](const Document* a, const Document* b) {
        return is_before(a->sort_key, a->id, b->sort_key, b->id);
    });
}

MergeSource::MergeSource(std::vector<Part> parts) : parts_(std::move(parts)) {
    for (std::size_t part = 0; part < parts_.size(); ++part) {
        const Segment& segment = *parts_[part].segment;
        std::vector<std::uint32_t>& numbers = numbers_.emplace_back(segment.dictionary().size());
        segment.dictionary().each([&](const DictionaryEntry& entry) {
            if (entry.rank >= numbers.size())
                segment.dictionary().file().throw_corrupt("a rank is out of bounds");
            numbers[entry.rank] = lexicon_.number(entry.word);
        });
        for (std::uint32_t number = 0; number < segment.size(); ++number)
            if (!parts_[part].removed->contains(number))
                order_.push_back(
                    {part, number, segment.columns().row(number).sort_key, segment.columns().id(number)});
    }
    std::sort(order_.begin(), order_.end(),
              [](const Origin& a, const Origin& b) { return is_before(a.key, a.id, b.key, b.id); });
}

std::vector<std::uint32_t> MergeSource::stream(std::uint32_t number) const {
    const Origin& origin = order_[number];
    const std::vector<std::uint32_t>& numbers = numbers_[origin.part];
    const Forward& forward = parts_[origin.part].segment->forward();
    std::vector<std::uint32_t> stream;
    base::ByteReader reader(forward.stream(origin.number));
    while (!reader.is_at_end()) {
        auto code = static_cast<std::uint32_t>(reader.varint());
        if (code >= first_word && code - first_word >= numbers.size())
            forward.file().throw_corrupt("a word has no entry");
        stream.push_back(code < first_word ? code : first_word + numbers[code - first_word]);
    }
    if (reader.is_bad()) forward.file().throw_corrupt("an article's words cannot be read");
    return stream;
}

Document MergeSource::document(std::uint32_t number) const {
    const Origin& origin = order_[number];
    const Segment& segment = *parts_[origin.part].segment;
    Row row = segment.columns().row(origin.number);
    Document document;
    document.id = std::string(origin.id);
    document.sort_key = row.sort_key;
    document.content = row.content;
    document.stream = stream(number);
    document.words = row.words;
    document.title_words = row.title_words;
    document.sketch = segment.columns().sketch(origin.number);
    document.serialized = segment.texts().serialized(origin.number);
    return document;
}

}  // namespace newsgrep::index
