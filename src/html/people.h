/* Names cut out of a line that says who wrote something. */
#ifndef HEXAPLA_HTML_PEOPLE_H
#define HEXAPLA_HTML_PEOPLE_H

#include "html/site.h"

enum { PEOPLE_MOST = 24 };

enum name_kind {
    NAME_NONE,
    NAME_HANDLE, /* one word: a user's name */
    NAME_OUTLET, /* an agency, the site, its staff */
    NAME_PERSON
};

struct people {
    struct slice names[PEOPLE_MOST];
    enum name_kind kinds[PEOPLE_MOST];
    size_t count;
};

/* Adds the names in a line such as "By Jane Roe and John Doe, Agency | 3 May 2026". Slices are
 * parts of the line. The same name twice counts once. */
void people_read(struct people *people, struct slice line, const struct site *site);
/* Adds one name of a kind, once. */
void people_add(struct people *people, struct slice name, enum name_kind kind);
/* How many there are of a kind. */
size_t people_count(const struct people *people, enum name_kind kind);
bool people_have(const struct people *people, struct slice name);
/* Whether the line opens with a word that announces the writer: "By", "Von", "Written by". */
bool people_announced(struct slice line);

#endif
