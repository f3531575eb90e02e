/* What the names that page makers give to elements (class, id, role and the like) say of what
 * stands inside, and what the elements themselves say. */
#ifndef HEXAPLA_HTML_CLASSES_H
#define HEXAPLA_HTML_CLASSES_H

#include "markup/tree.h"

/* Each is one bit of a set. The first ones are told by names, those with IN by tags, the last by
 * the metadata. */
/* clang-format off */
#define CLASS_HINTS(X) \
    X(BODY) X(ARTICLE) X(CONTENT) X(PARAGRAPH) X(COMMENTS) X(SHARING) X(RELATED) X(TEASER) \
    X(SIGNUP) X(NAVIGATION) X(FOOTER) X(SIDEBAR) X(ADVERTISEMENT) X(CAPTION) X(MEDIA) \
    X(CREDIT) X(BYLINE) X(DATE) X(METADATA) X(TITLE) X(DECK) X(BIOGRAPHY) X(TAGS) X(COOKIE) \
    X(HIDDEN) X(OVERLAY) X(LIST) X(CONTENTS) X(EMBED) X(PULLQUOTE) X(BOX) X(TOOLS) \
    X(KEYPOINTS) X(LEGAL) X(LIVE) X(CORRECTION) X(GATED) X(IN_ARTICLE) X(IN_MAIN) \
    X(IN_ASIDE) X(IN_NAV) X(IN_FOOTER) X(IN_HEADER) X(IN_FORM) X(IN_TABLE) X(IN_LIST) \
    X(IN_FIGURE) X(IN_QUOTE) X(IN_BUTTON) X(IN_SECTION) X(IN_LINK) X(IN_ADDRESS) \
    X(SAID_TITLE) X(SAID_DECK) X(SAID_BYLINE) X(SAID_DATE)
/* clang-format on */

enum class_hint {
#define X(name) HINT_##name,
    CLASS_HINTS(X)
#undef X
        HINTS
};

#define HINT_BIT(name) (UINT64_C(1) << HINT_##name)

enum { CLASS_BUCKETS = 1024, CLASS_ROOM = 512 };

/* The table of names by their first letters; made once per page. */
struct classes {
    unsigned short first[CLASS_BUCKETS]; /* index + 1 in the table */
    unsigned short next[CLASS_ROOM];
};

void classes_init(struct classes *classes);
/* The set that the element itself gives; what stands around it is not looked at. */
uint64_t classes_of(const struct classes *classes, const struct node *element);

#endif
