/* Do articles get in and out, and does one index stand beside others? */
#include "support.h"

static newsgrep_article titled(const char* id, const char* title) {
    newsgrep_article made;
    memset(&made, 0, sizeof made);
    made.size = sizeof made;
    made.id = id;
    made.title = title;
    return made;
}

static int32_t added(newsgrep_writer* writer, newsgrep_article article) {
    int32_t what = -1;
    CHECK_OK(newsgrep_writer_add(writer, &article, &what, &error));
    return what;
}

static void articles_are_added_replaced_removed(void) {
    newsgrep_index* index = sample_index("changed.idx");
    newsgrep_searcher* searcher = sample_searcher(index);
    newsgrep_writer* writer = NULL;
    int32_t told = -1;
    CHECK_OK(newsgrep_writer_open(index, 0, &writer, &error));
    newsgrep_index_free(index); /* a writer does without */
    CHECK(added(writer, titled("digue", "La digue tient")) == NEWSGREP_ADDED);
    CHECK(added(writer, titled("digue", "La digue tient")) == NEWSGREP_UNCHANGED);
    CHECK(added(writer, titled("digue", "La digue a cédé")) == NEWSGREP_REPLACED);
    CHECK_OK(newsgrep_writer_remove(writer, "port", &told, &error));
    CHECK(told == 1);
    CHECK_OK(newsgrep_writer_remove(writer, "nobody", &told, &error));
    CHECK(told == 0);
    CHECK_OK(newsgrep_searcher_refresh(searcher, &told, &error));
    CHECK(told == 0); /* nothing shows before the commit */
    CHECK_OK(newsgrep_writer_commit(writer, &error));
    newsgrep_writer_free(writer);
    CHECK_OK(newsgrep_searcher_refresh(searcher, &told, &error));
    CHECK(told == 1 && newsgrep_searcher_article_count(searcher) == 3);
    newsgrep_searcher_free(searcher);
}

