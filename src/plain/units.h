/* The units of a plain text: paragraphs, items, headings, and lines around the article, before
 * anything is cut. One unit becomes one block or one piece of furniture. */
#ifndef HEXAPLA_PLAIN_UNITS_H
#define HEXAPLA_PLAIN_UNITS_H

#include "model/loading.h"
#include "plain/lines.h"

/* What a unit looks like; cheap to ask again and again. */
enum unit_look {
    LOOK_ENDS = 1,      /* ends as a sentence does */
    LOOK_INNER = 2,     /* holds a sentence's end before its own */
    LOOK_CAPITALS = 4,  /* all its letters are capitals */
    LOOK_TITLE = 8,     /* most of its words begin with capitals or digits */
    LOOK_URL = 16,      /* holds a web or mail address */
    LOOK_MARKED = 32,   /* began with a list mark */
    LOOK_SMALL = 64,    /* begins with a small letter */
    LOOK_WORDLESS = 128 /* no letter and no digit */
};

struct unit {
    uint32_t first, count; /* lines */
    uint32_t start, end;   /* bytes of the text, list or quotation mark left out at the start */
    uint8_t kind;          /* enum block_kind */
    uint8_t look;          /* of enum unit_look */
    uint8_t words;         /* at most 255; ideographs count half a word each */
    bool furniture;
    uint8_t role;    /* enum furniture_kind, where furniture */
    uint16_t phrase; /* kept by page_phrase(): 0 not looked for, 1 none, else its number + 1 */
};

struct units {
    VEC(struct unit) list;
};

/* The caller frees with units_free. Of the options, raw keeps list and quotation marks in the text,
 * and threads look at a large page's units. */
void units_build(struct slice text, const struct lines *lines, const struct load_options *options,
                 struct units *units);
void units_free(struct units *units);
/* The bytes from its first to its last character; a unit of several lines has line breaks in it. */
struct slice unit_text(struct slice text, const struct unit *unit);
/* Looks like a whole paragraph of prose: sentences, not a label or a headline. */
bool unit_is_prose(const struct unit *unit);

#endif
