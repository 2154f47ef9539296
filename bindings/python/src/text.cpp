/// What does the library tell of a text alone?
#include "interrupts.hpp"
#include "parts.hpp"
#include "values.hpp"

#include <map>
#include <newsgrep/analyzer.hpp>
#include <newsgrep/extract.hpp>
#include <newsgrep/reader.hpp>
#include <pybind11/stl.h>
#include <string>
#include <utility>

namespace newsgrep::python {
namespace {

using Languages = std::pair<std::string, std::string>;

/// One per thread and language, kept: what it has met makes it fast. A few, for each may take some 40 MB.
const Analyzer& analyzer(const Languages& languages) {
    thread_local std::map<Languages, Analyzer> kept;
    auto found = kept.find(languages);
    if (found != kept.end()) return found->second;
    if (kept.size() == 4) kept.clear();
    return kept.try_emplace(languages, languages.first, languages.second).first->second;
}

py::list analyze(const std::string& text, const std::string& language, const std::string& latin) {
    const auto& tokens = without_gil([&]() -> const std::vector<TokenView>* {
        return &analyzer({language, latin}).view(text);
    });
    return to_python(*tokens, text);
}

py::object parsed_date(const std::string& given, const std::string& now) {
    auto date = parse_date(given, date_of(now));
    return date ? text(to_string(*date)) : py::none();
}

py::object extracted(const std::string& page, const PageOptions& options) {
    Record record = without_gil([&] { return extract(page, options); });
    return record.outcome == Record::Outcome::article ? to_python(record.article) : py::none();
}

}  // namespace

void add_text(py::module_& module) {
    module.def("analyze", &analyze);
    module.def("fold", [](const std::string& word) { return fold(word); });
    module.def("stem",
               [](const std::string& folded, const std::string& language) { return stem(folded, language); });
    module.def("detect", [](const std::string& text, const std::vector<std::string>& languages) {
        return detect_language(text, languages);
    });
    module.def("parse_date", &parsed_date);
    module.def("extract", [](const std::string& page, std::string url, std::string charset,
                             std::string language, std::vector<std::string> languages) {
        return extracted(page,
                         {std::move(url), std::move(charset), std::move(language), std::move(languages)});
    });
}

}  // namespace newsgrep::python
