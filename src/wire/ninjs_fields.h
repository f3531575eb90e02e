/* The metadata of one ninjs item. */
#ifndef HEXAPLA_WIRE_NINJS_FIELDS_H
#define HEXAPLA_WIRE_NINJS_FIELDS_H

#include "model/loading.h"
#include "wire/ninjs_item.h"

/* Fills everything but title, subtitle and text. An item that is usable but has an embargo counts
 * as embargoed. */
void ninjs_fields(const struct ninjs_item *item, struct article *article,
                  const struct load_options *options);
/* The slice in the article's arena. */
struct slice ninjs_copy(struct article *article, struct slice s);

#endif
