/* Does a search find what it should, and is all of it there to be read? */
#include "support.h"

static newsgrep_search_options usual(void) {
    newsgrep_search_options options;
    CHECK(newsgrep_search_options_init(&options, sizeof options) == NEWSGREP_OK);
    return options;
}

static newsgrep_results* found(newsgrep_searcher* searcher, const char* query,
                               const newsgrep_search_options* options) {
    newsgrep_results* results = NULL;
    CHECK_OK(newsgrep_search(searcher, query, options, &results, &error));
    return results;
}

static void check_mark(const char* text, const newsgrep_range* mark, const char* expected) {
    CHECK(mark->end - mark->begin == strlen(expected) &&
          strncmp(text + mark->begin, expected, strlen(expected)) == 0);
}

static void hits_tell_all_of_an_article(newsgrep_searcher* searcher) {
    newsgrep_results* results = found(searcher, "ports chalutier", NULL);
    const newsgrep_hit* hit = newsgrep_results_hit(results, 0);
    CHECK(newsgrep_results_hit_count(results) == 1 && newsgrep_results_hit(results, 1) == NULL);
    CHECK(newsgrep_results_total(results) == 1 && newsgrep_results_is_exact(results));
    CHECK(hit->rank == 1 && hit->score > 0);
    CHECK_TEXT(hit->id, "port");
    CHECK_TEXT(hit->title, "Le port de Mers el-Brisa rouvre");
    CHECK(hit->title_match_count == 1);
    check_mark(hit->title, hit->title_matches, "port");
    CHECK(hit->snippet_match_count > 0);
    check_mark(hit->snippet, hit->snippet_matches, "chalutiers");
    CHECK_TEXT(hit->source, "Le Phare du Détroit");
    CHECK_TEXT(hit->author, "Inès Belkadi");
    CHECK_TEXT(hit->date, "2024-03-05T10:30");
    CHECK_TEXT(hit->language, "fr");
    CHECK_TEXT(hit->url, "https://www.phare.example/port");
    CHECK_TEXT(hit->section, "Économie");
    CHECK(hit->duplicate_count == 0);
    newsgrep_results_free(results);
}

static void options_narrow_and_order(newsgrep_searcher* searcher) {
    static const char* const spanish[] = {"es"};
    static const char* const phare[] = {"phare"};
    newsgrep_search_options options = usual();
    newsgrep_results* results;
    options.any = 1;
    options.sort = NEWSGREP_OLDEST_FIRST;
    options.limit = 1;
    results = found(searcher, "port puerto", &options);
    CHECK(newsgrep_results_total(results) == 2);
    CHECK_TEXT(newsgrep_results_hit(results, 0)->id, "port");
    newsgrep_results_free(results);
    options.offset = 1;
    results = found(searcher, "port puerto", &options);
    CHECK_TEXT(newsgrep_results_hit(results, 0)->id, "puerto");
    CHECK(newsgrep_results_hit(results, 0)->rank == 2);
    newsgrep_results_free(results);
    options = usual();
    options.languages = spanish;
    options.language_count = 1;
    results = found(searcher, NULL, &options);
    CHECK_TEXT(newsgrep_results_hit(results, 0)->id, "puerto");
    newsgrep_results_free(results);
    options = usual();
    options.sources = phare;
    options.source_count = 1;
    options.since = "2024-03";
    options.until = "-1m";
    options.now = "2024-04-30";
    options.syntax = NEWSGREP_SYNTAX_LUCENE;
    results = found(searcher, "+port -puerto", &options);
    CHECK_TEXT(newsgrep_results_hit(results, 0)->id, "port");
    newsgrep_results_free(results);
}

