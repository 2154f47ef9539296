#include "index/columns.hpp"

#include "base/bytes.hpp"

namespace newsgrep::index {

std::uint32_t ColumnsWriter::name(std::string_view text) {
    auto [found, is_new] = numbers_.try_emplace(std::string(text), static_cast<std::uint32_t>(names_.size()));
    if (is_new) names_.emplace_back(text);
    return found->second;
}

void ColumnsWriter::add(std::string_view id, const Row& row, const Sketch& sketch) {
    base::append_fixed(rows_, row);
    ids_ += id;
    base::append_fixed(sketches_, sketch);
    base::append_fixed(id_offsets_, static_cast<std::uint32_t>(ids_.size()));
}

void ColumnsWriter::finish() {
    std::string names;
    std::string offsets(4, '\0');
    for (const std::string& name : names_) {
        names += name;
        base::append_fixed(offsets, static_cast<std::uint32_t>(names.size()));
    }
    base::CheckedFileWriter file(path_);
    for (auto [section, bytes] : {std::pair<const char*, const std::string*>{"rows", &rows_},
                                  {"names", &names},
                                  {"name_offsets", &offsets},
                                  {"ids", &ids_},
                                  {"id_offsets", &id_offsets_},
                                  {"sketches", &sketches_}}) {
        file.begin_section(section);
        file.append(*bytes);
    }
    file.finish();
}

Columns::Columns(const std::string& path)
    : file_(path),
      rows_(file_.section("rows")),
      names_(file_.section("names")),
      name_offsets_(file_.section("name_offsets")),
      ids_(file_.section("ids")),
      id_offsets_(file_.section("id_offsets")),
      sketches_(file_.section("sketches")) {
    if (rows_.size % sizeof(Row) != 0 || id_offsets_.size != (rows_.size / sizeof(Row) + 1) * 4 ||
        sketches_.size != rows_.size / sizeof(Row) * sizeof(Sketch) || name_offsets_.size < 4)
        file_.throw_corrupt("its counts do not agree");
}

std::string_view Columns::text(const base::CheckedFile::Section& offsets,
                               const base::CheckedFile::Section& texts, std::uint32_t number) const {
    auto begin = file_.number<std::uint32_t>(offsets, number);
    auto end = file_.number<std::uint32_t>(offsets, std::uint64_t{number} + 1);
    if (end < begin) file_.throw_corrupt("its offsets do not ascend");
    return file_.view(texts, begin, end - begin);
}

std::string_view Columns::id(std::uint32_t number) const {
    return text(id_offsets_, ids_, number);
}
std::string_view Columns::name(std::uint32_t number) const {
    return text(name_offsets_, names_, number);
}

}  // namespace newsgrep::index
