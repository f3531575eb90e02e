/* The row plan. Built in one pass over each article: what has no place in a statement's row is
 * hung after the row of the last sentence before it that has. Never looks at text or width. */
#include "sheet/rows.h"

#include "base/alloc.h"
#include "base/vec.h"

#include <stdlib.h>

/* Something with a row of its own, to stand after the rows of statement anchor - 1. */
struct extra {
    uint32_t anchor; /* 0: before everything */
    uint32_t article;
    uint32_t order; /* within the article */
    enum row_kind kind;
    uint32_t index;
};

struct extras {
    struct extra *items;
    size_t count, capacity;
};

struct standings {
    struct standing *items;
    size_t count, capacity;
};

static int by_place(const void *left, const void *right)
{
    const struct extra *a = left, *b = right;
    if (a->anchor != b->anchor)
        return a->anchor < b->anchor ? -1 : 1;
    if (a->article != b->article)
        return a->article < b->article ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static int by_sentence(const void *left, const void *right)
{
    const struct apart *a = left, *b = right;
    if (a->article != b->article)
        return a->article < b->article ? -1 : 1;
    return a->sentence < b->sentence ? -1 : a->sentence > b->sentence;
}

static int by_member(const void *left, const void *right)
{
    const struct standing *a = left, *b = right;
    if (a->statement != b->statement)
        return a->statement < b->statement ? -1 : 1;
    return a->article < b->article ? -1 : a->article > b->article;
}

static void add_furniture(struct extras *extras, const struct article *article, uint32_t index,
                          uint32_t anchor, size_t *next, size_t block)
{
    while (*next < article->furniture_count && article->furniture[*next].before <= block) {
        struct extra extra = {anchor, index, (uint32_t)extras->count, ROW_FURNITURE,
                              (uint32_t)*next};
        VEC_PUSH(extras, extra);
        ++*next;
    }
}

/* Notes that sentences first to end - 1, neighbours, are all of the member that stand. */
static void add_standing(struct standings *standings, const struct comparison *comparison,
                         uint32_t article, uint32_t first, uint32_t end)
{
    uint32_t index = comparison->places[article][first].statement;
    const struct member *member = statement_member(&comparison->statements[index], article);
    if (!member || member->count == end - first)
        return;
    uint32_t low = 0, high = member->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (member->sentences[middle] < first)
            low = middle + 1;
        else
            high = middle;
    }
    struct standing standing = {index, article, low, end - first};
    VEC_PUSH(standings, standing);
}

/* A sentence stands in its statement's row when that comes after all rows the article has used, or
 * when the sentence before it stands there. */
static void gather(struct extras *extras, struct standings *standings,
                   const struct comparison *comparison, uint32_t index, bool furniture)
{
    const struct article *article = comparison->articles[index];
    uint32_t anchor = 0, first = 0, end = 0; /* the last run that stands */
    size_t next = furniture ? 0 : article->furniture_count;
    for (uint32_t i = 0; i < article->sentence_count; i++) {
        const struct place *place = &comparison->places[index][i];
        bool goes_on = anchor && place->statement + 1 == anchor && end == i;
        add_furniture(extras, article, index, anchor, &next, article->sentences[i].block);
        if (!place->moved && (goes_on || place->statement + 1 > anchor)) {
            if (!goes_on && end > first)
                add_standing(standings, comparison, index, first, end);
            first = goes_on ? first : i;
            end = i + 1;
            anchor = place->statement + 1;
        } else {
            struct extra extra = {anchor, index, (uint32_t)extras->count, ROW_APART, i};
            VEC_PUSH(extras, extra);
        }
    }
    if (end > first)
        add_standing(standings, comparison, index, first, end);
    add_furniture(extras, article, index, anchor, &next, article->block_count);
}

/* Members of which nothing stands, found by their sentences apart. */
static void add_absent(struct standings *standings, const struct comparison *comparison,
                       const struct extras *extras)
{
    for (size_t i = 0; i < extras->count; i++) {
        const struct extra *extra = &extras->items[i];
        if (extra->kind != ROW_APART)
            continue;
        uint32_t index = comparison->places[extra->article][extra->index].statement;
        struct standing standing = {index, extra->article, 0, 0};
        VEC_PUSH(standings, standing);
    }
}

