/* What stands above a wire's story. */
#ifndef HEXAPLA_WIRE_TELEX_HEAD_H
#define HEXAPLA_WIRE_TELEX_HEAD_H

#include "wire/telex.h"

/* Fills the article from slug, version, headline, deck, byline and notes; what it takes becomes
 * furniture (a deck: the first block). A message of one line has it as its story. Gives the first
 * line of the story. */
size_t telex_head(struct telex *telex);
/* For a message that has none: title and keyword are the header's slug. Gives 0. */
size_t telex_no_head(struct telex *telex);
/* Whether the line opens a note to editors ("Eds:", "(EDITORS:"); *note gets the rest. */
bool telex_is_note(struct slice line, struct slice *note);
/* Adds to the article's note, and heeds what it asks for. */
void telex_note(struct telex *telex, struct slice note, uint32_t number);
/* Adds a line that is no story: as furniture, or as a paragraph where all is body. */
void telex_aside(struct telex *telex, enum furniture_kind kind, struct slice text, uint32_t number);

#endif
