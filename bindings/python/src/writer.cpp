#include "writer.hpp"

#include "parts.hpp"
#include "values.hpp"

#include <exception>
#include <newsgrep/error.hpp>
#include <pybind11/functional.h>
#include <pybind11/stl.h>
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
    Added added = self.with([&](Writer& writer) { return writer.add(article); });
    return added_names[static_cast<int>(added)];
}

py::list rows(const std::vector<Rejection>& rejections) {
    py::list all;
    for (const Rejection& one : rejections)
        all.append(py::make_tuple(text(one.where.file), one.where.record, one.where.byte, text(one.reason)));
    return all;
}

/// Tells Python how far a load got; what that raises ends it.
class Reporter {
  public:
    explicit Reporter(py::object progress) : progress_(std::move(progress)) {}

    void operator()(const Progress& now) {
        if (progress_.is_none() || raised_) return;
        py::gil_scoped_acquire with_gil;
        try {
            progress_(now.articles, now.rejected, now.bytes, now.bytes_total);
        } catch (const py::error_already_set&) {
            raised_ = std::current_exception();
        }
    }
    [[nodiscard]] bool has_raised() const { return raised_ != nullptr; }
    void rethrow() const {
        if (raised_) std::rethrow_exception(raised_);
    }

  private:
    py::object progress_;
    std::exception_ptr raised_;
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
    Reporter reporter(std::move(progress));
    Interrupts interrupts;
    options.progress = [&](const Progress& now) { reporter(now); };
    options.cancel = [&] { return reporter.has_raised() || interrupts.is_raised(); };
    LoadReport report = self.with(interrupts, [&](Writer& writer) { return load(writer, paths, options); });
    reporter.rethrow();
    interrupts.rethrow();
    return py::make_tuple(py::make_tuple(report.read, report.added, report.replaced, report.unchanged,
                                         report.skipped, report.rejected),
                          rows(report.rejections), rows(report.skips));
}

}  // namespace

void SharedWriter::throw_closed() const {
    throw Error(Errc::invalid_argument,
                "This writer of " + path_ + " is closed; open another one with writer() of the index.");
}

SharedWriter::SharedWriter(const Index& index, WriterOptions options) : path_(index.path()) {
    Interrupts interrupts;
    interrupts_ = &interrupts;
    options.cancel = [this] { return interrupts_->is_raised(); };
    interrupts.run([&] { writer_.emplace(index.writer(options)); });
}

void add_writer(py::module_& module) {
    py::class_<SharedWriter>(module, "Writer")
        .def_property_readonly("path", [](const SharedWriter& self) { return text(self.path()); })
        .def("add", &add)
        .def("load", &load_files)
        .def("remove",
             [](SharedWriter& self, const std::string& id) {
                 return self.with([&](Writer& writer) { return writer.remove(id); });
             })
        .def("commit", [](SharedWriter& self) { self.with([](Writer& writer) { writer.commit(); }); })
        .def("optimize", [](SharedWriter& self) { self.with([](Writer& writer) { writer.optimize(); }); })
        .def("close", [](SharedWriter& self) { without_gil([&] { self.close(); }); })
        .def("closed", &SharedWriter::is_closed);
}

}  // namespace newsgrep::python
