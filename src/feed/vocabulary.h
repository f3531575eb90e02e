/* The elements of feeds: which of an item's fields each of them says. */
#ifndef HEXAPLA_FEED_VOCABULARY_H
#define HEXAPLA_FEED_VOCABULARY_H

#include "markup/tree.h"

/* The vocabularies that feeds mix, told by their namespace, or by the usual prefix where that is
 * not declared. */
enum space {
    SPACE_CORE, /* RSS, RSS 0.90, RSS 1.0, Atom, and no namespace at all */
    SPACE_DC,
    SPACE_DCTERMS,
    SPACE_CONTENT, /* purl.org/rss/1.0/modules/content */
    SPACE_XHTML,
    SPACE_ITUNES,
    SPACE_MEDIA,
    SPACE_ORIGIN, /* FeedBurner's own */
    SPACE_RDF,
    SPACE_OTHER
};

enum field {
    FIELD_NONE,
    FIELD_TITLE,
    FIELD_LINK,
    FIELD_ID,
    FIELD_PUBLISHED,
    FIELD_MODIFIED,
    FIELD_PERSON,
    FIELD_KEYWORD,
    FIELD_KEYWORDS, /* with commas between them */
    FIELD_SOURCE,
    FIELD_LANGUAGE,
    FIELD_COPYRIGHT,
    FIELD_CONTENT,
    FIELD_DESCRIPTION, /* RSS: the whole text or a summary, as the feed likes */
    FIELD_SUMMARY,
    FIELDS
};

enum space vocabulary_space(const struct node *node);
/* The element's field; *rank: the lower is believed before the higher, from 1. */
enum field vocabulary_field(const struct node *node, int *rank);
/* Whether it is an element of the core with this local name (lower case), however it is spelt. */
bool vocabulary_is(const struct node *node, const char *name);
/* An item or entry. */
bool vocabulary_is_item(const struct node *node);
/* The first child that vocabulary_is; NULL: none. */
const struct node *vocabulary_child(const struct node *node, const char *name);

#endif
