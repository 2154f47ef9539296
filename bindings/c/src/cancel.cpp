/// How is a call from C ended by a flag?
#include "newsgrep.h"

#include <atomic>

int32_t newsgrep_cancel_if_set(void* context) {
    return context == nullptr
               ? 0
               : std::atomic_ref(*static_cast<int32_t*>(context)).load(std::memory_order_relaxed);
}
