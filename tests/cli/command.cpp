#include "cli/command.hpp"

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace support {
namespace {

struct Pipe {
    Pipe() {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("Cannot make a pipe.");
        read = ends[0];
        write = ends[1];
    }
    void close_read() { close_end(read); }
    void close_write() { close_end(write); }
    ~Pipe() {
        close_read();
        close_write();
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    int read = -1;
    int write = -1;

  private:
    static void close_end(int& end) {
        if (end >= 0) ::close(end);
        end = -1;
    }
};

std::string read_all(int file) {
    std::string text;
    std::array<char, 4096> buffer{};
    for (ssize_t size; (size = ::read(file, buffer.data(), buffer.size())) > 0;)
        text.append(buffer.data(), static_cast<std::size_t>(size));
    return text;
}

void write_all(int file, std::string_view text) {
    while (!text.empty()) {
        ssize_t size = ::write(file, text.data(), text.size());
        if (size <= 0) return;  // the command read as much as it wanted
        text.remove_prefix(static_cast<std::size_t>(size));
    }
}

[[noreturn]] void become(const std::string& path, const std::vector<std::string>& arguments, Pipe& in,
                         Pipe& out, Pipe& err) {
    dup2(in.read, STDIN_FILENO);
    dup2(out.write, STDOUT_FILENO);
    dup2(err.write, STDERR_FILENO);
    std::signal(SIGPIPE, SIG_DFL);
    std::vector<char*> argv{const_cast<char*>(path.c_str())};
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    execv(path.c_str(), argv.data());
    _exit(127);
}

int exit_code(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

}  // namespace

Outcome run(const std::string& program, const std::vector<std::string>& arguments,
            const CommandOptions& options) {
    std::signal(SIGPIPE, SIG_IGN);
    std::string path = std::string(NEWSGREP_BINARY_DIR) + "/tools/" + program;
    Pipe in;
    Pipe out;
    Pipe err;
    if (options.closes_output) out.close_read();
    pid_t child = fork();
    if (child < 0) throw std::runtime_error("Cannot start " + path + ".");
    if (child == 0) become(path, arguments, in, out, err);
    in.close_read();
    out.close_write();
    err.close_write();
    Outcome outcome;
    std::thread writer([&] { write_all(in.write, options.input), in.close_write(); });
    std::thread errors([&] { outcome.err = read_all(err.read); });
    std::thread interrupter([&] {
        if (options.interrupt_after_ms < 0) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(options.interrupt_after_ms));
        kill(child, SIGINT);
    });
    if (!options.closes_output) outcome.out = read_all(out.read);
    interrupter.join();
    errors.join();
    writer.join();
    outcome.code = exit_code(child);
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
