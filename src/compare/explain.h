/* Why a pair stands together, in words. */
#ifndef HEXAPLA_COMPARE_EXPLAIN_H
#define HEXAPLA_COMPARE_EXPLAIN_H

#include "compare/candidates.h"

/* Adds reasons behind those the pair already has. */
void explain_pair(const struct candidates *candidates, struct arena *arena, struct pair *pair);
/* One more reason; the text is of the arena. */
void explain_add(struct arena *arena, struct pair *pair, const char *code, struct slice text);

/* A value as reasons show it: whole, or as much of it as ends with a word, with "..." behind it.
 * The arena's, or the value itself. */
struct slice explain_short(struct arena *arena, struct slice value);

#endif
