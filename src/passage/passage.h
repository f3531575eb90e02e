/* The room's door: passages of two articles, stretches of the one that the other uses again.
 *
 * Verbatim runs come first (seed and extend, exact bounds); then fragments that are alike: seeds of
 * sentences with common weighted stems, joined over small gaps, their edges moved to where the
 * words part; then condensations, a few sentences that tell the other article in brief; last, what
 * is in another's way is cut or dropped. After Sanchez-Perez, Sidorov and Gelbukh (2014), winners
 * of text alignment at PAN 2014; runs, edges, condensations and the decisions are the project's
 * own. */
#ifndef HEXAPLA_PASSAGE_PASSAGE_H
#define HEXAPLA_PASSAGE_PASSAGE_H

#include "model/comparison.h"

/* An article made ready; see digest.h. Immutable, any thread may read it. */
struct digest;
struct lexicon;

/* Serves one thread; bounded in size, since what it knows is forgotten when it grows large. */
struct lexicon *lexicon_new(void);
void lexicon_free(struct lexicon *lexicon);
/* The caller owns the digest, which retains the article; that has its sentences. */
struct digest *digest_new(struct lexicon *lexicon, struct article *article);
void digest_free(struct digest *digest); /* NULL is allowed */
/* Bytes it takes, its article not counted. */
size_t digest_bytes(const struct digest *digest);

struct passage_list {
    struct passage *items; /* by their place in article_a */
    size_t count, capacity;
};

/* What one search after another needs; serves one thread, which shares the search of long articles
 * with others. threads: at most; 0: one a core. */
struct passage_finder;
struct passage_finder *passage_finder_new(size_t threads);
void passage_finder_free(struct passage_finder *finder);

/* Appends the passages of a and b, which stand as articles 0 and 1. min_run: the shortest verbatim
 * run that counts, in words; each of them is a passage. 0: RUN_LEAST, but a run on its own is
 * a passage only if it is long or holds a whole sentence or quotation.
 * Deterministic, and the same with a and b swapped. */
void passage_find(struct passage_finder *finder, const struct digest *a, const struct digest *b,
                  uint32_t min_run, struct passage_list *found);
void passage_list_free(struct passage_list *list);

/* Whether each of the two articles has all words of the other, however often and in any order. */
bool passage_same_vocabulary(const struct digest *a, const struct digest *b);

#endif
