/* The index and the search in it. Postings are unit numbers, ascending, behind one another. */
#include "compare/index.h"

#include "base/alloc.h"
#include "base/share.h"
#include "base/vec.h"

#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

enum {
    EACH = 6,         /* candidates of one unit in one article */
    EACH_OF_MANY = 2, /* the same where there are more than MANY units */
    MANY = 100000,
    WATCH = 256,        /* units between two looks at the watch */
    WORTH = 400,        /* units that a thread is worth */
    ALL = 512,          /* candidates of one unit */
    LEAST_BUDGET = 160, /* postings read for one unit */
    MOST_BUDGET = 16384,
    WHOLE_BUDGET = 6000000 /* postings read for all units, about */
};

/* Below this share of weight in common (by geometric mean; or of the lighter one) two units are not
 * worth a closer look. */
static const double LEAST_MEAN = 0.16, LEAST_MAX = 0.36;

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

/* What is asked of every unit met, side by side: units themselves are far apart in memory. */
struct summary {
    uint64_t counted; /* a bit for each concept that its amounts count, by a hash; 0: no amounts */
    uint32_t weight;
    uint32_t shared; /* weight in common with the one searched for */
};

/* The search of one thread, which has some of the units to search for. */
struct search {
    const struct units *units;
    struct postings postings;  /* all threads' */
    struct summary *summaries; /* [unit] */
    uint64_t *counted_too;     /* [unit]: as counted, by another hash */
    size_t budget, each;
    uint32_t *touched; /* units whose shared is not 0 */
    size_t touched_count;
    size_t articles;
    uint8_t *taken;     /* [article], and behind them for units of several: how many in best */
    struct found *best; /* [article * EACH], the best first */
    uint32_t *slots;    /* articles with any in best */
    size_t slot_count;
    struct found *kept; /* all of best together */
    struct probe probes[PHRASE_TERMS];
};

static int rarest_first(const void *left, const void *right)
{
    const struct probe *a = left, *b = right;
    if (a->count != b->count)
        return a->count < b->count ? -1 : 1;
    return a->concept < b->concept ? -1 : a->concept > b->concept;
}

/* Short lists, mostly: insertion is quicker than a call for every comparison. */
static void sort_probes(struct probe *probes, size_t count)
{
    if (count > 48) {
        qsort(probes, count, sizeof *probes, rarest_first);
        return;
    }
    for (size_t i = 1; i < count; i++) {
        struct probe probe = probes[i];
        size_t j = i;
        for (; j > 0 && rarest_first(&probe, &probes[j - 1]) < 0; j--)
            probes[j] = probes[j - 1];
        probes[j] = probe;
    }
}

