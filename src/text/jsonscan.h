/* JSON looked over without a parser: how large and how deep it is, what a parser would choke on
 * although its meaning is plain, and which keys its outermost objects have. One pass each, no
 * memory but the copy of a repair. */
#ifndef HEXAPLA_TEXT_JSONSCAN_H
#define HEXAPLA_TEXT_JSONSCAN_H

#include "base/buffer.h"

struct jsonscan {
    size_t values;  /* at least as many as the text holds */
    size_t depth;   /* deepest nesting of arrays and objects */
    bool repairs;   /* bare control characters in strings, halves of surrogate pairs */
    bool truncated; /* ends inside a string, array or object */
};

/* text: valid UTF-8, well formed or not. */
void jsonscan_measure(struct slice text, struct jsonscan *scan);
/* Appends the text with control characters in strings escaped, and half surrogate pairs as U+FFFD.
 * Everything else is copied as it stands. */
void jsonscan_repair(struct slice text, struct buffer *into);

/* Whether the text begins as an object or an array of objects does: {"key": … */
bool jsonscan_begins(struct slice text);

struct jsonscan_member {
    struct slice key;   /* as written, escapes and all */
    struct slice value; /* what the quotation marks hold, where it is a string; else absent */
    size_t object;      /* which of the outermost objects it belongs to, from 0 */
};

struct jsonscan_walk {
    struct slice text;
    size_t at, objects, depth, arrays; /* arrays: how many are open outside the objects */
};

/* Walks the members of the outermost objects, be they one, in a line each, or in one array.
 * `struct jsonscan_walk w = {.text = …};`. False at the end, or where it is no JSON. */
bool jsonscan_next(struct jsonscan_walk *walk, struct jsonscan_member *member);

#endif
