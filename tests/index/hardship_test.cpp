/// What becomes of an index when the system fails a writer, or another process is quicker than a reader?
#include <doctest/doctest.h>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

#include "newsgrep/error.hpp"
#include "newsgrep/index.hpp"
#include "newsgrep/writer.hpp"

#include "index/snapshot.hpp"
#include "support/temporary_directory.hpp"

#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <thread>

namespace {

std::atomic<int> fsyncs_left{-1};  ///< calls until each one fails; below 0, none does
std::atomic<bool> is_disk_idle{
    false};  ///< fsync does nothing: what a process sees of another does not depend on it

/// Lets commits follow each other fast, as long as it lives.
struct NoWaitingForTheDisk {
    NoWaitingForTheDisk() { is_disk_idle = true; }
    NoWaitingForTheDisk(const NoWaitingForTheDisk&) = delete;
    NoWaitingForTheDisk& operator=(const NoWaitingForTheDisk&) = delete;
    ~NoWaitingForTheDisk() { is_disk_idle = false; }
};

}  // namespace

namespace {

int sync_or_fail(long call, int file) {
    if (is_disk_idle) return 0;
    if (fsyncs_left > 0) --fsyncs_left;
    if (fsyncs_left != 0) return static_cast<int>(::syscall(call, file));
    errno = EIO;
    return -1;
}

}  // namespace

// These stand before the C library's, for us and for Xapian: the disk of this program fails when a test says
// so.
extern "C" int fsync(int file) {
    return sync_or_fail(SYS_fsync, file);
}
extern "C" int fdatasync(int file) {
    return sync_or_fail(SYS_fdatasync, file);
}

using namespace newsgrep;
namespace fs = std::filesystem;

namespace {

Article numbered(int number) {
    return {.id = std::to_string(number), .title = "Titre", .body = "Le conseil a voté.", .language = "fr"};
}

/// Commits one more article while every fsync after the first `good` ones fails; true if it went through.
bool commits_with(const Index& index, int number, int good) {
    Writer writer = index.writer();
    writer.add(numbered(number));
    writer.remove(std::to_string(number - 2));
    fsyncs_left = good;
    try {
        writer.commit();
        fsyncs_left = -1;
        return true;
    } catch (const Error& error) {
        CHECK(error.code() == Errc::io);
    }
    fsyncs_left = -1;
    return false;
}

/// Lowers the number of files this process may hold open, for as long as it lives.
class FewFiles {
  public:
    explicit FewFiles(rlim_t most) {
        ::getrlimit(RLIMIT_NOFILE, &before_);
        rlimit few{most, before_.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &few);
    }
    FewFiles(const FewFiles&) = delete;
    FewFiles& operator=(const FewFiles&) = delete;
    ~FewFiles() { ::setrlimit(RLIMIT_NOFILE, &before_); }

  private:
    rlimit before_{};
};

}  // namespace

TEST_CASE(
    "a disk that fails at any fsync of a commit leaves an index that opens, with all that was acknowledged") {
    int failures = 0;
    for (int good = 0;; ++good, ++failures) {
        support::TemporaryDirectory directory;
        Index index = Index::create((directory.path() / "news.idx").string());
        for (int number = 0; number < 3; ++number) REQUIRE(commits_with(index, number, -1));
        bool is_committed = commits_with(index, 3, good);
        CAPTURE(good);
        std::shared_ptr<const index::Snapshot> snapshot;
        REQUIRE_NOTHROW(snapshot = index::Snapshot::open(index.path()));
        CHECK(snapshot->find("2"));
        CHECK(index.verify().empty());
        CHECK(commits_with(index, 4, -1));
        if (is_committed) break;
    }
    CHECK(failures > 5);  // files, segment, removed, manifest, directory
}

TEST_CASE("readers and verify() are never disturbed by commits that supersede segments") {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "news.idx").string());
    NoWaitingForTheDisk fast;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(2);
    std::atomic<bool> is_over{false};
    std::thread writing([&] {
        Writer writer = index.writer();
        for (int number = 0; !is_over; ++number) {
            writer.add(numbered(number % 20));
            writer.remove(std::to_string((number + 10) % 20));
            writer.optimize();
        }
    });
    std::string fault;
    while (std::chrono::steady_clock::now() < end && fault.empty()) {
        try {
            index::Snapshot::open(index.path());
            for (const std::string& found : index.verify()) fault = found;
        } catch (const Error& error) {
            fault = error.what();
        }
    }
    is_over = true;
    writing.join();
    CHECK(fault == "");
    CHECK(index.stats().generation > 1);
}

