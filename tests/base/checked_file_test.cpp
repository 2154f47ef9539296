#include "base/checked_file.hpp"

#include "newsgrep/error.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <fstream>

using namespace newsgrep;

namespace {

std::string text_of(std::size_t size) {
    std::string text;
    for (std::size_t i = 0; text.size() < size; ++i) text += std::to_string(i * i) + " ";
    return text.substr(0, size);
}

void write_sample(const std::string& path) {
    base::CheckedFileWriter writer(path);
    writer.begin_section("numbers");
    writer.append(text_of(200'000));
    writer.begin_section("empty");
    writer.begin_section("words");
    writer.append("avocat");
    writer.finish();
}

void flip_byte(const std::string& path, std::uint64_t at) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(static_cast<std::streamoff>(at));
    char byte = static_cast<char>(file.get() ^ 0x10);
    file.seekp(static_cast<std::streamoff>(at));
    file.put(byte);
}

}  // namespace

TEST_CASE("sections read back as written, whatever their size") {
    support::TemporaryDirectory directory;
    std::string path = directory.path() / "sample.bin";
    write_sample(path);
    base::CheckedFile file(path);
    CHECK(file.view(file.section("numbers")) == text_of(200'000));
    CHECK(file.view(file.section("empty")).empty());
    CHECK(file.view(file.section("words"), 2, 3) == "oca");
    CHECK_THROWS_AS((void)file.section("none"), Error);
    CHECK_THROWS_AS((void)file.view(file.section("words"), 3, 4), Error);
}

TEST_CASE("a single changed byte anywhere is found") {
    support::TemporaryDirectory directory;
    std::string path = directory.path() / "sample.bin";
    write_sample(path);
    std::uint64_t size = base::CheckedFile(path).size();
    for (std::uint64_t at = 0; at < size; at += size < at + 400 ? 1 : 997) {
        flip_byte(path, at);
        CHECK_THROWS_AS(base::CheckedFile(path).verify(), Error);
        flip_byte(path, at);
    }
    CHECK_NOTHROW(base::CheckedFile(path).verify());
}

TEST_CASE("damage is found at first touch of its block, and not before") {
    support::TemporaryDirectory directory;
    std::string path = directory.path() / "sample.bin";
    write_sample(path);
    flip_byte(path, 150'000);
    base::CheckedFile file(path);
    CHECK_NOTHROW((void)file.view(file.section("numbers"), 0, 1000));
    CHECK_THROWS_AS((void)file.view(file.section("numbers"), 149'000, 2000), Error);
}

TEST_CASE("a file cut short is refused when opened") {
    support::TemporaryDirectory directory;
    std::string path = directory.path() / "sample.bin";
    write_sample(path);
    std::string bytes = base::read_file(path);
    for (std::size_t size : {std::size_t{0}, std::size_t{7}, bytes.size() / 2, bytes.size() - 1}) {
        std::ofstream(path, std::ios::binary | std::ios::trunc)
            .write(bytes.data(), static_cast<std::streamsize>(size));
        CHECK_THROWS_AS(base::CheckedFile{path}, Error);
    }
}
