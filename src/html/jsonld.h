/* What a page says of its article in JSON-LD (schema.org). */
#ifndef HEXAPLA_HTML_JSONLD_H
#define HEXAPLA_HTML_JSONLD_H

#include "html/claims.h"

enum { JSONLD_SCRIPTS = 64 };

/* The page's scripts of JSON-LD, in order. */
struct jsonld {
    struct slice scripts[JSONLD_SCRIPTS];
    size_t count;
};

/* Keeps the text of a script element that is JSON-LD and no larger than a bound. */
void jsonld_collect(struct jsonld *jsonld, const struct node *script);
/* Reads them and adds the claims of the one article that the page is about: the one whose address
 * or headline the other claims agree with, else the first. Broken JSON is mended where it can be.
 * Objects are told apart by @type; {"@id": …} alone stands for the object of that id in any of the
 * scripts. */
void jsonld_claim(const struct jsonld *jsonld, struct claims *claims);
/* One JSON object in an attribute (parsely-page): title, author, link, pub_date. */
void jsonld_claim_parsely(struct claims *claims, struct slice text);

#endif
