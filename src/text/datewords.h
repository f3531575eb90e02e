/* The words around the numbers of times, and ordinals. Each function gives how many bytes of s at
 * at it takes, 0 for none; a word is taken whole, without regard to case. */
#ifndef HEXAPLA_TEXT_DATEWORDS_H
#define HEXAPLA_TEXT_DATEWORDS_H

#include "base/slice.h"

size_t datewords_month(struct slice s, size_t at, int *month);            /* in any language */
size_t datewords_ordinal(struct slice s, size_t at);                      /* 1st, 2nd, 1er, 1º */
size_t datewords_half(struct slice s, size_t at, bool *afternoon);        /* am, p.m., μ.μ. */
size_t datewords_half_before(struct slice s, size_t at, bool *afternoon); /* 午後, 오후 */
/* known is false for zones that name several offsets (ET, CST): these are taken, not used. */
size_t datewords_zone(struct slice s, size_t at, int *minutes, bool *known);

#endif
