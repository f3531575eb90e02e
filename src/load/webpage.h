/* A page out of a file that holds several: HTML or plain text. */
#ifndef HEXAPLA_LOAD_WEBPAGE_H
#define HEXAPLA_LOAD_WEBPAGE_H

#include "base/error.h"
#include "model/loading.h"

enum webpage_kind { WEBPAGE_HTML, WEBPAGE_TEXT, WEBPAGE_OTHER };

struct webpage {
    struct slice bytes;
    enum webpage_kind kind;
    struct slice url, charset;
    enum article_format format;
};

/* By its media type, in small letters. */
enum webpage_kind webpage_kind(struct slice media);
/* Reads it into one article, with one reference of the caller's; NULL where it cannot be read. */
struct article *webpage_read(const struct webpage *page, const char *name,
                             const struct load_options *options, struct error *error);
/* Whether the article has a body, and is not taken for a page without one. */
bool webpage_is_article(const struct article *article);
bool webpage_is_warned(const struct article *article, enum message code);

#endif
