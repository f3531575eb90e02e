/* Words by pair of articles: every sentence counts with all its words, but for those that are
 * excluded, in the class of its pair. */
#include "compare/matrix.h"

#include "base/vec.h"

#include <stdlib.h>

/* [article][sentence]: the words that count. */
struct counts {
    uint32_t **words;
    size_t articles;
};

static uint32_t *count_words(const struct comparison *comparison, const struct document *document,
                             size_t article)
{
    uint32_t *words = alloc_zeroed(document->sentence_count + 1, sizeof *words);
    for (size_t i = 0; i < document->sentence_count; i++) {
        uint32_t from = document->first[i], to = document->first[i + 1];
        words[i] = to - from;
        for (uint32_t k = from; comparison->exclusions && k < to; k++)
            words[i] -= !comparison_counts(comparison, article, document->tokens[k].start);
    }
    return words;
}

static struct counts counts_of(const struct comparison *comparison,
                               const struct candidates *candidates)
{
    size_t articles = comparison->article_count;
    struct counts counts = {alloc_zeroed(articles + 1, sizeof *counts.words), articles};
    for (size_t i = 0; i < articles; i++)
        counts.words[i] = count_words(comparison, &candidates->documents[i], i);
    return counts;
}

static void counts_free(struct counts *counts)
{
    for (size_t i = 0; i < counts->articles; i++)
        free(counts->words[i]);
    free(counts->words);
}

static uint32_t words_of(const struct counts *counts, const struct member *member)
{
    uint32_t words = 0;
    for (uint32_t i = 0; i < member->count; i++)
        words += counts->words[member->article][member->sentences[i]];
    return words;
}

/* Pairs of one statement and the same two articles: a sentence may stand in several of them. */
struct same_two {
    const struct pair *pairs;
    size_t count;
};

static const struct member *side_of(const struct pair *pair, bool second)
{
    return second ? &pair->b : &pair->a;
}

static bool holds(const struct member *member, uint32_t sentence)
{
    for (uint32_t i = 0; i < member->count; i++)
        if (member->sentences[i] == sentence)
            return true;
    return false;
}

/* Words of the sentences for which this is the closest of the pairs. */
static uint32_t own_words(const struct counts *counts, struct same_two group, size_t at,
                          bool second)
{
    const struct pair *pair = &group.pairs[at];
    const struct member *member = side_of(pair, second);
    uint32_t words = 0;
    for (uint32_t i = 0; i < member->count; i++) {
        bool own = true;
        for (size_t k = 0; k < group.count && own; k++) {
            const struct pair *other = &group.pairs[k];
            own = other->class > pair->class || (other->class == pair->class && k >= at) ||
                  !holds(side_of(other, second), member->sentences[i]);
        }
        if (own)
            words += counts->words[member->article][member->sentences[i]];
    }
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

static void add_pairs(struct entries *entries, const struct counts *counts, struct same_two group)
{
    for (size_t i = 0; i < group.count; i++) {
        const struct pair *pair = &group.pairs[i];
        uint32_t a = pair->a.article, b = pair->b.article;
        if (a == b || pair->class >= CLASS_UNIQUE)
            continue;
        uint32_t words_a = own_words(counts, group, i, false);
        uint32_t words_b = own_words(counts, group, i, true);
        VEC_PUSH(entries, (struct entry){a, b, words_a, pair->class});
        VEC_PUSH(entries, (struct entry){b, a, words_b, pair->class});
    }
}

static void add_statement(struct matrix *matrix, struct entries *entries,
                          const struct counts *counts, const struct statement *statement)
{
    for (size_t from = 0, to = 0; from < statement->pair_count; from = to) {
        const struct pair *pairs = statement->pairs;
        while (to < statement->pair_count && pairs[to].a.article == pairs[from].a.article &&
               pairs[to].b.article == pairs[from].b.article)
            to++;
        add_pairs(entries, counts, (struct same_two){pairs + from, to - from});
    }
    if (statement->class == CLASS_UNIQUE)
        for (size_t i = 0; i < statement->member_count; i++)
            matrix->only_here[statement->members[i].article] +=
                words_of(counts, &statement->members[i]);
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
    struct counts counts = counts_of(comparison, candidates);
    struct entries entries = {0};
    size_t size = matrix->size = comparison->article_count;
    matrix->words = ARENA_ARRAY(comparison->arena, uint32_t, size);
    for (size_t i = 0; i < size; i++)
        for (size_t k = 0; k < candidates->documents[i].sentence_count; k++)
            matrix->words[i] += counts.words[i][k];
    matrix->only_here = ARENA_ARRAY(comparison->arena, uint32_t, size);
    for (size_t i = 0; i < comparison->statement_count; i++)
        add_statement(matrix, &entries, &counts, &comparison->statements[i]);
    sort_entries(&entries, size);
    fill_cells(matrix, comparison->arena, &entries);
    VEC_FREE(&entries);
    counts_free(&counts);
}
