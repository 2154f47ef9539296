#include "jobs/read_ahead.hpp"

#include "newsgrep/error.hpp"

#include "jobs/pipeline.hpp"

#include <algorithm>
#include <utility>

namespace newsgrep::jobs {
namespace {

/// Of a part: few enough that the first ones come soon, so many that threads seldom wait for each other.
constexpr std::size_t part_size = std::size_t{256} << 10;
constexpr std::size_t part_records = 64;

/// Read and not asked for yet; the file that is asked for may go over it by a part.
constexpr std::size_t most_waiting = std::size_t{8} << 20;

std::size_t size_of(const Record& record) {
    return sizeof(Record) + record.article.title.size() + record.article.body.size();
}

Record rejected(const std::string& path, const Error& error) {
    Record record;
    record.outcome = Record::Outcome::rejected;
    record.where.file = path;
    record.reason = error.what();
    return record;
}

}  // namespace

ReadAhead::ReadAhead(std::vector<std::string> files, ReaderOptions options, unsigned threads, Cancel cancel)
    : paths_(std::move(files)), options_(std::move(options)), cancel_(std::move(cancel)) {
    look_whether_cancelled();
    std::size_t count = std::min<std::size_t>(thread_count(threads), paths_.size());
    running_ = count;
    for (std::size_t i = 0; i < count; ++i) threads_.emplace_back([this] { read_files(); });
}

ReadAhead::~ReadAhead() {
    std::lock_guard lock(mutex_);
    is_ended_ = true;
    changed_.notify_all();
}

void ReadAhead::look_whether_cancelled() {
    if (cancel_ && cancel_()) cancel();
}

std::optional<Record> ReadAhead::next() {
    while (at_ == part_.records.size()) {
        if (!take_part()) return {};
    }
    Record record = std::move(part_.records[at_++]);
    file_bytes_ = record.bytes_read;
    return record;
}

/// False at the end.
bool ReadAhead::take_part() {
    look_whether_cancelled();
    std::unique_lock lock(mutex_);
    auto is_ready = [&] {
        return files_.empty() ? running_ == 0 : files_[0].is_finished || !files_[0].parts.empty();
    };
    while (true) {
        is_asked_ = true;
        while (!changed_.wait_for(lock, waits_for, is_ready)) look_whether_cancelled();
        is_asked_ = false;
        if (files_.empty()) return false;
        File& file = files_[0];
        if (!file.parts.empty()) {
            part_ = std::move(file.parts.front());
            file.parts.pop_front();
            at_ = 0;
            waiting_size_ -= part_.size;
            changed_.notify_all();
            return true;
        }
        if (file.failed) std::rethrow_exception(file.failed);
        files_.pop_front();
        ++first_;
        finished_bytes_ += std::exchange(file_bytes_, 0);
        changed_.notify_all();
    }
}

void ReadAhead::read_files() {
    while (std::optional<std::size_t> file = next_file()) {
        std::exception_ptr failed;
        try {
            read(*file);
        } catch (...) {
            failed = std::current_exception();
        }
        std::lock_guard lock(mutex_);
        if (is_ended_) return;
        files_[*file - first_].failed = failed;
        files_[*file - first_].is_finished = true;
        changed_.notify_all();
    }
    std::lock_guard lock(mutex_);
    --running_;
    changed_.notify_all();
}

/// The file that is asked for is always read on, so that no thread waits for ever.
bool ReadAhead::may_fill(std::size_t file) const {
    return file == first_ || waiting_size_ < most_waiting;
}

/// The first file that no thread has begun.
std::optional<std::size_t> ReadAhead::next_file() {
    std::unique_lock lock(mutex_);
    auto next = [&] { return first_ + files_.size(); };
    auto is_over = [&] { return is_ended_ || is_cancelled() || next() == paths_.size(); };
    changed_.wait(lock, [&] { return is_over() || may_fill(next()); });
    if (is_over()) return {};
    files_.emplace_back();
    return next() - 1;
}

void ReadAhead::read(std::size_t file) {
    std::optional<Reader> reader;
    Part part;
    try {
        reader.emplace(paths_[file], options_);
    } catch (const Error& error) {
        part.records.push_back(rejected(paths_[file], error));
        put(file, std::move(part));
        return;
    }
    while (std::optional<Record> record = reader->next()) {
        part.size += size_of(*record);
        part.records.push_back(*std::move(record));
        if (is_cancelled()) break;
        bool is_full = part.size >= part_size || part.records.size() >= part_records;
        if ((is_full || is_asked_) && !put(file, std::exchange(part, {}))) return;
    }
    if (!part.records.empty()) put(file, std::move(part));
}

/// Waits for room. False where nobody asks any more.
bool ReadAhead::put(std::size_t file, Part part) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return is_ended_ || may_fill(file); });
    if (is_ended_) return false;
    waiting_size_ += part.size;
    files_[file - first_].parts.push_back(std::move(part));
    changed_.notify_all();
    return true;
}

}  // namespace newsgrep::jobs
