/* Connected parts of the believed pairs between two members. Members of very many sentences (a line
 * that an article repeats over and over) stay whole. */
#include "compare/believe.h"

#include <string.h>

/* In shares of the threshold: what a pair needs that its statement carries; the more where one of
 * the articles has a choice of sentences there. A short sentence that is mostly in a longer one is
 * part of it. */
static const double SUPPORT = 0.46, CHOICE = 0.6, PART_COVER = 0.75;
enum { MOST = 24 };

static bool believe_units(const struct candidates *candidates, uint32_t a, uint32_t b, double bar)
{
    if (a == b)
        return true;
    const struct scored *pair = candidates_pair(candidates, a, b);
    return pair &&
           (pair->score >= bar || pair->cover_a >= PART_COVER || pair->cover_b >= PART_COVER);
}

/* part[i]: the part of the i-th sentence of a, then of b; MOST * 2: none. */
struct labels {
    uint32_t part[MOST * 2];
};

static void merge(struct labels *labels, uint32_t count, uint32_t from, uint32_t to)
{
    for (uint32_t i = 0; i < count; i++)
        if (labels->part[i] == from)
            labels->part[i] = to;
}

static void label(struct labels *labels, const struct candidates *candidates,
                  const struct member *a, const struct member *b, double threshold)
{
    bool paired[MOST * 2] = {false};
    double bar = threshold * (a->count == 1 && b->count == 1 ? SUPPORT : CHOICE);
    uint32_t count = a->count + b->count;
    for (uint32_t i = 0; i < count; i++)
        labels->part[i] = i;
    for (uint32_t i = 0; i < a->count; i++)
        for (uint32_t j = 0; j < b->count; j++) {
            uint32_t u = candidates->units.of[a->article][a->sentences[i]];
            uint32_t v = candidates->units.of[b->article][b->sentences[j]];
            if (!believe_units(candidates, u, v, bar))
                continue;
            paired[i] = paired[a->count + j] = true;
            merge(labels, count, labels->part[a->count + j], labels->part[i]);
        }
    for (uint32_t i = 0; i < count; i++)
        if (!paired[i])
            labels->part[i] = MOST * 2;
}

static struct member pick(struct arena *arena, const struct member *member, const uint32_t *part,
                          uint32_t wanted)
{
    struct member picked = {.article = member->article};
    picked.sentences = ARENA_ARRAY(arena, uint32_t, member->count);
    for (uint32_t i = 0; i < member->count; i++)
        if (part[i] == wanted)
            picked.sentences[picked.count++] = member->sentences[i];
    return picked;
}

struct parts believe_parts(struct arena *arena, const struct candidates *candidates,
                           const struct member *a, const struct member *b, double threshold)
{
    struct labels labels = {0};
    bool whole = a->count > MOST || b->count > MOST;
    uint32_t most = whole ? 1 : a->count < b->count ? a->count : b->count;
    struct parts parts = {ARENA_ARRAY(arena, struct member, most),
                          ARENA_ARRAY(arena, struct member, most), 0};
    if (whole) {
        *parts.a = *a;
        *parts.b = *b;
        parts.count = 1;
        return parts;
    }
    label(&labels, candidates, a, b, threshold);
    for (uint32_t i = 0; i < a->count; i++) {
        bool first = labels.part[i] < MOST * 2;
        for (uint32_t k = 0; k < i && first; k++)
            first = labels.part[k] != labels.part[i];
        if (!first)
            continue;
        parts.a[parts.count] = pick(arena, a, labels.part, labels.part[i]);
        parts.b[parts.count++] = pick(arena, b, labels.part + a->count, labels.part[i]);
    }
    return parts;
}
