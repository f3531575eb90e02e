/* Lines that say who wrote an article, when, for whom: read whole, or piece by piece. */
#ifndef HEXAPLA_PLAIN_CREDITS_H
#define HEXAPLA_PLAIN_CREDITS_H

#include "plain/page.h"

/* What a line that is nothing but metadata was found to say. */
enum credit {
    CREDIT_NONE = 0,
    CREDIT_DATE = 1,
    CREDIT_BYLINE = 2,
    CREDIT_READTIME = 4,
    CREDIT_LABEL = 8,
    CREDIT_FIELD = 16 /* "Source: …", "Subject: …" */
};

/* Reads a unit as a line of metadata and fills the article's fields (the first find wins). Gives
 * which kinds it holds, as bits; CREDIT_NONE, and nothing filled, where something else stands in
 * it. loose: bare names count as bylines. */
unsigned credits_read(struct page *page, size_t unit);
/* The same without filling anything. */
unsigned credits_peek(const struct page *page, size_t unit);
/* "3 min read", "1.0x", "12:30 listen". */
bool credits_is_readtime(struct slice s);
/* The date in "Published: Mon Mar 2 09:14:07 2026 by writer-bot 2", a line that names the tool
 * which made the text; absent where s is none. */
struct slice credits_tool(struct slice s, enum date_order order, struct slice language);
/* "Published: Mon Mar 2 09:14:07 2026 by writer-bot 2": the tool that made the text. Takes the
 * date.
 */
bool credits_generator(struct page *page, size_t unit);

#endif
