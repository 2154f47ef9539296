/// How do the library's values become Python's, the named tuples of newsgrep._values?
#pragma once

#include <newsgrep/analyzer.hpp>
#include <newsgrep/article.hpp>
#include <newsgrep/results.hpp>
#include <optional>
#include <pybind11/pybind11.h>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::python {

namespace py = pybind11;

/// str; what is not UTF-8 is replaced, as everywhere in the library.
py::object text(std::string_view utf8);
/// None for an empty string: not known.
py::object text_or_none(std::string_view utf8);
py::list text_list(const std::vector<std::string>& list);

py::object to_python(const Article& article);
py::object to_python(const Results& results);
py::list to_python(const std::vector<QueryNote>& notes, std::string_view query);
py::list to_python(const std::vector<TokenView>& tokens, std::string_view text);

/// A date as people write it, ISO 8601 first; none for an empty one. Throws Error{invalid_argument} for what
/// is no date.
std::optional<Date> date_of(std::string_view text, std::optional<Date> now = {});

}  // namespace newsgrep::python
