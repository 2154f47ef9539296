#include "jobs/read_ahead.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <fstream>

using namespace newsgrep;
using jobs::ReadAhead;

namespace {

/// Files of 0, 1, 7 … articles, one that is none and one that is not there.
class Folder {
  public:
    Folder() {
        for (int count : {300, 0, 1, 7, 1, 1, 2000, 1}) write(count);
        files_.push_back(directory_.path() / "none.jsonl");
        write(5);
    }
    [[nodiscard]] const std::vector<std::string>& files() const { return files_; }

  private:
    void write(int count) {
        files_.push_back(directory_.path() / (std::to_string(files_.size()) + ".jsonl"));
        std::ofstream file(files_.back());
        for (int i = 0; i < count; ++i)
            file << R"({"title":"Titre )" << i << R"(","body":"Le maire a parlé.","lang":"fr"})" << '\n';
    }

    support::TemporaryDirectory directory_;
    std::vector<std::string> files_;
};

std::vector<Location> places(const std::vector<std::string>& files, unsigned threads) {
    std::vector<Location> places;
    ReadAhead records(files, {}, threads, {});
    while (std::optional<Record> record = records.next()) places.push_back(record->where);
    return places;
}

}  // namespace

TEST_CASE("records come in the order of the files, however many threads read") {
    Folder folder;
    std::vector<Location> serial = places(folder.files(), 1);
    REQUIRE(serial.size() > 2310);
    CHECK(serial.back().file == folder.files().back());
    for (unsigned threads : {2U, 3U, 16U}) CHECK(places(folder.files(), threads) == serial);
    CHECK(places({}, 2).empty());
}

TEST_CASE("bytes read never fall, and end at the size of the files") {
    Folder folder;
    std::uint64_t bytes = 0;
    ReadAhead records(folder.files(), {}, 4, {});
    while (records.next()) {
        REQUIRE(records.bytes() >= bytes);
        bytes = records.bytes();
    }
    std::uint64_t size = 0;
    for (const std::string& file : folder.files())
        if (std::filesystem::exists(file)) size += std::filesystem::file_size(file);
    CHECK(bytes == size);
}

TEST_CASE("who asks no more waits for nobody") {
    Folder folder;
    std::vector<std::string> files;
    for (int i = 0; i < 50; ++i) files.insert(files.end(), folder.files().begin(), folder.files().end());
    for (int asked : {0, 1, 200}) {
        ReadAhead records(files, {}, 4, {});
        for (int i = 0; i < asked; ++i) REQUIRE(records.next());
    }
    bool is_enough = false;
    ReadAhead records(files, {}, 4, [&] { return is_enough; });
    REQUIRE(records.next());
    is_enough = true;
    std::size_t left = 0;
    while (records.next()) ++left;
    CHECK(left < 20'000);  // of 115,500
}