static void bad_articles_are_refused(void) {
    newsgrep_index* index = sample_index("refused.idx");
    newsgrep_writer* writer = NULL;
    newsgrep_writer* second = NULL;
    newsgrep_article article = titled("x", "");
    CHECK_OK(newsgrep_writer_open(index, 1, &writer, &error));
    CHECK_FAILS(newsgrep_writer_open(index, 0, &second, &error), NEWSGREP_LOCKED);
    CHECK(second == NULL);
    CHECK_FAILS(newsgrep_writer_add(writer, &article, NULL, &error), NEWSGREP_INVALID_ARGUMENT);
    article = titled("x", "Un titre");
    article.date = "someday";
    CHECK_FAILS(newsgrep_writer_add(writer, &article, NULL, &error), NEWSGREP_INVALID_ARGUMENT);
    article = titled("x", "Un titre");
    article.size = sizeof article - 1;
    CHECK_FAILS(newsgrep_writer_add(writer, &article, NULL, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK(added(writer, titled(NULL, "Mal \xff cod\xe9")) == NEWSGREP_ADDED); /* repaired */
    newsgrep_writer_free(writer);
    newsgrep_index_free(index);
}

static void files_are_loaded(void) {
    const char* path;
    newsgrep_index* index = sample_index("loaded.idx");
    newsgrep_writer* writer = NULL;
    newsgrep_load_counts counts;
    FILE* file = fopen(path = temporary("two.jsonl"), "w");
    fputs("{\"id\":\"a\",\"title\":\"La digue tient\",\"date\":\"2024-01-02\"}\n{\"id\":\n", file);
    fclose(file);
    CHECK_OK(newsgrep_writer_open(index, 0, &writer, &error));
    counts.size = sizeof counts;
    CHECK_OK(newsgrep_writer_load(writer, &path, 1, &counts, &error));
    CHECK(counts.size == sizeof counts && counts.read == 2 && counts.added == 1 && counts.rejected == 1);
    CHECK_OK(newsgrep_writer_load(writer, &path, 1, NULL, &error));
    counts.size = 8;
    CHECK_FAILS(newsgrep_writer_load(writer, &path, 1, &counts, &error), NEWSGREP_INVALID_ARGUMENT);
    newsgrep_writer_free(writer);
    newsgrep_index_free(index);
}

static void several_indexes_are_one(void) {
    char first[512];
    char second[512];
    const char* paths[2];
    newsgrep_index* index = NULL;
    newsgrep_writer* writer = NULL;
    newsgrep_searcher* searcher;
    newsgrep_index_free(sample_index("first.idx"));
    newsgrep_index_free(sample_index("second.idx"));
    strcpy(first, temporary("first.idx"));
    strcpy(second, temporary("second.idx"));
    paths[0] = first;
    paths[1] = second;
    CHECK_OK(newsgrep_index_open(paths, 2, &index, &error));
    searcher = sample_searcher(index);
    CHECK(newsgrep_searcher_article_count(searcher) == 6);
    CHECK_FAILS(newsgrep_writer_open(index, 0, &writer, &error), NEWSGREP_INVALID_ARGUMENT);
    newsgrep_searcher_free(searcher);
    newsgrep_index_free(index);
    CHECK_FAILS(newsgrep_index_open(NULL, 2, &index, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_index_create(first, NULL, 0, &index, &error), NEWSGREP_ALREADY_EXISTS);
    CHECK(index == NULL);
}

static void a_cancelled_commit_loses_nothing(void) {
    const char* path;
    newsgrep_index* index = sample_index("cancelled.idx");
    newsgrep_searcher* searcher = sample_searcher(index);
    newsgrep_writer* writer = NULL;
    newsgrep_load_counts counts;
    int32_t stop = 1;
    FILE* file = fopen(path = temporary("one.jsonl"), "w");
    fputs("{\"id\":\"a\",\"title\":\"La digue tient\"}\n", file);
    fclose(file);
    CHECK_OK(newsgrep_writer_open(index, 0, &writer, &error));
    CHECK(added(writer, titled("quai", "Le quai est vide")) == NEWSGREP_ADDED);
    newsgrep_writer_cancel_when(writer, newsgrep_cancel_if_set, &stop);
    counts.size = sizeof counts;
    CHECK_FAILS(newsgrep_writer_load(writer, &path, 1, &counts, &error), NEWSGREP_CANCELLED);
    CHECK(counts.read == 0);
    CHECK_FAILS(newsgrep_writer_commit(writer, &error), NEWSGREP_CANCELLED);
    CHECK_OK(newsgrep_searcher_refresh(searcher, NULL, &error));
    CHECK(newsgrep_searcher_article_count(searcher) == 3);
    newsgrep_writer_cancel_when(writer, NULL, NULL);
    CHECK_OK(newsgrep_writer_commit(writer, &error));
    CHECK_OK(newsgrep_searcher_refresh(searcher, NULL, &error));
    CHECK(newsgrep_searcher_article_count(searcher) == 4);
    newsgrep_writer_free(writer);
    newsgrep_searcher_free(searcher);
    newsgrep_index_free(index);
}

static void a_cursor_goes_through_all_articles(void) {
    newsgrep_index* index = sample_index("all.idx");
    newsgrep_cursor* cursor = NULL;
    newsgrep_article* article = NULL;
    size_t count = 0;
    size_t with_title = 0;
    CHECK_OK(newsgrep_cursor_open(index, &cursor, &error));
    newsgrep_index_free(index); /* a cursor does without */
    while (newsgrep_cursor_next(cursor, &article, NULL) == NEWSGREP_OK && article != NULL) {
        ++count;
        with_title += article->title[0] != '\0';
        newsgrep_article_free(article);
    }
    CHECK(count == 3 && with_title == 3);
    CHECK_OK(newsgrep_cursor_next(cursor, &article, &error));
    CHECK(article == NULL);
    newsgrep_cursor_free(cursor);
    CHECK_FAILS(newsgrep_cursor_next(NULL, &article, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK_FAILS(newsgrep_cursor_open(NULL, &cursor, &error), NEWSGREP_INVALID_ARGUMENT);
}

static void damage_is_told(void) {
    char path[600];
    newsgrep_index* index = sample_index("damaged.idx");
    FILE* file;
    CHECK_OK(newsgrep_index_verify(index, &error));
    snprintf(path, sizeof path, "%s/seg-000001/text.bin", temporary("damaged.idx"));
    file = fopen(path, "r+b");
    CHECK(file != NULL);
    if (file != NULL) {
        fseek(file, 40, SEEK_SET);
        fputs("damage", file);
        fclose(file);
    }
    CHECK_FAILS(newsgrep_index_verify(index, &error), NEWSGREP_CORRUPT);
    newsgrep_index_free(index);
}

void test_writer(void) {
    articles_are_added_replaced_removed();
    bad_articles_are_refused();
    files_are_loaded();
    several_indexes_are_one();
    a_cancelled_commit_loses_nothing();
    a_cursor_goes_through_all_articles();
    damage_is_told();
}
