/* Stems by the Snowball stemmers (libstemmer), each distinct word stemmed once. */
#ifndef HEXAPLA_TEXT_STEM_H
#define HEXAPLA_TEXT_STEM_H

#include "base/slice.h"

struct stemmer;

/* language: a BCP 47 tag ("en", "de-AT"); one without a stemmer, or absent, leaves words as they
 * are. The caller owns the stemmer; it serves one thread. */
struct stemmer *stemmer_new(struct slice language);
void stemmer_free(struct stemmer *stemmer);
/* The stem of a folded word (fold_add); lives as long as the stemmer, the same pointer each time.
 */
struct slice stemmer_stem(struct stemmer *stemmer, struct slice folded);

#endif
