/// Which queries are asked of which articles, and what should they find?
#pragma once

#include <map>
#include <newsgrep/query.hpp>
#include <newsgrep/results.hpp>
#include <string>
#include <vector>

namespace bench {

/// A folder with docs.jsonl, queries.tsv and qrels.txt.
struct JudgedSet {
    std::string name;
    std::string language;  ///< fr, ar or es, from the name
    std::string articles;  ///< path of docs.jsonl
    std::vector<newsgrep::BatchQuery> queries;
    newsgrep::Qrels qrels;
};

/// The sets in the folders of `directory`, by name; those called so only, if any are named.
std::vector<JudgedSet> judged_sets(const std::string& directory, const std::vector<std::string>& names);

/// The set with each query cut to its first three words of content, as people search news: stop words and
/// elided particles are passed over. Queries with fewer stay whole.
JudgedSet shortened(const JudgedSet& set);

/// nDCG@10, MRR@10 and R@100 of Lucene's language analysers by set, from a table with the columns set, lang,
/// queries, ndcg10, mrr10, r100; empty without the file.
std::map<std::string, std::vector<double>> lucene_baselines(const std::string& path);

}  // namespace bench
