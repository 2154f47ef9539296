#include "base/cancellation.hpp"

#include "newsgrep/error.hpp"

#include <utility>

namespace newsgrep::base {

Cancellation::Cancellation(Cancel is_cancelled) : is_cancelled_(std::move(is_cancelled)) {}

void Cancellation::throw_cancelled() {
    throw Error(Errc::cancelled, "This was stopped before its end, as was asked; nothing has changed.");
}

}  // namespace newsgrep::base
