/// Which files does walk() list?
#include "reading.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <sys/stat.h>

namespace fs = std::filesystem;
using namespace newsgrep;
using namespace newsgrep::ingest;

TEST_CASE("directories by name, hidden files passed over, each file once") {
    support::TemporaryDirectory directory;
    fs::path root = directory.path();
    fs::create_directories(root / "b");
    for (const char* name : {"c.txt", "a.txt", "b/2", "b/1", ".hidden", "Z.txt"})
        write_file(root / name, "x");
    fs::create_hard_link(root / "a.txt", root / "d.txt");
    std::vector<Rejection> problems;
    auto files = walk({root.string(), (root / "c.txt").string(), "-", "-"}, problems);
    std::vector<std::string> wanted;
    for (const char* name : {"Z.txt", "a.txt", "b/1", "b/2", "c.txt"})
        wanted.push_back((root / name).string());
    wanted.emplace_back("-");
    CHECK(files == wanted);
    CHECK(problems.empty());
    CHECK(walk({(root / ".hidden").string()}, problems).size() == 1);
}

TEST_CASE("links, FIFOs and missing paths are reported, not followed") {
    support::TemporaryDirectory directory;
    fs::path root = directory.path();
    write_file(root / "file", "x");
    fs::create_symlink(root, root / "loop");
    REQUIRE(mkfifo((root / "fifo").c_str(), 0600) == 0);
    std::vector<Rejection> problems;
    CHECK(walk({root.string(), (root / "none").string()}, problems).size() == 1);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].reason.find("neither a file nor a directory") != std::string::npos);
    CHECK(problems[1].reason.find("symbolic link") != std::string::npos);
    CHECK(problems[2].reason.find("No such file") != std::string::npos);
    CHECK(problems[2].where.file == (root / "none").string());
    CHECK(walk({(root / "loop").string()}, problems).size() == 1);
}
