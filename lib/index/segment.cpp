#include "index/segment.hpp"

#include "base/file.hpp"
#include "index/glass_digest.hpp"
#include "index/schema.hpp"
#include "index/xapian.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace newsgrep::index {
namespace {

constexpr std::string_view checked_files[] = {"columns.bin", "forward.bin", "terms.bin", "text.bin"};
constexpr std::string_view glass_files[] = {"iamglass", "postlist.glass"};

std::string hex64(std::uint64_t digest) {
    return fmt::format("{:016x}", digest);
}

[[noreturn]] void throw_mismatch(const std::string& path, std::string_view file) {
    throw Error(Errc::corrupt,
                fmt::format("{}/{} is not the file that the manifest lists. Rebuild the index from the "
                            "articles (newsgrep-index --rebuild).",
                            path, file));
}

}  // namespace

Segment::Segment(const std::string& index_path, const SegmentEntry& entry)
    : entry_(entry),
      path_(index_path + "/" + entry.name),
      dictionary_(path_ + "/terms.bin"),
      forward_(path_ + "/forward.bin"),
      texts_(path_ + "/text.bin"),
      columns_(path_ + "/columns.bin") {
    if (!entry.removed.empty()) removed_ = Removed::load(index_path + "/" + entry.removed);
    check_against_manifest();
    // The back end is named: a directory from elsewhere must not be able to choose one that runs a program.
    postings_ = with_xapian(path_, [&] { return Xapian::Database(path_, Xapian::DB_BACKEND_GLASS); });
    if (columns_.size() != entry.articles || postings_.get_doccount() != entry.articles)
        throw_mismatch(path_, "columns.bin");
}

void Segment::check_against_manifest() const {
    for (const FileEntry& file : entry_.files) {
        bool is_same = true;
        for (const base::CheckedFile* ours :
             {&dictionary_.file(), &forward_.file(), &texts_.file(), &columns_.file()})
            if (ours->path() == path_ + "/" + file.name) is_same = hex64(ours->digest()) == file.digest;
        for (std::string_view glass : glass_files)
            if (glass == file.name) is_same = remembered_glass_digest(path_ + "/" + file.name) == file.digest;
        if (!is_same) throw_mismatch(path_, file.name);
    }
    if (entry_.files.size() != std::size(checked_files) + std::size(glass_files))
        throw_mismatch(path_, "manifest.json");
}

std::vector<FileEntry> Segment::describe_files(const std::string& directory) {
    std::vector<FileEntry> files;
    for (std::string_view name : checked_files) {
        base::CheckedFile file(fmt::format("{}/{}", directory, name));
        files.push_back({std::string(name), file.size(), hex64(file.digest())});
    }
    for (std::string_view name : glass_files) {
        std::string path = fmt::format("{}/{}", directory, name);
        files.push_back({std::string(name), base::MappedFile(path).bytes().size(), glass_digest(path)});
    }
    return files;
}

std::optional<std::uint32_t> Segment::find(std::string_view id) const {
    return with_xapian(path_, [&]() -> std::optional<std::uint32_t> {
        std::string term = schema::id_term(id);
        auto posting = postings_.postlist_begin(term);
        if (posting == postings_.postlist_end(term)) return {};
        std::uint32_t number = *posting - 1;
        return removed_.contains(number) || columns_.id(number) != id ? std::nullopt : std::optional(number);
    });
}

std::uint32_t Segment::stem_documents(std::string_view language, std::string_view stem) const {
    std::uint32_t all =
        with_xapian(path_, [&] { return postings_.get_termfreq(schema::stem_term(language, stem)); });
    return all - std::min(all, removed_.documents(statistics_key(stem_channel, language, stem)));
}

std::uint32_t Segment::exact_documents(const DictionaryEntry& entry) const {
    std::uint32_t gone =
        removed_.documents(statistics_key(exact_channel, entry.word.language, entry.word.exact));
    return entry.documents - std::min(entry.documents, gone);
}

std::uint32_t Segment::backoff_documents(std::string_view term) const {
    std::uint32_t all = dictionary_.backoff().documents(term);
    return all - std::min(all, removed_.documents(statistics_key(backoff_channel, {}, term)));
}

void Segment::verify(const base::Cancellation& cancellation) const {
    for (const base::CheckedFile* ours :
         {&dictionary_.file(), &forward_.file(), &texts_.file(), &columns_.file()}) {
        cancellation.check();
        ours->verify();
    }
    for (const FileEntry& file : entry_.files) {
        if (std::ranges::find(glass_files, file.name) == std::end(glass_files)) continue;
        cancellation.check();
        if (glass_digest(path_ + "/" + file.name) != file.digest) throw_mismatch(path_, file.name);
    }
}

}  // namespace newsgrep::index
