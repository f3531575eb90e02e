/* Arrows of descent, the strongest bonds first: at most one to each article, and no circle. What is
 * left without direction is told as such, once for each group that hangs together. */
#include "compare/lineage.h"

#include "compare/bond.h"
#include "compare/explain.h"
#include "fact/calendar.h"
#include "text/date.h"

#include <stdlib.h>

/* Fewer shared words are chance, or a name and a title. */
enum { LEAST_WORDS = 16, ERROR_WORDS = 30, CITATION_WORDS = 60, MINUTES_DAY = 1440 };

/* When an article came out, in minutes since 1970; a day without a time spans it. */
struct issued {
    bool known;
    int64_t first, last;
};

struct arrow {
    const struct bond *bond;
    uint32_t from, to, weight;
    bool directed, by_time;
};

struct descent_list {
    struct comparison *comparison;
    struct issued *published; /* [article] */
    uint32_t *parent, *group; /* [article]: UINT32_MAX; of union-find */
    VEC(struct arrow) arrows;
    VEC(struct descent) kept;
};

static struct issued issued_at(struct slice published)
{
    struct date date;
    if (!published.len || !date_read(published, 0, DATE_ORDER_UNKNOWN, &date) || !date.year ||
        !date.month || !date.day)
        return (struct issued){false, 0, 0};
    int64_t day = (int64_t)calendar_day(date.year, date.month, date.day) * MINUTES_DAY;
    if (date.hour < 0)
        return (struct issued){true, day, day + MINUTES_DAY - 1};
    int64_t minute = day + date.hour * 60 + (date.minute > 0 ? date.minute : 0);
    if (date.has_zone)
        return (struct issued){true, minute - date.zone, minute - date.zone};
    /* A time of nobody knows which zone. */
    return (struct issued){true, minute - 12 * 60, minute + 12 * 60};
}

static bool earlier(const struct descent_list *list, uint32_t a, uint32_t b)
{
    const struct issued *x = &list->published[a], *y = &list->published[b];
    return x->known && y->known && x->last < y->first;
}

/* Two wall clocks in no known zone are likely to be in the same. */
static bool earlier_by_clock(const struct descent_list *list, uint32_t a, uint32_t b)
{
    const struct issued *x = &list->published[a], *y = &list->published[b];
    bool alike = x->known && y->known && x->last - x->first == y->last - y->first;
    return alike ? x->first < y->first : earlier(list, a, b);
}

static void add_arrow(struct descent_list *list, const struct bond *bond)
{
    struct arrow arrow = {.bond = bond, .from = bond->a, .to = bond->b};
    bool cited = bond->a_cites != bond->b_cites;
    bool a_first = earlier_by_clock(list, bond->a, bond->b);
    bool b_first = earlier_by_clock(list, bond->b, bond->a);
    arrow.weight = bond->words + ERROR_WORDS * bond->errors + (cited ? CITATION_WORDS : 0);
    if (bond->words < LEAST_WORDS && !cited && !(bond->errors && bond->words))
        return;
    arrow.directed = cited || a_first || b_first;
    arrow.by_time = a_first || b_first;
    if (cited ? bond->a_cites : b_first) {
        arrow.from = bond->b;
        arrow.to = bond->a;
    }
    VEC_PUSH(&list->arrows, arrow);
}

static int strongest_first(const void *a, const void *b)
{
    const struct arrow *x = a, *y = b;
    if (x->directed != y->directed)
        return x->directed ? -1 : 1;
    if (x->weight != y->weight)
        return x->weight > y->weight ? -1 : 1;
    if (x->to != y->to)
        return x->to < y->to ? -1 : 1;
    return (x->from > y->from) - (x->from < y->from);
}

static void add_evidence(struct descent *descent, const char *code, struct slice text)
{
    descent->evidence[descent->evidence_count++] = (struct reason){code, text};
}

