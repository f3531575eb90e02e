/* Shares and lines of descent made by hand for the ferry of ferry.h. */
#ifndef HEXAPLA_TESTS_READER_SHARES_H
#define HEXAPLA_TESTS_READER_SHARES_H

#include "ferry.h"

/* Shares in percent: verbatim, near, paraphrase. */
struct shared {
    uint32_t row, column;
    int percent[CLASS_UNIQUE];
};

static const struct shared ferry_shared[] = {
    {0, 1, {30, 16, 32}}, {0, 2, {0, 30, 25}}, {0, 3, {55, 24, 21}}, {1, 0, {32, 18, 30}},
    {1, 2, {0, 28, 24}},  {1, 3, {0, 44, 32}}, {2, 0, {0, 24, 30}},  {2, 1, {0, 24, 28}},
    {3, 0, {52, 20, 18}}, {3, 1, {0, 38, 30}},
};

__attribute__((unused)) static void shares_set(struct comparison *comparison,
                                               const struct shared *shared, size_t count)
{
    struct matrix *matrix = &comparison->matrix;
    struct arena *arena = comparison->arena;
    size_t size = comparison->article_count, next = 0;
    matrix->size = size;
    matrix->cells = ARENA_ARRAY(arena, struct matrix_cell, count + 1);
    matrix->first = ARENA_ARRAY(arena, size_t, size + 1);
    matrix->words = ARENA_ARRAY(arena, uint32_t, size + 1);
    matrix->only_here = ARENA_ARRAY(arena, uint32_t, size + 1);
    for (size_t row = 0; row < size; row++) {
        matrix->first[row] = next;
        matrix->words[row] = (uint32_t)(200 + 40 * row);
        matrix->only_here[row] = (uint32_t)(20 + 12 * row);
        for (size_t i = 0; i < count; i++) {
            if (shared[i].row != row || shared[i].column >= size)
                continue;
            struct matrix_cell *cell = &matrix->cells[next++];
            cell->column = shared[i].column;
            for (size_t class = 0; class < CLASS_UNIQUE; class ++)
                cell->share[class] = shared[i].percent[class] / 100.0;
        }
    }
    matrix->first[size] = next;
    comparison->parts |= PART_MATRIX;
}

/* With the origins it needs, and what else is looked for then. */
__attribute__((unused)) static void shares_set_lineage(struct comparison *comparison)
{
    static uint32_t first[] = {0, 3}, second[] = {0, 1, 3};
    static struct reason early = {"earlier", {"published earlier", 17}};
    static struct origin origins[] = {{first, 2, 29}, {second, 3, 15}};
    static struct descent lineage[] = {{0, 3, true, &early, 1}, {0, 1, false, NULL, 0}};
    comparison->origins = origins;
    comparison->origin_count = 2;
    comparison->lineage = lineage;
    comparison->lineage_count = 2;
    comparison->parts |= PART_ORIGINS | PART_LINEAGE | PART_FACTS | PART_PASSAGES;
}

#endif
