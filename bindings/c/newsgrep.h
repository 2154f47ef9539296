/* How does a program in C, or in a language that calls C, use newsgrep?
 *
 *   newsgrep_index *index = NULL;
 *   newsgrep_searcher *searcher = NULL;
 *   newsgrep_results *results = NULL;
 *   newsgrep_error *error = NULL;
 *   const char *path = "news.idx";
 *   if (newsgrep_index_open(&path, 1, &index, &error) == NEWSGREP_OK &&
 *       newsgrep_searcher_open(index, &searcher, &error) == NEWSGREP_OK &&
 *       newsgrep_search(searcher, "coopération source:Barlamane", NULL, &results, &error) == NEWSGREP_OK) {
 *       for (size_t i = 0; i < newsgrep_results_hit_count(results); ++i)
 *           puts(newsgrep_results_hit(results, i)->title);
 *   } else {
 *       fprintf(stderr, "%s\n", newsgrep_error_message(error));
 *   }
 *   newsgrep_error_free(error);
 *   newsgrep_results_free(results);
 *   newsgrep_searcher_free(searcher);
 *   newsgrep_index_free(index);
 *
 * CONVENTIONS, which hold for every function that does not say otherwise.
 *
 * Success. What can fail returns a newsgrep_status, NEWSGREP_OK being 0, and writes its result through the
 * last pointer before `error`. After a failure that result is NULL, 0 or false. A pointer for a result may
 * be NULL where the result is not wanted, but not that for a handle.
 *
 * Errors. The last parameter, where not NULL, gets a newsgrep_error that the caller frees, or NULL after
 * success; what it pointed to before is not looked at. There is no hidden state per thread, so that
 * coroutines may move. No C++ exception ever leaves a function. Short memory is NEWSGREP_OUT_OF_MEMORY,
 * perhaps without an error object; every function of newsgrep_error takes NULL.
 *
 * Ownership. Handles are opaque. Whoever gets one frees it with the newsgrep_…_free() of its type, which
 * takes NULL. A `char *` result is the caller's, for newsgrep_free(). What comes as `const …*` is borrowed
 * and lives as long as the handle it was asked from. Nothing that is passed in is kept beyond the call.
 * Results, tokens, articles, searchers, analysers, cursors and writers outlive the index and each other.
 *
 * Text. UTF-8, ended by a NUL; the texts that may be long come with a size in bytes instead. Bytes that are
 * not UTF-8 do no harm: in articles they are repaired. All offsets are bytes, ranges half-open: [begin,
 * end). Text of a result is never NULL; what is not known is "". Dates are ISO 8601 as printed in the
 * article: "2020-02-12", "2020-02-12T10:30", with Z or an offset where there was one, "--02-12" without a
 * year.
 *
 * NULL. A NULL text or list that is passed in counts as empty, NULL options as the usual ones. A NULL
 * handle, or a NULL place for one, is NEWSGREP_INVALID_ARGUMENT; where no status is returned, the answer is
 * 0, false, "" or NULL, as it is for an index out of range.
 *
 * Threads. An index may be shared. Searchers, analysers, cursors and writers serve one thread at a time;
 * results, tokens and articles never change and may be read by many. A forked child may use an index it
 * inherited, and nothing else but the freeing of what it inherited.
 *
 * Structs. Those that the caller makes begin with `size`, which is sizeof of the type: later versions
 * append fields, and tell by it which ones the caller knows of. Those that the library lends are read in
 * place, one at a time by pointer; they grow at their end, so neither copy nor step over them by sizeof.
 * Flags are 0 or not 0.
 *
 * Compatibility. Within a soname (libnewsgrep.so.1) functions, numbers, fields and their meaning stay as
 * they are, and more may come; their symbols carry the version NEWSGREP_1. NEWSGREP_ABI_REVISION counts the
 * additions.
 *
 * ISO C99 or later, and C++. */
#ifndef NEWSGREP_H
#define NEWSGREP_H

#include <stddef.h>
#include <stdint.h>

#ifndef NEWSGREP_API
#if defined(__GNUC__) || defined(__clang__)
#define NEWSGREP_API __attribute__((visibility("default")))
#else
#define NEWSGREP_API
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Which newsgrep is this? */

#define NEWSGREP_ABI 1          /* the number of the soname */
#define NEWSGREP_ABI_REVISION 1 /* raised with every addition */

