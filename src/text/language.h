/* Which language a text is in. */
#ifndef HEXAPLA_TEXT_LANGUAGE_H
#define HEXAPLA_TEXT_LANGUAGE_H

#include "base/slice.h"

/* The language of a text in valid UTF-8 as a primary tag of BCP 47 ("de"; static), by its script,
 * then by frequent words, letters and trigrams (tools/languages.txt); absent where the text is too
 * short or fits none of the languages known. *confidence (may be NULL) gets 0 to 1. Looks at three
 * samples of a long text, so that any text takes about the same time. */
struct slice language_detect(struct slice text, double *confidence);
/* How much speaks for the language of a text, whichever it is: 0 and less for what reads like none.
 * The same text under a wrong encoding has less. Of a short text; all of it is looked at. */
double language_evidence(struct slice text);
/* Whether a text may be in the language of the tag, by its script alone: false where nearly all of
 * its letters are of a script that the language is not written in (a page in Arabic that is
 * declared English, since its template is). True where nothing is known. */
bool language_fits(struct slice text, struct slice tag);

#endif
