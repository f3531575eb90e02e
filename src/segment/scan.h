/* The scanner: finds where sentences may end and hands out the sentences. */
#ifndef HEXAPLA_SEGMENT_SCAN_H
#define HEXAPLA_SEGMENT_SCAN_H

#include "segment/language.h"

/* Calls each with the sentences of the text in order, without outer white space, until it gives
 * false. Time grows with the length of the text, whatever it holds. */
void scan_text(struct slice text, const struct language_rules *rules, bool line_sentences,
               bool (*each)(void *context, struct range range), void *context);

#endif
