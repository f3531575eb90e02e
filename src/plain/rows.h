/* Lines that are rows of short parts: navigation, sharing, several pieces of metadata. */
#ifndef HEXAPLA_PLAIN_ROWS_H
#define HEXAPLA_PLAIN_ROWS_H

#include "plain/phrases.h"

enum { ROW_PARTS = 16 };

/* Cuts a line at bars, bullets, arrows, slashes between spaces and wide gaps; gives how many parts
 * there are, at most ROW_PARTS. Parts are trimmed and never empty. */
size_t rows_split(struct slice s, struct slice parts[ROW_PARTS]);
/* Whether every part is a label of a few words, and there are at least two. */
bool rows_is_row(struct slice s);
/* Counters and buttons: "12 comments", "Share", "♡ 118   💬 14"; also a number alone. */
bool rows_is_sharing(const struct phrases *phrases, struct slice s);

#endif
