/// How do articles get into an index from C?
#include "arguments.hpp"
#include "errors.hpp"
#include "handles.hpp"

#include <newsgrep/reader.hpp>
#include <newsgrep/writer.hpp>
#include <string>
#include <vector>

namespace c = newsgrep::c;

static_assert(int(newsgrep::Added::unchanged) == NEWSGREP_UNCHANGED, "the numbers of both are the same");

/// Stays where it is made: its writer asks it whether to end.
struct newsgrep_writer {
    newsgrep_writer(const newsgrep::Index& index, newsgrep::WriterOptions options)
        : languages(index.languages()), value([&] {
              options.cancel = asked.function();
              return index.writer(options);
          }()) {}
    newsgrep_writer(const newsgrep_writer&) = delete;
    newsgrep_writer& operator=(const newsgrep_writer&) = delete;

    c::Asked asked{};
    std::vector<std::string> languages;  ///< of the index: what detection chooses among
    newsgrep::Writer value;
};

namespace {

std::optional<newsgrep::Date> published(const char* given) {
    if (c::text(given).empty()) return {};
    if (auto date = newsgrep::parse_date(c::text(given))) return date;
    return c::iso_date(given);  // throws
}

newsgrep::Article article_of(const newsgrep_article& given) {
    newsgrep_article from = c::known_part(given);
    newsgrep::Article article;
    article.id = c::text(from.id);
    article.url = c::text(from.url);
    article.title = c::text(from.title);
    article.body = c::text(from.body);
    article.language = c::text(from.language);
    article.source = c::text(from.source);
    article.author = c::text(from.author);
    article.published = published(from.date);
    article.section = c::text(from.section);
    article.agency = c::text(from.agency);
    return article;
}

newsgrep_load_counts counts_of(const newsgrep::LoadReport& report) {
    return {sizeof(newsgrep_load_counts),
            report.read,
            report.added,
            report.replaced,
            report.unchanged,
            report.skipped,
            report.rejected};
}

}  // namespace

newsgrep_status newsgrep_writer_open(const newsgrep_index* index, int32_t wait, newsgrep_writer** writer,
                                     newsgrep_error** error) {
    return c::guarded(error, [&] {
        auto& opened = c::place(writer);
        const newsgrep::Index& known = c::needed(index, "index").value;
        newsgrep::WriterOptions options;
        options.wait = wait != 0;
        opened = new newsgrep_writer(known, options);
    });
}

newsgrep_status newsgrep_writer_add(newsgrep_writer* writer, const newsgrep_article* article, int32_t* added,
                                    newsgrep_error** error) {
    return c::guarded(error, [&] {
        c::give(added, NEWSGREP_ADDED);
        auto& known = c::needed(writer, "writer").value;
        c::give(added, known.add(article_of(c::needed(article, "article"))));
    });
}

newsgrep_status newsgrep_writer_remove(newsgrep_writer* writer, const char* id, int32_t* removed,
                                       newsgrep_error** error) {
    return c::guarded(error, [&] {
        c::give(removed, false);
        c::give(removed, c::needed(writer, "writer").value.remove(c::text(id)));
    });
}

newsgrep_status newsgrep_writer_load(newsgrep_writer* writer, const char* const* paths, size_t path_count,
                                     newsgrep_load_counts* counts, newsgrep_error** error) {
    return c::guarded(error, [&] {
        c::give_struct(counts, newsgrep_load_counts{});
        auto& known = c::needed(writer, "writer");
        newsgrep::LoadOptions options;
        options.reader.languages = known.languages;
        options.cancel = known.asked.function();
        newsgrep::LoadReport report = newsgrep::load(known.value, c::list(paths, path_count), options);
        c::give_struct(counts, counts_of(report));
        if (report.cancelled)
            throw newsgrep::Error(
                newsgrep::Errc::cancelled,
                "The load was stopped before its end, as was asked; what was read until then "
                "is kept for the next commit.");
    });
}

newsgrep_status newsgrep_writer_commit(newsgrep_writer* writer, newsgrep_error** error) {
    return c::guarded(error, [&] { c::needed(writer, "writer").value.commit(); });
}

void newsgrep_writer_cancel_when(newsgrep_writer* writer, newsgrep_cancel cancel, void* context) {
    if (writer != nullptr) writer->asked = {cancel, context};
}

void newsgrep_writer_free(newsgrep_writer* writer) {
    delete writer;
}
