/* The flat part of YAML and TOML: keys with scalars, with lists of scalars, and with maps one deep.
 */
#ifndef HEXAPLA_DOCUMENT_SCALAR_H
#define HEXAPLA_DOCUMENT_SCALAR_H

#include "base/arena.h"

struct scalar_item {
    struct slice key;    /* "author"; absent: a line that was not understood */
    struct slice inner;  /* "name" of a map inside, or absent */
    struct slice value;  /* quotation marks and escapes resolved */
    bool listed;         /* it is one of a list */
    struct slice source; /* the line as it stands; "" for further items on it */
    uint32_t line;
};

typedef void scalar_take(void *context, const struct scalar_item *item);

/* The bytes of the text up to the end of its front matter's second fence, 0 where it does not begin
 * with one; *inside is what stands between. */
size_t scalar_fences(struct slice text, struct slice *inside);
/* Call take for every value in order. line: the number of the first line. What values are made of
 * lives in the arena or in the text. */
void scalar_yaml(struct slice text, uint32_t line, struct arena *arena, scalar_take *take,
                 void *context);
void scalar_toml(struct slice text, uint32_t line, struct arena *arena, scalar_take *take,
                 void *context);

#endif
