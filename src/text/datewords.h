/* The words that dates are made of, in seven languages. Each function gives how many bytes of s at
 * at it takes, 0 for none; a word is taken whole, without regard to case. */
#ifndef HEXAPLA_TEXT_DATEWORDS_H
#define HEXAPLA_TEXT_DATEWORDS_H

#include "base/slice.h"

size_t datewords_month(struct slice s, size_t at, int *month); /* a point behind it is taken */
size_t datewords_weekday(struct slice s, size_t at);
size_t datewords_ordinal(struct slice s, size_t at); /* 1st, 2nd, 1er, 1º */
size_t datewords_link(struct slice s, size_t at);    /* "of", "de", "del" */
size_t datewords_at(struct slice s, size_t at);      /* between date and time: "at", "um" … */
size_t datewords_clock(struct slice s, size_t at);   /* behind a time: "Uhr", "hours" */
size_t datewords_half(struct slice s, size_t at, bool *afternoon); /* am, p.m. */
/* known is false for zones that name several offsets (ET, CST): these are taken, not used. */
size_t datewords_zone(struct slice s, size_t at, int *minutes, bool *known);
/* The whole of s is a distance from now. */
bool datewords_relative(struct slice s);

#endif
