/* The control characters around a message of IPTC 7901 and ANPA 1312: SOH header STX text ETX
 * trailer EOT, with padding before, between and after messages. */
#ifndef HEXAPLA_WIRE_ENVELOPE_H
#define HEXAPLA_WIRE_ENVELOPE_H

#include "base/buffer.h"
#include "model/article.h"

struct envelope {
    struct slice header;  /* between SOH and STX; where there is no STX, the first line */
    struct slice text;    /* from there to ETX, EOT, the next SOH or the end */
    struct slice trailer; /* what stands behind ETX */
    uint32_t line;        /* of the file, on which the text begins; from 1 */
    bool bare;            /* without STX */
    bool cut;             /* neither ETX nor EOT ends it */
};

/* FORMAT_IPTC7901 or FORMAT_ANPA1312 where the bytes begin with an envelope; else FORMAT_TEXT.
 * Without STX the first line must have several units, and counts as IPTC 7901. */
enum article_format envelope_format(struct slice bytes);
/* ANPA's header has its own marks: units parted by US, and a line of priority and category. */
bool envelope_is_anpa(struct slice header);
/* Takes the next message at or after *at and moves *at past it; false where there is none. */
bool envelope_next(struct slice bytes, size_t *at, struct envelope *envelope);

/* Appends the bytes with line ends as \n, and without control characters but tab and, where it
 * opens a line, backspace (which marks a row of a table). The encoding must hold ASCII. */
void envelope_clean(struct slice bytes, struct buffer *into);
/* The same of a header, whose units become lines. */
void envelope_clean_header(struct slice bytes, struct buffer *into);

#endif
