#include "base/digest.hpp"

#define XXH_INLINE_ALL  // digests of single words are called for by the million
#include <xxhash.h>

#include <new>

namespace newsgrep::base {
namespace {

Digest canonical(XXH128_hash_t hash) noexcept {
    XXH128_canonical_t bytes;
    XXH128_canonicalFromHash(&bytes, hash);
    Digest digest;
    std::copy(std::begin(bytes.digest), std::end(bytes.digest), digest.begin());
    return digest;
}

}  // namespace

std::uint64_t digest64(std::string_view bytes) noexcept {
    return XXH3_64bits(bytes.data(), bytes.size());
}

Digest digest128(std::string_view bytes) noexcept {
    return canonical(XXH3_128bits(bytes.data(), bytes.size()));
}

std::string hex(const Digest& digest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (std::uint8_t byte : digest) text += {digits[byte >> 4], digits[byte & 15]};
    return text;
}

struct DigestStream::State {
    XXH3_state_t* xxh = XXH3_createState();
    State() {
        if (xxh == nullptr) throw std::bad_alloc();
        XXH3_128bits_reset(xxh);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { XXH3_freeState(xxh); }
};

DigestStream::DigestStream() : state_(std::make_unique<State>()) {}
DigestStream::~DigestStream() = default;

void DigestStream::add(std::string_view bytes) noexcept {
    XXH3_128bits_update(state_->xxh, bytes.data(), bytes.size());
}

Digest DigestStream::finish() const noexcept {
    return canonical(XXH3_128bits_digest(state_->xxh));
}

}  // namespace newsgrep::base
