/* A terminal that is none: keys from a list, screens kept as text. For tests of whole sessions. */
#ifndef HEXAPLA_TERM_SCRIPT_H
#define HEXAPLA_TERM_SCRIPT_H

#include "term/term.h"

/* keys: a sequence as key_parse reads it ("]c<PageDown>q"), copied; after the last one term_key
 * gives KEYS_NONE. NULL where it is malformed. term_close frees it. */
struct term *script_open(size_t rows, size_t columns, struct slice keys);
/* The size changes before the key of that number (from 0) is given, with a KEYS_RESIZE. */
void script_resize_at(struct term *term, size_t key_number, size_t rows, size_t columns);
/* Every screen painted so far: rows joined by newlines. Valid until the next paint. */
size_t script_screen_count(const struct term *term);
struct slice script_screen(const struct term *term, size_t index);
/* What term_copy sent last. */
struct slice script_sent(const struct term *term);
/* Calls of term_bell, term_suspend and term_redraw. */
size_t script_bells(const struct term *term);
size_t script_suspends(const struct term *term);
size_t script_redraws(const struct term *term);

#endif
