/* An article made ready to be searched for passages: its words as numbers of its own, cut into
 * units of sentence size, with an index from stems to units. Made once, read by any thread, held
 * against any other. */
#ifndef HEXAPLA_PASSAGE_DIGEST_H
#define HEXAPLA_PASSAGE_DIGEST_H

#include "model/article.h"
#include "passage/dictionary.h"
#include "passage/lexicon.h"
#include "passage/passage.h"

struct spot {
    uint32_t start, end; /* bytes of the article's text */
    uint32_t word, stem; /* in the digest's dictionaries */
};

/* Tokens from..to; a sentence, several short ones, or a part of a long one. */
struct unit {
    uint32_t from, to;
};

struct digest {
    struct article *article; /* retained */
    struct spot *places;
    uint32_t place_count;
    uint8_t *opens;    /* [place_count + 1]: whether a sentence or quotation starts or ends here */
    uint32_t *unit_of; /* [place_count] */
    struct unit *units;
    uint32_t unit_count;
    struct dictionary words, stems;
    float *common;        /* [stem]: in what share of sentences at large */
    uint32_t *told;       /* [stem]: how often it stands in the article */
    uint32_t *term_first; /* [unit]: its terms are terms[term_first[u] .. term_first[u + 1]) */
    uint32_t *terms;      /* stems, each once in a unit, ascending */
    uint8_t *counts;      /* how often, at most 255 */
    uint32_t *post_first; /* [stem]: the units that hold it, likewise */
    uint32_t *posts;      /* ascending */
    uint64_t hash;        /* of words and bounds: tells which side comes first */
};

/* How many units hold the stem. */
static inline uint32_t digest_held(const struct digest *digest, uint32_t stem)
{
    return digest->post_first[stem + 1] - digest->post_first[stem];
}

#endif
