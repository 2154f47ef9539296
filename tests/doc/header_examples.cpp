/// Do the examples in the comments of the public headers hold?
#undef NDEBUG
#include "newsgrep/newsgrep.hpp"

#include <cassert>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace ng = newsgrep;

/// Each sees an index of our sample articles, a searcher of it, and the path of their file.
using Example = void (*)(const ng::Index& index, ng::Searcher& searcher, const std::string& samples);

#include "header_examples.inc"

}  // namespace

/// Arguments: the sample articles. Works in the current directory, which should be empty.
int main(int, char** arguments) {
    const std::string samples = arguments[1];
    const ng::Index index = ng::Index::create("samples.idx");
    ng::Writer writer = index.writer();
    ng::load(writer, {samples});
    writer.commit();
    ng::Searcher searcher = index.searcher();
    for (Example example : examples) example(index, searcher, samples);
    std::cout << std::size(examples) << " examples hold\n";
}
