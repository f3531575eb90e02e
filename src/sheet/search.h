/* A regular expression (POSIX extended; without regard to case unless it holds a capital). */
#ifndef HEXAPLA_SHEET_SEARCH_H
#define HEXAPLA_SHEET_SEARCH_H

#include "canvas/canvas.h"

#include <regex.h>

struct search {
    bool active;
    regex_t regex;
    struct buffer needed; /* plain ASCII that every match holds (maybe empty): quick to look for */
    bool plain;           /* and is all of it */
    bool any_case;
};

/* Replaces the old expression. Where it is malformed, gives false, leaves the old one and appends
 * the reason. */
bool search_compile(struct search *search, struct slice pattern, struct buffer *reason);
/* Forgets the expression. */
void search_end(struct search *search);
/* The next match that is not empty, starting at or after from. */
bool search_next(const struct search *search, struct slice text, size_t from, struct range *match);
/* Marks the matches in one line (bytes of text), drawn already at (row, column). */
void search_draw(const struct search *search, struct canvas *canvas, size_t row, size_t column,
                 size_t room, struct slice text, struct range line);

#endif
