#include "packing.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <doctest/doctest.h>
#include <zstd.h>

#include <memory>

namespace newsgrep::ingest {
namespace {

using Writer = std::unique_ptr<archive, int (*)(archive*)>;

/// Collects in `out`, which outlives the writer.
void open(archive* a, std::string& out) {
    archive_write_set_bytes_per_block(a, 0);
    auto take = [](archive*, void* to, const void* data, std::size_t size) {
        static_cast<std::string*>(to)->append(static_cast<const char*>(data), size);
        return static_cast<la_ssize_t>(size);
    };
    REQUIRE(archive_write_open(a, &out, nullptr, take, nullptr) == ARCHIVE_OK);
}

void add(archive* a, const std::string& name, std::string_view bytes) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_write_header(a, entry);
    archive_write_data(a, bytes.data(), bytes.size());
    archive_entry_free(entry);
}

}  // namespace

std::string packed(const char* filter, std::string_view bytes) {
    std::string out;
    Writer a(archive_write_new(), archive_write_free);
    REQUIRE(archive_write_add_filter_by_name(a.get(), filter) == ARCHIVE_OK);
    archive_write_set_format_raw(a.get());
    open(a.get(), out);
    add(a.get(), "data", bytes);
    archive_write_close(a.get());
    return out;
}

std::string packed_with(std::string_view dictionary, std::string_view bytes) {
    std::unique_ptr<ZSTD_CCtx, std::size_t (*)(ZSTD_CCtx*)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    out.resize(ZSTD_compress_usingDict(context.get(), out.data(), out.size(), bytes.data(), bytes.size(),
                                       dictionary.data(), dictionary.size(), 3));
    return out;
}

std::string dictionary_frame(std::string_view dictionary) {
    std::string frame("\x5D\x2A\x4D\x18", 4);
    for (int shift = 0; shift < 32; shift += 8) frame += static_cast<char>(dictionary.size() >> shift & 0xFF);
    return frame += dictionary;
}

std::string archived(const char* format, const std::vector<std::pair<std::string, std::string>>& files,
                     const char* filter, const char* password) {
    std::string out;
    Writer a(archive_write_new(), archive_write_free);
    if (filter != nullptr) REQUIRE(archive_write_add_filter_by_name(a.get(), filter) == ARCHIVE_OK);
    REQUIRE(archive_write_set_format_by_name(a.get(), format) == ARCHIVE_OK);
    if (password != nullptr) {
        REQUIRE(archive_write_set_options(a.get(), "zip:encryption=zipcrypt") == ARCHIVE_OK);
        archive_write_set_passphrase(a.get(), password);
    }
    open(a.get(), out);
    for (const auto& [name, bytes] : files) add(a.get(), name, bytes);
    archive_write_close(a.get());
    return out;
}

}  // namespace newsgrep::ingest
