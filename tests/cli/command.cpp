#include "cli/command.hpp"

#include "support/temporary_directory.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <pty.h>
#include <stdexcept>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <thread>
#include <unistd.h>

namespace support {
namespace {

/// What is written at one end can be read at the other.
class Channel {
  public:
    static Channel pipe() {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("Cannot make a pipe.");
        return {ends[0], ends[1]};
    }
    /// A terminal that shows what is written as it is.
    static Channel terminal() {
        int master = -1;
        int slave = -1;
        termios mode{};
        cfmakeraw(&mode);
        winsize size{24, 40, 0, 0};
        if (openpty(&master, &slave, nullptr, &mode, &size) != 0)
            throw std::runtime_error("Cannot make a terminal.");
        fcntl(master, F_SETFD, FD_CLOEXEC);
        fcntl(slave, F_SETFD, FD_CLOEXEC);
        return {master, slave};
    }
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;
    ~Channel() {
        close_read();
        close_write();
    }
    void close_read() { close_end(read); }
    void close_write() { close_end(write); }

    int read = -1;
    int write = -1;

  private:
    Channel(int read_end, int write_end) : read(read_end), write(write_end) {}
    static void close_end(int& end) {
        if (end >= 0) ::close(end);
        end = -1;
    }
};

/// Reads to the end; calls `on_text` with all of it whenever more has come.
template <typename OnText>
void read_all(int file, std::string& text, OnText on_text) {
    std::array<char, 4096> buffer{};
    for (ssize_t size; (size = ::read(file, buffer.data(), buffer.size())) > 0; on_text(text))
        text.append(buffer.data(), static_cast<std::size_t>(size));
}

void write_all(int file, std::string_view text) {
    while (!text.empty()) {
        ssize_t size = ::write(file, text.data(), text.size());
        if (size <= 0) return;  // the command read as much as it wanted
        text.remove_prefix(static_cast<std::size_t>(size));
    }
}

void wait_until_read(int pipe) {
    for (int unread = 1; ioctl(pipe, FIONREAD, &unread) == 0 && unread > 0;)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

/// Nothing of a test may end up among the caches of who runs it, nor may their configuration change a test.
void keep_home_away() {
    static const TemporaryDirectory directory;
    setenv("XDG_CACHE_HOME", directory.path().c_str(), 1);
    setenv("XDG_CONFIG_HOME", directory.path().c_str(), 1);
    unsetenv("NEWSGREP_CONFIG");
    unsetenv("NEWSGREP_PAGER");
    setenv("PAGER", "cat", 1);  // nobody is there to leave less
}

[[noreturn]] void become(const std::string& path, const std::vector<std::string>& arguments,
                         const CommandOptions& options, std::array<int, 3> files) {
    for (int i = 0; i < 3; ++i) dup2(files[static_cast<std::size_t>(i)], i);
    std::signal(SIGPIPE, SIG_DFL);
    for (const auto& [name, value] : options.environment) setenv(name.c_str(), value.c_str(), 1);
    std::vector<char*> argv{const_cast<char*>(path.c_str())};
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    execv(path.c_str(), argv.data());
    _exit(127);
}

void await_end(pid_t child, Outcome& outcome) {
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
    outcome.peak_memory = static_cast<std::uint64_t>(usage.ru_maxrss) << 10;
}

void feed(Channel& in, const CommandOptions& options, pid_t child) {
    write_all(in.write, options.input);
    if (!options.interrupts_waiting) return in.close_write();
    wait_until_read(in.write);
    kill(child, SIGINT);
}

/// Sends SIGINT once, when the text says so.
auto interrupter(const CommandOptions& options, pid_t child) {
    return [&options, child, is_sent = false](const std::string& text) mutable {
        if (options.interrupt_at.empty() || is_sent) return;
        is_sent = text.find(options.interrupt_at) != std::string::npos;
        if (is_sent) kill(child, SIGINT);
    };
}

}  // namespace

const std::string tools_directory = std::string(NEWSGREP_BINARY_DIR) + "/tools";

Outcome run(const std::string& program, const std::vector<std::string>& arguments,
            const CommandOptions& options) {
    std::signal(SIGPIPE, SIG_IGN);
    keep_home_away();
    std::string path = program.starts_with('/') ? program : tools_directory + "/" + program;
    Channel in = Channel::pipe();
    Channel out = options.is_terminal ? Channel::terminal() : Channel::pipe();
    Channel err = Channel::pipe();
    if (options.closes_output) out.close_read();
    pid_t child = fork();
    if (child < 0) throw std::runtime_error("Cannot start " + path + ".");
    if (child == 0)
        become(path, arguments, options, {in.read, out.write, options.is_terminal ? out.write : err.write});
    in.close_read();
    out.close_write();
    err.close_write();
    Outcome outcome;
    std::thread writer([&] { feed(in, options, child); });
    std::thread errors([&] { read_all(err.read, outcome.err, interrupter(options, child)); });
    if (!options.closes_output) read_all(out.read, outcome.out, [](const std::string&) {});
    errors.join();
    writer.join();
    await_end(child, outcome);
    return outcome;
}

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> list;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = std::min(text.find('\n', begin), text.size());
        list.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return list;
}

}  // namespace support
