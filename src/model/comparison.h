/* A comparison: the finished, immutable snapshot of one story held side by side.
 * Indexes count from 0. Everything hangs in the comparison's own arena; it holds a reference to
 * each of its articles. */
#ifndef HEXAPLA_MODEL_COMPARISON_H
#define HEXAPLA_MODEL_COMPARISON_H

#include "model/article.h"
#include "model/fact.h"

/* From strongest to weakest: a statement's class is the weakest over its pairs. */
enum pair_class { CLASS_VERBATIM, CLASS_NEAR, CLASS_PARAPHRASE, CLASS_UNIQUE, CLASSES };

enum flag { FLAG_CONFLICT = 1, FLAG_MOVED = 2, FLAG_REPEATED = 4 };

/* Some sentences of one article. */
struct member {
    uint32_t article;
    uint32_t *sentences; /* ascending */
    uint32_t count;
};

struct reason {
    const char *code;  /* stable: "number-differs", "rare-words" … */
    struct slice text; /* for people */
};

/* Two members of one statement held against each other; a.article < b.article, or the same article
 * for a repetition. */
struct pair {
    struct member a, b;
    enum pair_class class;
    double score;   /* 0 to 1; verbatim is 1 */
    unsigned flags; /* of enum flag */
    struct reason *reasons;
    size_t reason_count;
};

struct statement {
    uint64_t id; /* of its sentences' ids */
    enum pair_class class;
    unsigned flags;
    struct member *members; /* by article, ascending; one entry an article */
    size_t member_count;
    struct pair *pairs;
    size_t pair_count;
    uint32_t *facts; /* indexes in comparison.facts, ascending */
    size_t fact_count;
};

/* A stretch of one article reused in another. */
struct passage {
    uint32_t article_a, article_b; /* article_a < article_b */
    struct range a, b;             /* bytes of each article's text */
    enum pair_class class; /* VERBATIM: word for word; NEAR: with a few words changed, put in
                            * or left out; PARAPHRASE: reworded, or told in brief */
    double score;          /* 0 to 1: the share of the two that they have in common */
};

/* Words of the shortest verbatim run that counts in passages where nothing else is asked for, and
 * of one that is a passage on its own. */
enum { RUN_LEAST = 8, RUN_ALONE = 42 };

/* Articles that share words verbatim: for those words they are one source, however many there are.
 */
struct origin {
    uint32_t *articles; /* ascending, at least two */
    uint32_t count;
    uint32_t words; /* shared by just these */
};

/* A likely arrow of descent between two articles, or, undirected, that they hang together and
 * nothing tells which came first. */
struct descent {
    uint32_t from, to; /* undirected: from < to */
    bool directed;
    struct reason *evidence;
    size_t evidence_count;
};

/* Where a sentence stands in the comparison. */
struct place {
    uint32_t statement;
    bool moved; /* out of order with its neighbours: it is not shown in its statement's row */
};

/* What one article has of another's words. */
struct matrix_cell {
    uint32_t column;
    /* Of the row article's words, how much the column article has in that class, 0 to 1. */
    double share[CLASS_UNIQUE];
};

/* Only the cells of articles that share something are kept: of thousands of articles most have
 * nothing of each other. The diagonal means nothing. */
struct matrix {
    size_t size;
    struct matrix_cell *cells; /* row by row, each by column */
    size_t *first;             /* [row]: its first cell; size + 1 of them; NULL: not made */
    uint32_t *words;           /* how many words each article has */
    uint32_t *only_here; /* and how many of them stand in statements that no other has; or NULL */
};

enum { NO_BASE = -1 };

/* What does not count as shared, nor as anybody's own, in shares, passages and origins. */
enum excluded { EXCLUDE_QUOTES = 1, EXCLUDE_BYLINES = 2, EXCLUDE_HEADINGS = 4 };

/* What of an article is excluded: bytes of its text, ascending, apart from each other. */
struct exclusion {
    struct range *items;
    size_t count;
};

/* What a comparison holds besides its statements and their pairs; what is not asked for costs
 * nothing and stays empty. Origins need passages, lineage needs passages and facts: those are found
 * then, too. */
enum comparison_part {
    PART_FACTS = 1,
    PART_PASSAGES = 2, /* they cost as much as the rest */
    PART_MATRIX = 4,
    PART_ORIGINS = 8,
    PART_LINEAGE = 16,
    PARTS_ALL = 31
};

struct comparison {
    atomic_uint references;
    struct arena *arena;
    struct article **articles;
    size_t article_count;
    struct slice *labels; /* "A", or as the user named it */
    int base;             /* index, or NO_BASE */
    double threshold;     /* the bar for paraphrase, 0 to 1 */
    unsigned parts;       /* of enum comparison_part: what was looked for */
    uint32_t min_run;     /* words of the shortest run that counts in passages; 0: RUN_LEAST, with
                             RUN_ALONE */
    unsigned excluded;    /* of enum excluded */
    struct exclusion *exclusions; /* [article]; NULL where nothing is excluded */
    /* In reading order: the sentences of each article that are not moved go up from statement to
     * statement, and every sentence is in exactly one. */
    struct statement *statements;
    size_t statement_count;
    struct place **places; /* [article][sentence] */
    struct fact *facts;    /* statement by statement, each by the place of its first value */
    size_t fact_count;
    struct passage *passages;
    size_t passage_count;
    struct matrix matrix;
    struct origin *origins; /* most words first */
    size_t origin_count;
    struct descent *lineage; /* at most one arrow to each article; by to, then from */
    size_t lineage_count;
};

/* One reference, owned by the caller; retains the articles; labels are A, B, …; no statements. */
struct comparison *comparison_new(struct article *const *articles, size_t count);
struct comparison *comparison_retain(struct comparison *comparison);
void comparison_release(struct comparison *comparison); /* NULL is allowed */

/* The member of an article in a statement, or NULL. */
const struct member *statement_member(const struct statement *statement, uint32_t article);
/* The pair between two articles in a statement, or NULL. a and b in any order. */
const struct pair *statement_pair(const struct statement *statement, uint32_t a, uint32_t b);
/* Not every article has it verbatim (moved alone does not count). */
bool statement_diverges(const struct comparison *comparison, const struct statement *statement);
bool comparison_diverges(const struct comparison *comparison);

/* Whether what begins at a byte of an article's text counts as shared. */
bool comparison_counts(const struct comparison *comparison, size_t article, uint32_t at);

/* The cell's share; 0 where there is none. */
double matrix_share(const struct matrix *matrix, enum pair_class class, size_t row, size_t column);
/* The share of an article's words (of its bytes where the matrix has not been made) that stand in
 * statements no other article has, 0 to 1. */
double comparison_only_here(const struct comparison *comparison, size_t article);

/* "A" … "Z", "AA", "AB" … for an index from 0. */
struct slice label_for(struct arena *arena, size_t index);
const char *class_name(enum pair_class class); /* "verbatim" … */
char class_mark(enum pair_class class);        /* = ~ : + */
/* A score as people see it: cut to hundredths, never rounded up, so that 1.00 is a copy. */
unsigned score_hundredths(double score);
/* The mark a statement shows in the margin: ! where it conflicts, else the class's. */
char statement_mark(const struct statement *statement);

#endif
