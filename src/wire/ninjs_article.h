/* An article from one ninjs item. */
#ifndef HEXAPLA_WIRE_NINJS_ARTICLE_H
#define HEXAPLA_WIRE_NINJS_ARTICLE_H

#include "model/loading.h"
#include "wire/ninjs_item.h"

/* Why an item is no article; NULL where it may be one. A static string for people: "a picture". */
const char *ninjs_refusal(const struct ninjs_item *item);
/* Fills the article; false where no text is in it after all. In this order stand: a deck, the body,
 * further bodies of the same kind and terms of use as furniture, captions of the pictures that come
 * with it. */
bool ninjs_article(const struct ninjs_item *item, struct article *article,
                   const struct load_options *options);

#endif
