/* What words do in the sentences of languages other than English: deny, weaken, join, lead in. A
 * bit set a word form; the table is tools/lexis.txt. English has tables of its own (turn.h, cue.h,
 * background.h). */
#ifndef HEXAPLA_VOCABULARY_LEXIS_H
#define HEXAPLA_VOCABULARY_LEXIS_H

#include "base/slice.h"

enum lexis {
    LEXIS_NEGATION = 1 << 0,     /* nicht, no, ikke */
    LEXIS_DENIAL = 1 << 1,       /* ohne, refuse: may deny in other words */
    LEXIS_ONLY = 1 << 2,         /* nur: takes a negation before it back */
    LEXIS_OPENER = 1 << 3,       /* ne: begins a negation */
    LEXIS_POSSIBLE = 1 << 4,     /* vielleicht */
    LEXIS_PROBABLE = 1 << 5,     /* wahrscheinlich */
    LEXIS_HEARSAY = 1 << 6,      /* angeblich, présumé */
    LEXIS_SHOULD = 1 << 7,       /* soll: hearsay before a perfect */
    LEXIS_PERFECT = 1 << 8,      /* haben */
    LEXIS_ABLE = 1 << 9,         /* pu: behind a conditional that is no hearsay */
    LEXIS_SOURCE = 1 << 10,      /* Angaben: credits behind a leading word */
    LEXIS_LEAD = 1 << 11,        /* nach */
    LEXIS_BEHIND = 1 << 12,      /* zufolge: credits what stands before it */
    LEXIS_THAT = 1 << 13,        /* dass: what was said follows */
    LEXIS_BOUND = 1 << 14,       /* aber, quand: begins a clause */
    LEXIS_PREPOSITION = 1 << 15, /* in, à */
    LEXIS_OF = 1 << 16,          /* de, von: joins the parts of one phrase */
    LEXIS_DEFINITE = 1 << 17,    /* der, le */
    LEXIS_INDEFINITE = 1 << 18,  /* ein, un */
    LEXIS_PASSIVE = 1 << 19,     /* wurde, été: nobody says what follows */
    LEXIS_UNWILLING = 1 << 20,   /* wollte: between a speaker and what is not said */
    LEXIS_SUM = 1 << 21,         /* Kaufpreis */
    LEXIS_SMALL = 1 << 22,       /* zwei */
    LEXIS_COMMON = 1 << 23       /* in every text, and tells nothing */
};

/* All that tell nothing of what a text is about. */
#define LEXIS_EMPTY \
    (LEXIS_NEGATION | LEXIS_ONLY | LEXIS_OPENER | LEXIS_POSSIBLE | LEXIS_PROBABLE | LEXIS_SHOULD | \
     LEXIS_PERFECT | LEXIS_THAT | LEXIS_BOUND | LEXIS_PREPOSITION | LEXIS_OF | LEXIS_DEFINITE | \
     LEXIS_INDEFINITE | LEXIS_PASSIVE | LEXIS_COMMON)

/* Bits of lexis_language that readers of facts ask for. */
enum {
    LEXIS_GERMAN = 1 << 0,
    LEXIS_SWEDISH = 1 << 6,
    LEXIS_DANISH = 1 << 7,
    LEXIS_NORWEGIAN = 1 << 8,
    LEXIS_FINNISH = 1 << 9,
    LEXIS_RUSSIAN = 1 << 10,
    LEXIS_HUNGARIAN = 1 << 13,
    LEXIS_TURKISH = 1 << 14,
    LEXIS_GREEK = 1 << 15,
    LEXIS_POLISH = 1 << 17
};

/* The languages that the table has words of, as a mask; 0 for others. tag: BCP 47. */
uint32_t lexis_language(struct slice tag);
/* 0: none. folded: as fold_add gives it; what is elided keeps its apostrophe (l'). */
uint32_t lexis_of(struct slice folded, uint32_t language);
/* How many bytes at the front of a word are another one, elided: l' of l'accord; 0 for none. word:
 * as written. */
size_t lexis_elided(struct slice word, uint32_t language);

#endif