/* The library's version, "0.1.0"; the NEWSGREP_ABI and NEWSGREP_ABI_REVISION it was built with. */
NEWSGREP_API const char* newsgrep_version(void);
NEWSGREP_API int32_t newsgrep_abi(void);
NEWSGREP_API int32_t newsgrep_abi_revision(void);

/* What went wrong? */

typedef enum newsgrep_status {
    NEWSGREP_OK = 0,
    NEWSGREP_NOT_FOUND = 1,        /* no such index, file or article */
    NEWSGREP_ALREADY_EXISTS = 2,   /* an index is there already */
    NEWSGREP_LOCKED = 3,           /* another writer holds the index */
    NEWSGREP_CORRUPT = 4,          /* the index is damaged */
    NEWSGREP_INCOMPATIBLE = 5,     /* made by another version, or no index at all */
    NEWSGREP_IO = 6,               /* the operating system refused */
    NEWSGREP_INVALID_ARGUMENT = 7, /* the call has no meaning as it stands */
    NEWSGREP_LIMIT = 8,            /* a stated limit was passed */
    NEWSGREP_CANCELLED = 9,        /* stopped on request: see newsgrep_cancel */
    NEWSGREP_INTERNAL = 10,        /* a bug in newsgrep */
    NEWSGREP_OUT_OF_MEMORY = 11
} newsgrep_status;

/* The name of a status: "ok", "not_found", …; "unknown" for a number that is none. */
NEWSGREP_API const char* newsgrep_status_name(int32_t status);

typedef struct newsgrep_error newsgrep_error;
#define NEWSGREP_NOWHERE ((size_t)-1)

NEWSGREP_API newsgrep_status newsgrep_error_status(const newsgrep_error* error);
/* A whole sentence with the value in it. */
NEWSGREP_API const char* newsgrep_error_message(const newsgrep_error* error);
/* What to do about it; "" where the message says it all. */
NEWSGREP_API const char* newsgrep_error_hint(const newsgrep_error* error);
/* The bytes of the query that it speaks of; NEWSGREP_NOWHERE where it speaks of none. */
NEWSGREP_API size_t newsgrep_error_begin(const newsgrep_error* error);
NEWSGREP_API size_t newsgrep_error_end(const newsgrep_error* error);
NEWSGREP_API void newsgrep_error_free(newsgrep_error* error);

/* Frees a `char *` that a function gave. */
NEWSGREP_API void newsgrep_free(char* text);

/* How does a call end before its time? */

/* Asked every few milliseconds, on the thread of the call, whether to end it: not 0 for yes. The call then
 * returns NEWSGREP_CANCELLED and leaves all as it was. For a flag of your own, an interrupt of R or Julia, a
 * deadline. (Since revision 1, as is all that takes one.) */
typedef int32_t (*newsgrep_cancel)(void* context);

/* One for a flag: `context` is an int32_t, which any thread and a signal handler may set. */
NEWSGREP_API int32_t newsgrep_cancel_if_set(void* context);

/* What is an article? */

typedef struct newsgrep_range {
    size_t begin;
    size_t end;
} newsgrep_range;

/* To be added, or found. */
typedef struct newsgrep_article {
    size_t size;    /* sizeof(newsgrep_article) */
    const char* id; /* "": made from the URL, else from the text */
    const char* url;
    const char* title;
    const char* body;     /* paragraphs are separated by line breaks */
    const char* language; /* "fr"; "": not known; its words are then taken for what they look like */
    const char* source;   /* the outlet */
    const char* author;
    const char* date; /* when added, any text that newsgrep_parse_date() reads */
    const char* section;
    const char* agency; /* news agencies credited */
} newsgrep_article;

NEWSGREP_API void newsgrep_article_free(newsgrep_article* article); /* only one that newsgrep_fetch() gave */

/* What is an index? */

typedef struct newsgrep_index newsgrep_index;

/* Makes an empty index whose words are those of the languages; none given: fr, ar, es and en. */
NEWSGREP_API newsgrep_status newsgrep_index_create(const char* path, const char* const* languages,
                                                   size_t language_count, newsgrep_index** index,
                                                   newsgrep_error** error);
/* Several paths are searched as one index, with the scores of one that holds all; they take no writer. */
NEWSGREP_API newsgrep_status newsgrep_index_open(const char* const* paths, size_t path_count,
                                                 newsgrep_index** index, newsgrep_error** error);
