/* What the words of two names have of each other. Private to this room. */
#ifndef HEXAPLA_FACT_NAMEWORDS_H
#define HEXAPLA_FACT_NAMEWORDS_H

#include "base/slice.h"

enum { NAME_WORDS = 8, LEAST_GIVEN = 3 };

struct namewords {
    struct slice items[NAME_WORDS];
    size_t count;
};

/* The words of a name that tell, without Inc. and "of". */
struct namewords namewords_of(struct slice name);
bool namewords_capitals(struct slice word);
/* "WHO" and "World Health Organization"; long_form: the text of b. */
bool namewords_abbreviate(const struct namewords *a, struct slice long_form,
                          const struct namewords *b);
/* "UN Development Program" and "United Nations Development Program". */
bool namewords_begun_briefly(const struct namewords *brief, const struct namewords *full);
/* All words of the shorter stand in the longer, in order, perhaps shortened themselves. */
bool namewords_contained(const struct namewords *few, const struct namewords *many);
/* The same, but perhaps in another case. */
bool namewords_declined(const struct namewords *few, const struct namewords *many);
/* The same in any order: "Defense Department" and "Department of Defense", "Circuit Court" and
 * "Court for the Ninth Circuit". */
bool namewords_within(const struct namewords *a, const struct namewords *b);
/* How many words of the one have a partner in the other, in order. */
size_t namewords_shared(const struct namewords *a, const struct namewords *b);
/* Word by word the same, but that a hand slipped in some. */
bool namewords_slipped(const struct namewords *a, const struct namewords *b);
/* "Jon Holt" and "John Holt". */
bool namewords_given_slip(const struct namewords *a, const struct namewords *b);

#endif
