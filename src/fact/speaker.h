/* Who a few words are, as a speaker. */
#ifndef HEXAPLA_FACT_SPEAKER_H
#define HEXAPLA_FACT_SPEAKER_H

#include "fact/reading.h"

/* Reads tokens first..last (both theirs) as the one who speaks; false where nobody is told by them.
 * A pronoun becomes who was named last. */
bool speaker_read(const struct reading *reading, uint32_t first, uint32_t last,
                  struct credit *credit);
/* The last token of the phrase that begins at first: up to the next comma, full stop or verb; at
 * most some words on. */
uint32_t speaker_end(const struct reading *reading, uint32_t first);
/* Whether the token leads on from a phrase, or leads one in: "of", "in", "who". */
bool speaker_preposition(const struct reading *reading, uint32_t token);
/* Whether a mark of punctuation that parts phrases, or a quotation mark, stands before the token.
 */
bool speaker_parted(const struct reading *reading, uint32_t token);

#endif