namespace {

/// Xapian 1.4 loses its tables, and the files they hold open, when compacting fails: not ours to be told of.
struct LeaksOfXapian {
#ifdef __SANITIZE_ADDRESS__
    LeaksOfXapian() {
        __lsan_disable();
    }
    LeaksOfXapian(const LeaksOfXapian&) = delete;
    LeaksOfXapian& operator=(const LeaksOfXapian&) = delete;
    ~LeaksOfXapian() {
        __lsan_enable();
    }
#else
    LeaksOfXapian() {}
#endif
};

/// Commits where only `more` files can be opened; what was thrown. No check stands here: the sanitizers need
/// files too.
std::optional<Error> refusal(Writer& writer, rlim_t more) {
    int next = ::dup(0);
    ::close(next);
    FewFiles few(static_cast<rlim_t>(next) + more);
    LeaksOfXapian forgiven;
    try {
        writer.commit();
    } catch (const Error& error) {
        return error;
    }
    return {};
}

}  // namespace

TEST_CASE("what the system refuses a writer is not called damage") {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "news.idx").string());
    int refusals = 0;
    for (rlim_t more = 0; more < 100; more += 3, ++refusals) {
        Writer writer = index.writer();
        writer.add(numbered(1));
        std::optional<Error> error = refusal(writer, more);
        if (!error) break;
        CHECK_MESSAGE(error->code() == Errc::io, error->what());
        CHECK(std::string(error->what()).find("Too many open files") != std::string::npos);
    }
    CHECK(refusals > 2);
    CHECK(refusals < 30);  // at last there were enough
    CHECK(index.verify().empty());
}

TEST_CASE("a writer with little memory holds few files open") {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "news.idx").string());
    {
        NoWaitingForTheDisk fast;
        FewFiles few(64);
        Writer writer = index.writer({.memory = 1});  // every article is flushed to a segment at once
        for (int number = 0; number < 100; ++number) REQUIRE_NOTHROW(writer.add(numbered(number)));
        CHECK(std::distance(fs::directory_iterator(index.path()), fs::directory_iterator()) < 40);
        writer.commit();
    }
    CHECK(index.stats().articles == 100);
    CHECK(index.verify().empty());
}

TEST_CASE("a path that the system refuses is an Error with a sentence") {
    support::TemporaryDirectory directory;
    fs::create_symlink("loop", directory.path() / "loop");
    for (std::string path : {std::string(5000, 'x'), (directory.path() / "loop").string()}) {
        CHECK_THROWS_AS(Index::open(path), Error);
        CHECK_THROWS_AS(Index::create(path), Error);
        CHECK_THROWS_AS(Index::open_or_create(path), Error);
    }
}

namespace {

/// Commits articles one after the other for ever, and says so through a pipe.
[[noreturn]] void commit_for_ever(const std::string& path, int pipe, int first) {
    Index index = Index::open(path);
    Writer writer = index.writer();
    int ready = first - 1;
    if (::write(pipe, &ready, sizeof ready) != sizeof ready) ::_exit(1);
    for (int i = first;; ++i) {
        writer.add(
            {.id = std::to_string(i), .title = "T" + std::to_string(i), .body = "Corps.", .language = "fr"});
        writer.commit();
        if (::write(pipe, &i, sizeof i) != sizeof i) ::_exit(1);
    }
}

/// Runs a writer and kills it; the last article it acknowledged.
int kill_a_writer(const std::string& path, int first, std::mt19937& random) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    pid_t child = ::fork();
    if (child == 0) commit_for_ever(path, ends[1], first);
    ::close(ends[1]);
    int last = first - 1;
    // It says first that it is ready, then each article; none read: killed while it opens. The clock decides
    // nothing, so that a slow machine tests the same.
    for (std::size_t messages = random() % 4; messages > 0; --messages)
        REQUIRE(::read(ends[0], &last, sizeof last) == sizeof last);
    ::usleep(static_cast<useconds_t>(random() % 60'000));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    for (int id = 0; ::read(ends[0], &id, sizeof id) == sizeof id;) last = id;
    ::close(ends[0]);
    return last;
}

}  // namespace

TEST_CASE("kill -9 at any point loses nothing acknowledged") {
    support::TemporaryDirectory directory;
    std::string path = directory.path() / "news.idx";
    Index index = Index::create(path);
    NoWaitingForTheDisk fast;
    std::mt19937 random(3);
    int rounds = std::getenv("NEWSGREP_LONG") != nullptr ? 1000 : 60;
    int last = -1;
    for (int round = 0; round < rounds; ++round) {
        last = kill_a_writer(path, last + 1, random);
        auto snapshot = index::Snapshot::open(path);
        REQUIRE(snapshot->living() >= static_cast<std::uint64_t>(last + 1));
        REQUIRE(snapshot->living() <=
                static_cast<std::uint64_t>(last + 2));  // one may be published but not yet told
        for (int id = 0; id <= last; ++id) REQUIRE(snapshot->find(std::to_string(id)));
    }
    CHECK(last > 20);
    CHECK(index.verify().empty());
}
