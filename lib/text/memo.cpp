#include "text/memo.hpp"

#include "base/digest.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>

namespace newsgrep::text {
namespace {

/// Of one generation.
constexpr std::size_t most_bytes = std::size_t{16} << 20;

/// Longer chunks are one of a kind.
constexpr std::size_t longest_chunk_kept = 48;

/// What the offsets of a Part can reach.
constexpr std::size_t longest_strings = 255;
constexpr std::size_t most_tokens = 255;

constexpr std::size_t cache_line = 64;

constexpr std::size_t first_slots = 256;

/// A chunk in memory: a Head, `strings` bytes that begin with the chunk's `size` bytes and are no fewer than
/// a ChunkBeginning, `tokens` times a Packed.
struct Head {
    std::uint64_t first_word;
    std::uint8_t strings;
    std::uint8_t size;
    std::uint8_t tokens;
    std::uint8_t positions;
};

/// A part of the bytes of a chunk.
struct Part {
    std::uint8_t at;
    std::uint8_t size;
};

struct Packed {
    std::uint8_t begin;
    std::uint8_t end;
    std::uint8_t position;
    TokenKind kind;
    bool is_stop;
    std::uint8_t language;
    Part form;
    Part exact;
    Part stem;
};

template <typename Value>
Value read(const char* bytes) {
    Value value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

template <typename Value>
void append(std::string& bytes, const Value& value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

constexpr const char* strings_of(const char* packed) {
    return packed + sizeof(Head);
}

std::size_t packed_size(const Head& head) {
    return sizeof(Head) + head.strings + head.tokens * sizeof(Packed);
}

/// The chunk that became `packed`.
ChunkKey key_of(const char* packed) {
    auto head = read<Head>(packed);
    return {{strings_of(packed), head.strings}, {0, head.size}};
}

bool is_of(const char* packed, const ChunkKey& chunk) {
    const char* strings = strings_of(packed);
    std::size_t size = chunk.bytes.size();
    return read<ChunkBeginning>(strings) == chunk.beginning && read<Head>(packed).size == size &&
           (size <= sizeof(ChunkBeginning) || std::memcmp(strings, chunk.bytes.data(), size) == 0);
}

/// A window on it keeps as many bytes of a beginning as it holds ones.
constexpr auto ones_and_zeros = [] {
    std::array<char, 2 * sizeof(ChunkBeginning)> bytes{};
    std::fill_n(bytes.begin(), sizeof(ChunkBeginning), '\xFF');
    return bytes;
}();

ChunkBeginning first_bytes(std::string_view text) {
    if (text.size() >= sizeof(ChunkBeginning)) return read<ChunkBeginning>(text.data());
    std::array<char, sizeof(ChunkBeginning)> padded{};
    std::ranges::copy(text, padded.begin());
    return read<ChunkBeginning>(padded.data());
}

ChunkBeginning beginning_of(std::string_view text, Range chunk) {
    ChunkBeginning beginning = first_bytes(text.substr(chunk.begin));
    std::size_t size = std::min(chunk.end - chunk.begin, sizeof beginning);
    auto mask = read<ChunkBeginning>(ones_and_zeros.data() + sizeof beginning - size);
    return {beginning.low & mask.low, beginning.high & mask.high};
}

std::uint64_t hash_of(std::string_view bytes, const ChunkBeginning& beginning) {
    if (bytes.size() > sizeof beginning) return base::digest64(bytes);
    return base::digest64({reinterpret_cast<const char*>(&beginning), sizeof beginning});
}

/// `text` as a part of `strings`, which grow where they do not hold it yet.
Part part_of(std::string& strings, std::string_view text) {
    std::size_t at = strings.find(text);
    if (at == std::string::npos) {
        at = strings.size();
        strings += text;
    }
    return {static_cast<std::uint8_t>(at), static_cast<std::uint8_t>(text.size())};
}

}  // namespace

ChunkKey::ChunkKey(std::string_view text, Range chunk)
    : bytes(text.substr(chunk.begin, chunk.end - chunk.begin)),
      beginning(beginning_of(text, chunk)),
      hash(hash_of(bytes, beginning)) {}

std::uint64_t next_word(std::size_t count) {
    static std::atomic<std::uint64_t> next{1};
    return next.fetch_add(count, std::memory_order_relaxed);
}

std::uint32_t KnownChunk::place(std::size_t at, std::uint32_t position,
                                std::vector<TokenView>& tokens) const {
    auto head = read<Head>(packed_);
    const char* strings = strings_of(packed_);
    auto view = [strings](Part part) { return std::string_view(strings + part.at, part.size); };
    for (std::size_t number = 0; number < head.tokens; ++number) {
        auto token = read<Packed>(strings + head.strings + number * sizeof(Packed));
        tokens.push_back({at + token.begin, at + token.end, position + token.position, token.kind,
                          token.is_stop, view(token.form), view(token.exact), view(token.stem),
                          (*languages_)[token.language], head.first_word + number});
    }
    return position + head.positions;
}

void Memo::find(std::string_view text, std::span<const Range> chunks, std::span<KnownChunk> known) {
    std::array<ChunkKey, lookups> keys;
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        keys[i] = {text, chunks[i]};
        young_.fetch_slot(keys[i].hash);
    }
    for (std::size_t i = 0; i < chunks.size(); ++i) young_.fetch_words(keys[i].hash);
    for (std::size_t i = 0; i < chunks.size(); ++i) known[i] = find(keys[i]);
}

KnownChunk Memo::find(const ChunkKey& chunk) {
    const char* packed = young_.find(chunk);
    if (packed == nullptr) {
        packed = old_.find(chunk);
        if (packed == nullptr) return {};
        packed = young_.keep(chunk.hash, {packed, packed_size(read<Head>(packed))});
    }
    return {packed, languages_};
}

KnownChunk Memo::add(std::string_view chunk, std::span<const Token> tokens) {
    ChunkKey key(chunk, {0, chunk.size()});
    if (KnownChunk known = find(key)) return known;
    if (chunk.size() > longest_chunk_kept || !pack(chunk, tokens)) return {};
    return {young_.keep(key.hash, packed_), languages_};
}

void Memo::trim() {
    if (young_.bytes() < most_bytes) return;
    old_ = std::move(young_);
    young_ = {};
}

bool Memo::pack(std::string_view chunk, std::span<const Token> tokens) {
    std::string strings(chunk);
    if (strings.size() < sizeof(ChunkBeginning)) strings.resize(sizeof(ChunkBeginning));
    packed_.clear();
    Head head{next_word(tokens.size()), 0, static_cast<std::uint8_t>(chunk.size()),
              static_cast<std::uint8_t>(tokens.size()), 0};
    for (const Token& token : tokens) {
        append(packed_, Packed{static_cast<std::uint8_t>(token.begin), static_cast<std::uint8_t>(token.end),
                               static_cast<std::uint8_t>(token.position), token.kind, token.is_stop,
                               language_number(token.language), part_of(strings, token.form),
                               part_of(strings, token.exact), part_of(strings, token.stem)});
        head.positions =
            static_cast<std::uint8_t>(token.position + (token.kind == TokenKind::compound ? 0 : 1));
    }
    if (strings.size() > longest_strings || tokens.size() > most_tokens) return false;
    head.strings = static_cast<std::uint8_t>(strings.size());
    packed_.insert(0, strings);
    packed_.insert(0, reinterpret_cast<const char*>(&head), sizeof head);
    return true;
}

std::uint8_t Memo::language_number(std::string_view language) {
    auto found = std::ranges::find(languages_, language);
    if (found == languages_.end()) found = languages_.insert(found, languages_kept_.emplace_back(language));
    return static_cast<std::uint8_t>(found - languages_.begin());
}

void Memo::Generation::fetch_slot(std::uint64_t hash) const {
    if (!slots_.empty()) __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
}

void Memo::Generation::fetch_words(std::uint64_t hash) const {
    if (slots_.empty()) return;
    const Slot& slot = slots_[hash & (slots_.size() - 1)];
    if (slot.place == 0) return;
    __builtin_prefetch(at(slot.place));
    __builtin_prefetch(at(slot.place) + cache_line - 1);  // most reach into the next line
}

const char* Memo::Generation::find(const ChunkKey& chunk) const {
    if (slots_.empty()) return nullptr;
    std::size_t mask = slots_.size() - 1;
    for (std::size_t at = chunk.hash & mask;; at = (at + 1) & mask) {
        const Slot& slot = slots_[at];
        if (slot.place == 0) return nullptr;
        if (slot.tag == chunk.hash >> 32 && is_of(this->at(slot.place), chunk)) return this->at(slot.place);
    }
}

const char* Memo::Generation::keep(std::uint64_t hash, std::string_view packed) {
    if (block_used_ + packed.size() > block_size) {
        blocks_.push_back(std::make_unique_for_overwrite<char[]>(block_size));
        block_used_ = 1;  // 0 is nowhere
    }
    auto place = static_cast<std::uint32_t>((blocks_.size() - 1) * block_size + block_used_);
    char* kept = blocks_.back().get() + block_used_;
    std::ranges::copy(packed, kept);
    block_used_ += packed.size();
    if (used_ * 2 >= slots_.size()) grow();
    insert(hash, place);
    ++used_;
    return kept;
}

void Memo::Generation::insert(std::uint64_t hash, std::uint32_t place) {
    std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].place != 0) at = (at + 1) & mask;
    slots_[at] = {static_cast<std::uint32_t>(hash >> 32), place};
}

void Memo::Generation::grow() {
    std::vector<Slot> smaller(std::max(first_slots, slots_.size() * 2));
    smaller.swap(slots_);
    for (const Slot& slot : smaller) {
        if (slot.place != 0) insert(key_of(at(slot.place)).hash, slot.place);
    }
}

}  // namespace newsgrep::text
