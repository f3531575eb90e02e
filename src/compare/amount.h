/* Numbers of a sentence as evidence that it speaks of the same thing as another. */
#ifndef HEXAPLA_COMPARE_AMOUNT_H
#define HEXAPLA_COMPARE_AMOUNT_H

#include "base/arena.h"
#include "text/number.h"
#include "vocabulary/document.h"

enum { AMOUNTS = 6, COUNTED_WORDS = 2 };

struct amount {
    enum number_kind kind;
    uint32_t month;
    double value, low, high;
    uint64_t digits; /* how many of each, a nibble for each; 0 where there is no telling by them */
    uint32_t counted[COUNTED_WORDS]; /* concepts behind it, nearest first */
    uint32_t counted_count;
};

/* The first numbers of a sentence, in the arena; NULL and 0 where it has none. text: of the
 * article, which the tokens' offsets are in. */
struct amount *amounts_find(struct arena *arena, const struct vocabulary *vocabulary,
                            struct slice text, const struct token *tokens, size_t count,
                            uint32_t *found);
/* Whether the two can mean the same amount and that tells something: two small plain numbers may
 * well be the same by chance. */
bool amount_agrees(const struct amount *a, const struct amount *b);
/* Whether both count the same kind of thing, as "1,340 books" and "1,430 books" do. */
bool amount_counts_same(const struct amount *a, const struct amount *b);
/* Whether both count the same kind of thing in about the same number, more than a few: within a
 * seventh, or in the same digits, as where two were swapped. */
bool amount_is_near(const struct amount *a, const struct amount *b);
/* False for amounts that are near to none: years, and a few of anything. */
bool amount_can_be_near(const struct amount *amount);

#endif
