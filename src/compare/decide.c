/* From ids to sentences, and from a list of decisions to what holds in the end. Sentences bound
 * together are sets of a union-find, whose elements are not the sentences: one that leaves its set
 * gets a new element. */
#include "compare/decide.h"

#include "base/alloc.h"

#include <stdlib.h>

enum { NONE = UINT32_MAX };

struct named {
    struct id id;
    uint64_t key;
    uint32_t article, sentence;
};

static int compare_ids(const struct id *a, const struct id *b)
{
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    return a->repeat < b->repeat ? -1 : a->repeat > b->repeat;
}

static int by_id(const void *left, const void *right)
{
    const struct named *a = left, *b = right;
    int ids = compare_ids(&a->id, &b->id);
    return ids ? ids : a->article < b->article ? -1 : a->article > b->article;
}

static int by_units(const void *left, const void *right)
{
    const struct couple *a = left, *b = right;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return a->b < b->b ? -1 : a->b > b->b;
}

static int by_place(const void *left, const void *right)
{
    const struct ruled *a = left, *b = right;
    if (a->article != b->article)
        return a->article < b->article ? -1 : 1;
    return a->sentence < b->sentence ? -1 : a->sentence > b->sentence;
}

struct names {
    struct named *items;
    size_t count;
};

static struct names list_ids(const struct candidates *candidates)
{
    struct names names = {0};
    for (size_t i = 0; i < candidates->article_count; i++)
        names.count += candidates->articles[i]->sentence_count;
    names.items = alloc_zeroed(names.count + 1, sizeof *names.items);
    struct named *next = names.items;
    for (uint32_t i = 0; i < candidates->article_count; i++) {
        const struct article *article = candidates->articles[i];
        uint64_t key = article_key(article);
        for (uint32_t j = 0; j < article->sentence_count; j++)
            *next++ = (struct named){article->sentences[j].id, key, i, j};
    }
    qsort(names.items, names.count, sizeof *names.items, by_id);
    return names;
}

/* The sentence of that id in the article of that key, else in the first that has it. */
static const struct named *find_name(const struct names *names, const struct id *id, uint64_t key)
{
    size_t low = 0, high = names->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_ids(&names->items[middle].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    const struct named *first = NULL;
    for (; low < names->count && compare_ids(&names->items[low].id, id) == 0; low++) {
        first = first ? first : &names->items[low];
        if (names->items[low].key == key)
            return &names->items[low];
    }
    return first;
}

/* A decision with its sentences found: at first as names, then as indexes of ruled. */
struct ruling {
    const struct named *name_a, *name_b;
    uint32_t a, b;
};

static void rule(struct decided *decided, const struct named *name)
{
    if (name)
        decided->ruled[decided->ruled_count++] =
            (struct ruled){.article = name->article, .sentence = name->sentence};
}

static uint32_t index_of(const struct decided *decided, const struct named *name)
{
    if (!name)
        return NONE;
    const struct ruled *ruled = decided_of(decided, name->article, name->sentence);
    return (uint32_t)(ruled - decided->ruled);
}

static struct ruling *find_sentences(struct decided *decided, const struct candidates *candidates,
                                     const struct decisions *decisions)
{
    struct names names = list_ids(candidates);
    struct ruling *rulings = alloc_zeroed(decisions->count, sizeof *rulings);
    decided->ruled = alloc_zeroed(decisions->count * 2, sizeof *decided->ruled);
    for (size_t i = 0; i < decisions->count; i++) {
        const struct decision *decision = &decisions->items[i];
        rulings[i].name_a = find_name(&names, &decision->a, decision->key_a);
        rulings[i].name_b = find_name(&names, &decision->b, decision->key_b);
        rule(decided, rulings[i].name_a);
        rule(decided, rulings[i].name_b);
    }
    qsort(decided->ruled, decided->ruled_count, sizeof *decided->ruled, by_place);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < decided->ruled_count; i++)
        if (i == 0 || by_place(&decided->ruled[kept - 1], &decided->ruled[i]) != 0)
            decided->ruled[kept++] = decided->ruled[i];
    decided->ruled_count = kept;
    for (size_t i = 0; i < decisions->count; i++) {
        rulings[i].a = index_of(decided, rulings[i].name_a);
        rulings[i].b = index_of(decided, rulings[i].name_b);
    }
    free(names.items);
    return rulings;
}

struct binding {
    struct decided *decided;
    uint32_t *element; /* [ruled] */
    uint32_t *parent;  /* [element] */
    uint32_t elements;
};

static uint32_t set_of(struct binding *binding, uint32_t ruled)
{
    uint32_t at = binding->element[ruled];
    while (binding->parent[at] != at) {
        binding->parent[at] = binding->parent[binding->parent[at]];
        at = binding->parent[at];
    }
    return at;
}

