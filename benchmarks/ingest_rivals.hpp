/// What does it cost at least to read a file: to unpack or parse it, and do nothing with what it says?
#pragma once

#include "ingest_files.hpp"

#include <string>

namespace bench {

struct IngestRival {
    const char* name;
    void (*read)(const std::string& path);
};

IngestRival rival_of(Form form);

}  // namespace bench
