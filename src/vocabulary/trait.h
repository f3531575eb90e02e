/* What words do in news beyond what they mean: report speech, head a name, keep a source hidden.
 * A bit set a word form; the table is tools/traits.txt. */
#ifndef HEXAPLA_VOCABULARY_TRAIT_H
#define HEXAPLA_VOCABULARY_TRAIT_H

#include "base/slice.h"

enum trait {
    TRAIT_SAY = 1 << 0,       /* said */
    TRAIT_REPORT = 1 << 1,    /* warned: reports speech where a clause or quotation follows */
    TRAIT_ACCORDING = 1 << 2, /* according (to) */
    TRAIT_HELPER = 1 << 3,    /* stands between a speaker and the verb: also, has, later */
    TRAIT_COURTESY = 1 << 4,  /* Mr */
    TRAIT_OFFICE = 1 << 5,    /* president, commander, lecturer */
    TRAIT_GIVEN = 1 << 6,     /* Ingrid */
    TRAIT_SUFFIX = 1 << 7,    /* Holdings */
    TRAIT_BODY = 1 << 8,      /* University */
    TRAIT_LAND = 1 << 9,      /* Strait */
    TRAIT_LOCATES = 1 << 10,  /* in, near */
    TRAIT_CALENDAR = 1 << 11, /* a capital, but no name: Monday, I */
    TRAIT_PARTICLE = 1 << 12, /* small inside a person's name: van */
    TRAIT_JOINT = 1 << 13,    /* small inside a body's name: of */
    TRAIT_PRONOUN = 1 << 14,  /* he */
    TRAIT_HIDDEN = 1 << 15,   /* sources, people */
    TRAIT_OFFICIAL = 1 << 16, /* police, spokesman */
    TRAIT_OUTLET = 1 << 17,   /* Reuters */
    TRAIT_ABSTAIN = 1 << 18,  /* declined */
    TRAIT_COMMENT = 1 << 19,  /* comment, reply, statement */
    TRAIT_REVEAL = 1 << 20,   /* disclosed, gave */
    TRAIT_VEILED = 1 << 21,   /* undisclosed */
    TRAIT_DETAIL = 1 << 22,   /* figure, amount */
    TRAIT_IDENTITY = 1 << 23, /* names, identify */
    TRAIT_EXAMPLE = 1 << 24,  /* like, including */
    TRAIT_DEGREE = 1 << 25    /* far, vastly */
};

/* The languages that the table has words of, as a mask; 0 for others, which get only what holds in
 * all. tag: BCP 47. */
uint32_t trait_language(struct slice tag);
/* 0: none. folded: as fold_add gives it; a final 's does not count. */
uint32_t trait_of(struct slice folded, uint32_t language);

#endif
