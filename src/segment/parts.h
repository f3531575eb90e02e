/* Abbreviations written apart: "z. B.", "s. r. o.", "EE. UU.", "т. е.". */
#ifndef HEXAPLA_SEGMENT_PARTS_H
#define HEXAPLA_SEGMENT_PARTS_H

#include "segment/candidate.h"

/* Where the word before the mark is a part of an abbreviation that the tables spell without blanks,
 * sets what it is (its last part) or that it goes on after the mark (an earlier one). Looks at no
 * more than three short words to either side. */
void parts_look(struct candidate *candidate);

#endif
