#include "console.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <fcntl.h>
#include <new>
#include <newsgrep/columns.hpp>
#include <newsgrep/error.hpp>
#include <newsgrep/render.hpp>
#include <stdexcept>
#include <sys/ioctl.h>
#include <unistd.h>

namespace newsgrep::tools {
namespace {

/// Thrown where nobody reads our output any more.
struct OutputClosed {};

/// Writes all of `text`; 0, or the error number.
int write_all(int file, std::string_view text) noexcept {
    while (!text.empty()) {
        ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// Zeros where it is no terminal.
winsize size_of(int file) {
    winsize size{};
    bool is_known = isatty(file) == 1 && ioctl(file, TIOCGWINSZ, &size) == 0;
    return is_known ? size : winsize{};
}

}  // namespace

int run(std::string_view program, const std::function<int()>& body) noexcept {
    std::signal(SIGPIPE, SIG_IGN);
    try {
        return body();
    } catch (const OutputClosed&) {
        return success;
    } catch (const std::bad_alloc&) {
        write_all(STDERR_FILENO, "There is not enough memory for this; ask for less at a time.\n");
    } catch (const Error& error) {
        tell(fmt::format("{}: {}", program, error.what()));
        if (error.code() == Errc::cancelled) return interrupted;
    } catch (const std::exception& error) {
        tell(fmt::format("{}: {}", program, error.what()));
    }
    return failure;
}

void print(std::string_view text) {
    int error = write_all(STDOUT_FILENO, text);
    if (error == EPIPE) throw OutputClosed();
    if (error != 0)
        throw std::runtime_error(fmt::format("Cannot write the output: {}.", std::strerror(error)));
}

void tell(std::string_view line) {
    if (!line.empty()) tell_raw(wrapped(make_harmless(line), error_width()) + "\n");
}

// Nobody can be told that telling failed.
void tell_raw(std::string_view text) {
    static_cast<void>(write_all(STDERR_FILENO, text));
}

bool is_output_terminal() {
    return isatty(STDOUT_FILENO) == 1;
}

bool is_error_terminal() {
    return isatty(STDERR_FILENO) == 1;
}

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
    return digits;
}

std::string counted(std::uint64_t number, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", grouped(number), number == 1 ? one : many);
}

bool wants_color(When when) {
    if (when != When::automatic) return when == When::always;
    return is_output_terminal() && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

std::size_t output_width() {
    return size_of(STDOUT_FILENO).ws_col;
}

std::size_t output_rows() {
    return size_of(STDOUT_FILENO).ws_row;
}

std::size_t error_width() {
    return size_of(STDERR_FILENO).ws_col;
}

void on_interrupt(void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

// The read that waits is begun again, by the kernel (SA_RESTART) or because it looks again, and finds the
// end.
void end_standard_input() noexcept {
    int error = errno;
    int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (nothing > STDIN_FILENO) {
        ::dup2(nothing, STDIN_FILENO);
        ::close(nothing);
    }
    errno = error;
}

void leave_at_once(int) {
    _exit(interrupted);
}

}  // namespace newsgrep::tools
