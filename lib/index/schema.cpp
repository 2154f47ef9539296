#include "index/schema.hpp"

#include "base/digest.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace newsgrep::index::schema {
namespace {

/// `prefix` + `value` where Xapian takes it, else a stand-in that is as good as unique.
std::string guarded(std::string_view prefix, std::string_view value) {
    std::string term = fmt::format("{}{}", prefix, value);
    if (term.size() <= longest_term && term.find('\0') == std::string::npos) return term;
    std::string kept(base::prefix(term, longest_term - 33));
    std::replace(kept.begin(), kept.end(), '\0', ' ');
    return fmt::format("{}#{}", kept, base::hex(base::digest128(term)));
}

}  // namespace

std::string stem_term(std::string_view language, std::string_view stem) {
    return guarded(fmt::format("Z{}", language), stem);
}
std::string title_term(std::string_view language, std::string_view stem) {
    return guarded(fmt::format("XT{}", language), stem);
}
std::string ticker_term(std::string_view language, std::string_view stem) {
    return guarded(fmt::format("XK{}", language), stem);
}
std::string id_term(std::string_view id) {
    return guarded("Q", id);
}
std::string language_term(std::string_view language) {
    return guarded("L", language);
}
std::string source_term(std::string_view word) {
    return guarded("XS", word);
}
std::string author_term(std::string_view word) {
    return guarded("XA", word);
}
std::string agency_term(std::string_view word) {
    return guarded("XG", word);
}
std::string host_term(std::string_view host) {
    return guarded("XH", host);
}
std::string year_term(const Date& date) {
    return fmt::format("Y{:04}", date.year);
}
std::string month_term(const Date& date) {
    return fmt::format("M{:04}{:02}", date.year, date.month);
}
std::string day_term(const Date& date) {
    return fmt::format("D{:04}{:02}{:02}", date.year, date.month, date.day);
}

}  // namespace newsgrep::index::schema
