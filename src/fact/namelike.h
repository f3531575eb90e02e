/* How far two names are the same. Private to this room. */
#ifndef HEXAPLA_FACT_NAMELIKE_H
#define HEXAPLA_FACT_NAMELIKE_H

#include "fact/mention.h"

enum namelike {
    NAMES_UNLIKE,
    NAMES_SAME,
    NAMES_LESS,    /* less or another form of it */
    NAMES_RELATED, /* a capital and its country: can mean the same */
    NAMES_PARTED,  /* one word was put for another: Orm Line, Orm Dahl */
    NAMES_SLIP     /* one name, written wrongly in one of the two */
};

enum namelike namelike_of(const struct name *a, const struct name *b);
/* Its longest form in its article. */
struct slice namelike_form(const struct name *name);

#endif
