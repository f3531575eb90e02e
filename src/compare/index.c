/* The index and the search in it. Postings are unit numbers, ascending, behind one another. */
#include "compare/index.h"

#include "base/alloc.h"
#include "base/vec.h"

#include <math.h>
#include <stdlib.h>

enum {
    EACH = 6,           /* candidates of one unit in one article */
    ALL = 512,          /* candidates of one unit */
    LEAST_BUDGET = 160, /* postings read for one unit */
    MOST_BUDGET = 16384,
    WHOLE_BUDGET = 6000000 /* postings read for all units, about */
};

/* Below this share of weight in common (by geometric mean; or of the lighter one) two units are not
 * worth a closer look. */
static const double LEAST_MEAN = 0.16, LEAST_MAX = 0.34;

struct postings {
    uint32_t *start; /* [concept], one more than there are */
    uint32_t *units;
};

static struct postings build(const struct units *units, size_t concepts)
{
    struct postings postings = {alloc_zeroed(concepts + 2, sizeof *postings.start), NULL};
    for (size_t i = 0; i < units->count; i++) {
        const struct phrase *phrase = &units->items[i].phrase;
        for (uint32_t t = 0; t < phrase->term_count; t++)
            if (!t || phrase->terms[t].concept != phrase->terms[t - 1].concept)
                postings.start[phrase->terms[t].concept + 2]++;
    }
    for (size_t c = 2; c < concepts + 2; c++)
        postings.start[c] += postings.start[c - 1];
    postings.units = alloc_resize(NULL, postings.start[concepts + 1] + 1, sizeof *postings.units);
    for (size_t i = 0; i < units->count; i++) {
        const struct phrase *phrase = &units->items[i].phrase;
        for (uint32_t t = 0; t < phrase->term_count; t++)
            if (!t || phrase->terms[t].concept != phrase->terms[t - 1].concept)
                postings.units[postings.start[phrase->terms[t].concept + 1]++] = (uint32_t)i;
    }
    return postings;
}

struct found {
    uint32_t unit;
    float worth;
    uint64_t hash;
};

struct probe {
    uint32_t concept;
    uint32_t weight;
    uint32_t count;
};

struct search {
    const struct units *units;
    const struct vocabulary *vocabulary;
    struct postings postings;
    size_t budget;
    uint32_t *shared;  /* [unit]: weight in common with the one searched for */
    uint32_t *touched; /* units whose shared is not 0 */
    size_t touched_count;
    size_t articles;
    uint8_t *taken; /* [article], and behind them for units of several */
    struct found *found;
    struct probe probes[PHRASE_TERMS];
};

static int rarest_first(const void *left, const void *right)
{
    const struct probe *a = left, *b = right;
    if (a->count != b->count)
        return a->count < b->count ? -1 : 1;
    return a->concept < b->concept ? -1 : a->concept > b->concept;
}

static size_t list_probes(struct search *search, const struct phrase *phrase)
{
    size_t count = 0;
    for (uint32_t t = 0; t < phrase->term_count; t++) {
        uint32_t concept = phrase->terms[t].concept;
        uint32_t weight = vocabulary_entry(search->vocabulary, phrase->terms[t].stem)->weight;
        if (count && search->probes[count - 1].concept == concept) {
            search->probes[count - 1].weight += weight;
            continue;
        }
        const uint32_t *start = search->postings.start + concept;
        search->probes[count++] = (struct probe){concept, weight, start[1] - start[0]};
    }
    qsort(search->probes, count, sizeof *search->probes, rarest_first);
    return count;
}

