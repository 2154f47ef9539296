#include "text/irregular.hpp"

#include "base/names.hpp"

namespace newsgrep::text {
namespace {

constexpr std::string_view no_prefix = "-";

std::size_t number_of_words(std::initializer_list<std::span<const Paradigm>> tables) {
    std::size_t words = 0;
    for (auto table : tables) {
        for (const Paradigm& paradigm : table)
            words += base::count_names(paradigm.prefixes) * base::count_names(paradigm.forms);
    }
    return words;
}

}  // namespace

Irregular::Irregular(std::initializer_list<std::span<const Paradigm>> tables)
    : stems_(number_of_words(tables)) {
    for (auto table : tables) {
        for (const Paradigm& paradigm : table) add(paradigm);
    }
}

void Irregular::add(const Paradigm& paradigm) {
    base::for_each_name(paradigm.prefixes, [&](std::string_view prefix) {
        std::string_view stem = join(prefix, paradigm.stem);
        base::for_each_name(paradigm.forms,
                            [&](std::string_view form) { stems_.add(join(prefix, form), stem); });
    });
}

std::string_view Irregular::join(std::string_view prefix, std::string_view rest) {
    return prefix == no_prefix ? rest : joined_.emplace_back(prefix).append(rest);
}

}  // namespace newsgrep::text
