/* Life and look-ups of comparisons. */
#include "model/comparison.h"

#include "base/alloc.h"

#include <stdlib.h>

struct comparison *comparison_new(struct article *const *articles, size_t count)
{
    struct comparison *comparison = alloc_zeroed(1, sizeof *comparison);
    atomic_init(&comparison->references, 1);
    struct arena *arena = comparison->arena = arena_new();
    comparison->articles = ARENA_ARRAY(arena, struct article *, count);
    comparison->labels = ARENA_ARRAY(arena, struct slice, count);
    comparison->places = ARENA_ARRAY(arena, struct place *, count);
    comparison->article_count = count;
    comparison->base = NO_BASE;
    for (size_t i = 0; i < count; i++) {
        comparison->articles[i] = article_retain(articles[i]);
        comparison->labels[i] = label_for(arena, i);
        comparison->places[i] = ARENA_ARRAY(arena, struct place, articles[i]->sentence_count);
    }
    return comparison;
}

struct comparison *comparison_retain(struct comparison *comparison)
{
    atomic_fetch_add(&comparison->references, 1);
    return comparison;
}

void comparison_release(struct comparison *comparison)
{
    if (!comparison || atomic_fetch_sub(&comparison->references, 1) != 1)
        return;
    for (size_t i = 0; i < comparison->article_count; i++)
        article_release(comparison->articles[i]);
    arena_free(comparison->arena);
    free(comparison);
}

const struct member *statement_member(const struct statement *statement, uint32_t article)
{
    for (size_t i = 0; i < statement->member_count; i++)
        if (statement->members[i].article == article)
            return &statement->members[i];
    return NULL;
}

const struct pair *statement_pair(const struct statement *statement, uint32_t a, uint32_t b)
{
    uint32_t first = a < b ? a : b, second = a < b ? b : a;
    for (size_t i = 0; i < statement->pair_count; i++)
        if (statement->pairs[i].a.article == first && statement->pairs[i].b.article == second)
            return &statement->pairs[i];
    return NULL;
}

bool statement_diverges(const struct comparison *comparison, const struct statement *statement)
{
    return statement->class != CLASS_VERBATIM ||
           statement->member_count < comparison->article_count ||
           (statement->flags & FLAG_CONFLICT);
}

bool comparison_diverges(const struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->statement_count; i++)
        if (statement_diverges(comparison, &comparison->statements[i]))
            return true;
    return false;
}

static double only_here_by_bytes(const struct comparison *comparison, size_t article)
{
    const struct article *of = comparison->articles[article];
    uint64_t alone = 0, all = 0;
    for (size_t i = 0; comparison->statement_count && i < of->sentence_count; i++) {
        const struct range *range = &of->sentences[i].range;
        uint32_t statement = comparison->places[article][i].statement;
        all += range->end - range->start;
        if (comparison->statements[statement].class == CLASS_UNIQUE)
            alone += range->end - range->start;
    }
    return all ? (double)alone / (double)all : 0;
}

bool comparison_counts(const struct comparison *comparison, size_t article, uint32_t at)
{
    if (!comparison->exclusions)
        return true;
    const struct exclusion *exclusion = &comparison->exclusions[article];
    size_t low = 0, high = exclusion->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (exclusion->items[middle].end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low == exclusion->count || exclusion->items[low].start > at;
}

double matrix_share(const struct matrix *matrix, enum pair_class class, size_t row, size_t column)
{
    size_t low = matrix->first[row], end = matrix->first[row + 1], high = end;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (matrix->cells[middle].column < column)
            low = middle + 1;
        else
            high = middle;
    }
    return low < end && matrix->cells[low].column == column ? matrix->cells[low].share[class] : 0;
}

double comparison_only_here(const struct comparison *comparison, size_t article)
{
    const struct matrix *matrix = &comparison->matrix;
    if (article >= matrix->size || !matrix->only_here)
        return only_here_by_bytes(comparison, article);
    if (!matrix->words[article])
        return 0;
    double share = (double)matrix->only_here[article] / matrix->words[article];
    return share < 1 ? share : 1;
}

struct slice label_for(struct arena *arena, size_t index)
{
    char name[16];
    size_t at = sizeof name;
    for (size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        name[--at] = (char)('A' + (rest - 1) % 26);
    return arena_slice(arena, slice_of(name + at, sizeof name - at));
}

const char *class_name(enum pair_class class)
{
    static const char *const names[CLASSES] = {"verbatim", "near", "paraphrase", "unique"};
    return names[class];
}

char class_mark(enum pair_class class)
{
    return "=~:+"[class];
}

unsigned score_hundredths(double score)
{
    const double tiny = 1e-9; /* 0.29 is stored as a little less */
    return score > 0 ? (unsigned)((score < 1 ? score : 1) * 100 + tiny) : 0;
}

char statement_mark(const struct statement *statement)
{
    return statement->flags & FLAG_CONFLICT ? '!' : class_mark(statement->class);
}