static void add_time(struct descent_list *list, struct descent *descent)
{
    struct comparison *comparison = list->comparison;
    struct slice from = comparison->articles[descent->from]->published;
    struct slice to = comparison->articles[descent->to]->published;
    bool before = earlier_by_clock(list, descent->from, descent->to);
    add_evidence(descent, before ? "published-earlier" : "published-later",
                 arena_format(comparison->arena, "published %.*s, %s %.*s", SLICE_ARG(from),
                              before ? "before" : "after", SLICE_ARG(to)));
}

static struct descent explain(struct descent_list *list, const struct arrow *arrow)
{
    enum { MOST = 5 };
    struct arena *arena = list->comparison->arena;
    const struct bond *bond = arrow->bond;
    struct descent descent = {.from = arrow->from, .to = arrow->to, .directed = arrow->directed};
    descent.evidence = ARENA_ARRAY(arena, struct reason, MOST);
    if (bond->a_cites || bond->b_cites) {
        uint32_t cited = bond->a_cites ? bond->b : bond->a;
        struct slice source = list->comparison->articles[cited]->source;
        add_evidence(&descent, "cites", arena_format(arena, "credits %.*s", SLICE_ARG(source)));
    }
    if (bond->words)
        add_evidence(&descent, "shared-runs",
                     arena_format(arena, "share %u words verbatim", bond->words));
    if (bond->errors)
        add_evidence(&descent, "shared-errors",
                     arena_format(arena, "agree against the others on %u value%s: %.*s",
                                  bond->errors, bond->errors == 1 ? "" : "s",
                                  SLICE_ARG(explain_short(arena, bond->error))));
    if (arrow->by_time)
        add_time(list, &descent);
    if (!arrow->directed)
        add_evidence(&descent, "cannot-tell", SLICE("nothing tells which came first"));
    return descent;
}

static uint32_t group_of(struct descent_list *list, uint32_t article)
{
    while (list->group[article] != article) {
        list->group[article] = list->group[list->group[article]];
        article = list->group[article];
    }
    return article;
}

static void keep(struct descent_list *list)
{
    for (size_t i = 0; i < list->arrows.count; i++) {
        const struct arrow *arrow = &list->arrows.items[i];
        uint32_t from = group_of(list, arrow->from), to = group_of(list, arrow->to);
        if (from == to || (arrow->directed && list->parent[arrow->to] != UINT32_MAX))
            continue;
        list->group[to] = from;
        if (arrow->directed)
            list->parent[arrow->to] = arrow->from;
        VEC_PUSH(&list->kept, explain(list, arrow));
    }
}

static int by_child(const void *a, const void *b)
{
    const struct descent *x = a, *y = b;
    if (x->to != y->to)
        return x->to < y->to ? -1 : 1;
    return (x->from > y->from) - (x->from < y->from);
}

void lineage_fill(struct comparison *comparison)
{
    size_t count = comparison->article_count;
    struct descent_list list = {.comparison = comparison};
    struct bonds bonds;
    list.published = alloc_zeroed(count + 1, sizeof *list.published);
    list.parent = alloc_zeroed(count + 1, sizeof *list.parent);
    list.group = alloc_zeroed(count + 1, sizeof *list.group);
    for (uint32_t i = 0; i < count; i++) {
        list.published[i] = issued_at(comparison->articles[i]->published);
        list.parent[i] = UINT32_MAX;
        list.group[i] = i;
    }
    bonds_collect(&bonds, comparison);
    for (size_t i = 0; i < bonds.items.count; i++)
        add_arrow(&list, &bonds.items.items[i]);
    if (list.arrows.count)
        qsort(list.arrows.items, list.arrows.count, sizeof *list.arrows.items, strongest_first);
    keep(&list);
    if (list.kept.count)
        qsort(list.kept.items, list.kept.count, sizeof *list.kept.items, by_child);
    comparison->lineage_count = list.kept.count;
    comparison->lineage =
        arena_copy(comparison->arena, list.kept.items, list.kept.count, sizeof *list.kept.items);
    bonds_free(&bonds);
    VEC_FREE(&list.arrows);
    VEC_FREE(&list.kept);
    free(list.published);
    free(list.parent);
    free(list.group);
}
