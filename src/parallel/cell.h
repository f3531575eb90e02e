/* One cell of the parallel view: what one article has in one row. */
#ifndef HEXAPLA_PARALLEL_CELL_H
#define HEXAPLA_PARALLEL_CELL_H

#include "desk/state.h"

/* Where a cell is drawn. */
struct box {
    size_t row, column; /* of the canvas */
    size_t text;        /* columns of its text */
    bool follows;       /* another cell of the row stands above it */
    size_t skip;        /* lines of the cell above the box */
    size_t lines;       /* at most so many */
};

/* Lines of a text so many columns wide; at least 1. */
size_t cell_height(const struct reader *reader, size_t row, uint32_t article, size_t columns);
void cell_draw(const struct reader *reader, struct canvas *canvas, size_t row, uint32_t article,
               const struct box *box, bool focused);
/* "par 6, sentence 2" of a sentence. */
void cell_place_name(const struct article *article, uint32_t sentence, struct buffer *into);
/* The same of all the places where a member stands, those of a stretch by its first sentence. */
void cell_places_name(const struct article *article, const struct member *member,
                      struct buffer *into);
/* What the row of a statement says of an article's sentences that stand apart: "moved: stands below
 * (par 6)", "also said above (par 1), below (par 4, 9)". */
void cell_ghost_name(const struct reader *reader, size_t row, uint32_t article,
                     struct buffer *into);
/* What the row of a sentence that stands apart says of its statement: "see 13 above", "says again
 * what 13 above says". */
void cell_pointer_name(const struct reader *reader, size_t row, struct buffer *into);
/* Whether any sentence the article has in the row matches the search; *bytes grows by the text that
 * was looked at. */
bool cell_matches(const struct reader *reader, size_t row, uint32_t article, size_t *bytes);

#endif