/* Sorts, and keeps of each member the entry that says most. */
static void settle(struct standings *standings)
{
    size_t kept = 0;
    if (standings->count)
        qsort(standings->items, standings->count, sizeof *standings->items, by_member);
    for (size_t i = 0; i < standings->count; i++) {
        struct standing *item = &standings->items[i];
        if (kept && by_member(&standings->items[kept - 1], item) == 0) {
            if (item->count)
                standings->items[kept - 1] = *item;
        } else {
            standings->items[kept++] = *item;
        }
    }
    standings->count = kept;
}

static const struct standing *find_standing(const struct plan *plan, uint32_t statement,
                                            uint32_t article)
{
    struct standing key = {statement, article, 0, 0};
    return plan->standing_count
               ? bsearch(&key, plan->standing, plan->standing_count, sizeof key, by_member)
               : NULL;
}

static struct standing standing_of(const struct plan *plan, uint32_t statement,
                                   const struct member *member)
{
    const struct standing *found = find_standing(plan, statement, member->article);
    return found ? *found : (struct standing){statement, member->article, 0, member->count};
}

/* Sentences that stand, and one ghost for all that do not. */
static size_t parts_of(const struct plan *plan, uint32_t statement, const struct member *member)
{
    struct standing standing = standing_of(plan, statement, member);
    return (size_t)standing.count + (standing.count < member->count);
}

static size_t chunks(const struct plan *plan, const struct comparison *comparison, uint32_t index)
{
    const struct statement *statement = &comparison->statements[index];
    size_t most = 1;
    for (size_t i = 0; i < statement->member_count; i++) {
        const struct member *member = &statement->members[i];
        size_t parts = member->count < ROW_PARTS ? 1 : parts_of(plan, index, member);
        most = parts > most ? parts : most;
    }
    return (most + ROW_PARTS - 1) / ROW_PARTS;
}

static void add_extra(struct plan *plan, const struct comparison *comparison,
                      const struct extra *extra)
{
    uint32_t statement = extra->anchor ? extra->anchor - 1 : 0;
    if (extra->kind == ROW_APART) {
        statement = comparison->places[extra->article][extra->index].statement;
        plan->apart[plan->apart_count++] =
            (struct apart){extra->article, extra->index, (uint32_t)plan->count};
    }
    plan->rows[plan->count++] = (struct row){extra->kind, statement, extra->article, extra->index};
}

static bool any_title(const struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->article_count; i++)
        if (comparison->articles[i]->title.len)
            return true;
    return false;
}

static void lay_out(struct plan *plan, const struct comparison *comparison,
                    const struct extras *extras)
{
    size_t total = extras->count + 1, next = 0;
    for (uint32_t i = 0; i < comparison->statement_count; i++)
        total += chunks(plan, comparison, i);
    plan->rows = alloc_zeroed(total + 1, sizeof *plan->rows);
    plan->first = alloc_zeroed(comparison->statement_count + 1, sizeof *plan->first);
    plan->apart = alloc_zeroed(extras->count + 1, sizeof *plan->apart);
    if (any_title(comparison))
        plan->rows[plan->count++] = (struct row){.kind = ROW_TITLES};
    for (uint32_t i = 0; i <= comparison->statement_count; i++) {
        for (; next < extras->count && extras->items[next].anchor == i; next++)
            add_extra(plan, comparison, &extras->items[next]);
        if (i == comparison->statement_count)
            break;
        plan->first[i] = (uint32_t)plan->count;
        size_t parts = chunks(plan, comparison, i);
        for (uint32_t chunk = 0; chunk < parts; chunk++)
            plan->rows[plan->count++] = (struct row){ROW_STATEMENT, i, 0, chunk};
    }
    qsort(plan->apart, plan->apart_count, sizeof *plan->apart, by_sentence);
}

void plan_build(struct plan *plan, const struct comparison *comparison, bool furniture)
{
    struct extras extras = {0};
    struct standings standings = {0};
    *plan = (struct plan){0};
    for (size_t i = 0; comparison->statement_count && i < comparison->article_count; i++)
        gather(&extras, &standings, comparison, (uint32_t)i, furniture);
    add_absent(&standings, comparison, &extras);
    settle(&standings);
    plan->standing = standings.items;
    plan->standing_count = standings.count;
    if (extras.count)
        qsort(extras.items, extras.count, sizeof *extras.items, by_place);
    if (comparison->statement_count)
        lay_out(plan, comparison, &extras);
    VEC_FREE(&extras);
}

