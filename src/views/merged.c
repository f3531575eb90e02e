/* What the merged story lists. Origins are counted once for each comparison, so that a filter is a
 * walk over numbers. */
#include "views/merged.h"

#include "base/alloc.h"
#include "base/vec.h"
#include "parallel/columns.h"
#include "sheet/display.h"
#include "views/reading.h"
#include "views/telling.h"

#include <stdlib.h>

static bool passes(const struct reader *reader, const struct merged *merged, uint32_t index)
{
    const struct statement *statement = &merged->of->statements[index];
    if (merged->matching && !telling_matches(reader, statement, merged_wording(reader, index)))
        return false;
    switch (merged->filter) {
    case MERGED_TOLD:
        return merged->origins[index] >= merged->told;
    case MERGED_SINGLE:
        return merged->origins[index] == 1;
    case MERGED_DISPUTED:
        return statement->flags & FLAG_CONFLICT;
    default:
        return true;
    }
}

static void list(const struct reader *reader, struct merged *merged)
{
    roster_renew(&merged->roster);
    for (size_t i = 0; i < merged->statements; i++)
        if (passes(reader, merged, merged->order[i]))
            VEC_PUSH(&merged->roster, ((struct roster_item){merged->order[i], ROSTER_WHOLE}));
}

static void clear(struct merged *merged)
{
    free(merged->origins);
    free(merged->ranks);
    free(merged->chosen);
    free(merged->order);
    merged->origins = merged->ranks = merged->chosen = merged->order = NULL;
    merged->of = NULL;
}

/* The choice's sentence in the article; false where it has none of that id. */
static bool find_in(const struct article *article, const struct choice *choice, uint32_t *sentence)
{
    for (uint32_t i = 0; i < article->sentence_count; i++) {
        const struct id *id = &article->sentences[i].id;
        if (id->hash == choice->id.hash && id->repeat == choice->id.repeat) {
            *sentence = i;
            return true;
        }
    }
    return false;
}

static bool find_choice(const struct comparison *comparison, const struct choice *choice,
                        uint32_t *article, uint32_t *statement)
{
    for (uint32_t i = 0; i < comparison->article_count; i++) {
        uint32_t sentence;
        if (article_key(comparison->articles[i]) != choice->key ||
            !find_in(comparison->articles[i], choice, &sentence))
            continue;
        *article = i;
        *statement = comparison->places[i][sentence].statement;
        return true;
    }
    return false;
}

/* Of two choices that have come into one statement the later one holds. */
static void choose_again(struct merged *merged)
{
    uint32_t article, statement;
    for (size_t i = 0; i < merged->choices.count; i++)
        if (find_choice(merged->of, &merged->choices.items[i], &article, &statement))
            merged->chosen[statement] = article + 1;
}

/* The choice is the statement's only one. */
static void choose(struct merged *merged, uint32_t index, const struct member *member)
{
    uint32_t article, statement;
    size_t kept = 0;
    for (size_t i = 0; i < merged->choices.count; i++)
        if (!find_choice(merged->of, &merged->choices.items[i], &article, &statement) ||
            statement != index)
            merged->choices.items[kept++] = merged->choices.items[i];
    merged->choices.count = kept;
    const struct article *chosen = merged->of->articles[member->article];
    struct choice choice = {chosen->sentences[member->sentences[0]].id, article_key(chosen)};
    VEC_PUSH(&merged->choices, choice);
    merged->chosen[index] = member->article + 1;
}

static void make(const struct reader *reader, struct merged *merged)
{
    const struct comparison *comparison = reader->comparison;
    clear(merged);
    merged->of = comparison;
    merged->roster.slides = true;
    merged->origins = alloc_zeroed(comparison->statement_count + 1, sizeof *merged->origins);
    merged->chosen = alloc_zeroed(comparison->statement_count + 1, sizeof *merged->chosen);
    merged->ranks = alloc_zeroed(comparison->article_count + 1, sizeof *merged->ranks);
    for (size_t i = 0; i < comparison->statement_count; i++)
        merged->origins[i] = telling_origins(&comparison->statements[i]);
    telling_rank(comparison, merged->ranks);
    merged->order = alloc_zeroed(comparison->statement_count + 1, sizeof *merged->order);
    merged->statements = reading_order(comparison, merged->ranks, merged->order);
    choose_again(merged);
    if (merged->articles != comparison->article_count) {
        merged->articles = comparison->article_count;
        merged->preferred = 0;
        merged->filter = MERGED_ALL;
        merged->matching = false;
    }
    list(reader, merged);
}

struct merged *merged_own(struct reader *reader)
{
    struct merged *merged = reader->own[VIEW_MERGED];
    if (!merged)
        merged = reader->own[VIEW_MERGED] = alloc_zeroed(1, sizeof *merged);
    if (merged->of != reader->comparison)
        make(reader, merged);
    if (merged->matching && !reader->search.active)
        merged_match(reader, false);
    return merged;
}

void merged_forget(struct reader *reader)
{
    if (reader->own[VIEW_MERGED])
        clear(reader->own[VIEW_MERGED]);
}

