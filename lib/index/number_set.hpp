/// Which of very many numbers are among those looked for?
#pragma once

#include <cstdint>
#include <vector>

namespace newsgrep::index {

/// A set that is asked for far more numbers than it holds: most are turned away by one bit.
class NumberSet {
  public:
    NumberSet() = default;
    explicit NumberSet(std::vector<std::uint64_t> numbers);

    [[nodiscard]] bool contains(std::uint64_t number) const noexcept;

  private:
    std::vector<std::uint64_t> numbers_;  ///< ascending
    std::vector<bool> bits_;              ///< empty, or one for each value of the hash
};

}  // namespace newsgrep::index
