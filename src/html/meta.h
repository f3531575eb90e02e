/* What a page says of its article in meta, link, title and html elements. */
#ifndef HEXAPLA_HTML_META_H
#define HEXAPLA_HTML_META_H

#include "html/claims.h"

/* What one element needs to know of those before it. */
struct meta {
    bool writer_next; /* twitter:label said "Written by": twitter:data is a name */
};

/* Adds what a meta, link, title or html element claims; others claim nothing here. */
void meta_claim(struct meta *meta, struct claims *claims, const struct node *node);

#endif
