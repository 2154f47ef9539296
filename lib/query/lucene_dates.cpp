#include "query/lucene_dates.hpp"

#include "base/utf8.hpp"
#include "query/foreign_lexer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace newsgrep::query {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view today = "-0d";

struct UnitRow {
    std::string_view name;
    char unit;  ///< of date:
};

/// A capital M is a month in Elasticsearch, a small one a minute; Solr writes units out.
constexpr std::array units{
    UnitRow{"d", 'd'},    UnitRow{"w", 'w'},     UnitRow{"M", 'm'},     UnitRow{"y", 'y'},
    UnitRow{"DAY", 'd'},  UnitRow{"DAYS", 'd'},  UnitRow{"MONTH", 'm'}, UnitRow{"MONTHS", 'm'},
    UnitRow{"YEAR", 'y'}, UnitRow{"YEARS", 'y'},
};

/// Of what stands behind "now".
std::string since_now(std::string_view rest, std::string_view moment) {
    rest = rest.substr(0, rest.find('/'));  // rounded to whole days, as all days are here
    if (rest.empty()) return std::string(today);
    std::size_t unit = rest.find_first_not_of(digits, 1);
    if (rest.front() != '-' || unit == std::string_view::npos || unit == 1) return std::string(moment);
    const auto* row = std::ranges::find(units, rest.substr(unit), &UnitRow::name);
    if (row != units.end()) return fmt::format("{}{}", rest.substr(0, unit), row->unit);
    bool is_shorter_than_a_day = std::string_view("hHms").find(rest[unit]) != std::string_view::npos;
    return std::string(is_shorter_than_a_day ? today : moment);
}

}  // namespace

std::string lucene_day(std::string_view moment) {
    moment = base::trim(moment);
    if (in_lower_ascii(moment.substr(0, 3)) == "now") return since_now(moment.substr(3), moment);
    std::size_t time = moment.find('T');
    bool has_time = time != std::string_view::npos && time > 0 && time + 1 < moment.size() &&
                    digits.find(moment[time - 1]) != std::string_view::npos &&
                    digits.find(moment[time + 1]) != std::string_view::npos;
    return std::string(has_time ? moment.substr(0, time) : moment);
}

}  // namespace newsgrep::query
