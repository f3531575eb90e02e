/* Dates and times by unit. What is told in the same words counts as words already; what the story
 * tells all the time (the day it happened) says nothing of a pair. Days since 1970-01-01; minutes
 * from midnight. */
#include "compare/dated.h"

#include "base/alloc.h"

#include <stdlib.h>

/* Minutes apart that are about the same time; a span of time that is still a time; how often an
 * article may tell what is not common, on average. */
enum { NEAR = 20, SPAN = 120, OFTEN = 2 };

static bool read_moment(const struct moment *moment, struct told *told)
{
    if (moment->first_minute >= 0) {
        *told = (struct told){moment->first_minute, moment->last_minute, .time = true};
        return moment->last_minute - moment->first_minute < SPAN;
    }
    *told = (struct told){moment->first_day, moment->last_day, .time = false};
    return moment->grain != GRAIN_TIME && moment->first_day <= moment->last_day;
}

static const struct mentions *mentions_of(const struct candidates *candidates, struct occurrence at,
                                          uint32_t *from, uint32_t *to)
{
    const struct mentions *mentions = &candidates->mentions[at.article];
    *from = mentions->first[at.sentence];
    *to = mentions->first[at.sentence + 1];
    return mentions;
}

/* A line that is mostly a date ("Updated: …") tells nothing that happened. */
static void read_unit(struct dated *dated, const struct candidates *candidates, uint32_t unit)
{
    const struct unit *item = &candidates->units.items[unit];
    struct occurrence at = candidates->units.occurrences[item->first];
    uint32_t from, to;
    size_t first = dated->count, bytes = 0;
    const struct mentions *mentions = mentions_of(candidates, at, &from, &to);
    for (uint32_t i = from; i < to; i++) {
        const struct mention *mention = &mentions->items[i];
        struct told *told = &dated->items[dated->count];
        if (mention->kind != FACT_DATE || mention->withheld)
            continue;
        bytes += mention->range.end - mention->range.start;
        if (!read_moment(&mention->moment, told))
            continue;
        told->text = slice_sub(candidates->articles[at.article]->text, mention->range.start,
                               mention->range.end);
        dated->count++;
    }
    if (bytes * 2 >= item->text.len)
        dated->count = first;
}

static int by_value(const void *left, const void *right)
{
    const struct told *a = left, *b = right;
    if (a->time != b->time)
        return a->time ? 1 : -1;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    return a->to < b->to ? -1 : a->to > b->to;
}

/* How many of the sorted ones come before it. */
static size_t count_before(const struct told *sorted, size_t count, struct told told)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (by_value(&sorted[middle], &told) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void mark_common(struct dated *dated, size_t most)
{
    struct told *sorted = alloc_zeroed(dated->count + 1, sizeof *sorted);
    for (size_t i = 0; i < dated->count; i++)
        sorted[i] = dated->items[i];
    qsort(sorted, dated->count, sizeof *sorted, by_value);
    for (size_t i = 0; i < dated->count; i++) {
        struct told *told = &dated->items[i], first = *told, behind = *told;
        if (told->time) {
            first = (struct told){told->from - NEAR, INT32_MIN, .time = true};
            behind = (struct told){told->from + NEAR + 1, INT32_MIN, .time = true};
        } else {
            behind.to += behind.to < INT32_MAX;
        }
        told->common =
            count_before(sorted, dated->count, behind) - count_before(sorted, dated->count, first) >
            most;
    }
    free(sorted);
}

void dated_read(struct dated *dated, const struct candidates *candidates)
{
    size_t units = candidates->units.count, mentions = 0;
    for (size_t i = 0; i < candidates->article_count; i++)
        mentions += candidates->mentions[i].count;
    *dated = (struct dated){.start = alloc_zeroed(units + 1, sizeof *dated->start),
                            .items = alloc_zeroed(mentions + 1, sizeof *dated->items)};
    for (uint32_t unit = 0; unit < units; unit++) {
        dated->start[unit] = (uint32_t)dated->count;
        read_unit(dated, candidates, unit);
    }
    dated->start[units] = (uint32_t)dated->count;
    mark_common(dated, OFTEN * candidates->article_count);
}

void dated_free(struct dated *dated)
{
    free(dated->start);
    free(dated->items);
    *dated = (struct dated){0};
}

static bool same_value(const struct told *a, const struct told *b)
{
    if (a->time != b->time)
        return false;
    if (!a->time)
        return a->from == b->from && a->to == b->to;
    return abs(a->from - b->from) <= NEAR || (a->from <= b->to && b->from <= a->to);
}

bool dated_same(const struct dated *dated, uint32_t a, uint32_t b)
{
    for (uint32_t i = dated->start[a]; i < dated->start[a + 1]; i++)
        for (uint32_t j = dated->start[b]; j < dated->start[b + 1]; j++) {
            const struct told *x = &dated->items[i], *y = &dated->items[j];
            if (!x->common && !y->common && same_value(x, y) &&
                !slice_equal_nocase(x->text, y->text))
                return true;
        }
    return false;
}