static void matches_are_counted(newsgrep_searcher* searcher) {
    static const int32_t fields[] = {NEWSGREP_LANGUAGE, NEWSGREP_SOURCE};
    newsgrep_search_options options = usual();
    newsgrep_results* results;
    uint64_t count = 99;
    options.facets = fields;
    options.facet_count = 2;
    options.timeline = NEWSGREP_BY_MONTH;
    options.limit = 0;
    results = found(searcher, "lang:fr OR lang:ar OR lang:es", &options);
    CHECK(newsgrep_results_hit_count(results) == 0);
    CHECK(newsgrep_results_facet_value_count(results, 0) == 3);
    CHECK_TEXT(newsgrep_results_facet_value(results, 0, 0)->value, "ar");
    CHECK(newsgrep_results_facet_value(results, 0, 0)->count == 1);
    CHECK_TEXT(newsgrep_results_facet_value(results, 1, 2)->value, ""); /* the one without a source is last */
    CHECK(newsgrep_results_facet_value(results, 1, 3) == NULL &&
          newsgrep_results_facet_value(results, 2, 0) == NULL);
    CHECK(newsgrep_results_bucket_count(results) == 4); /* March, April, May, undated */
    CHECK_TEXT(newsgrep_results_bucket(results, 0)->start, "2024-03-01");
    CHECK(newsgrep_results_bucket(results, 1)->count == 0);
    CHECK_TEXT(newsgrep_results_bucket(results, 3)->start, "");
    CHECK(newsgrep_results_bucket(results, 3)->articles == 1 && newsgrep_results_bucket(results, 4) == NULL);
    newsgrep_results_free(results);
    CHECK_OK(newsgrep_count(searcher, "port", &options, &count, &error));
    CHECK(count == 1);
    CHECK_OK(newsgrep_count(searcher, "port", NULL, NULL, &error));
    CHECK_FAILS(newsgrep_count(NULL, "port", NULL, &count, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK(count == 0);
}

static void odd_queries_come_with_a_place(newsgrep_searcher* searcher) {
    newsgrep_search_options options = usual();
    newsgrep_results* results = found(searcher, "port (mer", NULL);
    const newsgrep_note* note = newsgrep_results_note(results, 0);
    newsgrep_error* error = NULL;
    CHECK(newsgrep_results_note_count(results) == 1 && newsgrep_results_note(results, 1) == NULL);
    CHECK(strlen(note->message) > 10 && note->begin == 5 && note->end > note->begin);
    options.strict = 1;
    CHECK(newsgrep_search(searcher, "port (mer", &options, NULL, &error) == NEWSGREP_INVALID_ARGUMENT);
    newsgrep_error_free(error);
    newsgrep_results_free(results);
    CHECK(newsgrep_search(searcher, "port (mer", &options, &results, &error) == NEWSGREP_INVALID_ARGUMENT);
    CHECK(newsgrep_error_begin(error) == 5 && newsgrep_error_end(error) > 5 && results == NULL);
    newsgrep_error_free(error);
    results = found(searcher, "cahlutiers", NULL);
    CHECK_TEXT(newsgrep_results_corrected(results), "chalutiers");
    newsgrep_results_free(results);
}

static void check_fails(newsgrep_searcher* searcher, const newsgrep_search_options* options,
                        newsgrep_status status) {
    newsgrep_results* results = NULL;
    CHECK_FAILS(newsgrep_search(searcher, "port", options, &results, &error), status);
    CHECK(results == NULL);
}

static void check_refused(newsgrep_searcher* searcher, const newsgrep_search_options* options) {
    check_fails(searcher, options, NEWSGREP_INVALID_ARGUMENT);
}

static void options_without_meaning_are_refused(newsgrep_searcher* searcher) {
    static const int32_t fields[] = {7};
    newsgrep_search_options options = usual();
    options.sort = 3;
    check_refused(searcher, &options);
    options = usual();
    options.syntax = -1;
    check_refused(searcher, &options);
    options = usual();
    options.timeline = 5;
    check_refused(searcher, &options);
    options = usual();
    options.facets = fields;
    options.facet_count = 1;
    check_refused(searcher, &options);
    options = usual();
    options.since = "someday";
    check_refused(searcher, &options);
    options = usual();
    options.limit = UINT64_MAX;
    options.offset = 1;
    check_fails(searcher, &options, NEWSGREP_LIMIT);
    memset(&options, 0, sizeof options); /* never initialised: no size */
    check_refused(searcher, &options);
}

/* As a program compiled with the header of a later version has them. */
static void options_of_a_later_version_are_read(newsgrep_searcher* searcher) {
    struct {
        newsgrep_search_options known;
        uint64_t unknown;
    } later;
    memset(&later, 1, sizeof later);
    CHECK(newsgrep_search_options_init(&later.known, sizeof later) == NEWSGREP_OK);
    CHECK(later.unknown == 0 && later.known.limit == 10 && later.known.snippets);
    newsgrep_results_free(found(searcher, "port", &later.known));
    later.unknown = 1;
    check_refused(searcher, &later.known);
}

static void articles_are_fetched_and_results_told_as_json(newsgrep_searcher* searcher) {
    newsgrep_article* article = NULL;
    newsgrep_results* results = found(searcher, "port", NULL);
    char* json = NULL;
    CHECK_OK(newsgrep_fetch(searcher, "port", &article, &error));
    CHECK_TEXT(article->title, "Le port de Mers el-Brisa rouvre");
    CHECK(strstr(article->body, "fermé") != NULL && article->size == sizeof *article);
    CHECK_TEXT(article->date, "2024-03-05T10:30");
    CHECK_TEXT(article->agency, "");
    newsgrep_article_free(article);
    CHECK_FAILS(newsgrep_fetch(searcher, "nobody", &article, &error), NEWSGREP_NOT_FOUND);
    CHECK(article == NULL);
    CHECK_OK(newsgrep_results_to_json(results, &json, &error));
    CHECK(strstr(json, "\"type\":\"hit\"") != NULL && strstr(json, "\"type\":\"summary\"") != NULL);
    newsgrep_free(json);
    newsgrep_results_free(results);
}

static void occurrences_come_with_their_context(newsgrep_searcher* searcher) {
    newsgrep_kwic_options order = {0};
    newsgrep_search_options options = usual();
    newsgrep_kwic* kwic = NULL;
    const newsgrep_kwic_line* line;
    order.size = sizeof order;
    order.order = NEWSGREP_KWIC_BY_RIGHT;
    order.width = 60;
    CHECK_OK(newsgrep_kwic_find(searcher, "port", &options, &order, &kwic, &error));
    CHECK(newsgrep_kwic_total(kwic) == 1 && newsgrep_kwic_occurrences(kwic) == newsgrep_kwic_count(kwic));
    line = newsgrep_kwic_get(kwic, 0);
    CHECK_TEXT(line->id, "port");
    CHECK_TEXT(line->zone, "title");
    CHECK_TEXT(line->left, "Le ");
    CHECK_TEXT(line->match, "port");
    CHECK_TEXT(line->right, " de Mers el-Brisa rouvre");
    CHECK_TEXT(line->date, "2024-03-05T10:30");
    CHECK(line->begin == 3 && newsgrep_kwic_get(kwic, newsgrep_kwic_count(kwic)) == NULL);
    newsgrep_kwic_free(kwic);
    order.order = 5;
    CHECK_FAILS(newsgrep_kwic_find(searcher, "port", NULL, &order, &kwic, &error), NEWSGREP_INVALID_ARGUMENT);
    order.size = 1;
    CHECK_FAILS(newsgrep_kwic_find(searcher, "port", NULL, &order, &kwic, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK(kwic == NULL && newsgrep_kwic_count(kwic) == 0 && newsgrep_kwic_get(kwic, 0) == NULL);
}

static void it_is_told_why_an_article_matches(newsgrep_searcher* searcher) {
    int32_t matches = 9;
    char* text = NULL;
    char* json = NULL;
    CHECK_OK(newsgrep_why(searcher, "ports -tempete", "port", NULL, &matches, &text, &json, &error));
    CHECK(matches == 1 && strstr(text, "port") != NULL && strstr(json, "\"matches\":true") != NULL);
    newsgrep_free(text);
    newsgrep_free(json);
    CHECK_OK(newsgrep_why(searcher, "gazole", "port", NULL, &matches, NULL, NULL, &error));
    CHECK(matches == 0);
    CHECK_FAILS(newsgrep_why(searcher, "port", "nobody", NULL, NULL, &text, &json, &error),
                NEWSGREP_NOT_FOUND);
    CHECK(text == NULL && json == NULL);
}

static int32_t at_the_third_time(void* times) {
    return ++*(int*)times >= 3;
}

static void a_search_ends_where_it_is_told_to(newsgrep_searcher* searcher) {
    int32_t flag = 1;
    int times = 0;
    newsgrep_kwic* kwic = NULL;
    newsgrep_searcher_cancel_when(searcher, newsgrep_cancel_if_set, &flag);
    check_fails(searcher, NULL, NEWSGREP_CANCELLED);
    CHECK_FAILS(newsgrep_kwic_find(searcher, "port", NULL, NULL, &kwic, &error), NEWSGREP_CANCELLED);
    flag = 0;
    newsgrep_results_free(found(searcher, "port", NULL));
    newsgrep_searcher_cancel_when(searcher, at_the_third_time, &times);
    check_fails(searcher, NULL, NEWSGREP_CANCELLED);
    CHECK(times == 3);
    newsgrep_searcher_cancel_when(searcher, NULL, NULL);
    newsgrep_results_free(found(searcher, "port", NULL));
    newsgrep_searcher_cancel_when(NULL, NULL, NULL);
}

void test_search(void) {
    newsgrep_index* index = sample_index("search.idx");
    newsgrep_searcher* searcher = sample_searcher(index);
    newsgrep_index_free(index); /* a searcher does without */
    CHECK(newsgrep_searcher_article_count(searcher) == 3);
    hits_tell_all_of_an_article(searcher);
    options_narrow_and_order(searcher);
    matches_are_counted(searcher);
    odd_queries_come_with_a_place(searcher);
    options_without_meaning_are_refused(searcher);
    options_of_a_later_version_are_read(searcher);
    articles_are_fetched_and_results_told_as_json(searcher);
    occurrences_come_with_their_context(searcher);
    it_is_told_why_an_article_matches(searcher);
    a_search_ends_where_it_is_told_to(searcher);
    newsgrep_searcher_free(searcher);
}
