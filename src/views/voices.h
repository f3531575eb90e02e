/* One statement in everybody's words, in the panel beside a table of statements. */
#ifndef HEXAPLA_VIEWS_VOICES_H
#define HEXAPLA_VIEWS_VOICES_H

#include "views/ledger.h"

/* Draws it under a heading into rows of the canvas; nothing where the ledger has no panel. */
void voices_draw(const struct reader *reader, const struct ledger *ledger, uint32_t statement,
                 struct slice heading, struct canvas *canvas, size_t row, size_t rows);

#endif
