/* Origins: articles that share a text word for word are one origin for it, however many print it.
 */
#ifndef HEXAPLA_COMPARE_ORIGIN_H
#define HEXAPLA_COMPARE_ORIGIN_H

#include "model/comparison.h"

/* Fills comparison->origins from its passages: which articles share how many words, the most
 * first. */
void origins_fill(struct comparison *comparison);

#endif
