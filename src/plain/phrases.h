/* The wordings that pages carry around their articles, and finding them in a line. */
#ifndef HEXAPLA_PLAIN_PHRASES_H
#define HEXAPLA_PLAIN_PHRASES_H

#include "base/slice.h"

enum phrase_place {
    PHRASE_WHOLE, /* the line is nothing else */
    PHRASE_START, /* the line begins with it */
    PHRASE_INSIDE /* the line holds it */
};

enum phrase_force {
    PHRASE_LIKELY, /* says little inside an article: wants company or a place at its edges */
    PHRASE_SURE,   /* furniture wherever a short line has it */
    PHRASE_OPENS   /* a heading: what follows belongs to it */
};

struct phrase {
    const char *text; /* small letters, straight apostrophes, single spaces */
    unsigned char len;
    unsigned char kind; /* enum furniture_kind */
    unsigned char place;
    unsigned char force;
};

enum { PHRASE_BUCKETS = 2048, PHRASE_STARTS = 2048, PHRASE_LINE = 360, PHRASE_ROOM = 1024 };

/* The table by first word; built once per article. */
struct phrases {
    unsigned short first[PHRASE_BUCKETS]; /* index + 1 in the table */
    unsigned short next[PHRASE_ROOM];
    uint32_t lengths[PHRASE_STARTS]; /* by a word's first two bytes: how long first words are, as
                                        bits */
};

void phrases_init(struct phrases *phrases);
/* The strongest phrase of a line, or NULL. Lines of more than PHRASE_LINE bytes have none. Symbols
 * at both ends, case and the shape of apostrophes do not count. */
const struct phrase *phrases_find(const struct phrases *phrases, struct slice line);
/* Whether a line might begin with a phrase: false is certain, and cheaper than to look for all. */
bool phrases_may_start(const struct phrases *phrases, struct slice line);
/* A phrase's number from 1, 0 for NULL, and back. */
unsigned phrases_number(const struct phrase *phrase);
const struct phrase *phrases_numbered(unsigned number);
/* The line as phrases are written; gives its length in out, 0 where it is too long. */
size_t phrases_normalise(struct slice line, char out[PHRASE_LINE + 1]);

#endif
