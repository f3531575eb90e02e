/* How far apart two words of names are written. */
#ifndef HEXAPLA_FACT_SPELLING_H
#define HEXAPLA_FACT_SPELLING_H

#include "base/slice.h"

enum spelling {
    SPELLING_SAME,    /* but for case and accents */
    SPELLING_VARIANT, /* two forms of one name: Bill and William, Mohammed and Muhammad, T and Tom
                       */
    SPELLING_SLIP,    /* what a slip of the hand makes of a name: Solheim and Solhiem */
    SPELLING_OTHER
};

/* Two words, as written. */
enum spelling spelling_of(struct slice a, struct slice b);
/* The same where something else says already that both are one person's: slips may be larger. */
enum spelling spelling_of_same(struct slice a, struct slice b);

#endif
