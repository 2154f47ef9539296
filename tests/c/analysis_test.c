/* Are words, language and date of a text told? */
#include "support.h"

static void words_come_with_their_bytes(void) {
    static const char text[] = "L’avocat plaide";
    newsgrep_analyzer* analyzer = NULL;
    newsgrep_tokens* tokens = NULL;
    const newsgrep_token* word;
    CHECK_OK(newsgrep_analyzer_new("fr", &analyzer, &error));
    CHECK_OK(newsgrep_analyze(analyzer, text, strlen(text), &tokens, &error));
    newsgrep_analyzer_free(analyzer);
    CHECK(newsgrep_tokens_count(tokens) == 3);
    CHECK(newsgrep_tokens_get(tokens, 0)->kind == NEWSGREP_PARTICLE);
    word = newsgrep_tokens_get(tokens, 1);
    CHECK(strncmp(text + word->begin, "avocat", word->end - word->begin) == 0);
    CHECK(word->end - word->begin == 6 && word->position == 1 && word->kind == NEWSGREP_WORD &&
          !word->is_stop);
    CHECK_TEXT(word->form, "avocat");
    CHECK_TEXT(word->exact, "avocat");
    CHECK_TEXT(word->stem, "avocat");
    CHECK_TEXT(word->language, "fr");
    CHECK(newsgrep_tokens_get(tokens, 3) == NULL);
    newsgrep_tokens_free(tokens);
}

static void only_the_given_size_is_read(void) {
    newsgrep_analyzer* analyzer = NULL;
    newsgrep_tokens* tokens = NULL;
    CHECK_OK(newsgrep_analyzer_new("xx", &analyzer, &error)); /* any language is taken */
    CHECK_OK(newsgrep_analyze(analyzer, "port mer", 4, &tokens, &error));
    CHECK(newsgrep_tokens_count(tokens) == 1);
    newsgrep_tokens_free(tokens);
    CHECK_OK(newsgrep_analyze(analyzer, NULL, 4, &tokens, &error));
    CHECK(newsgrep_tokens_count(tokens) == 0);
    newsgrep_tokens_free(tokens);
    CHECK_OK(newsgrep_analyze(analyzer, "\xff\xc3", 2, &tokens, &error)); /* no UTF-8 */
    newsgrep_tokens_free(tokens);
    newsgrep_analyzer_free(analyzer);
}

static void languages_are_told(void) {
    static const char text[] = "Los pescadores volvieron ayer por la noche al puerto";
    static const char* const others[] = {"fr", "ar"};
    char* language = NULL;
    CHECK_OK(newsgrep_detect_language(text, strlen(text), NULL, 0, &language, &error));
    CHECK_TEXT(language, "es");
    newsgrep_free(language);
    CHECK_OK(newsgrep_detect_language("عادت المراكب إلى البحر", strlen("عادت المراكب إلى البحر"), others, 2,
                                      &language, &error));
    CHECK_TEXT(language, "ar");
    newsgrep_free(language);
    CHECK_OK(newsgrep_detect_language("", 0, NULL, 0, &language, &error));
    CHECK_TEXT(language, "");
    newsgrep_free(language);
}

static void check_date(const char* text, const char* now, const char* expected) {
    char* date = NULL;
    CHECK_OK(newsgrep_parse_date(text, strlen(text), now, &date, &error));
    CHECK_TEXT(date, expected);
    newsgrep_free(date);
}

static void dates_are_read(void) {
    char* date = NULL;
    check_date("Publié le 12 février 2020", NULL, "2020-02-12");
    check_date("il y a 3 heures", NULL, "");
    check_date("ayer", "2024-03-05", "2024-03-04");
    check_date("nulle part", "", "");
    CHECK_FAILS(newsgrep_parse_date("ayer", 4, "tomorrow", &date, &error), NEWSGREP_INVALID_ARGUMENT);
    CHECK(date == NULL);
}

void test_analysis(void) {
    words_come_with_their_bytes();
    only_the_given_size_is_read();
    languages_are_told();
    dates_are_read();
}
