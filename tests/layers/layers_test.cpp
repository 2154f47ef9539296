/// Does every file include only what its room may, and does the map name every file?
#include "base/file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

/// Which rooms a room may include, beside itself.
const std::map<std::string, std::set<std::string>> rooms_below = {
    {"base", {}},
    {"text", {"base"}},
    {"query", {"text", "base"}},
    {"index", {"text", "base"}},
    {"ingest", {"text", "base"}},
    {"results", {"query", "text", "base"}},
    {"search", {"results", "index", "query", "text", "base"}},
    {"jobs", {"search", "results", "ingest", "index", "query", "text", "base"}},
};

/// Where each library may be met: folders, or single files.
struct Seam {
    std::regex header;
    std::vector<std::string> places;
};
const std::vector<Seam> seams = {
    {std::regex("unicode/.*"), {"lib/text/"}},
    {std::regex("xapian.*"), {"lib/index/", "lib/search/", "lib/text/stem_snowball.cpp"}},
    {std::regex("archive.*\\.h"), {"lib/ingest/archive.cpp"}},
    {std::regex("libxml/.*"), {"lib/ingest/"}},
    {std::regex("zlib\\.h"), {"lib/ingest/gzip.cpp"}},
    {std::regex("zstd\\.h|zdict\\.h"), {"lib/index/", "lib/ingest/zstd_frames.cpp"}},
    {std::regex("simdjson\\.h"), {"lib/base/json.cpp"}},
    {std::regex("xxhash\\.h"), {"lib/base/digest.cpp"}},
    {std::regex("boost/.*"), {"tools/"}},
    {std::regex("fmt/.*"), {"lib/", "tools/"}},
};

std::string room_of(const std::string& path) {
    std::smatch match;
    return std::regex_search(path, match, std::regex("^lib/([a-z]+)/")) ? match[1].str() : std::string();
}

/// Why `path` may not include `header`; nothing where it may.
std::optional<std::string> objection(const std::string& path, const std::string& header) {
    if (path.starts_with("include/")) {
        bool is_std = header.find('/') == std::string::npos && !header.ends_with(".h");
        if (!is_std && !header.starts_with("newsgrep/"))
            return "public headers include only std and each other";
    }
    for (const Seam& seam : seams) {
        if (!std::regex_match(header, seam.header)) continue;
        bool may = std::any_of(seam.places.begin(), seam.places.end(),
                               [&](const auto& place) { return path.starts_with(place); });
        if (!may) return "this library has its seam elsewhere";
    }
    std::string target = room_of("lib/" + header);
    if (!rooms_below.contains(target)) return {};
    if (path.starts_with("tools/") || path.starts_with("bindings/"))
        return "tools and bindings use the public headers only";
    std::string room = room_of(path);
    if (room != target && !rooms_below.at(room).contains(target)) return "rooms include downwards only";
    return {};
}

std::string root() {
    return NEWSGREP_SOURCE_DIR;
}

/// Paths of sources below `folder`, relative to the root.
std::vector<std::string> sources(const std::string& folder) {
    std::vector<std::string> paths;
    for (const auto& entry : fs::recursive_directory_iterator(root() + "/" + folder)) {
        std::string extension = entry.path().extension().string();
        if (extension == ".cpp" || extension == ".hpp")
            paths.push_back(fs::relative(entry.path(), root()).string());
    }
    return paths;
}

std::vector<std::string> includes(const std::string& text) {
    static const std::regex line("(^|\n)\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]");
    std::vector<std::string> headers;
    for (std::sregex_iterator match(text.begin(), text.end(), line), end; match != end; ++match)
        headers.push_back((*match)[2]);
    return headers;
}

}  // namespace

TEST_CASE("the checker says no to what is forbidden") {
    CHECK(objection("lib/text/fold.cpp", "query/bind.hpp"));
    CHECK(objection("lib/ingest/reader.cpp", "index/columns.hpp"));
    CHECK(objection("lib/results/snippet.cpp", "search/ranking.hpp"));
    CHECK(objection("lib/index/writer.cpp", "search/lower.hpp"));
    CHECK(objection("include/newsgrep/index.hpp", "xapian.h"));
    CHECK(objection("include/newsgrep/index.hpp", "base/json.hpp"));
    CHECK(objection("lib/query/bind.cpp", "unicode/uchar.h"));
    CHECK(objection("lib/results/snippet.cpp", "xapian.h"));
    CHECK(objection("lib/text/stem.cpp", "xapian.h"));
    CHECK(objection("lib/index/text_store.cpp", "archive.h"));
    CHECK(objection("lib/jobs/load.cpp", "boost/program_options.hpp"));
    CHECK(objection("tools/newsgrep.cpp", "search/ranking.hpp"));
    CHECK(objection("bindings/c/src/searcher.cpp", "search/ranking.hpp"));
    CHECK(includes("#include <a.h>\n  # include \"b/c.hpp\"\n// #include <d>\n") ==
          std::vector<std::string>{"a.h", "b/c.hpp"});
}

TEST_CASE("the checker says yes to what is allowed") {
    CHECK_FALSE(objection("lib/text/fold.cpp", "unicode/normalizer2.h"));
    CHECK_FALSE(objection("lib/text/stem_snowball.cpp", "xapian.h"));
    CHECK_FALSE(objection("lib/search/lower.cpp", "index/schema.hpp"));
    CHECK_FALSE(objection("lib/jobs/load.cpp", "newsgrep/reader.hpp"));
    CHECK_FALSE(objection("include/newsgrep/index.hpp", "vector"));
}

TEST_CASE("every include runs downwards, and each library is met at its seam") {
    for (const char* folder : {"lib", "include", "tools", "bindings"}) {
        for (const std::string& path : sources(folder)) {
            for (const std::string& header : includes(newsgrep::base::read_file(root() + "/" + path))) {
                auto reason = objection(path, header);
                CHECK_MESSAGE(!reason, path << " includes " << header << ": " << reason.value_or(""));
            }
        }
    }
}

TEST_CASE("the map names every file, and no file has outgrown its question") {
    std::string map = newsgrep::base::read_file(root() + "/lib/README.md");
    for (const std::string& path : sources("lib")) {
        std::string stem = fs::path(path).stem().string();
        CHECK_MESSAGE(map.find("`" + stem + "`") != std::string::npos,
                      "lib/README.md does not name " << path);
        std::string text = newsgrep::base::read_file(root() + "/" + path);
        CHECK_MESSAGE(std::count(text.begin(), text.end(), '\n') <= 400, path << " has over 400 lines");
    }
}
