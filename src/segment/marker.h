/* List markers inside running text: "1." "2)" "b.)" "(iv)" and bullets. */
#ifndef HEXAPLA_SEGMENT_MARKER_H
#define HEXAPLA_SEGMENT_MARKER_H

#include "base/slice.h"

enum marker_kind { MARKER_NONE, MARKER_BULLET, MARKER_NUMBER, MARKER_LETTER, MARKER_ROMAN };

struct marker {
    enum marker_kind kind;
    bool stop;      /* a full stop closes it */
    bool bracket;   /* a bracket closes it */
    bool capital;   /* a capital letter */
    uint32_t value; /* 1 for "1" and "a" */
    size_t end;     /* the offset after it */
};

/* Reads the marker that starts at the offset and has white space (or the end) after it; a bullet
 * may stand before a number or letter, and alone. */
bool marker_read(struct slice text, size_t at, struct marker *marker);
/* The start of the marker that the byte at the offset would close: back over letters and digits, at
 * most four. */
size_t marker_token(struct slice text, size_t at);
/* Whether the second is the next item of the list that the first belongs to. */
bool marker_follows(const struct marker *first, const struct marker *second);
/* Whether the marker is enough to begin an item at the start of a line. */
bool marker_begins(const struct marker *marker);

#endif
