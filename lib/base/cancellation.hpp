/// Is what is being worked at still wanted?
#pragma once

#include "newsgrep/cancel.hpp"

#include <cstdint>

namespace newsgrep::base {

/// Asks the caller of a long call now and then whether it is to end. One per call, on its thread.
class Cancellation {
  public:
    explicit Cancellation(Cancel is_cancelled = {});

    /// Throws Error{cancelled} where it is to end. For steps that take a millisecond or so.
    void check() const {
        if (is_cancelled_ && is_cancelled_()) throw_cancelled();
    }
    /// The same for steps of a microsecond: asks at some of them only.
    void step() {
        if (is_cancelled_ && ++steps_ % asked_at == 0) check();
    }
    /// Whether somebody might end it.
    [[nodiscard]] bool is_possible() const { return static_cast<bool>(is_cancelled_); }

  private:
    static constexpr std::uint32_t asked_at = 256;
    [[noreturn]] static void throw_cancelled();

    Cancel is_cancelled_;
    std::uint32_t steps_ = 0;
};

}  // namespace newsgrep::base
