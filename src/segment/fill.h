/* The sentences of a run of blocks, with their ids and origins. */
#ifndef HEXAPLA_SEGMENT_FILL_H
#define HEXAPLA_SEGMENT_FILL_H

#include "base/vec.h"
#include "model/article.h"
#include "segment/language.h"

struct filling {
    const struct article *article;
    const struct language_rules *rules;
    size_t first, end;              /* blocks */
    size_t limit;                   /* of sentences, at least 1 */
    VEC(struct sentence) sentences; /* the caller frees them */
    bool cut;                       /* the limit was reached; the last takes the rest of the text */
    uint32_t block;                 /* the one being split */
    uint32_t offset;                /* of it in the text */
    size_t piece;                   /* where the last sentence began */
    size_t hashed;                  /* so many sentences have their hash */
};

/* Fills sentences from article, rules, first, end and limit. Several run at once on the same
 * article, since none changes it. */
void fill_blocks(struct filling *filling);

#endif
