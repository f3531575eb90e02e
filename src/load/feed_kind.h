/* Feeds whose beginning does not look like one. */
#ifndef HEXAPLA_LOAD_FEED_KIND_H
#define HEXAPLA_LOAD_FEED_KIND_H

#include "model/article.h"

/* The format of a feed that other things stand before (a server's header, a warning of the program
 * that wrote it), or whose outer elements are missing; FORMAT_TEXT where there is none. Asked only
 * where the beginning is of no known format. */
enum article_format feed_kind(struct slice bytes);

#endif
