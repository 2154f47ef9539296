/* Does every function answer what has no meaning, and NULL, with a status or nothing at all? */
#include "support.h"

static void versions_agree(void) {
    CHECK(newsgrep_abi() == NEWSGREP_ABI);
    CHECK(newsgrep_abi_revision() == NEWSGREP_ABI_REVISION);
    CHECK(strchr(newsgrep_version(), '.') != NULL);
}

/* It is in programs that were compiled long ago: appending moves none of these. */
static void structs_are_laid_out_as_ever(void) {
    if (sizeof(void*) != 8) return;
    CHECK(sizeof(newsgrep_range) == 16);
    CHECK(sizeof(newsgrep_article) >= 88 && offsetof(newsgrep_article, agency) == 80);
    CHECK(sizeof(newsgrep_load_counts) >= 56 && offsetof(newsgrep_load_counts, rejected) == 48);
    CHECK(sizeof(newsgrep_search_options) >= 136 && offsetof(newsgrep_search_options, now) == 128);
    CHECK(offsetof(newsgrep_search_options, sort) == 24 && offsetof(newsgrep_search_options, facets) == 64);
    CHECK(offsetof(newsgrep_hit, title_matches) == 32 && offsetof(newsgrep_hit, duplicate_count) == 128);
    CHECK(offsetof(newsgrep_note, end) == 16);
    CHECK(offsetof(newsgrep_facet_value, count) == 8);
    CHECK(offsetof(newsgrep_bucket, articles) == 16);
    CHECK(sizeof(newsgrep_kwic_options) >= 40 && offsetof(newsgrep_kwic_options, seed) == 32);
    CHECK(offsetof(newsgrep_kwic_line, right) == 64);
    CHECK(offsetof(newsgrep_token, kind) == 20 && offsetof(newsgrep_token, language) == 56);
}

static void a_newer_format_is_refused(void) {
    newsgrep_index* index = sample_index("newer.idx");
    const char* path = temporary("newer.idx");
    char manifest[600];
    FILE* file;
    snprintf(manifest, sizeof manifest, "%s/manifest.json", path);
    newsgrep_index_free(index);
    file = fopen(manifest, "w");
    CHECK(file != NULL);
    if (file != NULL) {
        fputs("{\"format\":999}", file);
        fclose(file);
    }
    CHECK_FAILS(newsgrep_index_open(&path, 1, &index, &error), NEWSGREP_INCOMPATIBLE);
    CHECK(index == NULL);
}

static void statuses_have_names(void) {
    CHECK_TEXT(newsgrep_status_name(NEWSGREP_OK), "ok");
    CHECK_TEXT(newsgrep_status_name(NEWSGREP_LOCKED), "locked");
    CHECK_TEXT(newsgrep_status_name(NEWSGREP_OUT_OF_MEMORY), "out_of_memory");
    CHECK_TEXT(newsgrep_status_name(-1), "unknown");
    CHECK_TEXT(newsgrep_status_name(12), "unknown");
}

static void no_error_says_nothing(void) {
    CHECK(newsgrep_error_status(NULL) == NEWSGREP_OK);
    CHECK_TEXT(newsgrep_error_message(NULL), "");
    CHECK_TEXT(newsgrep_error_hint(NULL), "");
    CHECK(newsgrep_error_begin(NULL) == NEWSGREP_NOWHERE && newsgrep_error_end(NULL) == NEWSGREP_NOWHERE);
}

static void an_error_says_what_and_what_to_do(void) {
    const char* path = "nowhere.idx";
    newsgrep_index* index = (newsgrep_index*)&path; /* what was there before does not matter */
    newsgrep_error* error = (newsgrep_error*)&path;
    CHECK(newsgrep_index_open(&path, 1, &index, &error) == NEWSGREP_NOT_FOUND);
    CHECK(index == NULL);
    CHECK(strstr(newsgrep_error_message(error), "nowhere.idx") != NULL);
    CHECK(strstr(newsgrep_error_hint(error), "newsgrep_index_create") != NULL);
    CHECK(newsgrep_error_begin(error) == NEWSGREP_NOWHERE);
    newsgrep_error_free(error);
    CHECK(newsgrep_index_open(&path, 1, &index, NULL) == NEWSGREP_NOT_FOUND); /* not wanted */
}

static void null_handles_are_refused(void) {
    newsgrep_writer* writer = NULL;
    newsgrep_searcher* searcher = NULL;
    newsgrep_results* results = NULL;
    newsgrep_article* article = NULL;
    newsgrep_tokens* tokens = NULL;
    char* text = NULL;
    CHECK_FAILS(newsgrep_index_create(NULL, NULL, 0, NULL, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_index_open(NULL, 0, NULL, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_index_verify(NULL, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_writer_open(NULL, 0, &writer, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_writer_add(NULL, NULL, NULL, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_writer_remove(NULL, NULL, NULL, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_writer_load(NULL, NULL, 0, NULL, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_writer_commit(NULL, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_searcher_open(NULL, &searcher, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_searcher_refresh(NULL, NULL, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_search(NULL, NULL, NULL, &results, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_count(NULL, NULL, NULL, NULL, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_fetch(NULL, NULL, &article, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_results_to_json(NULL, &text, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_analyzer_new("fr", NULL, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_analyze(NULL, NULL, 0, &tokens, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_detect_language(NULL, 0, NULL, 0, NULL, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_parse_date(NULL, 0, NULL, NULL, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK(newsgrep_search_options_init(NULL, sizeof(newsgrep_search_options)) == NEWSGREP_INVALID_ARGUMENT);
}

static void null_results_are_empty(void) {
    CHECK(newsgrep_searcher_article_count(NULL) == 0);
    CHECK(newsgrep_results_total(NULL) == 0 && !newsgrep_results_is_exact(NULL));
    CHECK(newsgrep_results_hit_count(NULL) == 0 && newsgrep_results_hit(NULL, 0) == NULL);
    CHECK(newsgrep_results_note_count(NULL) == 0 && newsgrep_results_note(NULL, 0) == NULL);
    CHECK(newsgrep_results_facet_value_count(NULL, 0) == 0 &&
          newsgrep_results_facet_value(NULL, 0, 0) == NULL);
    CHECK(newsgrep_results_bucket_count(NULL) == 0 && newsgrep_results_bucket(NULL, 0) == NULL);
    CHECK_TEXT(newsgrep_results_corrected(NULL), "");
    CHECK(newsgrep_tokens_count(NULL) == 0 && newsgrep_tokens_get(NULL, 0) == NULL);
}

static void null_is_freed(void) {
    newsgrep_error_free(NULL);
    newsgrep_free(NULL);
    newsgrep_article_free(NULL);
    newsgrep_index_free(NULL);
    newsgrep_writer_free(NULL);
    newsgrep_searcher_free(NULL);
    newsgrep_results_free(NULL);
    newsgrep_analyzer_free(NULL);
    newsgrep_tokens_free(NULL);
}

void test_errors(void) {
    versions_agree();
    structs_are_laid_out_as_ever();
    a_newer_format_is_refused();
    statuses_have_names();
    no_error_says_nothing();
    an_error_says_what_and_what_to_do();
    null_handles_are_refused();
    null_results_are_empty();
    null_is_freed();
}
