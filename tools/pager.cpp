#include "pager.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <newsgrep/columns.hpp>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace newsgrep::tools {
namespace {

constexpr char escape = '\x1b';
constexpr int not_started = 127;  // by sh, of a command that is not there

/// The command, or nothing where none is wanted.
std::string pager_command() {
    const char* command = std::getenv("NEWSGREP_PAGER");
    if (command == nullptr) command = std::getenv("PAGER");
    std::string_view named = command != nullptr ? command : "less";
    return std::string(named == "cat" ? "" : named);
}

/// Behind the control sequence at `at`: ESC [ … up to a letter, ESC ] … up to ESC \.
std::size_t behind_sequence(std::string_view line, std::size_t at) {
    bool is_string = line.substr(at).starts_with("\x1b]");
    if (is_string) return std::min(line.size(), std::min(line.find("\x1b\\", at), line.size()) + 2);
    at += 2;
    while (at < line.size() && (line[at] < '@' || line[at] > '~')) ++at;
    return std::min(line.size(), at + 1);
}

std::size_t width_of(std::string_view line) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = std::min(line.find(escape, at), line.size());
        width += display_width(line.substr(at, end - at));
        at = end < line.size() ? behind_sequence(line, end) : end;
    }
    return width;
}

/// Whether the text leaves room for the prompt, and for what is said beside it.
bool fits(std::string_view text, std::size_t columns, std::size_t rows) {
    constexpr std::size_t beside = 3;
    std::size_t used = beside;
    for (std::size_t begin = 0; begin < text.size() && used <= rows;) {
        std::size_t end = std::min(text.find('\n', begin), text.size());
        std::size_t width = width_of(text.substr(begin, end - begin));
        used += 1 + (width > 0 ? (width - 1) / std::max<std::size_t>(1, columns) : 0);
        begin = end + 1;
    }
    return used <= rows;
}

bool is_paged(const std::string& text, When pager) {
    if (pager == When::never || !is_output_terminal() || pager_command().empty()) return false;
    if (pager == When::always) return true;
    std::string_view term = environment("TERM");
    std::size_t rows = output_rows();
    return rows > 0 && !term.empty() && term != "dumb" && !fits(text, output_width(), rows);
}

/// In the child: becomes the pager. less is told to leave the text on the screen, and to pass on colours, as
/// git tells it, unless the user has settled that.
[[noreturn]] void become_pager(const std::string& command, int input) {
    ::dup2(input, STDIN_FILENO);
    for (int signal : {SIGPIPE, SIGINT}) std::signal(signal, SIG_DFL);
    ::setenv("LESS", "FRX", 0);
    ::setenv("LESSCHARSET", "utf-8", 0);
    ::setenv("LV", "-c", 0);
    ::execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
    ::_exit(not_started);
}

/// Writes until all is read or nobody reads any more.
void feed(int pipe, std::string_view text) {
    while (!text.empty()) {
        ssize_t written = ::write(pipe, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

int await_end(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 0;
}

/// False where there is no such pager. Ctrl-C is the pager's while it runs: it stops a search there.
bool page(const std::string& text) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    auto* interrupt = std::signal(SIGINT, SIG_IGN);
    std::string command = pager_command();
    pid_t child = ::fork();
    if (child == 0) become_pager(command, ends[0]);
    ::close(ends[0]);
    if (child > 0) feed(ends[1], text);
    ::close(ends[1]);
    int code = child > 0 ? await_end(child) : not_started;
    std::signal(SIGINT, interrupt);
    return code != not_started;
}

}  // namespace

void show(const std::string& text, When pager) {
    if (!is_paged(text, pager) || !page(text)) print(text);
}

}  // namespace newsgrep::tools
