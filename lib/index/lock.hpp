/// Who may write?
#pragma once

#include "base/cancellation.hpp"
#include "base/file.hpp"

#include <string>

namespace newsgrep::index {

/// The lock of an index's one writer, held from construction to destruction, also against other processes and
/// other writers of this one; the kernel lets go of it when a process dies. The LOCK file names the holder's
/// process id.
class WriterLock {
  public:
    /// Throws Error{locked} naming the holder, unless told to wait, which may be cancelled; Error{io}.
    WriterLock(const std::string& index_path, bool wait, const base::Cancellation& cancellation);

  private:
    base::Descriptor file_;
};

}  // namespace newsgrep::index
