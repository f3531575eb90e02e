/* Tiles are found as runs along the diagonals and taken longest first; a run that another has cut
 * is looked at again for what is left of it. At most STRAND_WORDS rounds over the matching words.
 */
#include "compare/tiling.h"

#include <string.h>

enum { RUNS = 1024 };

struct run {
    uint16_t a, b, len;
};

struct runs_found {
    struct run items[RUNS];
    uint32_t count;
};

static uint32_t key_of(const struct strand *strand, uint32_t at, bool concepts)
{
    return concepts ? strand->words[at].concept : strand->words[at].stem;
}

/* All runs that cannot be made longer. Beyond RUNS of them the rest is left: such phrases say the
 * same word over and over. */
static void find_runs(struct runs_found *runs, const struct strand *a, const struct strand *b,
                      bool concepts)
{
    uint16_t ends[2][STRAND_WORDS + 1] = {{0}};
    runs->count = 0;
    for (uint32_t i = 0; i < a->count; i++) {
        const uint16_t *before = ends[i & 1];
        uint16_t *now = ends[(i + 1) & 1];
        uint32_t word = key_of(a, i, concepts);
        for (uint32_t j = 0; j < b->count; j++) {
            now[j + 1] = key_of(b, j, concepts) == word ? (uint16_t)(before[j] + 1) : 0;
            if (!now[j + 1])
                continue;
            bool last = i + 1 == a->count || j + 1 == b->count ||
                        key_of(a, i + 1, concepts) != key_of(b, j + 1, concepts);
            if (last && runs->count < RUNS) {
                uint16_t len = now[j + 1];
                runs->items[runs->count++] =
                    (struct run){(uint16_t)(i + 1 - len), (uint16_t)(j + 1 - len), len};
            }
        }
    }
}

/* The longest stretch of a run whose words are all free. */
static struct run free_part(const struct tiling *tiling, struct run run)
{
    struct run best = {0, 0, 0};
    uint16_t len = 0;
    for (uint16_t k = 0; k < run.len; k++) {
        bool taken = tiling->a[run.a + k] != TILING_FREE || tiling->b[run.b + k] != TILING_FREE;
        len = taken ? 0 : (uint16_t)(len + 1);
        if (len > best.len)
            best =
                (struct run){(uint16_t)(run.a + k + 1 - len), (uint16_t)(run.b + k + 1 - len), len};
    }
    return best;
}

static void take(struct tiling *tiling, struct run run)
{
    for (uint16_t k = 0; k < run.len; k++) {
        tiling->a[run.a + k] = (uint16_t)(run.b + k);
        tiling->b[run.b + k] = (uint16_t)(run.a + k);
    }
    tiling->matched += run.len;
    tiling->tiles++;
    tiling->longest = run.len > tiling->longest ? run.len : tiling->longest;
}

static void count_turned(struct tiling *tiling, uint32_t count)
{
    uint32_t before = TILING_FREE;
    for (uint32_t i = 0; i < count; i++) {
        if (tiling->a[i] == TILING_FREE)
            continue;
        tiling->turned += before != TILING_FREE && tiling->a[i] < before;
        before = tiling->a[i];
    }
}

void tiling_of(struct tiling *tiling, const struct strand *a, const struct strand *b, bool concepts)
{
    struct runs_found runs;
    memset(tiling->a, 0xFF, sizeof tiling->a);
    memset(tiling->b, 0xFF, sizeof tiling->b);
    tiling->matched = tiling->tiles = tiling->longest = tiling->turned = 0;
    find_runs(&runs, a, b, concepts);
    for (;;) {
        struct run best = {0, 0, 0};
        uint32_t kept = 0;
        for (uint32_t i = 0; i < runs.count; i++) {
            if (runs.items[i].len > best.len) {
                struct run part = free_part(tiling, runs.items[i]);
                best = part.len > best.len ? part : best;
                if (!part.len)
                    continue;
            }
            runs.items[kept++] = runs.items[i];
        }
        runs.count = kept;
        if (!best.len)
            break;
        take(tiling, best);
    }
    count_turned(tiling, a->count);
}

static uint32_t stretch(const struct strand *strand, const uint16_t *partner, uint32_t at,
                        uint32_t *weight, bool *name)
{
    *weight = 0;
    *name = false;
    for (; at < strand->count && partner[at] == TILING_FREE; at++) {
        *weight += strand->words[at].weight;
        *name = *name || strand->words[at].name || strand->words[at].place;
    }
    return at;
}

/* The weight of the free words of other between the partners of the words around a stretch; 0 where
 * these do not follow each other. */
static uint32_t opposite(const struct strand *other, const uint16_t *partner, int32_t from,
                         int32_t to, bool *name)
{
    uint32_t weight = 0;
    *name = false;
    for (int32_t i = from + 1; i < to; i++) {
        if (partner[i] != TILING_FREE)
            return 0;
        weight += other->words[i].weight;
        *name = *name || other->words[i].name || other->words[i].place;
    }
    return weight;
}

static void add_gaps(struct gaps *gaps, uint32_t *longest, const struct strand *strand,
                     const uint16_t *partner, const struct strand *other, const uint16_t *back)
{
    for (uint32_t i = 0; i < strand->count;) {
        bool name, name_there;
        uint32_t weight, end = stretch(strand, partner, i, &weight, &name);
        if (end == i) {
            i++;
            continue;
        }
        int32_t from = i ? partner[i - 1] : -1;
        int32_t to = end < strand->count ? partner[end] : (int32_t)other->count;
        uint32_t there = opposite(other, back, from, to, &name_there);
        gaps->names += name && name_there && there;
        uint32_t both = there < weight ? there : weight;
        gaps->reworded += both;
        gaps->inserted += weight - both;
        gaps->before += i == 0 ? weight - both : 0;
        gaps->behind += end == strand->count ? weight - both : 0;
        gaps->sum += weight;
        gaps->count++;
        *longest = weight > *longest ? weight : *longest;
        i = end;
    }
}

struct gaps tiling_gaps(const struct tiling *tiling, const struct strand *a, const struct strand *b)
{
    struct gaps gaps = {0};
    add_gaps(&gaps, &gaps.longest_a, a, tiling->a, b, tiling->b);
    add_gaps(&gaps, &gaps.longest_b, b, tiling->b, a, tiling->a);
    return gaps;
}
