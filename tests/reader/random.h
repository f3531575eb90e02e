/* Comparisons drawn at random: any sentence in any statement, moved or not, whatever an engine
 * would do. */
#ifndef HEXAPLA_TESTS_READER_RANDOM_H
#define HEXAPLA_TESTS_READER_RANDOM_H

#include "story.h"

enum { RANDOM_ARTICLES = 5, RANDOM_SENTENCES = 14, RANDOM_STATEMENTS = 12 };

__attribute__((unused)) static uint32_t random_next(uint64_t *seed, uint32_t below)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*seed >> 33) % below;
}

/* Numbers the statements that occur from 0 without gaps. */
__attribute__((unused)) static void random_compact(struct said said[][RANDOM_SENTENCES],
                                                   const size_t *counts, size_t articles)
{
    uint32_t number[RANDOM_STATEMENTS] = {0}, next = 0;
    bool used[RANDOM_STATEMENTS] = {false};
    for (size_t i = 0; i < articles; i++)
        for (size_t k = 0; k < counts[i]; k++)
            used[said[i][k].statement] = true;
    for (size_t i = 0; i < RANDOM_STATEMENTS; i++)
        if (used[i])
            number[i] = next++;
    for (size_t i = 0; i < articles; i++)
        for (size_t k = 0; k < counts[i]; k++)
            said[i][k].statement = number[said[i][k].statement];
}

/* One reference, owned by the caller. */
__attribute__((unused)) static struct comparison *random_comparison(uint64_t seed)
{
    static const char *const texts[] = {
        "The pier is closed.",
        "Nobody knows why the pier at the end of the long harbour road was closed on Tuesday.",
        "Yes.",
        "The harbour master, who had been away, said that the pier would open in May.",
    };
    struct said said[RANDOM_ARTICLES][RANDOM_SENTENCES] = {{{0}}};
    struct telling tellings[RANDOM_ARTICLES] = {{0}};
    size_t counts[RANDOM_ARTICLES], articles = 1 + random_next(&seed, RANDOM_ARTICLES);
    uint32_t wild = random_next(&seed, 4), at = 0;
    for (size_t i = 0; i < articles; i++, at = 0) {
        counts[i] = random_next(&seed, RANDOM_SENTENCES) + (i == 0);
        for (size_t k = 0; k < counts[i]; k++) {
            bool jump = random_next(&seed, 4) <= wild;
            at = jump ? random_next(&seed, RANDOM_STATEMENTS) : at;
            unsigned how = random_next(&seed, 3) ? 0 : SAID_SAME_BLOCK;
            how |= random_next(&seed, 5) ? 0 : SAID_MOVED;
            said[i][k] = (struct said){at, texts[random_next(&seed, 4)], how};
        }
        tellings[i] = (struct telling){"Teller", "2026-03-04", said[i], counts[i], "Home"};
    }
    random_compact(said, counts, articles);
    struct comparison *comparison = story_compare(tellings, articles, NULL, 0);
    for (size_t i = 0; i < articles; i++) {
        struct article *article = comparison->articles[i];
        for (uint32_t k = 0; k < counts[i]; k++)
            article->sentences[k].id.repeat = k;
        if (random_next(&seed, 2))
            article->title = SLICE("Pier closed, and nobody in the harbour says why it had to be");
    }
    return comparison;
}

#endif
