/// What did the caller pass, whatever of it is NULL?
#pragma once

#include "newsgrep.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <newsgrep/error.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::c {

inline std::string_view text(const char* given) {
    return given != nullptr ? given : "";
}

inline std::string_view text(const char* given, std::size_t size) {
    return given != nullptr ? std::string_view(given, size) : std::string_view();
}

inline std::vector<std::string> list(const char* const* given, std::size_t count) {
    std::vector<std::string> all;
    if (given == nullptr) return all;
    for (std::size_t i = 0; i < count; ++i) all.emplace_back(text(given[i]));
    return all;
}

/// `what` is "index" or the like.
template <typename Handle>
Handle& needed(Handle* given, const char* what) {
    if (given != nullptr) return *given;
    throw Error(Errc::invalid_argument, std::string("The ") + what + " is NULL; pass one.");
}

/// Where a handle goes, which is NULL until there is one.
template <typename Handle>
Handle*& place(Handle** given) {
    if (given == nullptr)
        throw Error(Errc::invalid_argument, "The place for the result is NULL; pass a pointer to it.");
    return *given = nullptr;
}

/// Writes a result that the caller may not want.
template <typename Value, typename Given>
void give(Value* wanted, Given value) {
    if (wanted != nullptr) *wanted = static_cast<Value>(value);
}

/// The size of a struct as it was at first: what no caller falls short of.
template <typename Struct>
constexpr std::size_t first_size = 0;
template <>
inline constexpr std::size_t first_size<newsgrep_article> = offsetof(newsgrep_article, agency) +
                                                            sizeof(newsgrep_article::agency);
template <>
inline constexpr std::size_t first_size<newsgrep_load_counts> = offsetof(newsgrep_load_counts, rejected) +
                                                                sizeof(newsgrep_load_counts::rejected);
template <>
inline constexpr std::size_t first_size<newsgrep_search_options> = offsetof(newsgrep_search_options, now) +
                                                                   sizeof(newsgrep_search_options::now);
template <>
inline constexpr std::size_t first_size<newsgrep_kwic_options> = offsetof(newsgrep_kwic_options, seed) +
                                                                 sizeof(newsgrep_kwic_options::seed);

template <typename Struct>
void check_size(std::size_t size) {
    if (size < first_size<Struct>)
        throw Error(Errc::invalid_argument, "A struct has size " + std::to_string(size) +
                                                ", but its type has " + std::to_string(sizeof(Struct)) +
                                                "; set size to sizeof of its type.");
}

/// Writes what a caller has room for.
template <typename Struct>
void give_struct(Struct* wanted, Struct value) {
    if (wanted == nullptr) return;
    check_size<Struct>(wanted->size);
    value.size = wanted->size;
    std::memcpy(wanted, &value, std::min(value.size, sizeof(Struct)));
}

/// The struct as this version knows it: `usual` overlaid with what the caller has of it. A later version's
/// struct is taken as long as nothing in it is set that is not known here.
template <typename Struct>
Struct known_part(const Struct& given, Struct usual = {}) {
    std::size_t size = given.size;
    check_size<Struct>(size);
    const auto* bytes = reinterpret_cast<const char*>(&given);
    if (size > sizeof(Struct) &&
        std::any_of(bytes + sizeof(Struct), bytes + size, [](char byte) { return byte != 0; }))
        throw Error(
            Errc::invalid_argument,
            "A struct asks for something that this version of newsgrep does not have; update it, or set the "
            "last fields to 0.");
    std::memcpy(&usual, bytes, std::min(size, sizeof(Struct)));
    return usual;
}

}  // namespace newsgrep::c