void merged_release(struct reader *reader)
{
    struct merged *merged = reader->own[VIEW_MERGED];
    if (!merged)
        return;
    clear(merged);
    roster_free(&merged->roster);
    VEC_FREE(&merged->choices);
    free(merged);
}

const struct member *merged_wording(const struct reader *reader, uint32_t statement)
{
    const struct merged *merged = reader->own[VIEW_MERGED];
    const struct statement *s = &merged->of->statements[statement];
    const struct member *member = NULL;
    if (merged->chosen[statement])
        member = statement_member(s, merged->chosen[statement] - 1);
    if (!member && merged->preferred)
        member = statement_member(s, merged->preferred - 1);
    return member ? member : telling_first(s, merged->ranks);
}

static void set_filter(const struct reader *reader, struct merged *merged,
                       enum merged_filter filter, uint32_t told)
{
    merged->filter = filter;
    merged->told = told;
    list(reader, merged);
}

void merged_match(struct reader *reader, bool on)
{
    struct merged *merged = reader->own[VIEW_MERGED];
    merged->matching = on;
    if (merged->of)
        list(reader, merged);
}

static void told_by(const struct reader *reader, struct merged *merged, long count)
{
    uint32_t most = (uint32_t)merged->articles;
    uint32_t told = merged->filter == MERGED_TOLD ? merged->told + 1 : 2;
    if (count > 0)
        told = count > (long)most ? most : (uint32_t)count;
    set_filter(reader, merged, told < 2 || told > most ? MERGED_ALL : MERGED_TOLD, told);
}

/* To the wording of the next who tells it, or the one before, round the ends. */
static void turn(struct reader *reader, struct merged *merged, bool on, long count,
                 struct requests *requests)
{
    const struct list *entries = list_of(reader);
    if (entries->at >= merged->roster.count)
        return;
    uint32_t index = merged->roster.items[entries->at].statement;
    const struct statement *statement = &reader->comparison->statements[index];
    size_t all = statement->member_count, by = (size_t)(count > 0 ? count : 1) % all;
    if (all < 2) {
        state_say(reader, MEANING_MESSAGE, "Only one source tells this");
        state_request(requests, REQUEST_BELL, 0);
        return;
    }
    size_t at = (size_t)(merged_wording(reader, index) - statement->members);
    at = (at + (on ? by : all - by)) % all;
    choose(merged, index, &statement->members[at]);
}

/* The earliest, A, B …, the earliest. With a count, that source's. */
static void prefer(struct reader *reader, struct merged *merged, long count)
{
    uint32_t most = (uint32_t)merged->articles;
    merged->preferred = count > 0 && count <= (long)most ? (uint32_t)count : merged->preferred + 1;
    if (merged->preferred > most)
        merged->preferred = 0;
    merged->choices.count = 0;
    memset(merged->chosen, 0, merged->of->statement_count * sizeof *merged->chosen);
    if (merged->preferred)
        state_say(reader, MEANING_MESSAGE, "Shown in the words of %.*s wherever it tells something",
                  SLICE_ARG(reader->comparison->labels[merged->preferred - 1]));
    else
        state_say(reader, MEANING_MESSAGE, "Shown in the words of the earliest source");
}

bool merged_update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    struct merged *merged = reader->own[VIEW_MERGED];
    switch (action) {
    case ACTION_TOLD_BY:
        told_by(reader, merged, count);
        return true;
    case ACTION_TOLD_SINGLE:
        set_filter(reader, merged, merged->filter == MERGED_SINGLE ? MERGED_ALL : MERGED_SINGLE, 0);
        return true;
    case ACTION_TOLD_DISPUTED:
        set_filter(reader, merged, merged->filter == MERGED_DISPUTED ? MERGED_ALL : MERGED_DISPUTED,
                   0);
        return true;
    case ACTION_TOLD_ALL:
        merged->matching = false;
        set_filter(reader, merged, MERGED_ALL, 0);
        return true;
    case ACTION_WORDING_NEXT:
    case ACTION_COLUMN_RIGHT:
        turn(reader, merged, true, count, requests);
        return true;
    case ACTION_COLUMN_LEFT:
        turn(reader, merged, false, count, requests);
        return true;
    case ACTION_WORDING_SOURCE:
        prefer(reader, merged, count);
        return true;
    default:
        return false;
    }
}

void merged_filter_words(const struct reader *reader, struct buffer *into)
{
    const struct merged *merged = reader->own[VIEW_MERGED];
    if (merged->filter == MERGED_TOLD)
        buffer_format(into, "told by %u origins or more", merged->told);
    else if (merged->filter == MERGED_SINGLE)
        buffer_add_string(into, "one origin only");
    else if (merged->filter == MERGED_DISPUTED)
        buffer_add_string(into, "disputed only");
    if (merged->matching)
        buffer_format(
            into, "%swhat matches %.*s", merged->filter == MERGED_ALL ? "" : ", ",
            SLICE_ARG(display_text(buffer_slice(&reader->filters[VIEW_MERGED]), reader->scratch)));
}
