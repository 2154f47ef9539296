/// How does Python see the answers to many queries?
#include "batch.hpp"

#include "interrupts.hpp"
#include "parts.hpp"
#include "values.hpp"

#include <cstdint>
#include <cstring>
#include <newsgrep/render.hpp>
#include <pybind11/stl.h>
#include <string>
#include <string_view>
#include <unordered_map>

namespace newsgrep::python {
namespace {

std::size_t hit_count(const Batch& batch) {
    std::size_t count = 0;
    for (const BatchAnswer& answer : batch.answers) count += answer.results.size();
    return count;
}

/// A column of numbers that numpy takes as it is: a bytearray.
template <typename Number>
class NumberColumn {
  public:
    explicit NumberColumn(std::size_t count)
        : bytes_(py::reinterpret_steal<py::object>(
              PyByteArray_FromStringAndSize(nullptr, static_cast<py::ssize_t>(count * sizeof(Number))))) {
        if (!bytes_) throw py::error_already_set();
        end_ = PyByteArray_AS_STRING(bytes_.ptr());
    }
    void add(Number number) {
        std::memcpy(end_, &number, sizeof(Number));
        end_ += sizeof(Number);
    }
    [[nodiscard]] const py::object& bytes() const { return bytes_; }

  private:
    py::object bytes_;
    char* end_ = nullptr;
};

/// A str for each different name: many queries find the same article. What is named must outlive it.
class Names {
  public:
    const py::object& operator()(std::string_view name) {
        auto [known, is_new] = known_.try_emplace(name);
        if (is_new) known->second = text(name);
        return known->second;
    }

  private:
    std::unordered_map<std::string_view, py::object> known_;
};

/// All hits, column by column; ranks are int64 and scores float64.
py::tuple columns(const Batch& batch) {
    std::size_t count = hit_count(batch), row = 0;
    py::list qids(count), docnos(count);
    NumberColumn<std::int64_t> ranks(count);
    NumberColumn<double> scores(count);
    Names name;
    for (const BatchAnswer& answer : batch.answers) {
        py::object qid = text(answer.qid);
        for (const Hit& hit : answer.results) {
            PyList_SET_ITEM(qids.ptr(), row, qid.inc_ref().ptr());
            PyList_SET_ITEM(docnos.ptr(), row++, name(hit.id).inc_ref().ptr());
            ranks.add(static_cast<std::int64_t>(hit.rank));
            scores.add(hit.score);
        }
    }
    return py::make_tuple(std::move(qids), std::move(docnos), ranks.bytes(), scores.bytes());
}

py::list qids(const Batch& batch) {
    py::list all;
    for (const BatchAnswer& answer : batch.answers) all.append(text(answer.qid));
    return all;
}

py::dict errors(const Batch& batch) {
    py::dict all;
    for (const BatchAnswer& answer : batch.answers)
        if (!answer.error.empty()) all[text(answer.qid)] = text(answer.error);
    return all;
}

py::list ranking(const BatchAnswer& answer) {
    py::list all;
    for (const Hit& hit : answer.results) all.append(py::make_tuple(text(hit.id), hit.score));
    return all;
}

/// Enough of an answer to make its run again: what a batch brings without ids_only=False.
py::tuple state(const BatchAnswer& answer) {
    return py::make_tuple(text(answer.qid), text(answer.results.query), text(answer.error),
                          answer.results.total, answer.results.exact, ranking(answer));
}

BatchAnswer from_state(const py::handle& state) {
    auto fields = py::reinterpret_borrow<py::tuple>(state);
    BatchAnswer answer;
    answer.qid = fields[0].cast<std::string>();
    answer.results.query = fields[1].cast<std::string>();
    answer.error = fields[2].cast<std::string>();
    answer.results.total = fields[3].cast<std::uint64_t>();
    answer.results.exact = fields[4].cast<bool>();
    for (const py::handle& row : fields[5]) {
        Hit& hit = answer.results.hits.emplace_back();
        auto pair = py::reinterpret_borrow<py::tuple>(row);
        hit.rank = answer.results.size();
        hit.id = pair[0].cast<std::string>();
        hit.score = pair[1].cast<double>();
    }
    return answer;
}

py::tuple get_state(const Batch& batch) {
    py::list all;
    for (const BatchAnswer& answer : batch.answers) all.append(state(answer));
    return py::make_tuple(std::move(all));
}

Batch set_state(const py::tuple& saved) {
    Batch batch;
    for (const py::handle& one : saved[0]) batch.answers.push_back(from_state(one));
    return batch;
}

}  // namespace

void add_batch(py::module_& module) {
    py::class_<Batch>(module, "Batch")
        .def("size", &hit_count)
        .def("qids", &qids)
        .def("errors", &errors)
        .def("columns", &columns)
        .def("results",
             [](const Batch& batch, std::size_t place) { return to_python(batch.answers.at(place).results); })
        .def("ranking",
             [](const Batch& batch, std::size_t place) { return ranking(batch.answers.at(place)); })
        .def("trec",
             [](const Batch& batch, std::size_t place, const std::string& tag) {
                 return text(without_gil([&] { return render_trec(batch.answers.at(place), tag); }));
             })
        .def(py::pickle(&get_state, &set_state));
}

}  // namespace newsgrep::python
