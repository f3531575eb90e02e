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

/* A value somewhere in a sentence, or the lack of one. */
__attribute__((unused)) static struct fact_value random_value(const struct article *article,
                                                              uint32_t index, uint64_t *seed)
{
    static const char *const forms[] = {"1", "2", "east", NULL};
    uint32_t sentence = random_next(seed, (uint32_t)article->sentence_count);
    struct range range = article->sentences[sentence].range;
    struct slice form = slice_from(forms[random_next(seed, 4)]);
    if (form.len) {
        range.start += random_next(seed, range.end - range.start);
        range.end = range.start + 1 + random_next(seed, range.end - range.start);
    }
    return (struct fact_value){index, sentence, range, slice_range(article->text, range), form};
}

/* Facts of any kind and verdict, hung to the statement their first value stands in. */
__attribute__((unused)) static void random_facts(struct comparison *comparison, uint64_t *seed)
{
    enum { FACTS = 20, VALUES = 3 };
    static const char *const words[] = {"pier", "\033[31mred\342\200\256", "",
                                        "a long slot in words"};
    struct arena *arena = comparison->arena;
    comparison->parts |= PART_FACTS;
    comparison->facts = ARENA_ARRAY(arena, struct fact, FACTS);
    for (uint32_t count = random_next(seed, FACTS); comparison->fact_count < count;) {
        struct fact *fact = &comparison->facts[comparison->fact_count];
        *fact = (struct fact){.id = comparison->fact_count,
                              .kind = random_next(seed, FACT_KINDS),
                              .verdict = random_next(seed, VERDICTS),
                              .slot = slice_from(words[random_next(seed, 4)]),
                              .note = slice_from(words[random_next(seed, 4)])};
        fact->values = ARENA_ARRAY(arena, struct fact_value, RANDOM_ARTICLES * VALUES);
        for (uint32_t i = 0; i < comparison->article_count; i++)
            for (uint32_t k = random_next(seed, VALUES); k > 0; k--)
                if (comparison->articles[i]->sentence_count)
                    fact->values[fact->value_count++] =
                        random_value(comparison->articles[i], i, seed);
        if (!fact->value_count) {
            count--;
            continue;
        }
        const struct fact_value *first = &fact->values[0];
        struct statement *statement =
            &comparison->statements[comparison->places[first->article][first->sentence].statement];
        if (!statement->facts)
            statement->facts = ARENA_ARRAY(arena, uint32_t, FACTS);
        statement->facts[statement->fact_count++] = (uint32_t)comparison->fact_count++;
    }
}

/* A matrix with holes, and a passage. */
__attribute__((unused)) static void random_matrix(struct comparison *comparison, uint64_t *seed)
{
    struct matrix *matrix = &comparison->matrix;
    struct arena *arena = comparison->arena;
    size_t size = matrix->size = comparison->article_count, next = 0;
    comparison->parts |= PART_MATRIX | (random_next(seed, 2) ? PARTS_ALL : 0);
    matrix->cells = ARENA_ARRAY(arena, struct matrix_cell, size * size + 1);
    matrix->first = ARENA_ARRAY(arena, size_t, size + 1);
    matrix->words = ARENA_ARRAY(arena, uint32_t, size + 1);
    matrix->only_here = ARENA_ARRAY(arena, uint32_t, size + 1);
    for (uint32_t row = 0; row < size; row++) {
        matrix->first[row] = next;
        matrix->words[row] = random_next(seed, 100000);
        for (uint32_t column = 0; column < size; column++)
            if (column != row && random_next(seed, 3))
                matrix->cells[next++] = (struct matrix_cell){column,
                                                             {random_next(seed, 40) / 100.0,
                                                              random_next(seed, 40) / 100.0,
                                                              random_next(seed, 40) / 100.0}};
    }
    matrix->first[size] = next;
    if (size < 2)
        return;
    comparison->passages = ARENA_NEW(arena, struct passage);
    comparison->passages[0] =
        (struct passage){0, 1, {0, 9}, {2, 7}, CLASS_VERBATIM, random_next(seed, 2)};
    comparison->passage_count =
        comparison->articles[0]->text.len > 9 && comparison->articles[1]->text.len > 9;
}

/* Lines of descent that make no circle. */
__attribute__((unused)) static void random_lines(struct comparison *comparison, uint64_t *seed)
{
    static struct reason shared[] = {{"shared-runs", {"share 30 words verbatim", 23}}};
    size_t count = comparison->article_count;
    comparison->lineage = ARENA_ARRAY(comparison->arena, struct descent, count);
    for (uint32_t i = 1; i < count; i++)
        if (random_next(seed, 3))
            comparison->lineage[comparison->lineage_count++] = (struct descent){
                random_next(seed, i), i, random_next(seed, 2), shared, random_next(seed, 2)};
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
    random_lines(comparison, &seed);
    for (size_t i = 0; i < articles; i++) {
        struct article *article = comparison->articles[i];
        for (uint32_t k = 0; k < counts[i]; k++)
            article->sentences[k].id.repeat = k;
        if (random_next(&seed, 2))
            article->title = SLICE("Pier closed, and nobody in the harbour says why it had to be");
    }
    if (random_next(&seed, 4))
        random_facts(comparison, &seed);
    if (random_next(&seed, 4))
        random_matrix(comparison, &seed);
    return comparison;
}

#endif
