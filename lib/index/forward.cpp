#include "index/forward.hpp"

namespace newsgrep::index {

ForwardWriter::ForwardWriter(const std::string& path) : file_(path) {
    file_.begin_section("streams");
    base::append_fixed(offsets_, std::uint64_t{0});
}

void ForwardWriter::add(std::string_view stream) {
    file_.append(stream);
    base::append_fixed(offsets_, file_.section_size());
}

void ForwardWriter::finish() {
    file_.begin_section("offsets");
    file_.append(offsets_);
    file_.finish();
}

Forward::Forward(const std::string& path)
    : file_(path), streams_(file_.section("streams")), offsets_(file_.section("offsets")) {}

std::string_view Forward::stream(std::uint32_t number) const {
    auto begin = file_.number<std::uint64_t>(offsets_, number);
    auto end = file_.number<std::uint64_t>(offsets_, std::uint64_t{number} + 1);
    if (end < begin) file_.throw_corrupt("its offsets do not ascend");
    return file_.view(streams_, begin, end - begin);
}

std::vector<std::uint32_t> Forward::first_positions(std::uint32_t number) const {
    std::vector<std::uint32_t> firsts;
    each(number, [&firsts](std::uint32_t, const Place& place) {
        if (place.paragraph < firsts.size()) return;
        firsts.resize(place.paragraph + std::size_t{1});
        firsts.back() = place.position;
    });
    return firsts;
}

}  // namespace newsgrep::index
