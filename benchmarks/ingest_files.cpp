/// How does one corpus look in each form that news comes in?
#include "ingest_files.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <newsgrep/newsgrep.hpp>
#include <stdexcept>
#include <string_view>

namespace bench {
namespace {

using newsgrep::Article;

/// `&`, `<` and `>` as XML and HTML want them.
std::string escaped(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else
            out += c;
    }
    return out;
}

std::string csv_quoted(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string day(const Article& article) {
    return article.published ? newsgrep::to_string(*article.published) : std::string();
}

std::string paragraphs(const Article& article) {
    std::string html = "<p>";
    for (char c : escaped(article.body)) {
        if (c == '\n')
            html += "</p>\n<p>";
        else
            html += c;
    }
    return html + "</p>\n";
}

std::string csv_row(const Article& article) {
    return fmt::format("{},{},{},{}\n", csv_quoted(article.id), csv_quoted(article.title),
                       csv_quoted(day(article)), csv_quoted(article.body));
}

std::string feed_item(const Article& article) {
    return fmt::format(
        "<item><guid>{}</guid><title>{}</title><dc:date>{}</dc:date><content:encoded>{}</content:encoded>"
        "</item>\n",
        escaped(article.id), escaped(article.title), day(article), escaped(paragraphs(article)));
}

/// With the furniture that pages have around an article.
std::string html_page(const Article& article) {
    std::string title = escaped(article.title);
    std::string menu;
    for (int i = 0; i < 20; ++i)
        menu += fmt::format("<li><a href=\"/section/{}\"><span>Section {}</span></a></li>\n", i, i);
    return fmt::format(
        "<!doctype html><html><head><meta charset=\"utf-8\"><title>{0}</title><meta "
        "property=\"og:title\" content=\"{0}\"><meta property=\"article:published_time\" "
        "content=\"{1}\"></head><body><nav><ul>{2}</ul></nav><article><h1>{0}</h1>\n{3}</article>"
        "<footer><ul>{2}</ul></footer></body></html>\n",
        title, day(article), menu, paragraphs(article));
}

std::string page_dump(const Article& article) {
    std::string ticker;
    for (int i = 0; i < 40; ++i) ticker += article.title + "\u00A0\u00A0\u00A0\u00A0";
    return fmt::format(
        "{}\n\nMerci d'avoir signalé!\n\n{}\nPublié dans Le Fanal le 12 - 02 - 2020\n\n{}\n\nCliquez ici "
        "pour lire "
        "l'article depuis sa source.\n",
        ticker, article.title, article.body);
}

std::string warc_record(const Article& article) {
    std::string page = html_page(article);
    return fmt::format(
        "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://fanal.example/{}\r\nContent-Type: "
        "text/html\r\nContent-Length: {}\r\n\r\n{}\r\n\r\n",
        newsgrep::article_id(article), page.size(), page);
}

using Archive = std::unique_ptr<archive, int (*)(archive*)>;

void must(int status, archive* a) {
    if (status != ARCHIVE_OK) throw std::runtime_error(archive_error_string(a));
}

void begin_entry(archive* a, const char* name) {
    std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(), archive_entry_free);
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_pathname(entry.get(), name);
    must(archive_write_header(a, entry.get()), a);
}

void add_bytes(archive* a, std::string_view bytes) {
    if (archive_write_data(a, bytes.data(), bytes.size()) < 0)
        throw std::runtime_error(archive_error_string(a));
}

la_ssize_t append(archive* /*unused*/, void* to, const void* bytes, std::size_t size) {
    static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
    return static_cast<la_ssize_t>(size);
}

/// `bytes` through one of libarchive's filters, in a frame of its own.
std::string packed(const char* filter, std::string_view bytes) {
    std::string out;
    Archive a(archive_write_new(), archive_write_free);
    must(archive_write_add_filter_by_name(a.get(), filter), a.get());
    must(archive_write_set_format_raw(a.get()), a.get());
    must(archive_write_set_bytes_per_block(a.get(), 0), a.get());
    must(archive_write_open(a.get(), &out, nullptr, append, nullptr), a.get());
    begin_entry(a.get(), "data");
    add_bytes(a.get(), bytes);
    must(archive_write_close(a.get()), a.get());
    return out;
}

/// How a form that is one file for all articles is written.
struct Layout {
    Form form;
    const char* file;
    const char* head;
    std::string (*record)(const Article& article);
    const char* foot;
    const char* filter;  ///< around each record; null: none
};

std::string json_line(const Article& article) {
    return newsgrep::render_json(article) + "\n";
}

constexpr Layout layouts[] = {
    {Form::jsonl, "news.jsonl", "", json_line, "", nullptr},
    {Form::csv, "news.csv", "id,title,date,body\n", csv_row, "", nullptr},
    {Form::feed, "news.rss",
     "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
     "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Le Fanal</title>\n",
     feed_item, "</channel></rss>\n", nullptr},
    {Form::html, "page{}.html", "", html_page, "", nullptr},
    {Form::page, "page{}.txt", "", page_dump, "", nullptr},
    {Form::warc, "news.warc", "", warc_record, "", nullptr},
    {Form::warc_gz, "news.warc.gz", "", warc_record, "", "gzip"},
    {Form::warc_zst, "news.warc.zst", "", warc_record, "", "zstd"},
};

bool is_one_each(Form form) {
    return form == Form::html || form == Form::page;
}

void write_file(Files& files, const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
    files.paths.push_back(path);
}

/// As a stream, so that the memory of a contender, which is this process' child, is its own.
Files write_zipped(const Arguments& corpus, const std::string& folder) {
    Files files{{folder + "/news.zip"}, 0};
    Archive a(archive_write_new(), archive_write_free);
    must(archive_write_set_format_zip(a.get()), a.get());
    must(archive_write_open_filename(a.get(), files.paths.front().c_str()), a.get());
    begin_entry(a.get(), "news.jsonl");
    for_each_article(corpus.files, corpus.language, [&](const Article& article) {
        std::string line = json_line(article);
        files.megabytes += static_cast<double>(line.size()) * 1e-6;
        add_bytes(a.get(), line);
    });
    must(archive_write_close(a.get()), a.get());
    return files;
}

}  // namespace

Files write_form(Form form, const Arguments& corpus, const std::string& folder) {
    std::filesystem::create_directory(folder);
    if (form == Form::zip) return write_zipped(corpus, folder);
    const Layout& layout = layouts[static_cast<std::size_t>(form)];
    Files files;
    std::string path = folder + "/" + layout.file;
    std::ofstream all;
    if (!is_one_each(form)) {
        all.open(path, std::ios::binary);
        all << layout.head;
        files.paths.push_back(path);
    }
    for_each_article(corpus.files, corpus.language, [&](const Article& article) {
        std::string bytes = layout.record(article);
        files.megabytes += static_cast<double>(bytes.size()) * 1e-6;
        if (is_one_each(form))
            write_file(files, fmt::format(fmt::runtime(path), files.paths.size()), bytes);
        else
            all << (layout.filter != nullptr ? packed(layout.filter, bytes) : bytes);
    });
    all << layout.foot;
    return files;
}

}  // namespace bench
