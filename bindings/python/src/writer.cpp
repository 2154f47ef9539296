#include "writer.hpp"

#include "interrupts.hpp"
#include "parts.hpp"
#include "values.hpp"

#include <atomic>
#include <chrono>
#include <exception>
#include <newsgrep/error.hpp>
#include <pybind11/functional.h>
#include <pybind11/stl.h>
#include <thread>
#include <utility>
#include <vector>

namespace newsgrep::python {
namespace {

using Text = std::optional<std::string>;
using Names = std::vector<std::string>;

constexpr const char* added_names[] = {"added", "replaced", "unchanged"};

const char* add(SharedWriter& self, Text id, Text url, Text title, Text body, Text date, Text source,
                Text author, Text language, Text section, Names ticker, Text agency) {
    auto known = [](Text& field) { return field ? *std::move(field) : std::string(); };
    Article article;
    article.id = known(id);
    article.url = known(url);
    article.title = known(title);
    article.body = known(body);
    article.published = date_of(known(date));
    article.source = known(source);
    article.author = known(author);
    article.language = known(language);
    article.section = known(section);
    article.ticker = std::move(ticker);
    article.agency = known(agency);
    py::gil_scoped_release release;
    return added_names[static_cast<int>(self.with([&](Writer& writer) { return writer.add(article); }))];
}

py::list rows(const std::vector<Rejection>& rejections) {
    py::list all;
    for (const Rejection& one : rejections)
        all.append(py::make_tuple(text(one.where.file), one.where.record, one.where.byte, text(one.reason)));
    return all;
}

/// Watches a load: tells Python how far it got, and ends it where Python raises.
class Watch {
  public:
    explicit Watch(py::object progress) : progress_(std::move(progress)) {}

    void operator()(const Progress& now) {
        if (raised_) return;
        try {
            if (!progress_.is_none()) {
                py::gil_scoped_acquire with_gil;
                progress_(now.articles, now.rejected, now.bytes, now.bytes_total);
            }
            interrupts_.check();
        } catch (...) {
            raised_ = std::current_exception();
            cancel_ = true;
        }
    }
    [[nodiscard]] const std::atomic<bool>* cancel() const { return &cancel_; }
    void rethrow() const {
        if (raised_) std::rethrow_exception(raised_);
    }

  private:
    py::object progress_;
    Interrupts interrupts_;
    std::exception_ptr raised_;
    std::atomic<bool> cancel_ = false;
};

Format format_of(const std::string& name) {
    if (auto format = parse_format(name)) return *format;
    throw Error(
        Errc::invalid_argument,
        "There is no format '" + name + "'; there are auto, page, jsonl, csv, html, feed, warc, xml, text.");
}

py::tuple load_files(SharedWriter& self, const Names& paths, const std::string& format, std::string language,
                     Names languages, std::vector<std::pair<std::string, std::string>> columns,
                     unsigned threads, py::object progress) {
    LoadOptions options;
    options.reader.format = format_of(format);
    options.reader.language = std::move(language);
    options.reader.languages = std::move(languages);
    options.reader.columns = std::move(columns);
    options.threads = threads;
    Watch watch(std::move(progress));
    options.progress = [&](const Progress& now) { watch(now); };
    options.cancel = watch.cancel();
    LoadReport report =
        without_gil([&] { return self.with([&](Writer& writer) { return load(writer, paths, options); }); });
    watch.rethrow();
    return py::make_tuple(py::make_tuple(report.read, report.added, report.replaced, report.unchanged,
                                         report.skipped, report.rejected),
                          rows(report.rejections), rows(report.skips));
}

}  // namespace

void SharedWriter::throw_closed() const {
    throw Error(Errc::invalid_argument,
                "This writer of " + path_ + " is closed; open another one with writer() of the index.");
}

std::unique_ptr<SharedWriter> open_writer(const Index& index, const WriterOptions& options) {
    py::gil_scoped_release release;
    Interrupts interrupts;
    while (true) {
        try {
            return std::make_unique<SharedWriter>(index.path(), index.writer({.memory = options.memory}));
        } catch (const Error& error) {
            if (error.code() != Errc::locked || !options.wait) throw;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(25));
        interrupts.check();
    }
}

void add_writer(py::module_& module) {
    py::class_<SharedWriter>(module, "Writer")
        .def_property_readonly("path", [](const SharedWriter& self) { return text(self.path()); })
        .def("add", &add)
        .def("load", &load_files)
        .def("remove",
             [](SharedWriter& self, const std::string& id) {
                 return without_gil(
                     [&] { return self.with([&](Writer& writer) { return writer.remove(id); }); });
             })
        .def("commit",
             [](SharedWriter& self) {
                 without_gil([&] { self.with([](Writer& writer) { writer.commit(); }); });
             })
        .def("optimize",
             [](SharedWriter& self) {
                 without_gil([&] { self.with([](Writer& writer) { writer.optimize(); }); });
             })
        .def("close", [](SharedWriter& self) { without_gil([&] { self.close(); }); })
        .def("closed", &SharedWriter::is_closed);
}

}  // namespace newsgrep::python
