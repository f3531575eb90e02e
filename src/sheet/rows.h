/* The row plan: which row of the screen-long table holds what. Rows are statements in order, with
 * sentences that stand apart (and furniture, when shown) at their place in their own article. Read
 * down a column, the sentences of an article always come in the article's order. */
#ifndef HEXAPLA_SHEET_ROWS_H
#define HEXAPLA_SHEET_ROWS_H

#include "model/comparison.h"

enum row_kind {
    ROW_TITLES, /* the articles' titles: the first row, where any article has one */
    ROW_STATEMENT,
    ROW_APART, /* a sentence that does not stand in its statement's row: moved, or said again */
    ROW_FURNITURE
};

struct row {
    enum row_kind kind;
    uint32_t statement; /* FURNITURE: of the row before it; TITLES: the first */
    uint32_t article;   /* APART, FURNITURE: the only one with something in the row */
    uint32_t index;     /* STATEMENT: which ROW_PARTS of its parts; else sentence or furniture */
};

struct apart {
    uint32_t article, sentence, row;
};

/* Which of a member's sentences stand in the statement's row: neighbours in their article. */
struct standing {
    uint32_t statement, article, from, count; /* indexes of member.sentences */
};

struct plan {
    struct row *rows;
    size_t count;
    uint32_t *first;     /* [statement]: its first row */
    struct apart *apart; /* by article, then sentence */
    size_t apart_count;
    struct standing *standing; /* by statement, then article: members that do not stand whole */
    size_t standing_count;
};

/* A cell shows at most so many parts; a member with more goes on in further rows. */
enum { ROW_PARTS = 8 };

enum part_kind {
    PART_TITLE,
    PART_SENTENCE,
    PART_GHOST,   /* of sentences that stand apart, the first of them: where they are */
    PART_POINTER, /* below a sentence that stands apart: where its statement is */
    PART_FURNITURE
};

struct part {
    enum part_kind kind;
    uint32_t index; /* of the sentence or furniture in its article */
};

/* The caller frees with plan_free. */
void plan_build(struct plan *plan, const struct comparison *comparison, bool furniture);
void plan_free(struct plan *plan);
/* The row that shows a sentence (for one apart: where it stands, not its ghost). */
size_t plan_row_of(const struct plan *plan, const struct comparison *comparison, uint32_t article,
                   uint32_t sentence);
/* What an article has in a row; gives how many parts, 0 to ROW_PARTS. */
size_t plan_parts(const struct plan *plan, const struct comparison *comparison, size_t row,
                  uint32_t article, struct part parts[ROW_PARTS]);
/* Whether it has anything there; quicker. */
bool plan_has(const struct plan *plan, const struct comparison *comparison, size_t row,
              uint32_t article);
/* Those of an article's sentences of a statement that stand apart: gives how many, and writes the
 * first room of them. */
size_t plan_apart(const struct plan *plan, const struct comparison *comparison, uint32_t statement,
                  uint32_t article, uint32_t *sentences, size_t room);
/* The mark of the whole row: a statement's mark, ^ for a sentence apart, space for others. */
char plan_mark(const struct plan *plan, const struct comparison *comparison, size_t row);

#endif
