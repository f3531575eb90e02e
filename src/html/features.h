/* What can be measured of one block of a page, by itself, by what stands beside it and by the
 * regions around it: the input of the model that tells the article's blocks (forest.h). */
#ifndef HEXAPLA_HTML_FEATURES_H
#define HEXAPLA_HTML_FEATURES_H

#include "base/map.h"
#include "html/layout.h"
#include "html/metadata.h"
#include "html/shingles.h"

enum { FEATURE_BESIDE = 6, FEATURE_AROUND = 4, FEATURE_REGIONS = 4 };

#define FEATURES(X) \
    X(WORDS) \
    X(WORD_BYTES) \
    X(LINKED) X(ENDS) X(COMMAS) X(DIGITS) X(CAPITALS) X(FIRST) X(LAST) X(KIND) X(LEVEL) X(TAG) \
        X(BLOCK_TAG) X(PHRASE_KIND) X(PHRASE_FORCE) X(PHRASE_PLACE) X(PROSE) X(DEPTH) \
            X(TITLE_SHARE) X(TITLE_SAME) X(DECK_SAME) X(BYLINE_SAME) X(HAS_DATE) X(INDEX) \
                X(PROSE_BEFORE) X(AFTER_TITLE) X(REPEATS) X(AGREES) X(AGREES_PAGE) X(PATH_PROSE) \
                    X(PATH_COUNT) X(MAIN_INSIDE) X(MAIN_LEVELS) X(MAIN_PROSE) X(MAIN_LINKED) \
                        X(MAIN_PARAGRAPHS) X(BRANCH_PROSE) X(BRANCH_LINKED) X(BRANCH_PARAGRAPHS) \
                            X(BRANCH_BLOCKS) X(BRANCH_TEXT) X(PAGE_PROSE) X(PAGE_BLOCKS) \
                                X(PROSE_PREVIOUS) X(PROSE_NEXT) X(PROSE_REST) X(BEST_UP) \
                                    X(BEST_DOWN) X(BEST_PROSE) X(STRONG)

enum feature {
#define X(name) FEATURE_##name,
    FEATURES(X)
#undef X
        FEATURE_BESIDES, /* FEATURE_BESIDE numbers of each of FEATURE_AROUND neighbours */
    FEATURE_OF_REGIONS = FEATURE_BESIDES + FEATURE_BESIDE * FEATURE_AROUND,
    FEATURE_HINTS = FEATURE_OF_REGIONS + 4 * FEATURE_REGIONS,
    FEATURE_NEAR = FEATURE_HINTS + HINTS,
    FEATURE_COUNT = FEATURE_NEAR + HINTS,
    /* With the probabilities of a first round. */
    FEATURE_GUESS = FEATURE_COUNT,
    FEATURE_GUESSES = FEATURE_GUESS + 16
};

/* What all blocks of one page share. */
struct features {
    const struct layout *layout;
    const struct article *article;
    const struct html_hints *hints;
    struct shingles body, title;
    struct map paths, texts;
    uint32_t *prose_before;    /* bytes of prose before each block, and of all at the end */
    uint32_t *previous, *next; /* the nearest block of prose before and behind; or none */
    size_t title_block;        /* or the count of blocks */
    float agrees_page;         /* how much of the page's prose agrees with what JSON-LD says */
    const float *guesses;      /* of the first round, one a block, or NULL */
    float *mass;               /* their words, summed by region */
    float *mass_before;        /* and by block */
};

void features_begin(struct features *features, const struct layout *layout,
                    const struct article *article, const struct html_hints *hints);
void features_end(struct features *features);
/* Fills FEATURE_COUNT numbers. */
void features_of(const struct features *features, size_t block, float *out);
/* Takes the first round's probabilities, which must outlive the features; from then on
 * features_of fills FEATURE_GUESSES numbers. */
void features_guess(struct features *features, const float *guesses);

#endif