static size_t list_probes(struct search *search, const struct phrase *phrase)
{
    size_t count = 0;
    for (uint32_t t = 0; t < phrase->term_count; t++) {
        uint32_t concept = phrase->terms[t].concept;
        uint32_t weight = phrase->terms[t].weight;
        if (count && search->probes[count - 1].concept == concept) {
            search->probes[count - 1].weight += weight;
            continue;
        }
        const uint32_t *start = search->postings.start + concept;
        search->probes[count++] = (struct probe){concept, weight, start[1] - start[0]};
    }
    sort_probes(search->probes, count);
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

/* Self is touched like any other; weigh leaves it out. */
static void touch_all(struct search *search, const uint32_t *list, size_t count, uint32_t weight)
{
    struct summary *summaries = search->summaries;
    uint32_t *touched = search->touched + search->touched_count;
    for (size_t i = 0; i < count; i++) {
        struct summary *summary = &summaries[list[i]];
        *touched = list[i];
        touched += summary->shared == 0;
        summary->shared += weight;
    }
    search->touched_count = (size_t)(touched - search->touched);
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
        touch_all(search, list + from, to - from, probe.weight);
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

static size_t slot_of(const struct search *search, uint32_t unit)
{
    uint32_t home = search->units->items[unit].home;
    return home == SEVERAL ? search->articles : home;
}

/* Each article keeps its few best. */
static void offer(struct search *search, struct found found)
{
    size_t slot = slot_of(search, found.unit), at = search->taken[slot];
    struct found *best = search->best + slot * EACH;
    if (at == 0)
        search->slots[search->slot_count++] = (uint32_t)slot;
    if (at == search->each && best_first(&best[at - 1], &found) < 0)
        return;
    at = at == search->each ? at - 1 : at;
    for (; at > 0 && best_first(&found, &best[at - 1]) < 0; at--)
        best[at] = best[at - 1];
    best[at] = found;
    search->taken[slot] += search->taken[slot] < search->each;
}

/* Whether its article has enough that are better already. */
static bool beaten(const struct search *search, const struct found *found)
{
    size_t slot = slot_of(search, found->unit);
    return search->taken[slot] == search->each &&
           best_first(&search->best[slot * EACH + search->each - 1], found) < 0;
}

static bool near_amounts(const struct phrase *a, const struct phrase *b)
{
    for (uint32_t i = 0; i < a->amount_count; i++)
        for (uint32_t j = 0; j < b->amount_count; j++)
            if (amount_is_near(&a->amounts[i], &b->amounts[j]))
                return true;
    return false;
}

/* A bit for each concept that those amounts count which can be near to others. */
static uint64_t counted_bits(const struct phrase *phrase, uint32_t hash)
{
    uint64_t bits = 0;
    for (uint32_t k = 0; k < phrase->amount_count; k++)
        for (uint32_t c = 0;
             amount_can_be_near(&phrase->amounts[k]) && c < phrase->amounts[k].counted_count; c++)
            bits |= UINT64_C(1) << (phrase->amounts[k].counted[c] * hash >> 26);
    return bits;
}

static void summarise(struct search *search)
{
    const struct units *units = search->units;
    search->summaries = alloc_zeroed(units->count + 1, sizeof *search->summaries);
    search->counted_too = alloc_resize(NULL, units->count + 1, sizeof *search->counted_too);
    for (size_t i = 0; i < units->count; i++) {
        const struct phrase *phrase = &units->items[i].phrase;
        search->summaries[i].weight = phrase->weight;
        search->summaries[i].counted = counted_bits(phrase, 0x9E3779B1U);
        search->counted_too[i] = counted_bits(phrase, 0x85EBCA6BU);
    }
}

/* Whether both may count the same kind of thing: nearly surely where two hashes say so. */
static bool may_count_same(const struct search *search, uint32_t a, uint32_t b)
{
    return (search->summaries[a].counted & search->summaries[b].counted) &&
           (search->counted_too[a] & search->counted_too[b]);
}

static void weigh(struct search *search, uint32_t self, uint32_t unit, double shared)
{
    const struct unit *items = search->units->items;
    const struct summary *summaries = search->summaries;
    if (unit == self)
        return;
    double own = summaries[self].weight, other = summaries[unit].weight;
    double product = own * other, most = shared / (own < other ? own : other);
    bool far = shared * shared < LEAST_MEAN * LEAST_MEAN * product && most < LEAST_MAX;
    if (far && !may_count_same(search, self, unit))
        return;
    struct found found = {unit, (float)(shared / sqrt(product) + most / 4), items[unit].hash};
    if (far && (beaten(search, &found) || !near_amounts(&items[self].phrase, &items[unit].phrase)))
        return;
    offer(search, found);
}

/* Most of what is met has a word in common and no more; that is below both bars without a doubt,
 * since 1/7 is less than LEAST_MEAN and LEAST_MAX. */
static void choose(struct search *search, uint32_t self)
{
    enum { FAR = 7 };
    struct summary *summaries = search->summaries;
    uint32_t own = summaries[self].weight / FAR;
    uint64_t counted = summaries[self].counted;
    for (size_t i = 0, count = search->touched_count; i < count; i++) {
        uint32_t unit = search->touched[i];
        struct summary *summary = &summaries[unit];
        uint32_t shared = summary->shared;
        summary->shared = 0;
        if (shared >= own || shared * FAR >= summary->weight || (counted & summary->counted))
            weigh(search, self, unit, shared);
    }
    search->touched_count = 0;
}

static void keep(struct search *search, uint32_t self, struct couples *couples)
{
    size_t count = 0;
    for (size_t i = 0; i < search->slot_count; i++) {
        size_t slot = search->slots[i];
        for (size_t k = 0; k < search->taken[slot]; k++)
            search->kept[count++] = search->best[slot * EACH + k];
        search->taken[slot] = 0;
    }
    search->slot_count = 0;
    if (count > ALL) {
        qsort(search->kept, count, sizeof *search->kept, best_first);
        count = ALL;
    }
    for (size_t i = 0; i < count; i++) {
        uint32_t unit = search->kept[i].unit;
        VEC_PUSH(couples, unit < self ? (struct couple){unit, self} : (struct couple){self, unit});
    }
}

static int by_second(const void *left, const void *right)
{
    const struct couple *a = left, *b = right;
    return a->b < b->b ? -1 : a->b > b->b;
}

/* By the first unit into places counted beforehand; behind one first unit there are few. */
static void sort_once(struct couples *couples, size_t units)
{
    struct couple *sorted = alloc_resize(NULL, couples->count + 1, sizeof *sorted);
    uint32_t *start = alloc_zeroed(units + 2, sizeof *start);
    for (size_t i = 0; i < couples->count; i++)
        start[couples->items[i].a + 2]++;
    for (size_t i = 1; i < units + 2; i++)
        start[i] += start[i - 1];
    for (size_t i = 0; i < couples->count; i++)
        sorted[start[couples->items[i].a + 1]++] = couples->items[i];
    size_t kept = 0;
    for (size_t a = 0, from = 0; a < units; a++) {
        size_t to = start[a + 1];
        if (to - from > 1)
            qsort(sorted + from, to - from, sizeof *sorted, by_second);
        for (size_t i = from; i < to; i++)
            if (!kept || i == from || sorted[kept - 1].b != sorted[i].b)
                sorted[kept++] = sorted[i];
        from = to;
    }
    free(start);
    free(couples->items);
    *couples = (struct couples){sorted, kept, couples->count + 1};
}

static size_t budget_for(size_t units)
{
    size_t budget = WHOLE_BUDGET / (units + 1);
    return budget < LEAST_BUDGET ? LEAST_BUDGET : budget > MOST_BUDGET ? MOST_BUDGET : budget;
}

static struct search *search_new(const struct units *units, struct postings postings,
                                 size_t articles)
{
    struct search *search = alloc_zeroed(1, sizeof *search);
    search->units = units;
    search->articles = articles;
    search->postings = postings;
    summarise(search);
    search->budget = budget_for(units->count);
    search->each = units->count > MANY ? EACH_OF_MANY : EACH;
    search->touched = alloc_resize(NULL, units->count + 1, sizeof *search->touched);
    search->best = alloc_resize(NULL, (articles + 1) * EACH, sizeof *search->best);
    search->kept = alloc_resize(NULL, (articles + 1) * EACH, sizeof *search->kept);
    search->slots = alloc_zeroed(articles + 1, sizeof *search->slots);
    search->taken = alloc_zeroed(articles + 1, sizeof *search->taken);
    return search;
}

static void search_free(struct search *search)
{
    free(search->summaries);
    free(search->counted_too);
    free(search->touched);
    free(search->best);
    free(search->kept);
    free(search->slots);
    free(search->taken);
    free(search);
}

struct searching {
    const struct units *units;
    struct postings postings;
    size_t articles, parts;
    const struct index_watch *watch;
    struct couples found[SHARE_PARTS];
    atomic_bool stopped;
};

/* The last part is the calling thread's, so it alone looks at the watch. */
static void search_part(void *context, size_t part)
{
    struct searching *searching = context;
    size_t from = share_start(searching->units->count, part, searching->parts);
    size_t to = share_start(searching->units->count, part + 1, searching->parts);
    struct search *search = search_new(searching->units, searching->postings, searching->articles);
    for (size_t i = from; i < to && !atomic_load(&searching->stopped); i++) {
        gather(search, (uint32_t)i);
        choose(search, (uint32_t)i);
        keep(search, (uint32_t)i, &searching->found[part]);
        if (part + 1 == searching->parts && (i - from) % WATCH == WATCH - 1 &&
            !searching->watch->going(searching->watch->context,
                                     (double)(i - from) / (double)(to - from)))
            atomic_store(&searching->stopped, true);
    }
    search_free(search);
}

static struct couples join_found(struct couples *found, size_t parts)
{
    struct couples all = found[0];
    size_t count = 0;
    for (size_t i = 0; i < parts; i++)
        count += found[i].count;
    if (parts > 1)
        all.items = alloc_resize(all.items, count + 1, sizeof *all.items);
    for (size_t i = 1; i < parts; i++) {
        if (found[i].count)
            memcpy(all.items + all.count, found[i].items, found[i].count * sizeof *all.items);
        all.count += found[i].count;
        free(found[i].items);
    }
    return all;
}

struct couples index_couples(const struct units *units, const struct vocabulary *vocabulary,
                             size_t articles, struct index_watch watch)
{
    struct searching searching = {.units = units, .articles = articles, .watch = &watch};
    searching.postings = build(units, vocabulary_concepts(vocabulary));
    searching.parts = share_parts(units->count, WORTH, watch.threads);
    share_run(searching.parts, search_part, &searching);
    struct couples couples = join_found(searching.found, searching.parts);
    sort_once(&couples, units->count);
    free(searching.postings.start);
    free(searching.postings.units);
    return couples;
}
