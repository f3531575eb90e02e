/* Which format a file of JSON is. */
#ifndef HEXAPLA_LOAD_JSON_KIND_H
#define HEXAPLA_LOAD_JSON_KIND_H

#include "model/article.h"

/* FORMAT_JSONFEED for a JSON Feed, FORMAT_NINJS for any other object, array of objects or lines of
 * objects (whose reader says what is missing where it is no news), FORMAT_TEXT where the bytes do
 * not begin as JSON does. UTF-8 or UTF-16, with or without a byte order mark. */
enum article_format json_kind(struct slice bytes);

#endif
