/* Plain text as people save it from the web, from mail and from the wire. */
#ifndef HEXAPLA_PLAIN_PLAIN_H
#define HEXAPLA_PLAIN_PLAIN_H

#include "model/loading.h"

/* Fills the article from a decoded text; mark: bytes of its byte order mark, counted in origins.
 * False where there is nothing but white space. */
bool plain_load(struct article *article, struct slice text, size_t mark,
                const struct load_options *options);

/* Reads a text file from its bytes, in any encoding; name is for messages. */
bool plain_read(struct slice bytes, const char *name, const struct load_options *options,
                struct articles *articles, struct error *error);

#endif
