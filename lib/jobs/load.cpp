#include "newsgrep/error.hpp"
#include "newsgrep/reader.hpp"
#include "newsgrep/writer.hpp"

#include "index/writer_impl.hpp"
#include "jobs/pipeline.hpp"
#include "jobs/read_ahead.hpp"

#include <filesystem>
#include <memory>
#include <optional>

namespace newsgrep {
namespace {

constexpr std::size_t batch_articles = 64;
constexpr std::size_t batch_bytes = std::size_t{1} << 20;
constexpr std::size_t kept_reasons = 10'000;

/// Records as read, and what analysis made of them; words are numbered by the batch's own lexicon, so that
/// threads share nothing and the writer sees articles in the order they were read.
struct Batch {
    std::vector<Record> records;
    std::vector<index::Document> documents;  ///< of the records that are articles, in order
    std::vector<std::string> charsets;       ///< of those
    index::Lexicon lexicon;
    std::uint64_t bytes = 0;  ///< of input read up to here
};

void analyse(Batch& batch, text::ArticleWords& words) {
    for (Record& record : batch.records) {
        if (record.outcome != Record::Outcome::article) continue;
        std::string charset = record.article.provenance.charset;
        try {
            batch.documents.push_back(
                index::make_document(index::prepared(std::move(record.article)), words, batch.lexicon));
            batch.charsets.push_back(std::move(charset));
        } catch (const Error& error) {
            record.outcome = Record::Outcome::rejected;
            record.reason = error.what();
        }
    }
}

void keep(std::vector<Rejection>& reasons, const Record& record) {
    if (reasons.size() < kept_reasons) reasons.push_back({record.where, record.reason});
}

std::uint64_t total_size(const std::vector<std::string>& files) {
    std::uint64_t bytes = 0;
    for (const std::string& file : files) {
        std::error_code error;
        std::uint64_t size = std::filesystem::file_size(file, error);
        if (error) return 0;  // standard input: nobody knows
        bytes += size;
    }
    return bytes;
}

/// The next records, some at a time; nothing at the end.
std::optional<Batch> read_batch(jobs::ReadAhead& records) {
    Batch batch;
    std::size_t bytes = 0;
    while (batch.records.size() < batch_articles && bytes < batch_bytes) {
        std::optional<Record> record = records.next();
        if (!record) break;
        bytes += record->article.body.size();
        batch.records.push_back(*std::move(record));
    }
    batch.bytes = records.bytes();
    return batch.records.empty() ? std::nullopt : std::optional(std::move(batch));
}

/// False where that was cancelled: the articles stay in memory, and a commit or the next one writes them.
bool flush_if_full(Writer::Impl& writer) {
    try {
        writer.flush_if_full();
    } catch (const Error& error) {
        if (error.code() != Errc::cancelled) throw;
        return false;
    }
    return true;
}

/// Takes analysed batches into the writer and counts.
class Taker {
  public:
    Taker(Writer::Impl& writer, LoadReport& report) : writer_(writer), report_(report) {}

    void take(Batch& batch) {
        std::vector<std::uint32_t> numbers = writer_.lexicon().absorb(batch.lexicon);
        auto document = batch.documents.begin();
        auto charset = batch.charsets.begin();
        for (const Record& record : batch.records) {
            ++report_.read;
            if (record.outcome == Record::Outcome::article) {
                count_charset(report_, *charset++);
                count(writer_.add(std::move(*document++), numbers));
            }
            if (record.outcome == Record::Outcome::skipped) ++report_.skipped, keep(report_.skips, record);
            if (record.outcome == Record::Outcome::rejected)
                ++report_.rejected, keep(report_.rejections, record);
        }
    }

  private:
    void count(Added added) {
        ++(added == Added::added      ? report_.added
           : added == Added::replaced ? report_.replaced
                                      : report_.unchanged);
    }

    Writer::Impl& writer_;
    LoadReport& report_;
};

}  // namespace

LoadReport load(Writer& writer, const std::vector<std::string>& paths, const LoadOptions& options) {
    LoadReport report;
    std::vector<Rejection> problems;
    std::vector<std::string> files = walk(paths, problems);
    for (Rejection& problem : problems) {
        ++report.read;
        ++report.rejected;
        report.rejections.push_back(std::move(problem));
    }
    std::uint64_t total = total_size(files);
    Writer::Impl& impl = *writer.impl_;
    jobs::ReadAhead records(std::move(files), options.reader, options.threads, options.cancel);
    Taker taker(impl, report);
    auto on_batch = [&](Batch& batch) {
        taker.take(batch);
        if (!flush_if_full(impl)) records.cancel();
        if (options.progress)
            options.progress(
                {report.added + report.replaced + report.unchanged, report.rejected, batch.bytes, total});
    };
    jobs::run_in_order<Batch>(
        options.threads, [&] { return read_batch(records); },
        [&] {
            auto words = std::make_shared<text::ArticleWords>(impl.languages());
            return [words](Batch& batch) { analyse(batch, *words); };
        },
        on_batch);
    report.cancelled = records.is_cancelled();
    return report;
}

}  // namespace newsgrep
