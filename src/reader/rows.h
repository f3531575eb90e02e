/* The row plan: which row of the screen-long table holds what. Rows are statements in order, with
 * moved sentences (and furniture, when shown) at their place in their own article. */
#ifndef HEXAPLA_READER_ROWS_H
#define HEXAPLA_READER_ROWS_H

#include "model/comparison.h"

enum row_kind { ROW_STATEMENT, ROW_MOVED, ROW_FURNITURE };

struct row {
    enum row_kind kind;
    uint32_t statement; /* FURNITURE: of the row before it */
    uint32_t article;   /* MOVED, FURNITURE: the only one with something in the row */
    uint32_t index;     /* STATEMENT: which ROW_PARTS of its members; else sentence or furniture */
};

struct moved_row {
    uint32_t article, sentence, row;
};

struct plan {
    struct row *rows;
    size_t count;
    uint32_t *first;         /* [statement]: its first row */
    struct moved_row *moved; /* by article, then sentence */
    size_t moved_count;
};

/* A cell shows at most so many sentences; a member with more goes on in further rows. */
enum { ROW_PARTS = 8 };

enum part_kind {
    PART_SENTENCE,
    PART_GHOST, /* of a sentence that stands elsewhere */
    PART_FURNITURE
};

struct part {
    enum part_kind kind;
    uint32_t index; /* of the sentence or furniture in its article */
};

/* The caller frees with plan_free. */
void plan_build(struct plan *plan, const struct comparison *comparison, bool furniture);
void plan_free(struct plan *plan);
/* The row that shows a sentence (for a moved one: where it stands, not its ghost). */
size_t plan_row_of(const struct plan *plan, const struct comparison *comparison, uint32_t article,
                   uint32_t sentence);
/* What an article has in a row; gives how many parts, 0 to ROW_PARTS. */
size_t plan_parts(const struct plan *plan, const struct comparison *comparison, size_t row,
                  uint32_t article, struct part parts[ROW_PARTS]);
/* The mark of the whole row: a statement's mark, ^ for a moved sentence, space for furniture. */
char plan_mark(const struct plan *plan, const struct comparison *comparison, size_t row);

#endif
