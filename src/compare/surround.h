/* The words around two values, held against each other one by one: whether the two stand in one
 * place of what are otherwise the same words. */
#ifndef HEXAPLA_COMPARE_SURROUND_H
#define HEXAPLA_COMPARE_SURROUND_H

#include "vocabulary/document.h"

/* A value's place: tokens first to behind - 1, in the sentence of tokens from..to. */
struct spot_tokens {
    const struct token *tokens;
    uint32_t from, to, first, behind;
};

struct surround {
    uint32_t touching; /* sides (0 to 2) where the words next to both are the same */
    uint32_t edges;    /* of them: where both stand at the end of their sentences */
    uint32_t speech;   /* of them: where the word reports speech, as beside whoever speaks */
    uint32_t telling;  /* telling words among those nearby that are the same, in the same order */
};

/* Both of the vocabulary. The same the other way round. */
struct surround surround_of(const struct vocabulary *vocabulary, const struct spot_tokens *a,
                            const struct spot_tokens *b);

#endif
