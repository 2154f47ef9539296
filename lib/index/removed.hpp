/// Which articles of a segment are no longer there, and what did they count?
///
/// deleted-<generation>-<segment>.bin: `bitmap`, one bit per article; `totals`, articles and their weighted
/// length; `documents`, for each stem, exact form and backoff term of a removed article the number of removed
/// articles that hold it, so that statistics are those of the living articles alone, as if the others had
/// never been there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsgrep::index {

/// How a stem, exact form or backoff term (which has no language) is called in `documents`.
std::string statistics_key(char channel, std::string_view language, std::string_view text);
inline constexpr char stem_channel = 'S';
inline constexpr char exact_channel = 'E';
inline constexpr char backoff_channel = 'P';

class Removed {
  public:
    Removed() = default;
    static Removed load(const std::string& path);
    void save(const std::string& path) const;

    [[nodiscard]] bool contains(std::uint32_t number) const { return number < bits_.size() && bits_[number]; }
    [[nodiscard]] std::uint32_t count() const { return count_; }
    [[nodiscard]] std::uint64_t weighted_length() const { return weighted_length_; }
    /// Removed articles that hold this stem, exact form or backoff term in title, lead or body.
    [[nodiscard]] std::uint32_t documents(const std::string& key) const;

    /// Takes an article out; `keys` are the distinct stems, exact forms and backoff terms of its title,
    /// lead and body.
    void add(std::uint32_t number, std::uint32_t weighted_length, const std::vector<std::string>& keys);

  private:
    std::vector<bool> bits_;
    std::uint32_t count_ = 0;
    std::uint64_t weighted_length_ = 0;
    std::unordered_map<std::string, std::uint32_t> documents_;
};

}  // namespace newsgrep::index