/* Checks every byte against its checksum. NEWSGREP_CORRUPT where there is a fault; the message names each. */
NEWSGREP_API newsgrep_status newsgrep_index_verify(const newsgrep_index* index, newsgrep_error** error);
NEWSGREP_API void newsgrep_index_free(newsgrep_index* index);

/* How do articles get in? */

typedef struct newsgrep_writer newsgrep_writer; /* one per index, across processes */

typedef enum newsgrep_added {
    NEWSGREP_ADDED = 0,
    NEWSGREP_REPLACED = 1, /* another article with this id was there */
    NEWSGREP_UNCHANGED = 2 /* the same article was there */
} newsgrep_added;

/* What became of files; read is the sum of those that follow. */
typedef struct newsgrep_load_counts {
    size_t size; /* sizeof(newsgrep_load_counts) */
    uint64_t read;
    uint64_t added;
    uint64_t replaced;
    uint64_t unchanged;
    uint64_t skipped;
    uint64_t rejected;
} newsgrep_load_counts;

/* While another writer lives: waits for its end if `wait`, else NEWSGREP_LOCKED. */
NEWSGREP_API newsgrep_status newsgrep_writer_open(const newsgrep_index* index, int32_t wait,
                                                  newsgrep_writer** writer, newsgrep_error** error);
/* `added` gets a newsgrep_added. NEWSGREP_INVALID_ARGUMENT for an article without any text. */
NEWSGREP_API newsgrep_status newsgrep_writer_add(newsgrep_writer* writer, const newsgrep_article* article,
                                                 int32_t* added, newsgrep_error** error);
/* `removed` is false where there is no such article. */
NEWSGREP_API newsgrep_status newsgrep_writer_remove(newsgrep_writer* writer, const char* id, int32_t* removed,
                                                    newsgrep_error** error);
/* Files of all formats, and those below directories. A bad record never stops it; `counts` says how many
 * were. NEWSGREP_CANCELLED where it was to stop: what was read by then is in and counted. */
NEWSGREP_API newsgrep_status newsgrep_writer_load(newsgrep_writer* writer, const char* const* paths,
                                                  size_t path_count, newsgrep_load_counts* counts,
                                                  newsgrep_error** error);
/* Publishes everything since the last commit at once; after this, it survives a power cut. After NEWSGREP_IO
 * the writer can only be freed. */
NEWSGREP_API newsgrep_status newsgrep_writer_commit(newsgrep_writer* writer, newsgrep_error** error);
/* From now on `cancel` is asked; NULL: nobody is. After NEWSGREP_CANCELLED nothing is lost: another commit
 * publishes everything. (Since revision 1.) */
NEWSGREP_API void newsgrep_writer_cancel_when(newsgrep_writer* writer, newsgrep_cancel cancel, void* context);
/* Drops what was not committed. */
NEWSGREP_API void newsgrep_writer_free(newsgrep_writer* writer);

/* Which articles match best? */

/* A snapshot: commits show after newsgrep_searcher_refresh(). */
typedef struct newsgrep_searcher newsgrep_searcher;

typedef enum newsgrep_sort {
    NEWSGREP_BY_RELEVANCE = 0,
    NEWSGREP_NEWEST_FIRST = 1,
    NEWSGREP_OLDEST_FIRST = 2
} newsgrep_sort;

typedef enum newsgrep_syntax {
    NEWSGREP_SYNTAX_NEWSGREP = 0, /* the full query language */
    NEWSGREP_SYNTAX_PLAIN = 1,    /* words only */
    NEWSGREP_SYNTAX_LUCENE = 2,
    NEWSGREP_SYNTAX_NEXIS = 3
} newsgrep_syntax;

typedef enum newsgrep_field {
    NEWSGREP_SOURCE = 0,
    NEWSGREP_LANGUAGE = 1,
    NEWSGREP_MONTH = 2,
    NEWSGREP_AUTHOR = 3,
    NEWSGREP_SECTION = 4,
    NEWSGREP_SITE = 5,
    NEWSGREP_YEAR = 6
} newsgrep_field;

typedef enum newsgrep_period {
    NEWSGREP_NO_TIMELINE = 0,
    NEWSGREP_BY_DAY = 1,
    NEWSGREP_BY_WEEK = 2, /* from Monday */
    NEWSGREP_BY_MONTH = 3,
    NEWSGREP_BY_YEAR = 4
} newsgrep_period;

