/// Do facets and timelines count what somebody counts who goes through all hits?
#include "newsgrep/error.hpp"
#include "newsgrep/index.hpp"
#include "newsgrep/searcher.hpp"
#include "newsgrep/writer.hpp"

#include "support/temporary_directory.hpp"
#include "support/wire.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace newsgrep;

namespace {

constexpr Field all_fields[] = {Field::source,  Field::language, Field::month, Field::author,
                                Field::section, Field::site,     Field::year};

template <typename Value>
const Value& pick(std::mt19937& random, const std::vector<Value>& from) {
    return from[random() % from.size()];
}

Article random_article(std::mt19937& random, std::uint32_t number) {
    Article article = support::invented_article(number / 2 * 3);  // in French; each story twice
    article.id = "a" + std::to_string(number);
    article.title = pick<std::string>(random, {"Le port", "Le quai", "Port et quai"});
    article.source = pick<std::string>(random, {"Le Phare", "صدى الوطن", "La Vigie", ""});
    article.author = pick<std::string>(random, {"Inès Duhamel", "Karim Benali", ""});
    article.section = pick<std::string>(random, {"Sport", ""});
    article.url =
        pick<std::string>(random, {"https://phare.example/", "https://vigie.example/"}) + article.id;
    article.published.reset();
    if (random() % 5 != 0)
        article.published = Date{static_cast<std::int16_t>(2019 + random() % 3),
                                 static_cast<std::uint8_t>(1 + random() % 12),
                                 static_cast<std::uint8_t>(1 + random() % 28),
                                 {}};
    return article;
}

/// Several segments, some articles replaced, some removed; half of the stories have a copy.
Index random_index(const std::string& path, std::uint32_t seed) {
    std::mt19937 random(seed);
    Index index = Index::create(path);
    Writer writer = index.writer();
    for (std::uint32_t round = 0; round < 90; ++round) {
        writer.add(random_article(random, static_cast<std::uint32_t>(random() % 60)));
        if (random() % 20 == 0) writer.commit();
        if (random() % 15 == 0) writer.remove("a" + std::to_string(random() % 60));
    }
    writer.commit();
    return index;
}

std::string value_of(const Hit& hit, Field field) {
    std::string day = hit.published ? to_string(*hit.published) : std::string();
    switch (field) {
        case Field::source:
            return hit.source;
        case Field::language:
            return hit.language;
        case Field::month:
            return day.substr(0, 7);
        case Field::author:
            return hit.author;
        case Field::section:
            return hit.section;
        case Field::site:
            return hit.url.substr(8, hit.url.find('/', 8) - 8);
        case Field::year:
            return day.substr(0, 4);
    }
    return {};
}

/// What tells the stories of hits apart: the first id of the group.
std::string story_of(const Hit& hit) {
    std::string first = hit.id;
    for (const std::string& id : hit.duplicates) first = std::min(first, id);
    return first;
}

/// All matches, each with the other members of its group.
std::vector<Hit> all_hits(Searcher& searcher, const std::string& query) {
    std::vector<Hit> hits = searcher.search(query, {.limit = 1000}).hits;
    std::map<std::string, std::vector<std::string>> copies;
    for (const Hit& hit : searcher.search("*", {.limit = 1000, .group_copies = true})) {
        std::vector<std::string> members = hit.duplicates;
        members.push_back(hit.id);
        for (const std::string& id : members) copies[id] = members;
    }
    for (Hit& hit : hits) hit.duplicates = copies.at(hit.id);
    return hits;
}

/// Articles and stories by value.
struct Counted {
    std::uint64_t count = 0;
    std::set<std::string> stories{};
};

void check_facet(const Facet& facet, const std::vector<Hit>& hits) {
    CAPTURE(to_string(facet.field));
    std::map<std::string, Counted> expected;
    for (const Hit& hit : hits) {
        Counted& counted = expected[value_of(hit, facet.field)];
        ++counted.count;
        counted.stories.insert(story_of(hit));
    }
    REQUIRE(facet.values.size() == expected.size());
    for (const FacetValue& value : facet.values) {
        CHECK(value.count == expected[value.value].count);
        CHECK(value.distinct == expected[value.value].stories.size());
    }
}

/// The day of the month after, week after, …
Date next(const Date& start, Period period) {
    Date date = start;
    if (period == Period::year) ++date.year;
    if (period == Period::month && ++date.month > 12) date.month = 1, ++date.year;
    return date;
}

constexpr const char* queries[] = {"port", "quai -port", "*", "lang:fr title:port date:2020", "introuvable"};

}  // namespace

TEST_CASE("facets count all matches, with copies and without") {
    for (std::uint32_t seed : {1U, 2U, 3U}) {
        support::TemporaryDirectory directory;
        Searcher searcher = random_index((directory.path() / "i").string(), seed).searcher();
        for (const char* query : queries) {
            CAPTURE(query);
            Results results = searcher.search(
                query,
                {.limit = 1, .group_copies = true, .facets = {std::begin(all_fields), std::end(all_fields)}});
            REQUIRE(results.facets.size() == std::size(all_fields));
            for (const Facet& facet : results.facets) check_facet(facet, all_hits(searcher, query));
        }
    }
}

