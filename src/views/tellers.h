/* Who tells a statement, in a narrow column: "AB.D", or "A B +3" where there are many. */
#ifndef HEXAPLA_VIEWS_TELLERS_H
#define HEXAPLA_VIEWS_TELLERS_H

#include "base/buffer.h"
#include "model/comparison.h"

struct tellers {
    size_t width; /* columns, the same for every statement */
    bool dots;    /* a place for each article, a dot for those who do not tell it */
};

/* For a screen of so many columns. */
struct tellers tellers_for(const struct comparison *comparison, size_t columns);
/* Appends those who tell it, at most width columns. */
void tellers_add(const struct tellers *tellers, const struct comparison *comparison,
                 const struct statement *statement, struct buffer *into);
/* Appends "A, B, D", and how many more beyond a dozen. */
void tellers_words(const struct comparison *comparison, const struct statement *statement,
                   struct buffer *into);

#endif
