/* One ninjs item by its members, whatever the version: 1.x has body_text and lower-case names, 2.x
 * lists of bodies with roles, 3.x the same in camel case. */
#ifndef HEXAPLA_WIRE_NINJS_ITEM_H
#define HEXAPLA_WIRE_NINJS_ITEM_H

#include "base/arena.h"
#include "base/vec.h"

#include <jansson.h>

/* The members that are read, by their names in small letters; sorted. guid, byline and the like are
 * what systems that speak ninjs call the same things. */
/* clang-format off */
#define NINJS_MEMBERS(X)                                                                           \
    X(ABSTRACT, "abstract") X(ASSOCIATIONS, "associations") X(AUTHORS, "authors")                  \
    X(BODIES, "bodies") X(BY, "by") X(BYLINE, "byline") X(CONTENTCREATED, "contentcreated")        \
    X(COPYRIGHTHOLDER, "copyrightholder") X(COPYRIGHTNOTICE, "copyrightnotice")                    \
    X(CREATOR, "creator") X(DESCRIPTIONS, "descriptions") X(EDNOTE, "ednote")                      \
    X(EMBARGO, "embargo") X(EMBARGOED, "embargoed") X(EVENT, "event") X(EVENTS, "events")          \
    X(FIRSTCREATED, "firstcreated") X(FIRSTPUBLISHED, "firstpublished") X(GUID, "guid")            \
    X(HEADLINE, "headline") X(HEADLINES, "headlines") X(INFOSOURCE, "infosource")                  \
    X(INFOSOURCES, "infosources") X(ITEMS, "items") X(KEYWORDS, "keywords")                        \
    X(LANGUAGE, "language") X(LOCATED, "located") X(OBJECT, "object") X(OBJECTS, "objects")        \
    X(ORGANISATION, "organisation") X(ORGANISATIONS, "organisations") X(PEOPLE, "people")          \
    X(PERSON, "person") X(PLACE, "place") X(PLACES, "places") X(PROVIDER, "provider")              \
    X(PUBSTATUS, "pubstatus") X(SLUGLINE, "slugline") X(SOURCE, "source") X(SUBJECT, "subject")    \
    X(SUBJECTS, "subjects") X(TITLE, "title") X(TYPE, "type") X(URGENCY, "urgency")                \
    X(URI, "uri") X(USAGETERMS, "usageterms") X(VERSION, "version")                                \
    X(VERSIONCREATED, "versioncreated")
/* clang-format on */

enum ninjs_member {
#define X(name, text) NINJS_##name,
    NINJS_MEMBERS(X)
#undef X
        NINJS_MEMBER_COUNT
};

enum ninjs_content { NINJS_HTML, NINJS_PLAIN, NINJS_XML, NINJS_CONTENTS };

/* A text in one of its renditions: body_html, or an entry of "bodies". */
struct ninjs_text {
    struct slice role; /* "html", "main" …; maybe "" */
    struct slice value;
    enum ninjs_content content;
};

struct ninjs_texts {
    VEC(struct ninjs_text) list;
};

struct ninjs_item {
    struct arena *arena; /* for strings that cannot be used as they stand */
    const json_t *members[NINJS_MEMBER_COUNT];
    struct ninjs_texts bodies, descriptions, headlines; /* none of them blank */
};

/* The item borrows from object and arena. The caller ends with ninjs_item_free. */
void ninjs_item_read(struct ninjs_item *item, const json_t *object, struct arena *arena);
void ninjs_item_free(struct ninjs_item *item);
/* A string, a number or a truth as text, trimmed; absent for others and for blank ones. NULs become
 * U+FFFD. */
struct slice ninjs_string(struct arena *arena, const json_t *value);
struct slice ninjs_member(const struct ninjs_item *item, enum ninjs_member member);
/* The "name" of an object, or the string itself. */
struct slice ninjs_name(struct arena *arena, const json_t *value);

/* A list of values, be it an array, an object of them, or a single one. `struct ninjs_each e =
 * {.of = …};` */
struct ninjs_each {
    const json_t *of; /* maybe NULL */
    size_t index;
    void *place;
};
const json_t *ninjs_each_next(struct ninjs_each *each);

#endif
