#define _XOPEN_SOURCE 700
#include "support.h"

#include <ftw.h>
#include <stdlib.h>
#include <unistd.h>

extern int failures;

void failed(const char* file, int line, const char* what, const char* why) {
    ++failures;
    fprintf(stderr, "%s:%d: %s %s\n", file, line, what, why);
}

static char directory[256];

static int remove_one(const char* path, const struct stat* info, int type, struct FTW* where) {
    (void)info;
    (void)type;
    (void)where;
    return remove(path);
}

static void remove_directory(void) {
    nftw(directory, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

const char* temporary(const char* name) {
    static char path[512];
    if (directory[0] == '\0') {
        const char* where = getenv("TMPDIR");
        snprintf(directory, sizeof directory, "%s/newsgrep-c-XXXXXX", where != NULL ? where : "/tmp");
        if (mkdtemp(directory) == NULL) abort();
        atexit(remove_directory);
    }
    snprintf(path, sizeof path, "%s/%s", directory, name);
    return path;
}

static newsgrep_article article(const char* id, const char* language, const char* title, const char* body) {
    newsgrep_article made;
    memset(&made, 0, sizeof made);
    made.size = sizeof made;
    made.id = id;
    made.language = language;
    made.title = title;
    made.body = body;
    return made;
}

newsgrep_index* sample_index(const char* name) {
    static const char* const languages[] = {"fr", "ar", "es"};
    newsgrep_index* index = NULL;
    newsgrep_writer* writer = NULL;
    newsgrep_article port = article("port", "fr", "Le port de Mers el-Brisa rouvre",
                                    "Les chalutiers ont repris la mer.\nLe port était fermé depuis l’été.");
    newsgrep_article marsa =
        article("marsa", "ar", "ميناء مرسى البريسة يفتح أبوابه", "عادت المراكب إلى البحر.");
    newsgrep_article puerto = article("puerto", "es", "El puerto reabre", "Los pesqueros volvieron al mar.");
    port.source = "Le Phare du Détroit";
    port.date = "5 mars 2024 à 10h30";
    port.author = "Inès Belkadi";
    port.url = "https://www.phare.example/port";
    port.section = "Économie";
    puerto.source = "El Faro";
    puerto.date = "2024-05-06";
    CHECK_OK(newsgrep_index_create(temporary(name), languages, 3, &index, &error));
    CHECK_OK(newsgrep_writer_open(index, 0, &writer, &error));
    CHECK_OK(newsgrep_writer_add(writer, &port, NULL, &error));
    CHECK_OK(newsgrep_writer_add(writer, &marsa, NULL, &error));
    CHECK_OK(newsgrep_writer_add(writer, &puerto, NULL, &error));
    CHECK_OK(newsgrep_writer_commit(writer, &error));
    newsgrep_writer_free(writer);
    return index;
}

newsgrep_searcher* sample_searcher(newsgrep_index* index) {
    newsgrep_searcher* searcher = NULL;
    CHECK_OK(newsgrep_searcher_open(index, &searcher, &error));
    return searcher;
}
