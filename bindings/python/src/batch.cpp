/// How does Python see the answers to many queries?
#include "batch.hpp"

#include "interrupts.hpp"
#include "parts.hpp"
#include "values.hpp"

#include <cstdint>
#include <newsgrep/render.hpp>
#include <pybind11/stl.h>
#include <string>

namespace newsgrep::python {
namespace {

std::size_t hit_count(const Batch& batch) {
    std::size_t count = 0;
    for (const BatchAnswer& answer : batch.answers) count += answer.results.size();
    return count;
}

template <typename Number>
py::bytes bytes_of(const std::vector<Number>& numbers) {
    return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number)};
}

/// All hits, column by column; ranks are int64 and scores float64, as bytes, so that numpy need not count
/// them.
py::tuple columns(const Batch& batch) {
    std::size_t count = hit_count(batch);
    py::list qids(count);
    py::list docnos(count);
    std::vector<std::int64_t> ranks;
    std::vector<double> scores;
    for (const BatchAnswer& answer : batch.answers) {
        py::object qid = text(answer.qid);
        for (const Hit& hit : answer.results) {
            qids[ranks.size()] = qid;
            docnos[ranks.size()] = text(hit.id);
            ranks.push_back(static_cast<std::int64_t>(hit.rank));
            scores.push_back(hit.score);
        }
    }
    return py::make_tuple(std::move(qids), std::move(docnos), bytes_of(ranks), bytes_of(scores));
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