TEST_CASE("counts of facets, and of a timeline with its undated articles, add up to the total") {
    support::TemporaryDirectory directory;
    Searcher searcher = random_index((directory.path() / "i").string(), 4).searcher();
    for (const char* query : queries)
        for (Period period : {Period::day, Period::week, Period::month, Period::year}) {
            Results results =
                searcher.search(query, {.limit = 0, .facets = {Field::author}, .timeline = period});
            std::uint64_t authors = 0, dated = 0;
            for (const FacetValue& value : results.facets.at(0).values) authors += value.count;
            for (const Bucket& bucket : results.timeline->buckets) dated += bucket.count;
            CHECK(authors == results.total);
            CHECK(dated + results.timeline->undated.count == results.total);
            CHECK(results.exact);
        }
}

TEST_CASE("each bucket counts its days, and all articles of the index on them") {
    support::TemporaryDirectory directory;
    Searcher searcher = random_index((directory.path() / "i").string(), 5).searcher();
    for (auto [period, digits] : {std::pair{Period::month, 7}, {Period::year, 4}, {Period::day, 10}}) {
        Results results = searcher.search("port", {.limit = 0, .timeline = period});
        for (const Bucket& bucket : results.timeline->buckets) {
            std::string days = "date:" + to_string(*bucket.start).substr(0, static_cast<std::size_t>(digits));
            CHECK(bucket.count == searcher.search("port " + days).total);
            CHECK(bucket.articles == searcher.search(days).total);
        }
    }
}

TEST_CASE("buckets follow each other without a gap; the first and the last are not empty") {
    support::TemporaryDirectory directory;
    Searcher searcher = random_index((directory.path() / "i").string(), 6).searcher();
    for (Period period : {Period::month, Period::year}) {
        Timeline timeline = *searcher.search("quai", {.limit = 0, .timeline = period}).timeline;
        REQUIRE(timeline.buckets.size() > 2);
        for (std::size_t i = 1; i < timeline.buckets.size(); ++i)
            CHECK(timeline.buckets[i].start == next(*timeline.buckets[i - 1].start, period));
        CHECK(timeline.buckets.front().count > 0);
        CHECK(timeline.buckets.back().count > 0);
    }
}

TEST_CASE("a timeline reaches over the days that the query asks for, whatever was found in them") {
    support::TemporaryDirectory directory;
    Searcher searcher = random_index((directory.path() / "i").string(), 6).searcher();
    auto ends = [&](const std::string& query, const SearchOptions& options) {
        Timeline timeline = *searcher.search(query, options).timeline;
        if (timeline.buckets.empty()) return std::string("none");
        return to_string(*timeline.buckets.front().start) + " " + to_string(*timeline.buckets.back().start);
    };
    SearchOptions months{.limit = 0, .timeline = Period::month};
    std::string matches = ends("quai", months);
    CHECK(ends("quai since:2018-03 until:2023-04-05", months) == "2018-03-01 2023-04-01");
    CHECK(ends("quai date:2018..2023 until:2022", months) == "2018-01-01 2022-12-01");
    CHECK(ends("quai since:2018-03", months) == "2018-03-01" + matches.substr(10));
    CHECK(ends("quai (since:2018-03 OR port)", months) == matches);
    CHECK(ends("introuvable date:2020", months) == "2020-01-01 2020-12-01");
    CHECK(ends("introuvable since:2020", months) == "none");
    months.since = "2018";
    months.until = "2018-02";
    CHECK(ends("quai", months) == "2018-01-01 2018-02-01");
}

TEST_CASE("weeks begin on Monday, also before 1970") {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "i").string());
    Writer writer = index.writer();
    for (const char* day : {"1969-12-28", "1969-12-29", "1970-01-04", "1970-01-05", "2020-03-01"})
        writer.add({.id = day, .title = "Le port", .published = parse_iso_date(day)});
    writer.commit();
    Timeline timeline = *index.searcher().search("port", {.timeline = Period::week}).timeline;
    CHECK(to_string(*timeline.buckets[0].start) == "1969-12-22");
    CHECK(to_string(*timeline.buckets[1].start) == "1969-12-29");
    CHECK(timeline.buckets[1].count == 2);
    CHECK(timeline.buckets[2].count == 1);
    CHECK(to_string(*timeline.buckets.back().start) == "2020-02-24");
}

TEST_CASE("a timeline of too many buckets is refused, with the way out") {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "i").string());
    Writer writer = index.writer();
    for (const char* day : {"1700-01-01", "2020-02-12"})
        writer.add({.id = day, .title = "Le port", .published = parse_iso_date(day)});
    writer.commit();
    Searcher searcher = index.searcher();
    CHECK_THROWS_WITH_AS(searcher.search("port", {.timeline = Period::day}),
                         doctest::Contains("ask for longer ones"), Error);
    CHECK(searcher.search("port", {.timeline = Period::month}).timeline->buckets.size() == 3842);
}

TEST_CASE("fields and periods go by the names that the command line has for them") {
    for (Field field : all_fields) CHECK(field_named(to_string(field)) == field);
    CHECK_FALSE(field_named("Source").has_value());
    CHECK(to_string(Field::language) == "lang");
    CHECK(to_string(Period::week) == "week");
}
