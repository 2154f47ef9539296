/// Which newsgrep does a program in C have before it?
#include "newsgrep.h"

#include <newsgrep/version.hpp>

static_assert(NEWSGREP_ABI == NEWSGREP_SONAME, "the header and the soname must tell the same");

const char* newsgrep_version() {
    return newsgrep::version();
}

int32_t newsgrep_abi() {
    return NEWSGREP_ABI;
}

int32_t newsgrep_abi_revision() {
    return NEWSGREP_ABI_REVISION;
}
