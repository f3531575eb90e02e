/* Units: the distinct sentences of a story. Sentences that are verbatim the same are one unit, so
 * that a line repeated a hundred thousand times is held against others once. */
#ifndef HEXAPLA_COMPARE_UNIT_H
#define HEXAPLA_COMPARE_UNIT_H

#include "base/share.h"
#include "compare/phrase.h"

struct occurrence {
    uint32_t article, sentence;
};

enum { SEVERAL = UINT32_MAX };

struct unit {
    struct phrase phrase;
    struct slice text;
    uint32_t first, count; /* in units.occurrences */
    uint64_t hash;         /* of the text: an order that does not mind which article came first */
    uint32_t home;         /* the article, or SEVERAL */
    double place;          /* in its articles on average, 0 to 1 */
    bool heading;          /* nowhere but in headings */
    bool question;         /* ends with a question mark */
};

struct units {
    struct arena *arena;
    struct arena *phrases[SHARE_PARTS]; /* theirs */
    size_t parts;
    struct unit *items;
    size_t count;
    struct occurrence *occurrences; /* unit by unit, each by article and sentence */
    uint32_t **of;                  /* [article][sentence]: its unit */
};

/* Collects the units of the articles, weighs the vocabulary by them, and makes their phrases.
 * Slices point into the articles. threads: at most; 0: one a core. */
void unit_collect(struct units *units, struct vocabulary *vocabulary,
                  struct article *const *articles, const struct document *documents, size_t count,
                  size_t threads);
void unit_release(struct units *units);
/* Whether a unit stands in the article. */
bool unit_stands_in(const struct units *units, uint32_t unit, uint32_t article);
/* Whether an article has both. */
bool units_share_article(const struct units *units, uint32_t a, uint32_t b);

#endif