/* Made with newsgrep_search_options_init(), then changed. */
typedef struct newsgrep_search_options {
    size_t size;           /* sizeof(newsgrep_search_options) */
    uint64_t limit;        /* hits to return, 10; 0 counts only */
    uint64_t offset;       /* hits to pass over first */
    int32_t sort;          /* a newsgrep_sort */
    int32_t syntax;        /* a newsgrep_syntax */
    int32_t any;           /* OR instead of AND between words */
    int32_t strict;        /* an odd place in the query is an error with its position, not a note */
    int32_t exact_total;   /* count all matches, not only the first 1,000 */
    int32_t group_copies;  /* one hit for all copies of a story */
    int32_t ids_only;      /* rank, score and id of each hit only, which costs little */
    int32_t snippets;      /* make snippets and marks; on */
    int32_t timeline;      /* a newsgrep_period */
    int32_t context;       /* sentences around the best one in the snippet */
    const int32_t* facets; /* of newsgrep_field: what to count all matches by */
    size_t facet_count;
    const char* const* languages; /* keep these only; none: all */
    size_t language_count;
    const char* const* sources; /* keep outlets whose name holds these words; none: all */
    size_t source_count;
    const char* since; /* "2020-02", "-7d"; inclusive */
    const char* until;
    const char* now; /* ISO 8601: what relative dates count from; "": today, UTC */
} newsgrep_search_options;

/* Sets `size`, which is sizeof(newsgrep_search_options), and what is usual. */
NEWSGREP_API newsgrep_status newsgrep_search_options_init(newsgrep_search_options* options, size_t size);

typedef struct newsgrep_results newsgrep_results;

NEWSGREP_API newsgrep_status newsgrep_searcher_open(const newsgrep_index* index, newsgrep_searcher** searcher,
                                                    newsgrep_error** error);
NEWSGREP_API uint64_t newsgrep_searcher_article_count(const newsgrep_searcher* searcher);
/* Moves to the newest committed state; `moved` is false where there was none newer. */
NEWSGREP_API newsgrep_status newsgrep_searcher_refresh(newsgrep_searcher* searcher, int32_t* moved,
                                                       newsgrep_error** error);
NEWSGREP_API newsgrep_status newsgrep_search(newsgrep_searcher* searcher, const char* query,
                                             const newsgrep_search_options* options,
                                             newsgrep_results** results, newsgrep_error** error);
/* The exact number of articles that match. */
NEWSGREP_API newsgrep_status newsgrep_count(newsgrep_searcher* searcher, const char* query,
                                            const newsgrep_search_options* options, uint64_t* count,
                                            newsgrep_error** error);
/* The article with this id, for newsgrep_article_free(); NEWSGREP_NOT_FOUND where there is none. */
NEWSGREP_API newsgrep_status newsgrep_fetch(newsgrep_searcher* searcher, const char* id,
                                            newsgrep_article** article, newsgrep_error** error);
/* Why the article with this id answers the query, or not: which clauses hold, and where, and what its score
 * is made of; as a text for people, and as JSON, as `newsgrep --why` prints them. NEWSGREP_NOT_FOUND where
 * there is no such article. (Since revision 1.) */
NEWSGREP_API newsgrep_status newsgrep_why(newsgrep_searcher* searcher, const char* query, const char* id,
                                          const newsgrep_search_options* options, int32_t* matches,
                                          char** text, char** json, newsgrep_error** error);
/* From now on `cancel` is asked; NULL: nobody is. (Since revision 1.) */
NEWSGREP_API void newsgrep_searcher_cancel_when(newsgrep_searcher* searcher, newsgrep_cancel cancel,
                                                void* context);
NEWSGREP_API void newsgrep_searcher_free(newsgrep_searcher* searcher);

/* What came back? */

typedef struct newsgrep_hit {
    uint64_t rank; /* offset + 1, … */
    double score;  /* comparable within one state of the index; 0 where the query only filters */
    const char* id;
    const char* title;
    const newsgrep_range* title_matches; /* ascending, not overlapping */
    size_t title_match_count;
    const char* source;
    const char* author;
    const char* date;
    const char* language;
    const char* url;
    const char* section;
    const char* snippet;
    const newsgrep_range* snippet_matches;
    size_t snippet_match_count;
    const char* const* duplicates; /* with group_copies: ids of the other copies */
    size_t duplicate_count;
} newsgrep_hit;

