/* A wire's story itself, and what stands below it. */
#ifndef HEXAPLA_WIRE_TELEX_BODY_H
#define HEXAPLA_WIRE_TELEX_BODY_H

#include "wire/telex.h"

/* Adds the lines from at on as blocks: a paragraph begins at an indent, a rail, a blank line or a
 * list mark. Sign-offs, rules and sections for editors become furniture. */
void telex_body(struct telex *telex, size_t at);

#endif
