/* A text with meanings on its parts, and drawing one wrapped line of it. */
#ifndef HEXAPLA_SHEET_STYLED_H
#define HEXAPLA_SHEET_STYLED_H

#include "canvas/canvas.h"

struct span {
    struct range range; /* bytes of the text */
    enum meaning meaning;
};

struct styled {
    struct slice text;
    enum meaning meaning; /* of what no span covers */
    const struct span *spans;
    size_t count;
};

/* Draws the bytes of line from (row, column), at most room columns; gives the columns used. */
size_t styled_draw(struct canvas *canvas, size_t row, size_t column, size_t room,
                   const struct styled *styled, struct range line);
/* Gives the part of mark that lies in the line, drawn already at (row, column), its meaning. */
void styled_overlay(struct canvas *canvas, size_t row, size_t column, size_t room,
                    struct slice text, struct range line, const struct span *mark);
/* Makes a growing list of spans. */
struct spans {
    struct span *items;
    size_t count, capacity;
};
void spans_add(struct spans *spans, size_t start, size_t end, enum meaning meaning);

#endif
