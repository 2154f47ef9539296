#include "index/removed.hpp"

#include "base/bytes.hpp"
#include "base/checked_file.hpp"

#include <map>

namespace newsgrep::index {

std::string statistics_key(char channel, std::string_view language, std::string_view text) {
    std::string key(1, channel);
    key.append(language).append(1, '\0').append(text);
    return key;
}

void Removed::add(std::uint32_t number, std::uint32_t weighted_length, const std::vector<std::string>& keys) {
    if (contains(number)) return;
    if (bits_.size() <= number) bits_.resize(number + 1);
    bits_[number] = true;
    ++count_;
    weighted_length_ += weighted_length;
    for (const std::string& key : keys) ++documents_[key];
}

std::uint32_t Removed::documents(const std::string& key) const {
    auto found = documents_.find(key);
    return found == documents_.end() ? 0 : found->second;
}

void Removed::save(const std::string& path) const {
    base::CheckedFileWriter file(path);
    file.begin_section("bitmap");
    std::string bitmap((bits_.size() + 7) / 8, '\0');
    for (std::size_t i = 0; i < bits_.size(); ++i)
        if (bits_[i]) bitmap[i / 8] = static_cast<char>(bitmap[i / 8] | 1 << i % 8);
    file.append(bitmap);
    file.begin_section("totals");
    std::string totals;
    base::append_varint(totals, count_);
    base::append_varint(totals, weighted_length_);
    file.append(totals);
    file.begin_section("documents");
    std::string documents;
    for (const auto& [key, count] : std::map(documents_.begin(), documents_.end())) {
        base::append_string(documents, key);
        base::append_varint(documents, count);
    }
    file.append(documents);
    file.finish();
}

Removed Removed::load(const std::string& path) {
    base::CheckedFile file(path);
    Removed removed;
    std::string_view bitmap = file.view(file.section("bitmap"));
    removed.bits_.resize(bitmap.size() * 8);
    for (std::size_t i = 0; i < removed.bits_.size(); ++i)
        removed.bits_[i] = (static_cast<unsigned char>(bitmap[i / 8]) >> i % 8 & 1) != 0;
    base::ByteReader totals(file.view(file.section("totals")));
    removed.count_ = static_cast<std::uint32_t>(totals.varint());
    removed.weighted_length_ = totals.varint();
    base::ByteReader documents(file.view(file.section("documents")));
    while (!documents.is_at_end()) {
        std::string key(documents.string());
        removed.documents_[key] = static_cast<std::uint32_t>(documents.varint());
    }
    if (totals.is_bad() || documents.is_bad()) file.throw_corrupt("its counts cannot be read");
    return removed;
}

}  // namespace newsgrep::index