static size_t lower_bound(const uint32_t *items, size_t count, uint32_t value)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (items[middle] < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void touch(struct search *search, uint32_t self, uint32_t unit, uint32_t weight)
{
    if (unit == self)
        return;
    if (!search->shared[unit])
        search->touched[search->touched_count++] = unit;
    search->shared[unit] += weight;
}

/* Reads the rarest concepts whole while the budget lasts. The first that no longer fits is read
 * around the unit's own number and then the search ends. */
static void gather(struct search *search, uint32_t self)
{
    size_t left = search->budget;
    size_t count = list_probes(search, &search->units->items[self].phrase);
    for (size_t i = 0; i < count && left > 0; i++) {
        struct probe probe = search->probes[i];
        const uint32_t *list = search->postings.units + search->postings.start[probe.concept];
        size_t from = 0, to = probe.count;
        if (probe.count > left) {
            size_t middle = lower_bound(list, probe.count, self);
            from = middle > left / 2 ? middle - left / 2 : 0;
            to = from + left < probe.count ? from + left : probe.count;
        }
        for (size_t j = from; j < to; j++)
            touch(search, self, list[j], probe.weight);
        left -= to - from;
    }
}

static int best_first(const void *left, const void *right)
{
    const struct found *a = left, *b = right;
    if (a->worth != b->worth)
        return a->worth > b->worth ? -1 : 1;
    return a->hash < b->hash ? -1 : a->hash > b->hash;
}

static size_t worthy(struct search *search, uint32_t self)
{
    const struct unit *items = search->units->items;
    double own = items[self].phrase.weight;
    size_t count = 0;
    for (size_t i = 0; i < search->touched_count; i++) {
        uint32_t unit = search->touched[i];
        double shared = search->shared[unit], other = items[unit].phrase.weight;
        search->shared[unit] = 0;
        double mean = shared / sqrt(own * other), most = shared / fmin(own, other);
        if (mean >= LEAST_MEAN || most >= LEAST_MAX)
            search->found[count++] =
                (struct found){unit, (float)(mean + most / 4), items[unit].hash};
    }
    search->touched_count = 0;
    qsort(search->found, count, sizeof *search->found, best_first);
    return count;
}

static size_t slot_of(const struct search *search, uint32_t unit)
{
    uint32_t home = search->units->items[unit].home;
    return home == SEVERAL ? search->articles : home;
}

static void keep(struct search *search, uint32_t self, size_t count, struct couples *couples)
{
    size_t kept = 0, i = 0;
    for (; i < count && kept < ALL; i++) {
        uint32_t unit = search->found[i].unit;
        size_t article = slot_of(search, unit);
        if (search->taken[article] >= EACH)
            continue;
        search->taken[article]++;
        kept++;
        VEC_PUSH(couples, unit < self ? (struct couple){unit, self} : (struct couple){self, unit});
    }
    while (i-- > 0) {
        search->taken[slot_of(search, search->found[i].unit)] = 0;
    }
}

static int by_units(const void *left, const void *right)
{
    const struct couple *a = left, *b = right;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return a->b < b->b ? -1 : a->b > b->b;
}

static void sort_once(struct couples *couples)
{
    if (!couples->count)
        return;
    qsort(couples->items, couples->count, sizeof *couples->items, by_units);
    size_t kept = 1;
    for (size_t i = 1; i < couples->count; i++)
        if (by_units(&couples->items[kept - 1], &couples->items[i]) != 0)
            couples->items[kept++] = couples->items[i];
    couples->count = kept;
}

static size_t budget_for(size_t units)
{
    size_t budget = WHOLE_BUDGET / (units + 1);
    return budget < LEAST_BUDGET ? LEAST_BUDGET : budget > MOST_BUDGET ? MOST_BUDGET : budget;
}

struct couples index_couples(const struct units *units, const struct vocabulary *vocabulary,
                             size_t articles)
{
    struct couples couples = {0};
    struct search *search = alloc_zeroed(1, sizeof *search);
    search->units = units;
    search->articles = articles;
    search->vocabulary = vocabulary;
    search->postings = build(units, vocabulary_concepts(vocabulary));
    search->budget = budget_for(units->count);
    search->shared = alloc_zeroed(units->count + 1, sizeof *search->shared);
    search->touched = alloc_zeroed(units->count + 1, sizeof *search->touched);
    search->found = alloc_zeroed(units->count + 1, sizeof *search->found);
    search->taken = alloc_zeroed(articles + 1, sizeof *search->taken);
    for (size_t i = 0; i < units->count; i++) {
        gather(search, (uint32_t)i);
        keep(search, (uint32_t)i, worthy(search, (uint32_t)i), &couples);
    }
    sort_once(&couples);
    free(search->postings.start);
    free(search->postings.units);
    free(search->shared);
    free(search->touched);
    free(search->found);
    free(search->taken);
    free(search);
    return couples;
}
