/* Two wordings of one statement held against each other, in words that read without colour: what
 * goes in [-…-], what comes in {+…+}. */
#ifndef HEXAPLA_SHEET_CONTRAST_H
#define HEXAPLA_SHEET_CONTRAST_H

#include "model/comparison.h"
#include "sheet/page.h"

enum contrast {
    CONTRAST_INLINE,    /* one text: the other's words, with what goes and what comes */
    CONTRAST_TWO_LINES, /* the other's words, and below them the own ones */
    CONTRAST_NEW,       /* only what comes */
    CONTRASTS
};

const char *contrast_name(enum contrast style); /* "inline" … */
/* As the settings have it: inline, lines, new. */
const char *contrast_word(enum contrast style);
bool contrast_find(struct slice word, enum contrast *style);
/* Adds what an article of the pair says, held against the other: behind lead (which it empties) on
 * the first line, indented by first and rest. Where they have too little in common to be held
 * against each other word by word, the own words alone. */
void contrast_add(struct page *page, const struct comparison *comparison, const struct pair *pair,
                  uint32_t article, enum contrast style, size_t first, size_t rest,
                  struct piece_list *lead);

#endif
