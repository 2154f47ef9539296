/* What somebody who calls newsgrep from C writes first: index an article, search, print. */
#include <newsgrep.h>
#include <stdio.h>
#include <string.h>

static newsgrep_status add(newsgrep_index* index, newsgrep_error** error) {
    newsgrep_writer* writer = NULL;
    newsgrep_article article;
    newsgrep_status status;
    memset(&article, 0, sizeof article);
    article.size = sizeof article;
    article.title = "Le port de Mers el-Brisa rouvre";
    article.body = "Les chalutiers ont repris la mer.";
    article.language = "fr";
    if ((status = newsgrep_writer_open(index, 0, &writer, error)) == NEWSGREP_OK &&
        (status = newsgrep_writer_add(writer, &article, NULL, error)) == NEWSGREP_OK)
        status = newsgrep_writer_commit(writer, error);
    newsgrep_writer_free(writer);
    return status;
}

int main(int count, char** arguments) {
    newsgrep_index* index = NULL;
    newsgrep_searcher* searcher = NULL;
    newsgrep_results* results = NULL;
    newsgrep_error* error = NULL;
    size_t i;
    newsgrep_status status = newsgrep_index_create(count > 1 ? arguments[1] : NULL, NULL, 0, &index, &error);
    if (status == NEWSGREP_OK && (status = add(index, &error)) == NEWSGREP_OK &&
        (status = newsgrep_searcher_open(index, &searcher, &error)) == NEWSGREP_OK)
        status = newsgrep_search(searcher, "chalutier mers", NULL, &results, &error);
    for (i = 0; i < newsgrep_results_hit_count(results); ++i) puts(newsgrep_results_hit(results, i)->title);
    if (status != NEWSGREP_OK) fprintf(stderr, "%s\n", newsgrep_error_message(error));
    newsgrep_error_free(error);
    newsgrep_results_free(results);
    newsgrep_searcher_free(searcher);
    newsgrep_index_free(index);
    return (int)status;
}
