/* What an article does instead of what a fact is about. */
#ifndef HEXAPLA_SHEET_LACK_H
#define HEXAPLA_SHEET_LACK_H

#include "model/fact.h"

/* How an article that has the statement does without the thing itself: it quotes nobody, names no
 * speaker, hedges nothing. */
struct lack {
    const char *cell, *says, *say; /* "(as a fact)", "states it as a fact", of several: "state …" */
};
/* NULL where the value is there; its text is the whole sentence where it is not. */
const struct lack *lack_of(const struct fact *fact, const struct fact_value *value);

#endif