static uint32_t fresh_element(struct binding *binding)
{
    binding->parent[binding->elements] = binding->elements;
    return binding->elements++;
}

static void split(struct binding *binding, uint32_t a, uint32_t b)
{
    bool alone = a == NONE || a == b;
    binding->element[b] = alone ? fresh_element(binding) : binding->element[a];
    binding->decided->ruled[b].off = true;
}

static void part(struct binding *binding, uint32_t a, uint32_t b)
{
    struct decided *decided = binding->decided;
    if (set_of(binding, a) == set_of(binding, b))
        binding->element[b] = fresh_element(binding);
    decided->partings[decided->parting_count++] = (struct parting){a, b};
}

static void obey(struct binding *binding, enum decision_kind kind, uint32_t a, uint32_t b)
{
    if (b == NONE || (kind != DECISION_SPLIT && (a == NONE || a == b)))
        return;
    switch (kind) {
    case DECISION_ACCEPT:
    case DECISION_JOIN:
        binding->parent[set_of(binding, a)] = set_of(binding, b);
        break;
    case DECISION_REJECT:
        part(binding, a, b);
        break;
    case DECISION_SPLIT:
        split(binding, a, b);
        break;
    }
}

static void number_groups(struct binding *binding)
{
    struct decided *decided = binding->decided;
    uint32_t *number = alloc_zeroed(binding->elements + 1, sizeof *number);
    uint32_t *company = alloc_zeroed(decided->ruled_count + 1, sizeof *company);
    for (uint32_t i = 0; i < decided->ruled_count; i++) {
        uint32_t *known = &number[set_of(binding, i)];
        if (!*known)
            *known = ++decided->group_count;
        decided->ruled[i].group = *known - 1;
        company[*known - 1]++;
    }
    for (uint32_t i = 0; i < decided->ruled_count; i++)
        decided->ruled[i].company = company[decided->ruled[i].group];
    free(number);
    free(company);
}

static void bind_sentences(struct decided *decided, const struct ruling *rulings,
                           const struct decisions *decisions)
{
    size_t most = decided->ruled_count + decisions->count + 1;
    struct binding binding = {decided, alloc_zeroed(most, sizeof *binding.element),
                              alloc_zeroed(most, sizeof *binding.parent), decided->ruled_count};
    for (uint32_t i = 0; i < decided->ruled_count; i++)
        binding.element[i] = binding.parent[i] = i;
    decided->partings = alloc_zeroed(decisions->count, sizeof *decided->partings);
    for (size_t i = 0; i < decisions->count; i++)
        obey(&binding, decisions->items[i].kind, rulings[i].a, rulings[i].b);
    number_groups(&binding);
    free(binding.element);
    free(binding.parent);
}

static uint32_t unit_of(const struct candidates *candidates, const struct ruled *ruled)
{
    return candidates->units.of[ruled->article][ruled->sentence];
}

/* Partings that hold, and what they mean for units. */
static void keep_partings(struct decided *decided, const struct candidates *candidates)
{
    uint32_t kept = 0;
    decided->rejected = alloc_zeroed(decided->parting_count + 1, sizeof *decided->rejected);
    for (uint32_t i = 0; i < decided->parting_count; i++) {
        struct parting parting = decided->partings[i];
        const struct ruled *a = &decided->ruled[parting.a], *b = &decided->ruled[parting.b];
        if (a->group == b->group)
            continue;
        decided->partings[kept++] = parting;
        uint32_t x = unit_of(candidates, a), y = unit_of(candidates, b);
        if (x != y)
            decided->rejected[decided->rejected_count++] =
                (struct couple){x < y ? x : y, x < y ? y : x};
    }
    decided->parting_count = kept;
    qsort(decided->rejected, decided->rejected_count, sizeof *decided->rejected, by_units);
}

void decided_read(struct decided *decided, const struct candidates *candidates,
                  const struct decisions *decisions)
{
    if (!decisions->count)
        return;
    struct ruling *rulings = find_sentences(decided, candidates, decisions);
    bind_sentences(decided, rulings, decisions);
    keep_partings(decided, candidates);
    free(rulings);
}

void decided_free(struct decided *decided)
{
    free(decided->ruled);
    free(decided->partings);
    free(decided->rejected);
    *decided = (struct decided){0};
}

bool decided_rejected(const struct decided *decided, uint32_t a, uint32_t b)
{
    struct couple wanted = {a < b ? a : b, a < b ? b : a};
    return decided->rejected_count && bsearch(&wanted, decided->rejected, decided->rejected_count,
                                              sizeof *decided->rejected, by_units);
}

const struct ruled *decided_of(const struct decided *decided, uint32_t article, uint32_t sentence)
{
    struct ruled wanted = {.article = article, .sentence = sentence};
    return decided->ruled_count ? bsearch(&wanted, decided->ruled, decided->ruled_count,
                                          sizeof *decided->ruled, by_place)
                                : NULL;
}
