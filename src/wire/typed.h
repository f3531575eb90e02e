/* Paragraphs of markup that hold a whole story as it was typed for a printer: its paragraphs are
 * told by indents and blank lines, which markup does not show. */
#ifndef HEXAPLA_WIRE_TYPED_H
#define HEXAPLA_WIRE_TYPED_H

#include "markup/blocks.h"

struct typed {
    struct buffer text; /* of the block last read, with its line breaks */
    size_t steps;       /* taken so far; they are bounded for each content */
};

/* Whether the block is such a paragraph; its text is then in typed->text. `struct typed t = {0};`,
 * and one for all blocks of a content. */
bool typed_read(struct typed *typed, const struct block_found *block);
void typed_free(struct typed *typed);

#endif
