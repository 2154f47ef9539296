/// What stands between a tool and the person or the pipe it talks to?
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace newsgrep::tools {

/// The exit codes of both tools; `nothing` is "some records rejected" for newsgrep-index.
enum ExitCode : int { success = 0, nothing = 1, failure = 2, interrupted = 130 };

/// When something meant for a terminal is done.
enum class When { automatic, always, never };

/// Runs a tool: what stops it becomes `program: sentence` on standard error and exit code 2. A reader that
/// closed our output has what it wants: success, without a word.
int run(std::string_view program, const std::function<int()>& body) noexcept;

/// Writes to standard output at once. Throws where that fails.
void print(std::string_view text);

/// Writes lines to standard error, made harmless, and wrapped on a terminal; nothing where there are none.
void tell(std::string_view line);

/// Writes to standard error as it is: progress and its control sequences.
void tell_raw(std::string_view text);

bool is_output_terminal();
bool is_error_terminal();

/// `1,234,567`, for people.
std::string grouped(std::uint64_t number);

/// `1 article`, `12,345 articles`.
std::string counted(std::uint64_t number, std::string_view one, std::string_view many);

/// Whether colours are wanted: on a terminal that has them, unless NO_COLOR says otherwise.
bool wants_color(When when);

/// A variable of the environment; empty where it is not set.
std::string_view environment(const char* name);

/// Columns and rows of the terminal on standard output; 0 where it is none.
std::size_t output_width();
std::size_t output_rows();
std::size_t error_width();  ///< the same of standard error

/// Ctrl-C and SIGTERM call `handler`, which must be safe in a signal handler.
void on_interrupt(void (*handler)(int));

/// Ends standard input for whoever reads it, so that a reader who waits for a pipe that says no more goes on.
/// Safe in a signal handler.
void end_standard_input() noexcept;

/// Ends the process with exit code 130, from a signal handler.
[[noreturn]] void leave_at_once(int signal);

}  // namespace newsgrep::tools
