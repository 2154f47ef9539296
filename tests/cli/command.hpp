/// How does a test run one of our commands and see what it says?
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace support {

struct Outcome {
    int code = -1;  ///< exit code, or 1000 + the signal that ended it
    std::string out{};
    std::string err{};
    std::uint64_t peak_memory = 0;  ///< bytes that stood in memory at once
};

struct CommandOptions {
    std::string input{};         ///< given on standard input
    bool closes_output = false;  ///< nobody reads standard output
    bool is_terminal = false;    ///< standard output and error are one terminal of 40 columns, seen as `out`
    std::string interrupt_at{};  ///< sends SIGINT once standard error says this
    bool interrupts_waiting =
        false;  ///< sends SIGINT once the input was read, and leaves standard input open
    std::vector<std::pair<std::string, std::string>> environment{};  ///< set besides our own
};

/// Runs build/tools/`program`, or the program of that whole path, with `arguments`: exactly these bytes, no
/// shell. Caches go to a directory of the test.
Outcome run(const std::string& program, const std::vector<std::string>& arguments,
            const CommandOptions& options = {});

/// Where our commands were built.
extern const std::string tools_directory;

/// The lines of `text`, without their ends.
std::vector<std::string> lines(const std::string& text);

}  // namespace support
