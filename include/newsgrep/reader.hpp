/// How does a file become articles?
#pragma once

#include "newsgrep/article.hpp"
#include "newsgrep/version.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgrep {

/// What a file is written in.
enum class Format : std::uint8_t {
    automatic,  ///< decided by content, then by name
    page,       ///< text dump of an aggregator page
    jsonl,      ///< one JSON object per line, or a JSON document
    csv,        ///< comma, semicolon, tab or bar separated values with a header
    html,       ///< one web page
    feed,       ///< RSS or Atom
    warc,       ///< web archive
    xml,        ///< news as agencies send it: NewsML, NITF
    text,       ///< plain text: first line is the title
};

/// Reads a name as the tools take it ("auto", "page", "jsonl", "csv", …). Any thread.
NEWSGREP_API std::optional<Format> parse_format(std::string_view name) noexcept;

/// What is known of files before they are read.
struct ReaderOptions {
    Format format = Format::automatic;  ///< of every file
    std::string language{};             ///< forces every article's language; empty: record, then detection
    std::vector<std::string> languages = {"fr", "ar", "es", "en"};  ///< what detection chooses among
    std::vector<std::pair<std::string, std::string>>
        columns{};  ///< (article field, name in the input or number of a CSV column, 1 is the first),
                    ///< beside the known aliases
    std::optional<Date> now{};  ///< reference for the upper bound of dates; absent: today, UTC
};

/// Where in the input something is.
struct Location {
    std::string file{};        ///< path as given or walked, "-" for standard input
    std::uint64_t record = 0;  ///< 1-based number of the record in the file
    std::uint64_t byte = 0;    ///< offset of the record in the (decompressed) file
    friend bool operator==(const Location&, const Location&) = default;
};

/// An input record that could not be used; the run goes on.
struct Rejection {
    Location where{};      ///< the record
    std::string reason{};  ///< a whole sentence: what is wrong and what to do
    friend bool operator==(const Rejection&, const Rejection&) = default;
};

/// What one record became.
struct Record {
    /// What became of it.
    enum class Outcome : std::uint8_t {
        article,   ///< `article` is filled
        skipped,   ///< rightly not indexed (a listing, an empty file); `reason` says why
        rejected,  ///< unusable; `reason` says why
    };
    Outcome outcome = Outcome::article;  ///< says which of the following is filled
    Location where{};                    ///< always
    Article article{};                   ///< what the record says
    std::string reason{};                ///< a whole sentence
    std::uint64_t bytes_read = 0;        ///< bytes of this file consumed so far, as they are stored
};

/// Streams the records of one file, or of standard input ("-"); what is compressed, or holds files of its
/// own (zip, tar), is recognised by content; a file in an archive is called `archive.zip!name`.
/// Memory does not grow with the file, but for formats that are one article per file.
/// One Reader per thread.
/// @code
/// ng::Reader reader(samples);
/// std::size_t articles = 0;
/// while (std::optional<ng::Record> record = reader.next())
///     articles += record->outcome == ng::Record::Outcome::article;
/// assert(articles == 30);
/// @endcode
class NEWSGREP_API Reader {
  public:
    /// Throws Error{not_found | io} where the file cannot be opened. What is damaged inside it is no
    /// exception but a rejected record.
    explicit Reader(std::string path, ReaderOptions options = {});
    Reader(Reader&&) noexcept;
    Reader& operator=(Reader&&) noexcept;
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    ~Reader();

    /// The next record, or nothing at the end. A read error in mid-file is a final rejected record, not an
    /// exception.
    std::optional<Record> next();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The regular files at and below `paths`, in a stable order: arguments in the order given, directories
/// walked by name. Symbolic links inside directories, FIFOs and devices are passed over, each file is listed
/// once; what was passed over or cannot be read comes back in `problems`, one sentence each. "-" stands for
/// standard input. Any thread.
NEWSGREP_API std::vector<std::string> walk(const std::vector<std::string>& paths,
                                           std::vector<Rejection>& problems);

/// The date in `text` (a dateline or a date field), day first, in French, Spanish, Arabic or English; ISO is
/// never flipped. A Hijri date alone is converted (Umm al-Qura), beside a Gregorian one it is ignored; a day
/// of an update gives way to one of publication. `now` bounds the future (two years on), and only where it is
/// given are relative dates read (il y a 3 heures, ayer, منذ يومين). Nothing where there is no date or an
/// impossible one. Any thread.
/// @code
/// assert(ng::to_string(ng::parse_date("Publié dans Le Phare le 12 - 02 - 2020").value()) == "2020-02-12");
/// assert(ng::to_string(ng::parse_date("الثلاثاء 5 مارس 2024").value()) == "2024-03-05");
/// assert(!ng::parse_date("le 31 février 2020"));
/// @endcode
NEWSGREP_API std::optional<Date> parse_date(std::string_view text, std::optional<Date> now = {});

}  // namespace newsgrep
