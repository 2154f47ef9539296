/// How does a program in C read what a search found?
#include "arguments.hpp"
#include "errors.hpp"
#include "handles.hpp"

#include <algorithm>
#include <newsgrep/render.hpp>
#include <string>
#include <utility>
#include <vector>

namespace newsgrep::c {
namespace {

std::vector<newsgrep_range> ranges(const std::vector<Range>& given) {
    std::vector<newsgrep_range> all;
    for (const Range& range : given) all.push_back({range.begin, range.end});
    return all;
}

std::string date_text(const std::optional<Date>& date) {
    return date ? to_string(*date) : std::string();
}

/// A hit as C sees it, over the C++ hit that it was made from, and what C++ has no such form of.
struct LentHit {
    explicit LentHit(const Hit& hit)
        : date(date_text(hit.published)),
          title_matches(ranges(hit.title_matches)),
          snippet_matches(ranges(hit.snippet.matches)) {
        for (const std::string& id : hit.duplicates) duplicates.push_back(id.c_str());
    }
    [[nodiscard]] newsgrep_hit view(const Hit& hit) const {
        return {hit.rank,
                hit.score,
                hit.id.c_str(),
                hit.title.c_str(),
                title_matches.data(),
                title_matches.size(),
                hit.source.c_str(),
                hit.author.c_str(),
                date.c_str(),
                hit.language.c_str(),
                hit.url.c_str(),
                hit.section.c_str(),
                hit.snippet.text.c_str(),
                snippet_matches.data(),
                snippet_matches.size(),
                duplicates.data(),
                duplicates.size()};
    }
    std::string date;
    std::vector<newsgrep_range> title_matches;
    std::vector<newsgrep_range> snippet_matches;
    std::vector<const char*> duplicates;
};

std::vector<Bucket> all_buckets(const std::optional<Timeline>& timeline) {
    if (!timeline) return {};
    std::vector<Bucket> all = timeline->buckets;
    if (timeline->undated.articles > 0) all.push_back(timeline->undated);
    return all;
}

template <typename Item>
const Item* item(const std::vector<Item>& all, std::size_t index) {
    return index < all.size() ? &all[index] : nullptr;
}

}  // namespace
}  // namespace newsgrep::c

namespace c = newsgrep::c;

/// The results with everything in them that C sees by pointer; made once, never changed or moved.
struct newsgrep_results {
    explicit newsgrep_results(newsgrep::Results results) : value(std::move(results)) {
        add_hits();
        for (const auto& note : value.notes) notes.push_back({note.message.c_str(), note.begin, note.end});
        for (const auto& facet : value.facets) add_facet(facet);
        add_buckets();
    }
    newsgrep_results(const newsgrep_results&) = delete;
    newsgrep_results& operator=(const newsgrep_results&) = delete;

    newsgrep::Results value;
    std::vector<newsgrep_hit> hits{};
    std::vector<newsgrep_note> notes{};
    std::vector<std::vector<newsgrep_facet_value>> facets{};
    std::vector<newsgrep_bucket> buckets{};

  private:
    void add_hits() {
        lent_.reserve(value.size());  // views point into what must not move
        for (const newsgrep::Hit& hit : value.hits) hits.push_back(lent_.emplace_back(hit).view(hit));
    }
    void add_facet(const newsgrep::Facet& facet) {
        auto& values = facets.emplace_back();
        for (const auto& one : facet.values) values.push_back({one.value.c_str(), one.count});
    }
    void add_buckets() {
        auto all = c::all_buckets(value.timeline);
        for (const auto& bucket : all) starts_.push_back(c::date_text(bucket.start));
        for (std::size_t i = 0; i < all.size(); ++i)
            buckets.push_back({starts_[i].c_str(), all[i].count, all[i].articles});
    }

    std::vector<c::LentHit> lent_{};
    std::vector<std::string> starts_{};
};

newsgrep_results* newsgrep::c::lend(Results results) {
    return new newsgrep_results(std::move(results));
}

uint64_t newsgrep_results_total(const newsgrep_results* results) {
    return results != nullptr ? results->value.total : 0;
}

int32_t newsgrep_results_is_exact(const newsgrep_results* results) {
    return results != nullptr && results->value.exact ? 1 : 0;
}

size_t newsgrep_results_hit_count(const newsgrep_results* results) {
    return results != nullptr ? results->hits.size() : 0;
}

const newsgrep_hit* newsgrep_results_hit(const newsgrep_results* results, size_t index) {
    return results != nullptr ? c::item(results->hits, index) : nullptr;
}

size_t newsgrep_results_note_count(const newsgrep_results* results) {
    return results != nullptr ? results->notes.size() : 0;
}

const newsgrep_note* newsgrep_results_note(const newsgrep_results* results, size_t index) {
    return results != nullptr ? c::item(results->notes, index) : nullptr;
}

const char* newsgrep_results_corrected(const newsgrep_results* results) {
    return results != nullptr ? results->value.corrected.c_str() : "";
}

size_t newsgrep_results_facet_value_count(const newsgrep_results* results, size_t facet) {
    return results != nullptr && facet < results->facets.size() ? results->facets[facet].size() : 0;
}

const newsgrep_facet_value* newsgrep_results_facet_value(const newsgrep_results* results, size_t facet,
                                                         size_t index) {
    return results != nullptr && facet < results->facets.size() ? c::item(results->facets[facet], index)
                                                                : nullptr;
}

size_t newsgrep_results_bucket_count(const newsgrep_results* results) {
    return results != nullptr ? results->buckets.size() : 0;
}

const newsgrep_bucket* newsgrep_results_bucket(const newsgrep_results* results, size_t index) {
    return results != nullptr ? c::item(results->buckets, index) : nullptr;
}

newsgrep_status newsgrep_results_to_json(const newsgrep_results* results, char** json,
                                         newsgrep_error** error) {
    return c::guarded(error, [&] {
        auto& made = c::place(json);
        made = c::owned(newsgrep::render_json(c::needed(results, "results handle").value));
    });
}

void newsgrep_results_free(newsgrep_results* results) {
    delete results;
}