typedef struct newsgrep_note { /* an odd place in the query, and how it was read */
    const char* message;
    size_t begin;
    size_t end;
} newsgrep_note;

typedef struct newsgrep_facet_value {
    const char* value; /* "Le Phare", "fr", "2020-02"; "": articles without one */
    uint64_t count;
} newsgrep_facet_value;

typedef struct newsgrep_bucket {
    const char* start; /* its first day; "": articles without a date */
    uint64_t count;    /* matches */
    uint64_t articles; /* all articles of that time */
} newsgrep_bucket;

NEWSGREP_API uint64_t newsgrep_results_total(const newsgrep_results* results);
NEWSGREP_API int32_t
newsgrep_results_is_exact(const newsgrep_results* results); /* or is total a lower bound? */
NEWSGREP_API size_t newsgrep_results_hit_count(const newsgrep_results* results);
NEWSGREP_API const newsgrep_hit* newsgrep_results_hit(const newsgrep_results* results, size_t index);
NEWSGREP_API size_t newsgrep_results_note_count(const newsgrep_results* results);
NEWSGREP_API const newsgrep_note* newsgrep_results_note(const newsgrep_results* results, size_t index);
/* The query with the words that were probably meant; "" where nothing is suggested. */
NEWSGREP_API const char* newsgrep_results_corrected(const newsgrep_results* results);
/* The values of the facet with this number in the options, most articles first. */
NEWSGREP_API size_t newsgrep_results_facet_value_count(const newsgrep_results* results, size_t facet);
NEWSGREP_API const newsgrep_facet_value* newsgrep_results_facet_value(const newsgrep_results* results,
                                                                      size_t facet, size_t index);
/* From the first match to the last without a gap; one without a date comes behind where articles have none.
 */
NEWSGREP_API size_t newsgrep_results_bucket_count(const newsgrep_results* results);
NEWSGREP_API const newsgrep_bucket* newsgrep_results_bucket(const newsgrep_results* results, size_t index);
/* All of it as JSON lines, as `newsgrep --json` prints them. */
NEWSGREP_API newsgrep_status newsgrep_results_to_json(const newsgrep_results* results, char** json,
                                                      newsgrep_error** error);
NEWSGREP_API void newsgrep_results_free(newsgrep_results* results);

/* In which words does a word stand? (Since revision 1.) */

typedef struct newsgrep_kwic newsgrep_kwic; /* the occurrences of a query's words, keyword in context */

typedef enum newsgrep_kwic_order {
    NEWSGREP_KWIC_NEWEST_FIRST = 0,
    NEWSGREP_KWIC_OLDEST_FIRST = 1,
    NEWSGREP_KWIC_BY_LEFT = 2,  /* by the words before the match, the nearest first */
    NEWSGREP_KWIC_BY_RIGHT = 3, /* by the words behind it */
    NEWSGREP_KWIC_BY_SOURCE = 4
} newsgrep_kwic_order;

/* All 0 but `size` is what is usual. */
typedef struct newsgrep_kwic_options {
    size_t size;     /* sizeof(newsgrep_kwic_options) */
    int32_t order;   /* a newsgrep_kwic_order */
    uint64_t width;  /* columns of a terminal on each side at most, cut between words; 0: 40 */
    uint64_t sample; /* draw so many of all occurrences, each as likely as any other; 0: all */
    uint64_t seed;   /* the same seed draws the same lines from the same articles */
} newsgrep_kwic_options;

typedef struct newsgrep_kwic_line {
    const char* id; /* of the article, and so on */
    const char* source;
    const char* date;
    const char* language;
    const char* zone;  /* "title", "lead", "body" or "ticker" */
    size_t begin;      /* byte of `match` in the title, the body or the headline */
    const char* left;  /* what is read before: on the right of the match in Arabic */
    const char* match; /* the words themselves */
    const char* right; /* what is read behind */
} newsgrep_kwic_line;

/* Of `options`, limit and offset count lines here; sort, copies, facets, timeline and snippets are passed
 * over. */
