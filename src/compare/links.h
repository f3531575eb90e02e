/* Links between mentions of a story: which of them are values of one thing, and what they make of
 * each other. A mention has a number: those of the first article come first. */
#ifndef HEXAPLA_COMPARE_LINKS_H
#define HEXAPLA_COMPARE_LINKS_H

#include "base/vec.h"
#include "compare/candidates.h"

struct link {
    uint32_t a, b; /* mentions; the same twice where the other side has none */
    enum verdict verdict;
    const char *note;
    struct fact_value silent; /* what the side says that has none; no text: both have one */
};

struct links {
    const struct candidates *candidates;
    uint32_t *base; /* [article]: number of its first mention; one more than there are articles */
    VEC(struct link) items;
};

void links_begin(struct links *links, const struct candidates *candidates);
void links_free(struct links *links);
uint32_t links_number(const struct links *links, uint32_t article, const struct mention *mention);
uint32_t links_article(const struct links *links, uint32_t number);
const struct mention *links_mention(const struct links *links, uint32_t number);

#endif
