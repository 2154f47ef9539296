/// How does a test read a text as a file?
#pragma once

#include "newsgrep/reader.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {

inline void write_file(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

inline std::vector<Record> read_path(const std::filesystem::path& path, const ReaderOptions& options = {}) {
    Reader reader(path.string(), options);
    std::vector<Record> records;
    while (auto record = reader.next()) records.push_back(*std::move(record));
    return records;
}

/// The records of a file called `name` that holds `bytes`.
inline std::vector<Record> read_bytes(std::string_view bytes, const ReaderOptions& options = {},
                                      std::string_view name = "input") {
    support::TemporaryDirectory directory;
    write_file(directory.path() / name, bytes);
    return read_path(directory.path() / name, options);
}

/// The one article of such a file.
inline Article read_article(std::string_view bytes, const ReaderOptions& options = {},
                            std::string_view name = "input") {
    std::vector<Record> records = read_bytes(bytes, options, name);
    REQUIRE(records.size() == 1);
    REQUIRE_MESSAGE(records[0].outcome == Record::Outcome::article, records[0].reason);
    return records[0].article;
}

inline std::string iso(const Article& article) {
    return article.published ? to_string(*article.published) : "";
}

}  // namespace newsgrep::ingest