NEWSGREP_API newsgrep_status newsgrep_kwic_find(newsgrep_searcher* searcher, const char* query,
                                                const newsgrep_search_options* options,
                                                const newsgrep_kwic_options* kwic_options,
                                                newsgrep_kwic** kwic, newsgrep_error** error);
/* In all articles that match, whether shown or not. */
NEWSGREP_API uint64_t newsgrep_kwic_occurrences(const newsgrep_kwic* kwic);
/* Articles that match. */
NEWSGREP_API uint64_t newsgrep_kwic_total(const newsgrep_kwic* kwic);
NEWSGREP_API size_t newsgrep_kwic_count(const newsgrep_kwic* kwic);
NEWSGREP_API const newsgrep_kwic_line* newsgrep_kwic_get(const newsgrep_kwic* kwic, size_t index);
NEWSGREP_API void newsgrep_kwic_free(newsgrep_kwic* kwic);

/* Which articles does an index hold, one after the other? (Since revision 1.) */

/* Goes through all articles of the newest committed state; needs no more memory for a larger index. It serves
 * one thread at a time and outlives the index. */
typedef struct newsgrep_cursor newsgrep_cursor;

NEWSGREP_API newsgrep_status newsgrep_cursor_open(const newsgrep_index* index, newsgrep_cursor** cursor,
                                                  newsgrep_error** error);
/* The next article, for newsgrep_article_free(); NULL, and NEWSGREP_OK, behind the last one. */
NEWSGREP_API newsgrep_status newsgrep_cursor_next(newsgrep_cursor* cursor, newsgrep_article** article,
                                                  newsgrep_error** error);
NEWSGREP_API void newsgrep_cursor_free(newsgrep_cursor* cursor);

/* What are the words of a text, its language, its date? */

typedef struct newsgrep_analyzer newsgrep_analyzer;
typedef struct newsgrep_tokens newsgrep_tokens;

typedef enum newsgrep_token_kind {
    NEWSGREP_WORD = 0,
    NEWSGREP_NUMBER = 1,
    NEWSGREP_PARTICLE = 2, /* l’ d’ qu’, and what else is written together with a word */
    NEWSGREP_COMPOUND = 3, /* neighbouring tokens as one word; shares the first one's position */
    NEWSGREP_GROUP = 4     /* a group of the number before it, whose position it shares */
} newsgrep_token_kind;

typedef struct newsgrep_token {
    size_t begin; /* bytes of the text */
    size_t end;
    uint32_t position; /* in words, from 0 */
    int32_t kind;      /* a newsgrep_token_kind */
    int32_t is_stop;   /* too common to ask for */
    const char* form;  /* as typed, in small letters */
    const char* exact; /* folded: accents, hamza seats, digits unified */
    const char* stem;
    const char* language; /* whose stemmer made the stem; "und": none */
} newsgrep_token;

/* Worth keeping: what it has met makes it fast. Any language is taken; one without rules leaves words
 * unstemmed. */
NEWSGREP_API newsgrep_status newsgrep_analyzer_new(const char* language, newsgrep_analyzer** analyzer,
                                                   newsgrep_error** error);
NEWSGREP_API newsgrep_status newsgrep_analyze(newsgrep_analyzer* analyzer, const char* text, size_t text_size,
                                              newsgrep_tokens** tokens, newsgrep_error** error);
NEWSGREP_API size_t newsgrep_tokens_count(const newsgrep_tokens* tokens);
NEWSGREP_API const newsgrep_token* newsgrep_tokens_get(const newsgrep_tokens* tokens, size_t index);
NEWSGREP_API void newsgrep_tokens_free(newsgrep_tokens* tokens);
NEWSGREP_API void newsgrep_analyzer_free(newsgrep_analyzer* analyzer);

/* The most likely of the candidates (none given: fr, ar, es and en); "" where there is too little to tell. */
NEWSGREP_API newsgrep_status newsgrep_detect_language(const char* text, size_t text_size,
                                                      const char* const* candidates, size_t candidate_count,
                                                      char** language, newsgrep_error** error);
/* The date in a dateline or a field, in French, Spanish, Arabic or English; "" where there is none. Relative
 * dates count from `now`, ISO 8601, and are read only where it is given. */
NEWSGREP_API newsgrep_status newsgrep_parse_date(const char* text, size_t text_size, const char* now,
                                                 char** date, newsgrep_error** error);

#ifdef __cplusplus
}
#endif

#endif
