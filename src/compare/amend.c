/* Clusters sentence by sentence. Up to here sentences of the same words are one unit and stand in
 * one cluster; an editor may part even those. */
#include "compare/amend.h"

#include "base/alloc.h"

#include <stdlib.h>

enum { NONE = UINT32_MAX };

/* Numbers of clusters, those of the engine first, with room for new ones. */
struct amending {
    struct clusters *clusters;
    const struct candidates *candidates;
    uint32_t *parent; /* [number] */
    uint32_t numbers;
};

static uint32_t find(struct amending *amending, uint32_t number)
{
    while (amending->parent[number] != number) {
        amending->parent[number] = amending->parent[amending->parent[number]];
        number = amending->parent[number];
    }
    return number;
}

static uint32_t fresh_number(struct amending *amending)
{
    amending->parent[amending->numbers] = amending->numbers;
    return amending->numbers++;
}

static void copy_units(struct clusters *clusters, const struct candidates *candidates)
{
    size_t total = 0, articles = candidates->article_count;
    for (size_t i = 0; i < articles; i++)
        total += candidates->articles[i]->sentence_count;
    clusters->at = alloc_zeroed(articles + 1, sizeof *clusters->at);
    uint32_t *next = clusters->cells = alloc_zeroed(total + 1, sizeof *clusters->cells);
    for (size_t i = 0; i < articles; i++) {
        clusters->at[i] = next;
        for (size_t k = 0; k < candidates->articles[i]->sentence_count; k++)
            *next++ = clusters->of[candidates->units.of[i][k]];
    }
}

static uint32_t *place_of(const struct amending *amending, const struct ruled *ruled)
{
    return &amending->clusters->at[ruled->article][ruled->sentence];
}

/* The clusters of those bound together become one; what is split off has no say in it. */
static void bind_groups(struct amending *amending)
{
    const struct decided *decided = &amending->clusters->decided;
    uint32_t *number = alloc_zeroed(decided->group_count + 1, sizeof *number);
    for (uint32_t i = 0; i < decided->group_count; i++)
        number[i] = NONE;
    for (uint32_t i = 0; i < decided->ruled_count; i++) {
        const struct ruled *ruled = &decided->ruled[i];
        if (ruled->off)
            continue;
        uint32_t own = find(amending, *place_of(amending, ruled));
        if (number[ruled->group] == NONE)
            number[ruled->group] = own;
        else
            amending->parent[own] = find(amending, number[ruled->group]);
    }
    for (uint32_t i = 0; i < decided->ruled_count; i++) {
        const struct ruled *ruled = &decided->ruled[i];
        if (!ruled->off)
            continue;
        if (number[ruled->group] == NONE)
            number[ruled->group] = fresh_number(amending);
        *place_of(amending, ruled) = number[ruled->group];
    }
    free(number);
}

/* Of two that are still in one cluster the one goes that nothing else is bound to. Sentences of one
 * article that leave a cluster together stay together. */
static void part_couples(struct amending *amending)
{
    const struct decided *decided = &amending->clusters->decided;
    uint32_t from = NONE, article = NONE, to = NONE;
    for (uint32_t i = 0; i < decided->parting_count; i++) {
        struct ruled *a = &decided->ruled[decided->partings[i].a];
        struct ruled *b = &decided->ruled[decided->partings[i].b];
        uint32_t both = find(amending, *place_of(amending, a));
        if (both != find(amending, *place_of(amending, b)) || (a->company > 1 && b->company > 1))
            continue;
        struct ruled *leaver = b->company > 1 ? a : b;
        if (both != from || leaver->article != article)
            to = fresh_number(amending);
        from = both;
        article = leaver->article;
        *place_of(amending, leaver) = to;
        leaver->left = true;
    }
}

static void number_anew(struct amending *amending)
{
    struct clusters *clusters = amending->clusters;
    uint32_t *number = alloc_zeroed(amending->numbers + 1, sizeof *number);
    clusters->count = 0;
    for (size_t i = 0; i < amending->candidates->article_count; i++)
        for (size_t k = 0; k < amending->candidates->articles[i]->sentence_count; k++) {
            uint32_t *known = &number[find(amending, clusters->at[i][k])];
            if (!*known)
                *known = (uint32_t)++clusters->count;
            clusters->at[i][k] = *known - 1;
        }
    free(number);
}

void amend_clusters(struct clusters *clusters, const struct candidates *candidates)
{
    const struct decided *decided = &clusters->decided;
    copy_units(clusters, candidates);
    if (!decided->ruled_count)
        return;
    size_t most = clusters->count + decided->group_count + decided->parting_count;
    struct amending amending = {clusters, candidates, alloc_zeroed(most + 1, sizeof(uint32_t)),
                                (uint32_t)clusters->count};
    for (uint32_t i = 0; i < clusters->count; i++)
        amending.parent[i] = i;
    bind_groups(&amending);
    part_couples(&amending);
    number_anew(&amending);
    free(amending.parent);
}

/* The first group, from the sentence at *next on, that more than one is of. */
static uint32_t next_group(const struct decided *decided, const struct member *member,
                           uint32_t *next)
{
    while (*next < member->count) {
        const struct ruled *ruled =
            decided_of(decided, member->article, member->sentences[(*next)++]);
        if (ruled && ruled->company > 1)
            return ruled->group;
    }
    return NONE;
}

static struct member pick(struct arena *arena, const struct decided *decided,
                          const struct member *member, uint32_t group)
{
    struct member picked = {member->article, ARENA_ARRAY(arena, uint32_t, member->count), 0};
    for (uint32_t i = 0; i < member->count; i++) {
        const struct ruled *ruled = decided_of(decided, member->article, member->sentences[i]);
        if (ruled && ruled->group == group)
            picked.sentences[picked.count++] = member->sentences[i];
    }
    return picked;
}

bool amend_bound(struct arena *arena, const struct decided *decided, const struct member *a,
                 const struct member *b, struct member *bound_a, struct member *bound_b)
{
    uint32_t at_a = 0, last = NONE, group;
    while (decided->ruled_count && (group = next_group(decided, a, &at_a)) != NONE) {
        uint32_t at_b = 0, other = NONE;
        while (group != last && other != group && (other = next_group(decided, b, &at_b)) != NONE)
            continue;
        if (group != last && other == group) {
            *bound_a = pick(arena, decided, a, group);
            *bound_b = pick(arena, decided, b, group);
            return true;
        }
        last = group;
    }
    return false;
}
