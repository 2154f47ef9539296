#include "index_state.hpp"

#include "console.hpp"

#include <fmt/format.h>

#include <newsgrep/columns.hpp>
#include <newsgrep/render.hpp>

namespace newsgrep::tools {
namespace {

void print_wrapped(const std::string& text) {
    print(wrapped(text, output_width()));
}

}  // namespace

void print_stats(const Index& index) {
    IndexStats stats = index.stats();
    print_wrapped(fmt::format(
        "index       {}\narticles    {}\ncopies      {} in {}\nlanguages   {}\nsize        {:.1f} "
        "MB\ngeneration  {}\n",
        make_harmless(index.path()), grouped(stats.articles), grouped(stats.grouped),
        counted(stats.groups, "group", "groups"), fmt::join(stats.languages, ","),
        static_cast<double>(stats.bytes) / 1e6, grouped(stats.generation)));
    for (const SegmentStats& segment : stats.segments)
        print_wrapped(fmt::format("segment     {}: {}, {} removed, {:.1f} MB\n", segment.name,
                                  counted(segment.articles, "article", "articles"), grouped(segment.removed),
                                  static_cast<double>(segment.bytes) / 1e6));
}

bool print_faults(const Index& index, const Cancel& cancel) {
    std::vector<std::string> faults = index.verify(cancel);
    for (const std::string& fault : faults) print_wrapped(make_harmless(fault) + "\n");
    if (faults.empty())
        print(fmt::format("All well: every byte of {} was checked.\n",
                          counted(index.stats().articles, "article", "articles")));
    return faults.empty();
}

}  // namespace newsgrep::tools
