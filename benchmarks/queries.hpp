/// Which queries does the search benchmark ask?
#pragma once

#include <random>
#include <string>
#include <vector>

namespace bench {

/// What queries are made of, all of it from the corpus itself.
struct Material {
    std::vector<std::string> common;  ///< the 10th to the 300th most frequent words of at least three letters
    std::vector<std::string> rare;    ///< words in 2 to 5 articles
    std::vector<std::string> pairs;   ///< neighbours
    std::vector<std::string>
        ranges;  ///< date:…, four weeks around an article; none where no article is dated
};

Material material_of(const std::vector<std::string>& files, const std::string& language);

/// One kind of query, in words that newsgrep and QueryParser read alike.
struct Kind {
    const char* name;
    std::string (*draw)(const Material&, std::mt19937&);
};

const std::vector<Kind>& kinds();

/// `count` queries of a kind, the same ones in every run; none where the corpus has nothing to make them of.
std::vector<std::string> draw_queries(const Kind& kind, const Material& material, std::size_t count);

}  // namespace bench
