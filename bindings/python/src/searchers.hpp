/// Which searcher serves this call?
#pragma once

#include <memory>
#include <newsgrep/index.hpp>
#include <newsgrep/searcher.hpp>
#include <unistd.h>
#include <utility>
#include <vector>

namespace newsgrep::python {

/// Searchers for any number of threads: a call takes one that is idle, or a new one. Guarded by the GIL, so
/// that a fork never finds a lock held; what was open before a fork is left to the parent.
class Searchers {
  public:
    /// A searcher for one call, given back at its end. Made and destroyed with the GIL held.
    class Lease {
      public:
        Lease(Searchers& home, std::unique_ptr<Searcher> searcher)
            : home_(home), searcher_(std::move(searcher)) {}
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        ~Lease() { home_.give_back(std::move(searcher_)); }

        /// Sees the newest commit. Call it without the GIL, on the thread of the lease.
        Searcher& newest(const Index& index) {
            if (searcher_)
                searcher_->refresh();
            else
                searcher_ = std::make_unique<Searcher>(index.searcher());
            return *searcher_;
        }

      private:
        Searchers& home_;
        std::unique_ptr<Searcher> searcher_;
    };

    Lease lease() {
        if (owner_ != ::getpid()) {
            idle_.clear();
            owner_ = ::getpid();
        }
        if (idle_.empty()) return {*this, nullptr};
        std::unique_ptr<Searcher> searcher = std::move(idle_.back());
        idle_.pop_back();
        return {*this, std::move(searcher)};
    }

  private:
    static constexpr std::size_t most_idle = 16;  ///< each holds the files of all segments open

    void give_back(std::unique_ptr<Searcher> searcher) {
        if (searcher && idle_.size() < most_idle) idle_.push_back(std::move(searcher));
    }

    std::vector<std::unique_ptr<Searcher>> idle_;
    pid_t owner_ = ::getpid();
};

}  // namespace newsgrep::python
