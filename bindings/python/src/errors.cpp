/// How does a failure of the library become an exception of Python?
#include "parts.hpp"

#include <newsgrep/error.hpp>
#include <string>

namespace newsgrep::python {
namespace {

/// newsgrep._errors says which class a code has.
void raise(const Error& error) {
    py::object made = py::module_::import("newsgrep._errors")
                          .attr("error_of")(std::string(to_string(error.code())), error.what());
    PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(made.ptr())), made.ptr());
}

}  // namespace

void add_errors(py::module_&) {
    py::register_local_exception_translator([](std::exception_ptr thrown) {
        try {
            if (thrown) std::rethrow_exception(thrown);
        } catch (const Error& error) {
            raise(error);
        }
    });
}

}  // namespace newsgrep::python
