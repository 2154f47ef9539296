/// Which parts does the module have?
#pragma once

#include <pybind11/pybind11.h>

namespace newsgrep::python {

namespace py = pybind11;

void add_errors(py::module_& module);
void add_values(py::module_& module);
void add_text(py::module_& module);
void add_options(py::module_& module);
void add_batch(py::module_& module);
void add_index(py::module_& module);
void add_writer(py::module_& module);
void add_evaluation(py::module_& module);

}  // namespace newsgrep::python
