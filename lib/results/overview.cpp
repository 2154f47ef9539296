#include "results/overview.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace newsgrep::results {
namespace {

constexpr std::size_t year_length = 4, month_length = 7;  // of an ISO date

Chart chart_of(const Facet& facet) {
    Chart chart{std::string(to_string(facet.field)), {}, {}};
    for (const FacetValue& value : facet.values) {
        if (chart.rows.size() == shown_values) break;
        chart.rows.push_back(
            {value.value.empty() ? std::string(no_value) : value.value, value.count, value.distinct, {}});
    }
    std::size_t left = facet.values.size() - chart.rows.size();
    if (left > 0) chart.remark = fmt::format("and {} more", left);
    return chart;
}

ChartRow row_of(const Bucket& bucket, std::string label) {
    return {std::move(label), bucket.count, bucket.distinct, bucket.share()};
}

Chart chart_of(const Timeline& timeline) {
    Chart chart{std::string(to_string(timeline.period)), {}, {}};
    for (const Bucket& bucket : timeline.buckets)
        chart.rows.push_back(row_of(bucket, bucket_label(*bucket.start, timeline.period)));
    if (timeline.undated.count > 0) chart.rows.push_back(row_of(timeline.undated, "undated"));
    return chart;
}

}  // namespace

std::string bucket_label(const Date& start, Period period) {
    std::string label = to_string(start);
    if (period == Period::year) label.resize(year_length);
    if (period == Period::month) label.resize(month_length);
    return label;
}

std::string charts(const Results& results, const TextStyle& style) {
    std::string out;
    for (const Facet& facet : results.facets) {
        if (!out.empty()) out += '\n';
        append_chart(out, chart_of(facet), style);
    }
    if (!results.timeline) return out;
    if (!out.empty()) out += '\n';
    append_chart(out, chart_of(*results.timeline), style);
    return out;
}

}  // namespace newsgrep::results
