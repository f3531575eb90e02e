/* What can be measured of one block of a page, by itself, by what stands beside it and by the
 * regions around it: the input of the model that tells the article's blocks (forest.h). */
#ifndef HEXAPLA_HTML_TRAITS_H
#define HEXAPLA_HTML_TRAITS_H

#include "base/map.h"
#include "html/context.h"
#include "html/metadata.h"
#include "html/sheet.h"
#include "html/topic.h"

enum { TRAIT_BESIDE = 6, TRAIT_AROUND = 4, TRAIT_REGIONS = 4 };

/* clang-format off */
#define TRAITS(X) \
    X(WORDS) X(WORD_BYTES) X(LINKED) X(ENDS) X(COMMAS) X(DIGITS) X(CAPITALS) X(FIRST) \
    X(LAST) X(KIND) X(LEVEL) X(TAG) X(BLOCK_TAG) X(PHRASE_KIND) X(PHRASE_FORCE) \
    X(PHRASE_PLACE) X(PROSE) X(DEPTH) X(TITLE_SHARE) X(TITLE_SAME) X(DECK_SAME) \
    X(BYLINE_SAME) X(HAS_DATE) X(INDEX) X(PROSE_BEFORE) X(AFTER_TITLE) X(REPEATS) X(AGREES) \
    X(AGREES_PAGE) X(PATH_PROSE) X(PATH_COUNT) X(MAIN_INSIDE) X(MAIN_LEVELS) X(MAIN_PROSE) \
    X(MAIN_LINKED) X(MAIN_PARAGRAPHS) X(BRANCH_PROSE) X(BRANCH_LINKED) X(BRANCH_PARAGRAPHS) \
    X(BRANCH_BLOCKS) X(BRANCH_TEXT) X(PAGE_PROSE) X(PAGE_BLOCKS) X(PROSE_PREVIOUS) \
    X(PROSE_NEXT) X(PROSE_REST) X(BEST_UP) X(BEST_DOWN) X(BEST_PROSE) X(STRONG) X(ITALIC) \
    X(COMMON) X(ADDRESS) X(REPORTS) X(COLON) X(AT) X(CREDIT) X(NAMED) X(ENDS_PAGE) \
    X(SAME_ARTICLE) X(TITLES_BEFORE) X(TITLE_UP) X(TITLE_DOWN) \
    X(SYMBOLS) X(PARALLEL) X(TITLED_BEFORE) X(SEEN_BEFORE) X(HEADED) X(HEAD_KIND) X(HEAD_FORCE) \
    X(HEAD_BESIDE) X(STOPS) X(SINCE_STOP) X(SINCE_FORCE) X(TOPIC_TITLE) X(TOPIC_PROSE)
/* clang-format on */

enum trait {
#define X(name) TRAIT_##name,
    TRAITS(X)
#undef X
        TRAIT_BESIDES, /* TRAIT_BESIDE numbers of each of TRAIT_AROUND neighbours */
    TRAIT_OF_REGIONS = TRAIT_BESIDES + TRAIT_BESIDE * TRAIT_AROUND,
    TRAIT_HINTS = TRAIT_OF_REGIONS + 4 * TRAIT_REGIONS,
    TRAIT_NEAR = TRAIT_HINTS + HINTS,
    TRAIT_COUNT = TRAIT_NEAR + HINTS,
    /* With the probabilities of a first round. */
    TRAIT_GUESS = TRAIT_COUNT,
    TRAIT_GUESSES = TRAIT_GUESS + 32
};

/* What all blocks of one page share. */
struct traits {
    const struct sheet *sheet;
    const struct article *article;
    const struct html_hints *hints;
    struct shingles title;
    struct map paths, texts;
    uint32_t *prose_before;       /* bytes of prose before each block, and of all at the end */
    unsigned char *titles_before; /* level-one headings behind the title, up to each block */
    uint32_t *previous, *next;    /* the nearest block of prose before and behind; or none */
    size_t title_block;           /* or the count of blocks */
    float agrees_page;            /* how much of the page's prose agrees with what JSON-LD says */
    struct context *context;      /* one a block */
    struct topic topic;
    const float *guesses; /* of the first round, one a block, or NULL */
    float *mass;          /* their bytes, summed by region */

    float *path_mass;                   /* the mean guess of blocks of the same path, one a block */
    float *mass_before;                 /* and by block */
    uint32_t *sure_before, *sure_after; /* the nearest block that is surely body; or the count */
};

void traits_begin(struct traits *traits, const struct sheet *sheet, const struct article *article,
                  const struct html_hints *hints);
void traits_end(struct traits *traits);
/* Fills TRAIT_COUNT numbers; TRAIT_GUESSES once guesses_take was called. */
void traits_of(const struct traits *traits, size_t block, float *out);
/* What to multiply a guess with: less than 1 where the block stands above the title, or in another
 * article of the page. Such blocks are hardly ever body, but pages on which they look like it are
 * too rare to learn that from. */
float traits_trust(const struct traits *traits, size_t block);

#endif
