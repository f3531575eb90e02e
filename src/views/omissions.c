/* What is left out. Counts are of articles, not of origins: what every copy of a wire has is known
 * to whoever reads any of them. */
#include "views/omissions.h"

#include "base/alloc.h"
#include "base/vec.h"
#include "parallel/columns.h"
#include "views/telling.h"

#include <stdlib.h>

uint32_t omissions_least(const struct omissions *omissions)
{
    uint32_t others = (uint32_t)omissions->of->article_count - 1;
    uint32_t least = omissions->least ? omissions->least : (others + 1) / 2;
    return least < others ? least : others;
}

bool omissions_is_bare(const struct fact *fact, const struct fact_value *value)
{
    return (fact->kind == FACT_ATTRIBUTION || fact->kind == FACT_QUOTE) &&
           slice_is_none(value->value);
}

static uint32_t others_of(const struct statement *statement, uint32_t article)
{
    return (uint32_t)statement->member_count - (statement_member(statement, article) != NULL);
}

/* The sentences of one article before each statement's row. */
static void find_before(struct omissions *omissions)
{
    const struct comparison *comparison = omissions->of;
    uint32_t last = 0;
    for (size_t i = 0; i < comparison->statement_count; i++) {
        const struct member *member =
            statement_member(&comparison->statements[i], omissions->article);
        for (uint32_t k = 0; member && k < member->count; k++)
            if (!comparison->places[omissions->article][member->sentences[k]].moved &&
                member->sentences[k] + 1 > last)
                last = member->sentences[k] + 1;
        omissions->before[i] = last;
    }
}

/* Its own sentence that states what others credit, or UINT32_MAX; *credited gets how many others
 * do. */
static uint32_t bare_sentence(const struct fact *fact, uint32_t article, uint32_t *credited)
{
    uint32_t bare = UINT32_MAX, other = article;
    bool credits = false;
    *credited = 0;
    for (size_t i = 0; i < fact->value_count; i++) {
        const struct fact_value *value = &fact->values[i];
        bool is_bare = omissions_is_bare(fact, value);
        if (value->article == article) {
            credits |= !is_bare;
            if (is_bare && bare == UINT32_MAX)
                bare = value->sentence;
        } else if (!is_bare && value->article != other) {
            other = value->article;
            ++*credited;
        }
    }
    return credits ? UINT32_MAX : bare;
}

static void list_losses(struct omissions *omissions)
{
    const struct comparison *comparison = omissions->of;
    for (uint32_t i = 0; i < comparison->fact_count; i++) {
        const struct fact *fact = &comparison->facts[i];
        uint32_t credited, sentence;
        if (fact->kind != FACT_ATTRIBUTION && fact->kind != FACT_QUOTE)
            continue;
        sentence = bare_sentence(fact, omissions->article, &credited);
        if (sentence == UINT32_MAX || !credited ||
            (credited < omissions_least(omissions) && fact->verdict != VERDICT_CONFLICT))
            continue;
        VEC_PUSH(
            &omissions->roster,
            ((struct roster_item){comparison->places[omissions->article][sentence].statement, i}));
    }
}

struct counted {
    uint32_t statement, others;
};

static int most_told_first(const void *a, const void *b)
{
    const struct counted *x = a, *y = b;
    if (x->others != y->others)
        return x->others > y->others ? -1 : 1;
    return (x->statement > y->statement) - (x->statement < y->statement);
}

static void list(struct omissions *omissions)
{
    const struct comparison *comparison = omissions->of;
    uint32_t least = omissions_least(omissions);
    VEC(struct counted) left = {0};
    omissions->told = 0;
    roster_renew(&omissions->roster);
    for (uint32_t i = 0; least && i < comparison->statement_count; i++) {
        const struct statement *statement = &comparison->statements[i];
        uint32_t others = others_of(statement, omissions->article);
        if (others < least)
            continue;
        omissions->told++;
        if (!statement_member(statement, omissions->article))
            VEC_PUSH(&left, ((struct counted){i, others}));
    }
    omissions->left_out = left.count;
    if (left.count && !omissions->by_story)
        qsort(left.items, left.count, sizeof *left.items, most_told_first);
    for (size_t i = 0; i < left.count; i++)
        VEC_PUSH(&omissions->roster, ((struct roster_item){left.items[i].statement, ROSTER_WHOLE}));
    VEC_FREE(&left);
    if (least)
        list_losses(omissions);
}

static void clear(struct omissions *omissions)
{
    free(omissions->before);
    free(omissions->ranks);
    omissions->before = omissions->ranks = NULL;
    omissions->of = NULL;
}

static void make(struct omissions *omissions, const struct comparison *comparison, uint32_t article)
{
    clear(omissions);
    omissions->of = comparison;
    omissions->article = article;
    omissions->before = alloc_zeroed(comparison->statement_count + 1, sizeof *omissions->before);
    omissions->ranks = alloc_zeroed(comparison->article_count + 1, sizeof *omissions->ranks);
    telling_rank(comparison, omissions->ranks);
    find_before(omissions);
    list(omissions);
}

struct omissions *omissions_own(struct reader *reader)
{
    struct omissions *omissions = reader->own[VIEW_OMISSIONS];
    uint32_t article = columns_focused(&reader->board);
    if (!omissions)
        omissions = reader->own[VIEW_OMISSIONS] = alloc_zeroed(1, sizeof *omissions);
    if (omissions->of != reader->comparison || omissions->article != article)
        make(omissions, reader->comparison, article);
    return omissions;
}

void omissions_forget(struct reader *reader)
{
    if (reader->own[VIEW_OMISSIONS])
        clear(reader->own[VIEW_OMISSIONS]);
}

void omissions_release(struct reader *reader)
{
    struct omissions *omissions = reader->own[VIEW_OMISSIONS];
    if (!omissions)
        return;
    clear(omissions);
    roster_free(&omissions->roster);
    free(omissions);
}

bool omissions_update(struct reader *reader, enum action action, long count)
{
    struct omissions *omissions = reader->own[VIEW_OMISSIONS];
    uint32_t others = (uint32_t)omissions->of->article_count - 1;
    uint32_t least = omissions_least(omissions);
    switch (action) {
    case ACTION_TOLD_BY:
        omissions->least = count > 0 && count < UINT32_MAX ? (uint32_t)count
                           : others                        ? least % others + 1
                                                           : 0;
        break;
    case ACTION_TOLD_ALL:
        omissions->least = 0;
        break;
    case ACTION_SORT:
        omissions->by_story = !omissions->by_story;
        break;
    default:
        return false;
    }
    list(omissions);
    return true;
}
