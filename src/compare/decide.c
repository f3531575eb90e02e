/* From ids of sentences to units. */
#include "compare/decide.h"

#include "base/alloc.h"

#include <stdlib.h>

struct named {
    struct id id;
    uint32_t unit;
};

static int by_id(const void *left, const void *right)
{
    const struct named *a = left, *b = right;
    if (a->id.hash != b->id.hash)
        return a->id.hash < b->id.hash ? -1 : 1;
    return a->id.repeat < b->id.repeat ? -1 : a->id.repeat > b->id.repeat;
}

static int by_units(const void *left, const void *right)
{
    const struct couple *a = left, *b = right;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return a->b < b->b ? -1 : a->b > b->b;
}

static struct named *list_ids(const struct candidates *candidates, size_t *count)
{
    size_t total = 0;
    for (size_t i = 0; i < candidates->article_count; i++)
        total += candidates->articles[i]->sentence_count;
    struct named *named = alloc_zeroed(total + 1, sizeof *named);
    *count = 0;
    for (size_t i = 0; i < candidates->article_count; i++)
        for (size_t j = 0; j < candidates->articles[i]->sentence_count; j++)
            named[(*count)++] = (struct named){candidates->articles[i]->sentences[j].id,
                                               candidates->units.of[i][j]};
    qsort(named, total, sizeof *named, by_id);
    return named;
}

void decided_read(struct decided *decided, const struct candidates *candidates,
                  const struct decisions *decisions)
{
    if (!decisions->count)
        return;
    size_t count;
    struct named *named = list_ids(candidates, &count);
    decided->accepted = alloc_zeroed(decisions->count, sizeof *decided->accepted);
    decided->rejected = alloc_zeroed(decisions->count, sizeof *decided->rejected);
    for (size_t i = 0; i < decisions->count; i++) {
        struct named a = {.id = decisions->items[i].a}, b = {.id = decisions->items[i].b};
        const struct named *x = bsearch(&a, named, count, sizeof *named, by_id);
        const struct named *y = bsearch(&b, named, count, sizeof *named, by_id);
        if (!x || !y || x->unit == y->unit)
            continue;
        struct couple couple = x->unit < y->unit ? (struct couple){x->unit, y->unit}
                                                 : (struct couple){y->unit, x->unit};
        if (decisions->items[i].kind == DECISION_ACCEPT)
            decided->accepted[decided->accepted_count++] = couple;
        else
            decided->rejected[decided->rejected_count++] = couple;
    }
    qsort(decided->accepted, decided->accepted_count, sizeof *decided->accepted, by_units);
    qsort(decided->rejected, decided->rejected_count, sizeof *decided->rejected, by_units);
    free(named);
}

void decided_free(struct decided *decided)
{
    free(decided->accepted);
    free(decided->rejected);
    *decided = (struct decided){0};
}

static bool among(const struct couple *couples, size_t count, uint32_t a, uint32_t b)
{
    struct couple wanted = {a < b ? a : b, a < b ? b : a};
    return count && bsearch(&wanted, couples, count, sizeof *couples, by_units);
}

bool decided_rejected(const struct decided *decided, uint32_t a, uint32_t b)
{
    return among(decided->rejected, decided->rejected_count, a, b);
}

bool decided_accepted(const struct decided *decided, uint32_t a, uint32_t b)
{
    return among(decided->accepted, decided->accepted_count, a, b);
}
