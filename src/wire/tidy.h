/* What stands in the lines of a wire story and is no part of what they say. */
#ifndef HEXAPLA_WIRE_TIDY_H
#define HEXAPLA_WIRE_TIDY_H

#include "wire/story.h"

/* Whether two lines say the same but for case, marks, spaces, and a name behind a bar. */
bool tidy_same(struct slice a, struct slice b);
/* Without the dashes and white space at its end. */
struct slice tidy_dash(struct slice text);
/* A dateline without the dash behind it; absent where it is a date and no place. */
struct slice tidy_dateline(struct slice text);
/* Makes furniture of what stands in the body and is none of it: the title once more, bylines, rows
 * of metadata at its head, lines without words, what made the text, marks and rights at its end.
 * Takes from it what the fields lack: title, bylines, dateline, disclosures, copyright. At least
 * one block stays. Does nothing to the body with --raw. */
void tidy_story(struct story *story);

#endif
