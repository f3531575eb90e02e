/* What the places of a page say about its article, before it is decided whom to believe. */
#ifndef HEXAPLA_HTML_CLAIMS_H
#define HEXAPLA_HTML_CLAIMS_H

#include "base/vec.h"
#include "markup/tree.h"

enum claim_field {
    CLAIM_TITLE,
    CLAIM_SUBTITLE, /* a deck, said to be one */
    CLAIM_AUTHOR,   /* one claim a name, or several names in one */
    CLAIM_OUTLET,   /* who publishes it */
    CLAIM_PUBLISHED,
    CLAIM_MODIFIED,
    CLAIM_LANGUAGE,
    CLAIM_URL,
    CLAIM_KEYWORDS, /* one, or several with commas */
    CLAIM_COPYRIGHT,
    CLAIM_DATELINE,
    CLAIM_TYPE, /* what the page says it is: "NewsArticle", "website" */
    CLAIM_BODY,
    CLAIM_LOCKED
};

/* Where it was said; earlier ones are believed first. */
enum claim_place {
    PLACE_JSONLD,
    PLACE_META,
    PLACE_JSONLD_PAGE, /* JSON-LD about something that is no article: the web page, a recipe */
    PLACE_MARKED,      /* microdata, RDFa, hentry */
    PLACE_MARKUP,
    PLACE_TEXT,
    PLACE_ADDRESS,
    PLACES
};

struct claim {
    enum claim_field field;
    enum claim_place place;
    uint32_t rank;           /* among those of one place; 0 is believed first */
    uint32_t order;          /* where in the document, counted in nodes; 0: nowhere */
    struct slice value;      /* one line, trimmed, no markup; never "" */
    const struct node *node; /* what shows it, or NULL */
};

enum { CLAIMS_SEAM = '\x1f' };

struct claims {
    struct arena *arena; /* of the values */
    uint32_t order;      /* of the node that is read now */
    uint32_t looks;      /* elements looked at closely so far */
    VEC(struct claim) list;
};

/* `struct claims c = {.arena = …};`, then claims_free. */
void claims_free(struct claims *claims);
/* Adds what a machine wrote for machines: entities that are left in it become characters, tags go,
 * white space is as in tree_line. Nothing is added where nothing is left, where the value is
 * too long for its field, or where there are far too many. */
void claims_add(struct claims *claims, enum claim_field field, enum claim_place place,
                uint32_t rank, struct slice value);
/* The same for the text of an element; a value that is given (an attribute's) goes before it. The
 * texts in an author's element are parted by CLAIMS_SEAM, since pages set names and what people do
 * side by side without a space; two single words ("Jane", "Roe") are one name. */
void claims_add_node(struct claims *claims, enum claim_field field, enum claim_place place,
                     uint32_t rank, const struct node *node, struct slice value);
/* Asks for a close look at an element; false once a page has had more than any article needs, so
 * that hostile ones cost little. */
bool claims_look(struct claims *claims);
/* Whether the text inside, as it stands, has at most that many bytes, in not too many elements. */
bool claims_is_short(const struct node *node, size_t most);
/* The first claim of the field, by place, then rank, then order; NULL: none. */
const struct claim *claims_first(const struct claims *claims, enum claim_field field);
/* The next one in that order; NULL: none. */
const struct claim *claims_after(const struct claims *claims, const struct claim *claim);
/* Puts them in that order; before the two above are asked. */
void claims_sort(struct claims *claims);

#endif
