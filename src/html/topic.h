/* What blocks of a page are about, told by the longer words they share: an article's paragraphs
 * speak of its people and places, the page's furniture does not. */
#ifndef HEXAPLA_HTML_TOPIC_H
#define HEXAPLA_HTML_TOPIC_H

#include "html/sheet.h"

struct topic_word {
    uint32_t hash; /* 0: free */
    bool title;    /* stands in the title or the subtitle */
    float body;    /* in how many blocks thought to be body it stands */
    float rest;    /* and in how many others */
};

struct topic {
    struct topic_word *slots;
    size_t capacity;
    uint32_t *words; /* slots of the words of all blocks, one after the other */
    uint32_t *first; /* where each block's begin; one more at the end */
};

/* Reads the words of all blocks; body is prose. */
void topic_begin(struct topic *topic, const struct sheet *sheet, const struct article *article);
void topic_end(struct topic *topic);
/* Counts again, body being what a model guesses, one probability a block. */
void topic_guess(struct topic *topic, const struct sheet *sheet, const float *guesses);

struct topic_shares {
    float title, body, rest; /* of a block's words: those that stand in the title, in other blocks
                                of the body, in others than those */
};

/* own: how far the block itself was counted as body. */
struct topic_shares topic_of(const struct topic *topic, size_t block, float own);

#endif
