/// How does a test run one of our commands and see what it says?
#pragma once

#include <string>
#include <vector>

namespace support {

struct Outcome {
    int code = -1;  ///< exit code, or 1000 + the signal that ended it
    std::string out;
    std::string err;
};

struct CommandOptions {
    std::string input{};          ///< given on standard input
    bool closes_output = false;   ///< nobody reads standard output
    int interrupt_after_ms = -1;  ///< sends SIGINT then; negative: never
};

/// Runs build/tools/`program` with `arguments`, in C locale-free fashion: exactly these bytes, no shell.
Outcome run(const std::string& program, const std::vector<std::string>& arguments,
            const CommandOptions& options = {});

/// The lines of `text`, without their ends.
std::vector<std::string> lines(const std::string& text);

}  // namespace support
