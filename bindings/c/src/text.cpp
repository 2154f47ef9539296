/// What becomes of text that the caller owns?
#include "handles.hpp"

#include <cstdlib>
#include <cstring>
#include <new>

char* newsgrep::c::owned(std::string_view text) {
    auto* copy = static_cast<char*>(std::malloc(text.size() + 1));
    if (copy == nullptr) throw std::bad_alloc();
    std::memcpy(copy, text.data(), text.size());
    copy[text.size()] = '\0';
    return copy;
}

void newsgrep_free(char* text) {
    std::free(text);
}
