#include "results/html_charts.hpp"

#include "results/html.hpp"
#include "results/overview.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace newsgrep::results {
namespace {

/// Fewer buckets do not fill the width: their bars would be walls.
constexpr std::size_t fewest_places = 24;
constexpr double bar_width = 0.8;  ///< of a bucket's place
constexpr double height = 100;     ///< of a plot, in units of its own

std::string percent(double share) {
    return fmt::format("{:.2f} %", share * 100);
}

std::string label_of(const Bucket& bucket, Period period) {
    return bucket.start ? bucket_label(*bucket.start, period) : std::string("undated");
}

std::string described(const Bucket& bucket, Period period) {
    return fmt::format("{}: {} of {}, {}", label_of(bucket, period), bucket.count,
                       counted(bucket.articles, "article"), percent(bucket.share()));
}

double count_of(const Bucket& bucket) {
    return static_cast<double>(bucket.count);
}
double share_of(const Bucket& bucket) {
    return bucket.share();
}

/// What a plot shows of each bucket.
struct Measure {
    const char* style;
    double (*value)(const Bucket&);
};

const Bucket& largest(const Timeline& timeline, const Measure& measure) {
    return *std::ranges::max_element(timeline.buckets, {}, measure.value);
}

void append_bars(std::string& out, const Timeline& timeline, const Measure& measure) {
    double most = measure.value(largest(timeline, measure));
    for (std::size_t i = 0; i < timeline.buckets.size(); ++i) {
        const Bucket& bucket = timeline.buckets[i];
        if (bucket.count == 0) continue;
        double size = height * measure.value(bucket) / most;
        out += fmt::format(
            "<rect x=\"{}\" y=\"{:.2f}\" width=\"{}\" height=\"{:.2f}\"><title>{}</title></rect>\n", i,
            height - size, bar_width, size, described(bucket, timeline.period));
    }
}

/// The first and the last bucket, below their bars.
std::string axis(const Timeline& timeline, std::size_t places) {
    std::string last;
    if (timeline.buckets.size() > 1)
        last = fmt::format("<span>{}</span>", label_of(timeline.buckets.back(), timeline.period));
    return fmt::format("<div class=\"axis\" style=\"width:{:.2f}%\"><span>{}</span>{}</div>\n",
                       100.0 * static_cast<double>(timeline.buckets.size()) / static_cast<double>(places),
                       label_of(timeline.buckets.front(), timeline.period), last);
}

void append_plot(std::string& out, const Timeline& timeline, const Measure& measure,
                 std::string_view caption) {
    std::size_t places = std::max(timeline.buckets.size(), fewest_places);
    out += fmt::format(
        "<figure>\n<figcaption>{}</figcaption>\n<svg class=\"plot {}\" viewBox=\"0 0 {} {}\" "
        "preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{}\">\n",
        caption, measure.style, places, height, caption);
    append_bars(out, timeline, measure);
    out += "</svg>\n" + axis(timeline, places) + "</figure>\n";
}

void append_numbers(std::string& out, const Timeline& timeline) {
    out += "<details><summary class=\"quiet\">The numbers</summary>\n<table>\n";
    auto append = [&](const Bucket& bucket) {
        out += fmt::format(
            "<tr><th scope=\"row\">{}</th><td class=\"number\">{}</td><td class=\"number\">{}</td></tr>\n",
            label_of(bucket, timeline.period), bucket.count, percent(bucket.share()));
    };
    for (const Bucket& bucket : timeline.buckets) append(bucket);
    if (timeline.undated.count > 0) append(timeline.undated);
    out += "</table>\n</details>\n";
}

void append_value(std::string& out, const FacetValue& value, std::uint64_t most) {
    std::string_view name = value.value.empty() ? no_value : std::string_view(value.value);
    std::string distinct =
        value.distinct ? fmt::format("<td class=\"number quiet\">{}</td>", *value.distinct) : std::string();
    out += fmt::format(
        "<tr><th scope=\"row\"><bdi {}>{}</bdi></th><td class=\"number\">{}</td>{}<td class=\"bar\"><svg "
        "viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"{:.2f}\" "
        "height=\"10\"/></svg></td></tr>\n",
        direction_attribute(name), escaped(name), value.count, distinct,
        height * static_cast<double>(value.count) / static_cast<double>(most));
}

void append_facet(std::string& out, const Facet& facet) {
    bool is_grouped = !facet.values.empty() && facet.values.front().distinct;
    out += fmt::format("<table>\n<caption>{}{}</caption>\n", to_string(facet.field),
                       is_grouped ? ": articles, and without copies" : "");
    std::size_t shown = std::min(facet.values.size(), shown_values);
    std::span values(facet.values.data(), shown);
    std::uint64_t most = 1;
    for (const FacetValue& value : values) most = std::max(most, value.count);
    for (const FacetValue& value : values) append_value(out, value, most);
    if (shown < facet.values.size())
        out += fmt::format("<tr><th class=\"quiet\">and {} more</th></tr>\n", facet.values.size() - shown);
    out += "</table>\n";
}

}  // namespace

std::string timeline_html(const Timeline& timeline) {
    std::string out = fmt::format("<section>\n<h2>Articles by {}</h2>\n", to_string(timeline.period));
    if (!timeline.buckets.empty()) {
        Measure counts{"count", count_of};
        Measure shares{"share", share_of};
        append_plot(out, timeline, counts,
                    "Articles; most in " + described(largest(timeline, counts), timeline.period));
        append_plot(
            out, timeline, shares,
            "Share of all articles; largest in " + described(largest(timeline, shares), timeline.period));
    }
    if (timeline.undated.count > 0)
        out += fmt::format("<p class=\"quiet\">{} without a date</p>\n",
                           counted(timeline.undated.count, "article"));
    append_numbers(out, timeline);
    return out + "</section>\n";
}

std::string facets_html(const std::vector<Facet>& facets) {
    if (facets.empty()) return {};
    std::string out = "<section>\n<h2>Where and who</h2>\n<div class=\"facets\">\n";
    for (const Facet& facet : facets) append_facet(out, facet);
    return out + "</div>\n</section>\n";
}

}  // namespace newsgrep::results
