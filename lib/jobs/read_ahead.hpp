/// How are several files read at once, and their records had in the order of the files?
#pragma once

#include "newsgrep/cancel.hpp"
#include "newsgrep/reader.hpp"

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace newsgrep::jobs {

/// The records of a list of files, one after the other. Threads read the file that is asked for and those
/// behind it, as far ahead as a bound on memory allows; what they read is what one thread would have read.
class ReadAhead {
  public:
    /// Asks `cancel` on the thread of the caller; told so, no further record is read. A file that cannot be
    /// opened is one rejected record.
    ReadAhead(std::vector<std::string> files, ReaderOptions options, unsigned threads, Cancel cancel);
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;
    ~ReadAhead();

    /// Nothing at the end of the last file, or of what was read until it was cancelled. Throws what a reader
    /// threw.
    std::optional<Record> next();

    /// Reads no further record from now on.
    void cancel() { is_cancelled_ = true; }
    [[nodiscard]] bool is_cancelled() const { return is_cancelled_; }

    /// Bytes of input, as they are stored, up to the record that next() gave last.
    [[nodiscard]] std::uint64_t bytes() const noexcept { return finished_bytes_ + file_bytes_; }

  private:
    /// Some records of a file that follow each other.
    struct Part {
        std::vector<Record> records;
        std::size_t size = 0;  ///< bytes in memory, about
    };
    /// What was read of a file and is not asked for yet.
    struct File {
        std::deque<Part> parts;
        bool is_finished = false;
        std::exception_ptr failed;
    };

    void read_files();
    void read(std::size_t file);
    bool put(std::size_t file, Part part);
    std::optional<std::size_t> next_file();
    bool take_part();
    void look_whether_cancelled();
    [[nodiscard]] bool may_fill(std::size_t file) const;

    const std::vector<std::string> paths_;
    const ReaderOptions options_;
    const Cancel cancel_;
    std::atomic<bool> is_cancelled_ = false;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<File> files_;              ///< from `first_` to the last one that a thread has begun
    std::size_t first_ = 0;               ///< the file that is asked for
    std::size_t waiting_size_ = 0;        ///< of all parts
    std::size_t running_ = 0;             ///< threads that may read more
    bool is_ended_ = false;               ///< nobody asks any more
    std::atomic<bool> is_asked_ = false;  ///< somebody waits: for a record of a slow pipe, perhaps

    // Of the thread that asks.
    Part part_;
    std::size_t at_ = 0;  ///< in part_
    std::uint64_t file_bytes_ = 0;
    std::uint64_t finished_bytes_ = 0;

    std::vector<std::jthread> threads_;  ///< last, so that they end before the rest goes
};

}  // namespace newsgrep::jobs
