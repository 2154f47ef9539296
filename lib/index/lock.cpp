#include "index/lock.hpp"

#include "newsgrep/error.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace newsgrep::index {
namespace {

constexpr std::chrono::milliseconds looked_again_after{25};

[[noreturn]] void throw_locked(const std::string& index_path, const std::string& lock_path) {
    std::string holder(base::trim(base::read_file(lock_path)));
    throw Error(Errc::locked,
                fmt::format("{} is being written by another process{}; wait for it (--wait) or stop it.",
                            index_path, holder.empty() ? "" : fmt::format(" (pid {})", holder)));
}

}  // namespace

WriterLock::WriterLock(const std::string& index_path, bool wait, const base::Cancellation& cancellation) {
    std::string path = index_path + "/LOCK";
    file_ = base::open_file(path, O_RDWR | O_CREAT);
    while (::flock(file_.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR) continue;
        if (errno != EWOULDBLOCK) base::throw_system_error("lock", path, errno);
        if (!wait) throw_locked(index_path, path);
        cancellation.check();
        std::this_thread::sleep_for(looked_again_after);
    }
    if (::ftruncate(file_.get(), 0) != 0) base::throw_system_error("write", path, errno);
    base::write_all(file_, fmt::format("{}\n", ::getpid()), path);
}

}  // namespace newsgrep::index
