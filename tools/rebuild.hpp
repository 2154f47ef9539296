/// How does a rebuilt index take the place of the old one?
#pragma once

#include <functional>
#include <newsgrep/index.hpp>
#include <string>

namespace newsgrep::tools {

/// Lets `fill` fill a new index beside `path`; where it returns true, that one takes the place of what is at
/// `path`, in one step. Until then, and where it returns false or throws, the old index stays as it was. The
/// old index is locked meanwhile, as `writer` says, where it can be opened. Throws Error{incompatible} where
/// something else than an index is there.
void rebuild_index(const std::string& path, const IndexOptions& options, const WriterOptions& writer,
                   const std::function<bool(Index& index)>& fill);

}  // namespace newsgrep::tools
