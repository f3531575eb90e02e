/* The times that wires stamp their messages with, and those until which they hold them. */
#ifndef HEXAPLA_WIRE_STAMP_H
#define HEXAPLA_WIRE_STAMP_H

#include "model/article.h"

/* The time in a trailer: "AP-WF-09-04-19 1029GMT" (month first), "071341 GMT Okt 15" (day, hour and
 * minute, month, year), "KWS-21:37-09-12-18" (day or month first: told by a date in the opening of
 * the story, else day first, with a warning). ISO 8601 in the article's arena; absent where none of
 * these stands in it. */
struct slice stamp_read(struct article *article, struct slice trailer, struct slice opening);

/* Whether the line asks to hold the story: "HOLD FOR RELEASE 0600 GMT March 1". Then status, where
 * the article has none but "usable", becomes "embargoed", and embargo the time, where one is given;
 * its year, where it has none, is told
 * by published. */
bool stamp_embargo(struct article *article, struct slice line, uint32_t number);

#endif
