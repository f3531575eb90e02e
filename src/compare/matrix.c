/* Words by pair of articles: every sentence counts with all its words in the class of its pair. */
#include "compare/matrix.h"

#include "base/vec.h"

#include <stdlib.h>

static uint32_t words_of(const struct candidates *candidates, const struct member *member)
{
    const struct document *document = &candidates->documents[member->article];
    uint32_t words = 0;
    for (uint32_t i = 0; i < member->count; i++)
        words += document->first[member->sentences[i] + 1] - document->first[member->sentences[i]];
    return words;
}

struct entry {
    uint32_t row, column, words;
    enum pair_class class;
};

struct entries {
    struct entry *items;
    size_t count, capacity;
};

static void add_pair(struct entries *entries, const struct candidates *candidates,
                     const struct pair *pair)
{
    uint32_t a = pair->a.article, b = pair->b.article;
    if (a == b || pair->class >= CLASS_UNIQUE)
        return;
    VEC_PUSH(entries, (struct entry){a, b, words_of(candidates, &pair->a), pair->class});
    VEC_PUSH(entries, (struct entry){b, a, words_of(candidates, &pair->b), pair->class});
}

static void add_statement(struct matrix *matrix, struct entries *entries,
                          const struct candidates *candidates, const struct statement *statement)
{
    for (size_t i = 0; i < statement->pair_count; i++)
        add_pair(entries, candidates, &statement->pairs[i]);
    if (statement->class == CLASS_UNIQUE)
        for (size_t i = 0; i < statement->member_count; i++)
            matrix->only_here[statement->members[i].article] +=
                words_of(candidates, &statement->members[i]);
}

/* By row, into places counted beforehand. */
static void sort_entries(struct entries *entries, size_t size)
{
    struct entry *sorted = alloc_resize(NULL, entries->count + 1, sizeof *sorted);
    size_t *start = alloc_zeroed(size + 2, sizeof *start);
    for (size_t i = 0; i < entries->count; i++)
        start[entries->items[i].row + 2]++;
    for (size_t i = 2; i < size + 2; i++)
        start[i] += start[i - 1];
    for (size_t i = 0; i < entries->count; i++)
        sorted[start[entries->items[i].row + 1]++] = entries->items[i];
    free(start);
    free(entries->items);
    *entries = (struct entries){sorted, entries->count, entries->count + 1};
}

static int by_column(const void *left, const void *right)
{
    const struct matrix_cell *a = left, *b = right;
    return a->column < b->column ? -1 : a->column > b->column;
}

struct cells {
    struct matrix_cell *items;
    size_t count, capacity;
    uint32_t *place; /* [column]: its cell in the row at hand, from 1 */
};

static size_t add_row(struct cells *cells, const struct entries *entries, size_t from, size_t row)
{
    size_t first = cells->count, at = from;
    for (; at < entries->count && entries->items[at].row == row; at++) {
        struct entry entry = entries->items[at];
        if (!cells->place[entry.column]) {
            VEC_PUSH(cells, (struct matrix_cell){.column = entry.column});
            cells->place[entry.column] = (uint32_t)(cells->count - first);
        }
        cells->items[first + cells->place[entry.column] - 1].share[entry.class] += entry.words;
    }
    for (size_t i = first; i < cells->count; i++)
        cells->place[cells->items[i].column] = 0;
    if (cells->count > first)
        qsort(cells->items + first, cells->count - first, sizeof *cells->items, by_column);
    return at;
}

static void fill_cells(struct matrix *matrix, struct arena *arena, const struct entries *entries)
{
    struct cells cells = {.place = alloc_zeroed(matrix->size + 1, sizeof *cells.place)};
    size_t at = 0;
    matrix->first = ARENA_ARRAY(arena, size_t, matrix->size + 1);
    for (size_t row = 0; row < matrix->size; row++) {
        at = add_row(&cells, entries, at, row);
        matrix->first[row + 1] = cells.count;
        for (size_t i = matrix->first[row]; i < cells.count; i++)
            for (int class = 0; class < CLASS_UNIQUE && matrix->words[row]; class ++)
                cells.items[i].share[class] /= matrix->words[row];
    }
    matrix->cells = arena_copy(arena, cells.items, cells.count, sizeof *cells.items);
    free(cells.place);
    VEC_FREE(&cells);
}

void matrix_fill(struct comparison *comparison, const struct candidates *candidates)
{
    struct matrix *matrix = &comparison->matrix;
    struct entries entries = {0};
    size_t size = matrix->size = comparison->article_count;
    matrix->words = ARENA_ARRAY(comparison->arena, uint32_t, size);
    for (size_t i = 0; i < size; i++)
        matrix->words[i] = (uint32_t)candidates->documents[i].token_count;
    matrix->only_here = ARENA_ARRAY(comparison->arena, uint32_t, size);
    for (size_t i = 0; i < comparison->statement_count; i++)
        add_statement(matrix, &entries, candidates, &comparison->statements[i]);
    sort_entries(&entries, size);
    fill_cells(matrix, comparison->arena, &entries);
    VEC_FREE(&entries);
}
