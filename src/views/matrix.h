/* The matrix view's inside: which pair of articles is chosen and what is known of it. */
#ifndef HEXAPLA_VIEWS_MATRIX_H
#define HEXAPLA_VIEWS_MATRIX_H

#include "desk/frame.h"
#include "desk/list.h"
#include "desk/state.h"

/* A stretch that two articles have word for word: ranges are bytes of each article's text. */
struct shared_run {
    size_t words; /* 0: none */
    struct range a, b;
    uint32_t sentence_a, sentence_b; /* where it begins */
};

/* Two articles held against each other. */
struct matrix_pair {
    const struct comparison *comparison; /* NULL: nothing is known yet */
    uint32_t a, b;
    /* [sentence]: how each stands to the other article: = ~ : ! as in the columns, . where others
     * have it, + where nobody has. */
    char *marks_a, *marks_b;
    struct shared_run run;          /* the longest */
    size_t passages, passage_words; /* found word for word or nearly; words of a */
};

struct matrix_own {
    size_t first; /* the leftmost slot of the table on the screen */
    struct matrix_pair pair;
};

/* matrix_pair.c */
/* What is known of the pair is kept until another is asked for. */
void matrix_pair_make(struct matrix_pair *pair, const struct comparison *comparison, uint32_t a,
                      uint32_t b);
void matrix_pair_free(struct matrix_pair *pair);
/* Appends one mark for each of so many slices of the article, equal in bytes: what most of it is,
 * or ! where anything conflicts. */
void matrix_pair_strip(const struct article *article, const char *marks, size_t slices,
                       struct buffer *into);

/* matrix_run.c */
/* The longest run of words that two articles share inside sentences that say the same, on through
 * neighbours that are copies; or a longer passage that was found word for word. */
struct shared_run matrix_run_longest(const struct comparison *comparison, uint32_t a, uint32_t b);
/* Counts the passages of the two that are verbatim or nearly, and the words they have in a. */
size_t matrix_run_passages(const struct comparison *comparison, uint32_t a, uint32_t b,
                           size_t *words);

/* matrix_table.c: rows and columns are slots. */
const struct matrix_own *matrix_shown(const struct reader *reader);
struct matrix_table {
    size_t name, words, bar, cell, only; /* columns of each; words, bar: 0 where there is no room */
    size_t first, visible;               /* slots */
};
struct matrix_table matrix_table_of(const struct reader *reader, size_t columns);
/* Where a slot's column begins. */
size_t matrix_table_start(const struct matrix_table *table, size_t slot);
/* The slot whose column stands there; false where none does. */
bool matrix_table_slot_at(const struct matrix_table *table, size_t column, size_t *slot);
void matrix_table_heads(const struct reader *reader, struct canvas *canvas, size_t row);
void matrix_table_row(const struct reader *reader, size_t slot, struct canvas *canvas, size_t row);

/* matrix_page.c */
/* All that an article has of another, 0 to 100. */
unsigned matrix_percent(double share);
double matrix_all(const struct comparison *comparison, uint32_t row, uint32_t column);
#define MATRIX_NOTE "These numbers say how much text is shared, not who copied from whom."
#define MATRIX_NOTE_BRIEF "shared text, not who copied from whom"
/* The pane: what is known of the chosen pair, and of the whole story. brief: the run's words are
 * cut to a line. Its lines have tags where they can be pressed. */
enum { MATRIX_STRIP_A = 1, MATRIX_STRIP_B, MATRIX_RUN };
void matrix_page_pane(const struct reader *reader, bool brief, struct page *page);
/* The sentence in the middle of what a column of an article's strip stands for, on a page of so
 * many columns; false beside the strip. */
bool matrix_page_sentence(const struct comparison *comparison, uint32_t of, size_t columns,
                          size_t column, uint32_t *sentence);
void matrix_page_label(const struct comparison *comparison, uint32_t article,
                       struct piece_list *pieces);
/* One article's row in words; then what holds for the whole story. */
void matrix_page_linear(const struct reader *reader, size_t slot, struct page *page);

/* matrix_story.c */
void matrix_page_story(const struct reader *reader, struct page *page);

/* matrix_sharing.c */
/* The keys that change what counts as shared; false where the action is none of them. */
bool matrix_sharing_update(struct reader *reader, enum action action, long count,
                           struct requests *requests);
/* What counts now, with its keys; pair: and how much of that one does (NULL: of none). */
void matrix_sharing_add(const struct reader *reader, const struct matrix_pair *pair,
                        struct page *page);

/* view_matrix.c, for matrix_click.c. */
bool matrix_ready(const struct reader *reader);
/* Rows of the table; what is below it in the body is the pane's, its rule first. */
size_t matrix_table_rows(const struct reader *reader, const struct frame *frame);
/* The pane as it is drawn in so many rows, its rule among them. The owner calls page_free. */
void matrix_pane(const struct reader *reader, size_t columns, size_t rows, struct page *page);
/* What Enter does: the longest run, else the first sentence that the two have in common. */
void matrix_read(struct reader *reader, struct requests *requests);

/* matrix_click.c */
void matrix_click(struct reader *reader, const struct mouse *mouse, struct requests *requests);

#endif
