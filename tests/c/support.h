/* What do the tests of the C ABI share: checks, and an index of three articles. */
#ifndef NEWSGREP_TESTS_C_SUPPORT_H
#define NEWSGREP_TESTS_C_SUPPORT_H

#include <newsgrep.h>
#include <stdio.h>
#include <string.h>

void failed(const char* file, int line, const char* what, const char* why);

#define CHECK(condition) ((condition) ? (void)0 : failed(__FILE__, __LINE__, #condition, ""))
#define CHECK_TEXT(given, expected)             \
    (strcmp((given), (expected)) == 0 ? (void)0 \
                                      : failed(__FILE__, __LINE__, #given " is not " #expected, (given)))
/* The call goes well; else its error is shown. It names `error` as the place for it. */
#define CHECK_OK(call)                                                                               \
    do {                                                                                             \
        newsgrep_error* error = NULL;                                                                \
        if ((call) != NEWSGREP_OK) failed(__FILE__, __LINE__, #call, newsgrep_error_message(error)); \
        newsgrep_error_free(error);                                                                  \
    } while (0)
/* The call fails so, with a sentence. */
#define CHECK_FAILS(call, expected)                                                                \
    do {                                                                                           \
        newsgrep_error* error = NULL;                                                              \
        if ((call) != (expected))                                                                  \
            failed(__FILE__, __LINE__, #call " is not " #expected, newsgrep_error_message(error)); \
        CHECK(newsgrep_error_status(error) == (expected));                                         \
        CHECK(strlen(newsgrep_error_message(error)) > 20);                                         \
        newsgrep_error_free(error);                                                                \
    } while (0)

/* A path below a new directory that is removed at the end; valid until the next call. */
const char* temporary(const char* name);

/* An index of three articles, in French, Arabic and Spanish; a searcher of it. */
newsgrep_index* sample_index(const char* name);
newsgrep_searcher* sample_searcher(newsgrep_index* index);

void test_analysis(void);
void test_errors(void);
void test_search(void);
void test_writer(void);

#endif
