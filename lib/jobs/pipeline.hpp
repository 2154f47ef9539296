/// How do several threads work on a stream of items whose order must not change?
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace newsgrep::jobs {

inline unsigned thread_count(unsigned asked) {
    if (asked != 0) return asked;
    unsigned cores = std::thread::hardware_concurrency();
    return cores == 0 ? 1 : cores;
}

/// Items that wait for a worker; closed when no more will come.
template <typename Item>
class WorkQueue {
  public:
    void push(Item item) {
        {
            std::lock_guard lock(mutex_);
            items_.push_back(std::move(item));
        }
        changed_.notify_one();
    }
    void close() {
        {
            std::lock_guard lock(mutex_);
            is_closed_ = true;
        }
        changed_.notify_all();
    }
    /// The next item; nothing once closed and empty.
    std::optional<Item> pop() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return !items_.empty() || is_closed_; });
        if (items_.empty()) return {};
        std::optional<Item> item = std::move(items_.front());
        items_.pop_front();
        return item;
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Item> items_;
    bool is_closed_ = false;
};

/// How long the calling thread waits for a result before it looks around.
inline constexpr std::chrono::milliseconds waits_for{20};

/// Calls read() until it gives nothing, work on each item on one of `threads` threads (0: one per core), and
/// take() on each in the order of reading; read and take run on the calling thread. make_work() is called
/// once per thread, there. A bounded number of items is in flight. While the calling thread waits for an
/// item, it calls wait() now and then. What any of them throws is thrown here, after the threads have ended.
template <typename Item, typename Read, typename MakeWork, typename Take, typename Wait>
void run_in_order(unsigned threads, Read&& read, MakeWork&& make_work, Take&& take, Wait&& wait) {
    struct Job {
        Item item;
        std::promise<Item> done;
    };
    WorkQueue<Job> queue;
    std::vector<std::jthread> workers;
    struct Closer {  // before the threads are joined, whatever happens
        WorkQueue<Job>& queue;
        ~Closer() { queue.close(); }
    };
    auto run = [&] {
        std::optional<decltype(make_work())> work;
        std::exception_ptr broken;
        try {
            work.emplace(make_work());
        } catch (...) {
            broken = std::current_exception();
        }
        while (auto job = queue.pop()) {
            try {
                if (broken) std::rethrow_exception(broken);
                (*work)(job->item);
                job->done.set_value(std::move(job->item));
            } catch (...) {
                job->done.set_exception(std::current_exception());
            }
        }
    };
    Closer closer{queue};
    for (unsigned i = 0; i < thread_count(threads); ++i) workers.emplace_back(run);
    std::deque<std::future<Item>> in_flight;
    auto take_first = [&] {
        while (in_flight.front().wait_for(waits_for) != std::future_status::ready) wait();
        Item item = in_flight.front().get();
        in_flight.pop_front();
        take(item);
    };
    while (std::optional<Item> item = read()) {
        Job job{*std::move(item), {}};
        in_flight.push_back(job.done.get_future());
        queue.push(std::move(job));
        if (in_flight.size() > 2 * workers.size()) take_first();
    }
    while (!in_flight.empty()) take_first();
}

template <typename Item, typename Read, typename MakeWork, typename Take>
void run_in_order(unsigned threads, Read&& read, MakeWork&& make_work, Take&& take) {
    run_in_order<Item>(threads, read, make_work, take, [] {});
}

}  // namespace newsgrep::jobs