void plan_free(struct plan *plan)
{
    free(plan->rows);
    free(plan->first);
    free(plan->apart);
    free(plan->standing);
    *plan = (struct plan){0};
}

size_t plan_row_of(const struct plan *plan, const struct comparison *comparison, uint32_t article,
                   uint32_t sentence)
{
    struct apart key = {article, sentence, 0};
    const struct apart *found =
        plan->apart_count ? bsearch(&key, plan->apart, plan->apart_count, sizeof key, by_sentence)
                          : NULL;
    if (found)
        return found->row;
    uint32_t statement = comparison->places[article][sentence].statement;
    const struct member *member = statement_member(&comparison->statements[statement], article);
    if (!member)
        return plan->first[statement];
    struct standing standing = standing_of(plan, statement, member);
    uint32_t start = standing.count ? member->sentences[standing.from] : sentence;
    uint32_t place = sentence > start ? sentence - start : 0;
    place = place < standing.count ? place : 0;
    return plan->first[statement] + place / ROW_PARTS;
}

size_t plan_apart(const struct plan *plan, const struct comparison *comparison, uint32_t statement,
                  uint32_t article, uint32_t *sentences, size_t room)
{
    const struct member *member = statement_member(&comparison->statements[statement], article);
    const struct standing *standing = find_standing(plan, statement, article);
    if (!member || !standing)
        return 0;
    uint32_t at = standing->from || !standing->count ? 0 : standing->count;
    for (size_t i = 0; i < room && at < member->count; i++) {
        sentences[i] = member->sentences[at++];
        if (standing->count && at == standing->from)
            at += standing->count;
    }
    return member->count - standing->count;
}

size_t plan_parts(const struct plan *plan, const struct comparison *comparison, size_t row,
                  uint32_t article, struct part parts[ROW_PARTS])
{
    const struct row *r = &plan->rows[row];
    if (r->kind == ROW_TITLES) {
        parts[0] = (struct part){PART_TITLE, 0};
        return comparison->articles[article]->title.len > 0;
    }
    if (r->kind != ROW_STATEMENT) {
        if (r->article != article)
            return 0;
        parts[0] = (struct part){r->kind == ROW_APART ? PART_SENTENCE : PART_FURNITURE, r->index};
        parts[1] = (struct part){PART_POINTER, r->index};
        return r->kind == ROW_APART ? 2 : 1;
    }
    const struct member *member = statement_member(&comparison->statements[r->statement], article);
    if (!member)
        return 0;
    struct standing standing = standing_of(plan, r->statement, member);
    size_t count = 0, i = (size_t)r->index * ROW_PARTS;
    for (; i < standing.count && count < ROW_PARTS; i++)
        parts[count++] = (struct part){PART_SENTENCE, member->sentences[standing.from + i]};
    uint32_t apart;
    if (i == standing.count && count < ROW_PARTS &&
        plan_apart(plan, comparison, r->statement, article, &apart, 1))
        parts[count++] = (struct part){PART_GHOST, apart};
    return count;
}

bool plan_has(const struct plan *plan, const struct comparison *comparison, size_t row,
              uint32_t article)
{
    const struct row *r = &plan->rows[row];
    if (r->kind == ROW_TITLES)
        return comparison->articles[article]->title.len > 0;
    if (r->kind != ROW_STATEMENT)
        return r->article == article;
    const struct member *member = statement_member(&comparison->statements[r->statement], article);
    if (!member || r->index == 0)
        return member;
    return parts_of(plan, r->statement, member) > (size_t)r->index * ROW_PARTS;
}

char plan_mark(const struct plan *plan, const struct comparison *comparison, size_t row)
{
    const struct row *r = &plan->rows[row];
    if (r->kind == ROW_APART)
        return '^';
    return r->kind == ROW_STATEMENT ? statement_mark(&comparison->statements[r->statement]) : ' ';
}
