/* Plain text as people save it from the web, from mail and from the wire. */
#ifndef HEXAPLA_LOAD_PLAIN_H
#define HEXAPLA_LOAD_PLAIN_H

#include "load/load.h"

/* Fills the article from a decoded text; mark: bytes of its byte order mark, counted in origins.
 * False where there is nothing but white space. */
bool plain_load(struct article *article, struct slice text, size_t mark,
                const struct load_options *options);

#endif
