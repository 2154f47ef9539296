/// Which random articles and queries do the property tests of searching use?
#pragma once

#include "newsgrep/article.hpp"
#include "newsgrep/index.hpp"

#include <random>
#include <string>
#include <vector>

namespace support {

using Random = std::mt19937;

/// Of the random articles.
extern const std::vector<std::string> languages;

/// A query of all operators and filters, nested up to `depth`, in words that articles hold.
std::string random_query(Random& random, int depth);

/// Indexes random articles with detours: several commits, articles replaced and removed. The living ones.
std::vector<newsgrep::Article> fill_with_detours(const newsgrep::Index& index, Random& random, int count);

}  // namespace support
