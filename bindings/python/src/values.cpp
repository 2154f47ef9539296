#include "values.hpp"

#include "code_points.hpp"
#include "parts.hpp"

#include <array>
#include <newsgrep/error.hpp>
#include <newsgrep/reader.hpp>

namespace newsgrep::python {
namespace {

py::object number(std::size_t value) {
    return py::reinterpret_steal<py::object>(PyLong_FromSize_t(value));
}

/// The classes of newsgrep._values, looked up when the module is loaded and kept for good.
struct Classes {
    PyTypeObject* article = nullptr;
    PyTypeObject* hit = nullptr;
    PyTypeObject* note = nullptr;
    PyTypeObject* relaxation = nullptr;
    PyTypeObject* results = nullptr;
    PyTypeObject* snippet = nullptr;
    PyTypeObject* suggestion = nullptr;
    PyTypeObject* token = nullptr;
};
Classes classes;

/// Makes a named tuple as its own _make() does, without the detour over Python.
template <typename... Fields>
py::object make(PyTypeObject* type, Fields&&... fields) {
    py::tuple arguments = py::make_tuple(py::make_tuple(std::forward<Fields>(fields)...));
    PyObject* made = PyTuple_Type.tp_new(type, arguments.ptr(), nullptr);
    if (made == nullptr) throw py::error_already_set();
    return py::reinterpret_steal<py::object>(made);
}

py::list ranges(const std::vector<Range>& bytes, std::string_view text) {
    CodePoints points(text);
    py::list all;
    for (const Range& range : bytes) {
        py::object begin = number(points.at(range.begin));
        all.append(py::make_tuple(std::move(begin), number(points.at(range.end))));
    }
    return all;
}

py::object date_text(const std::optional<Date>& date) {
    return date ? text(to_string(*date)) : py::none();
}

py::dict provenance(const Provenance& from) {
    const std::pair<const char*, const std::string*> facts[] = {
        {"date", &from.date},     {"lang", &from.language},   {"charset", &from.charset},
        {"title", &from.title},   {"body", &from.body},       {"author", &from.author},
        {"source", &from.source}, {"section", &from.section}, {"url", &from.url}};
    py::dict known;
    for (const auto& [name, where] : facts)
        if (!where->empty()) known[name] = text(*where);
    return known;
}

py::object value_of(const Snippet& snippet) {
    return make(classes.snippet, text(snippet.text), ranges(snippet.matches, snippet.text));
}

py::object value_of(const Hit& hit) {
    std::string_view body = hit.article ? std::string_view(hit.article->body) : std::string_view();
    return make(classes.hit, number(hit.rank), py::float_(hit.score), text(hit.id), text_or_none(hit.title),
                ranges(hit.title_matches, hit.title), text_or_none(hit.source), text_or_none(hit.author),
                date_text(hit.published), text_or_none(hit.language), text_or_none(hit.url),
                text_or_none(hit.section), value_of(hit.snippet), text_list(hit.duplicates),
                hit.article ? to_python(*hit.article) : py::none(), ranges(hit.body_matches, body));
}

py::list values_of(const std::vector<Suggestion>& suggestions, std::string_view query) {
    CodePoints points(query);
    py::list all;
    for (const Suggestion& one : suggestions) {
        py::object begin = number(points.at(one.begin));
        all.append(make(classes.suggestion, text(one.word), number(one.documents), text_or_none(one.better),
                        number(one.better_documents), std::move(begin), number(points.at(one.end)),
                        text(to_string(one))));
    }
    return all;
}

py::list values_of(const std::vector<Relaxation>& relaxations, std::string_view query) {
    constexpr const char* kinds[] = {"word", "filter", "any"};  // by Relaxation::Kind
    CodePoints points(query);
    py::list all;
    for (const Relaxation& one : relaxations) {
        py::object begin = number(points.at(one.begin));
        all.append(make(classes.relaxation, text(kinds[static_cast<std::size_t>(one.kind)]),
                        text_list(one.dropped), text(one.query), number(one.articles), std::move(begin),
                        number(points.at(one.end)), text(to_string(one))));
    }
    return all;
}

/// The names of the kinds, by their numbers: made once, used for each token.
py::object kind_name(TokenKind kind) {
    static const std::array<PyObject*, 5> names = {
        PyUnicode_InternFromString("word"), PyUnicode_InternFromString("number"),
        PyUnicode_InternFromString("particle"), PyUnicode_InternFromString("compound"),
        PyUnicode_InternFromString("group")};
    return py::reinterpret_borrow<py::object>(names.at(static_cast<std::size_t>(kind)));
}

}  // namespace

void add_values(py::module_&) {
    py::module_ values = py::module_::import("newsgrep._values");
    auto named = [&](const char* name) {
        return reinterpret_cast<PyTypeObject*>(py::object(values.attr(name)).release().ptr());
    };
    classes = {named("Article"), named("Hit"),     named("Note"),       named("Relaxation"),
               named("Results"), named("Snippet"), named("Suggestion"), named("Token")};
}

py::object text(std::string_view utf8) {
    PyObject* made = PyUnicode_DecodeUTF8(utf8.data(), static_cast<Py_ssize_t>(utf8.size()), "replace");
    if (made == nullptr) throw py::error_already_set();
    return py::reinterpret_steal<py::object>(made);
}

py::object text_or_none(std::string_view utf8) {
    return utf8.empty() ? py::none() : text(utf8);
}

py::list text_list(const std::vector<std::string>& list) {
    py::list all;
    for (const std::string& item : list) all.append(text(item));
    return all;
}

py::object to_python(const Article& article) {
    return make(classes.article, text_or_none(article.id), text_or_none(article.url),
                text_or_none(article.title), text_or_none(article.body), date_text(article.published),
                text_or_none(article.source), text_or_none(article.author), text_or_none(article.language),
                text_or_none(article.section), py::tuple(text_list(article.ticker)),
                text(to_string(article.kind)), text_or_none(article.agency), provenance(article.provenance));
}

py::list to_python(const std::vector<QueryNote>& notes, std::string_view query) {
    CodePoints points(query);
    py::list all;
    for (const QueryNote& note : notes) {
        py::object begin = number(points.at(note.begin));
        all.append(make(classes.note, text(note.message), std::move(begin), number(points.at(note.end))));
    }
    return all;
}

py::object to_python(const Results& results) {
    py::tuple hits(results.size());
    for (std::size_t i = 0; i < results.size(); ++i) hits[i] = value_of(results.hits[i]);
    return py::reinterpret_borrow<py::object>(reinterpret_cast<PyObject*>(classes.results))(
        text(results.query), std::move(hits), results.total, results.exact,
        results.distinct ? number(*results.distinct) : py::none(), results.took_ms,
        to_python(results.notes, results.query), values_of(results.suggestions, results.query),
        text_or_none(results.corrected), values_of(results.relaxations, results.query));
}

py::list to_python(const std::vector<TokenView>& tokens, std::string_view source) {
    CodePoints points(source);
    py::list all(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const TokenView& token = tokens[i];
        py::object begin = number(points.at(token.begin));
        all[i] = make(classes.token, std::move(begin), number(points.at(token.end)),
                      text(source.substr(token.begin, token.end - token.begin)), text(token.exact),
                      text(token.stem), number(token.position), text(token.form), kind_name(token.kind),
                      text(token.language), py::bool_(token.is_stop));
    }
    return all;
}

std::optional<Date> date_of(std::string_view given, std::optional<Date> now) {
    if (given.empty()) return {};
    if (auto date = parse_iso_date(given)) return date;
    if (auto date = parse_date(given, now)) return date;
    throw Error(Errc::invalid_argument,
                "'" + std::string(given) + "' is no date; write it as 2020-02-12, or leave it out.");
}

}  // namespace newsgrep::python
