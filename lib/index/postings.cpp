#include "index/postings.hpp"

#include "base/file.hpp"
#include "index/xapian.hpp"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace newsgrep::index {
namespace {

constexpr int building = Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_TERMLIST |
                         Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;
constexpr off_t identity_offset = 16;  // in iamglass, behind magic and format version

void write_identity(const std::string& path, const base::Digest& identity) {
    base::Descriptor file = base::open_file(path, O_WRONLY);
    if (::pwrite(file.get(), identity.data(), identity.size(), identity_offset) !=
        static_cast<ssize_t>(identity.size()))
        base::throw_system_error("write", path, errno);
    base::sync_file(file, path);
}

}  // namespace

PostingsBuilder::PostingsBuilder(std::string directory)
    : directory_(std::move(directory)), work_(directory_ + "/postings.tmp") {
    with_xapian(work_, [&] { database_ = Xapian::WritableDatabase(work_, building); });
}

PostingsBuilder::~PostingsBuilder() {
    try {
        database_.close();
    } catch (const Xapian::Error&) {
        // what is dropped here was never promised to anybody
    }
    std::error_code ignored;
    std::filesystem::remove_all(work_, ignored);
}

void PostingsBuilder::add(const std::map<std::string, std::uint32_t>& terms) {
    with_xapian(work_, [&] {
        Xapian::Document document;
        for (const auto& [term, wdf] : terms) document.add_term(term, wdf);
        database_.add_document(document);
    });
}

void PostingsBuilder::finish(const base::Digest& identity) {
    std::string compacted = work_ + "/compacted";
    with_xapian(work_, [&] {
        database_.commit();
        database_.compact(compacted, Xapian::DBCOMPACT_NO_RENUMBER);
        database_.close();
    });
    for (const char* name : {"/postlist.glass", "/iamglass"})
        std::filesystem::rename(compacted + name, directory_ + name);
    base::sync_path(directory_ + "/postlist.glass");
    write_identity(directory_ + "/iamglass", identity);
    std::filesystem::remove_all(work_);
}

}  // namespace newsgrep::index
