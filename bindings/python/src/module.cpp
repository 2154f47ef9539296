/// How does the library become a module of Python? Part by part; the package around it holds the classes that
/// people see.
#include "parts.hpp"

#include <newsgrep/version.hpp>

PYBIND11_MODULE(_newsgrep, module) {
    using namespace newsgrep::python;
    module.def("version", &newsgrep::version);
    add_errors(module);
    add_values(module);
    add_text(module);
    add_options(module);
    add_batch(module);
    add_index(module);
    add_writer(module);
    add_evaluation(module);
}
