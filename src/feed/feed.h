/* Feeds: each item is an article. All take the file's bytes; name is for messages. */
#ifndef HEXAPLA_FEED_FEED_H
#define HEXAPLA_FEED_FEED_H

#include "model/loading.h"

/* RSS 0.9x to 2.0, RDF (RSS 0.90, 1.0), Atom. */
bool feed_xml(struct slice bytes, const char *name, const struct load_options *options,
              struct articles *articles, struct error *error);
/* JSON Feed 1.0 and 1.1. */
bool feed_json(struct slice bytes, const char *name, const struct load_options *options,
               struct articles *articles, struct error *error);

#endif
