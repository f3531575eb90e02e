/* The text of a message of IPTC 7901 or ANPA 1312: what stands above the story, its paragraphs, and
 * what stands below. The two formats differ in their headers only. */
#ifndef HEXAPLA_WIRE_TELEX_H
#define HEXAPLA_WIRE_TELEX_H

#include "base/vec.h"
#include "model/builder.h"
#include "model/loading.h"
#include "wire/envelope.h"

/* What may stand before a line's text in typesetting. */
enum telex_lead {
    TELEX_FLUSH,  /* nothing: goes on with the line before */
    TELEX_INDENT, /* a tab or three spaces: a new paragraph */
    TELEX_RAIL,   /* ^: a line of its own, as of a head */
    TELEX_ROW     /* a row of a table */
};

struct telex_line {
    struct slice text; /* without lead and quad, trimmed */
    char quad;         /* what ended it: < = + or \0 */
    uint8_t lead;      /* enum telex_lead */
    bool spaced;       /* a blank line stands before it */
    uint32_t number;   /* in the file */
};

struct telex {
    struct article *article;
    const struct load_options *options;
    struct builder builder;
    struct slice slug; /* of the header; maybe absent */
    VEC(struct telex_line) lines;
};

/* What an agency's header says: fills article and *slug. header is clean (envelope_clean) and valid
 * UTF-8. */
typedef void telex_header(struct article *article, struct slice header, struct slice *slug);

/* Reads every message of the file; what both formats' readers do. */
bool telex_load(struct slice bytes, const char *name, const struct load_options *options,
                enum article_format format, telex_header *header, struct articles *articles,
                struct error *error);

/* Adds a keyword; blanks at its ends are cut, and a blank one is passed over. */
void telex_keyword(struct article *article, struct slice keyword);

#endif
