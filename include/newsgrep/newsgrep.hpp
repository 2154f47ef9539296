/// Everything: full-text search for multilingual news.
#pragma once

#include "newsgrep/analyzer.hpp"
#include "newsgrep/article.hpp"
#include "newsgrep/article_cursor.hpp"
#include "newsgrep/cancel.hpp"
#include "newsgrep/columns.hpp"
#include "newsgrep/concordance.hpp"
#include "newsgrep/error.hpp"
#include "newsgrep/extract.hpp"
#include "newsgrep/facets.hpp"
#include "newsgrep/index.hpp"
#include "newsgrep/linkage.hpp"
#include "newsgrep/query.hpp"
#include "newsgrep/reader.hpp"
#include "newsgrep/render.hpp"
#include "newsgrep/results.hpp"
#include "newsgrep/searcher.hpp"
#include "newsgrep/timeline.hpp"
#include "newsgrep/version.hpp"
#include "newsgrep/why.hpp"
#include "newsgrep/writer.hpp"

/// All that newsgrep offers. What lies in namespaces below it is for its own rooms.
namespace newsgrep {}
