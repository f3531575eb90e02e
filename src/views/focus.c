/* The focus: which entries there are, and what keys and the mouse do to them. The first entry is
 * what the others are held against; the chosen one of the others is decided on. */
#include "views/focus.h"

#include "base/vec.h"
#include "desk/frame.h"
#include "parallel/columns.h"
#include "parallel/layout.h"
#include "parallel/move.h"
#include "parallel/parallel.h"
#include "sheet/relation.h"
#include "text/words.h"

#include <stdlib.h>

enum { NEARBY_MOST = 2, NEARBY_DISTANCE = 6, SCRAP_WORDS = 3, SCRAP_BYTES = 200 };

static uint32_t base_of(const struct reader *reader, const struct statement *statement)
{
    if (reader->focus_base >= 0 && statement_member(statement, (uint32_t)reader->focus_base))
        return (uint32_t)reader->focus_base;
    return relation_reference(reader->comparison, statement);
}

/* A sentence of an article that stands alone; scraps of one or two words come last. */
static struct entry nearby_entry(const struct reader *reader, const struct member *member,
                                 uint32_t distance)
{
    uint32_t sentence = member->sentences[0];
    struct slice text = article_sentence(reader->comparison->articles[member->article], sentence);
    bool scrap = text.len < SCRAP_BYTES && words_count(text) < SCRAP_WORDS;
    return (struct entry){ENTRY_NEARBY, member->article, NULL,
                          NULL,         sentence,        scrap ? UINT32_MAX : distance};
}

/* What an article says alone near the statement, and could be its counterpart: the nearest, and
 * whatever was split off. */
static void add_nearby(const struct reader *reader, uint32_t article, uint32_t index,
                       struct entries *entries)
{
    const struct comparison *comparison = reader->comparison;
    size_t found = 0;
    for (uint32_t distance = 1; distance <= NEARBY_DISTANCE; distance++)
        for (int side = 0; side < 2; side++) {
            uint32_t other = side ? index + distance : index - distance;
            if (other >= comparison->statement_count)
                continue;
            const struct statement *statement = &comparison->statements[other];
            if (statement->member_count != 1 || statement->members[0].article != article)
                continue;
            struct entry entry = nearby_entry(reader, &statement->members[0], distance);
            if (found >= NEARBY_MOST && !focus_split_off(reader, &entry))
                continue;
            VEC_PUSH(entries, entry);
            found++;
        }
}

static int nearest_first(const void *left, const void *right)
{
    const struct entry *a = left, *b = right;
    if (a->distance != b->distance)
        return a->distance < b->distance ? -1 : 1;
    if (a->article != b->article)
        return a->article < b->article ? -1 : 1;
    return a->sentence < b->sentence ? -1 : a->sentence > b->sentence;
}

void focus_entries(const struct reader *reader, struct entries *entries)
{
    const struct statement *statement = state_statement(reader);
    *entries = (struct entries){0};
    if (!statement || !statement->member_count)
        return;
    uint32_t base = base_of(reader, statement);
    struct entry first = {ENTRY_BASE, base, statement_member(statement, base), NULL, 0, 0};
    VEC_PUSH(entries, first);
    for (size_t i = 0; i < statement->member_count; i++) {
        const struct member *member = &statement->members[i];
        if (member->article == base)
            continue;
        struct entry entry = {ENTRY_COUNTERPART,
                              member->article,
                              member,
                              statement_pair(statement, base, member->article),
                              0,
                              0};
        VEC_PUSH(entries, entry);
    }
    uint32_t index = reader->plan.rows[reader->cursor.row].statement;
    size_t known = entries->count;
    for (uint32_t i = 0; i < reader->comparison->article_count && i < 64; i++)
        if (!statement_member(statement, i))
            add_nearby(reader, i, index, entries);
    qsort(entries->items + known, entries->count - known, sizeof *entries->items, nearest_first);
}

/* The next article that has the statement becomes what the others are held against. */
/* Round the ends, with a word about it. */
static void turn_base(struct reader *reader, int step, struct requests *requests)
{
    const struct statement *statement = state_statement(reader);
    uint32_t base = base_of(reader, statement);
    size_t count = statement->member_count, at = 0;
    if (count < 2) {
        state_say(reader, MEANING_MESSAGE, "Only one source tells this");
        state_request(requests, REQUEST_BELL, 0);
        return;
    }
    while (statement->members[at].article != base)
        at++;
    if (at == (step > 0 ? count - 1 : 0))
        state_say(reader, MEANING_MESSAGE,
                  step > 0 ? "From the last source on to the first"
                           : "From the first source on to the last");
    at = (at + (step > 0 ? 1 : count - 1)) % count;
    reader->focus_base = (int)statement->members[at].article;
    reader->page_top = 0;
}

/* Where only one source tells the statement, nothing is chosen until it is. */
static size_t first_choice(const struct entries *entries)
{
    return entries->count > 1 && entries->items[1].kind == ENTRY_COUNTERPART;
}

size_t focus_chosen(const struct reader *reader, const struct entries *entries)
{
    size_t least = first_choice(entries);
    size_t at = reader->focus_at < least ? least : reader->focus_at;
    return at < entries->count ? at : entries->count - 1;
}

static void choose(struct reader *reader, long by, const struct entries *entries)
{
    long least = (long)first_choice(entries), last = (long)entries->count - 1;
    long at = (long)focus_chosen(reader, entries) + by;
    reader->focus_at = (size_t)(at < least ? least : at > last ? last : at);
}

static size_t page_lines(const struct reader *reader)
{
    return frame_of(reader->rows, false).body_rows;
}

void focus_show(struct reader *reader, const struct entries *entries)
{
    struct page page;
    page_init(&page, reader->columns);
    focus_page(reader, entries, &page);
    size_t first = 0, last, body = page_lines(reader), tag = focus_chosen(reader, entries) + 1;
    while (first < page.count && page.items[first].tag != tag)
        first++;
    for (last = first; last + 1 < page.count && page.items[last + 1].tag == tag;)
        last++;
    if (tag == first_choice(entries) + 1)
        first = 0;
    if (first < page.count) {
        if (last >= reader->page_top + body)
            reader->page_top = last + 1 - body;
        if (first < reader->page_top)
            reader->page_top = first;
    }
    page_free(&page);
}

static bool other_statement(struct reader *reader, enum action action, long count,
                            struct requests *requests)
{
    bool to_number = count > 0 && (action == ACTION_FIRST || action == ACTION_LAST);
    if (!to_number && (action < ACTION_STATEMENT_NEXT || action > ACTION_MOVED_PREVIOUS))
        return false;
    if (!move_update(reader, action, count, requests))
        return false;
    reader->focus_at = reader->page_top = 0;
    return true;
}

static bool scroll(struct reader *reader, enum action action, long count,
                   const struct entries *entries)
{
    size_t body = page_lines(reader);
    long n = count > 0 ? count : 1, page = (long)body;
    long half = count > 0 ? count : page / 2;
    long by = action == ACTION_HALF_DOWN   ? half
              : action == ACTION_HALF_UP   ? -half
              : action == ACTION_PAGE_DOWN ? n * page
              : action == ACTION_PAGE_UP   ? -n * page
              : action == ACTION_FIRST     ? -(long)INT32_MAX
              : action == ACTION_LAST      ? (long)INT32_MAX
                                           : 0;
    if (!by)
        return false;
    struct page shown;
    page_init(&shown, reader->columns);
    focus_page(reader, entries, &shown);
    long most = shown.count > body ? (long)(shown.count - body) : 0;
    long top = (long)reader->page_top + by;
    reader->page_top = (size_t)(top < 0 ? 0 : top > most ? most : top);
    page_free(&shown);
    return true;
}

static bool act(struct reader *reader, enum action action, long count, struct requests *requests,
                const struct entries *entries)
{
    switch (action) {
    case ACTION_LINE_DOWN:
    case ACTION_LINE_UP:
        choose(reader, (action == ACTION_LINE_DOWN ? 1 : -1) * (count > 0 ? count : 1), entries);
        focus_show(reader, entries);
        return true;
    case ACTION_COLUMN_LEFT:
    case ACTION_COLUMN_RIGHT:
        turn_base(reader, action == ACTION_COLUMN_RIGHT ? 1 : -1, requests);
        return true;
    default:
        return focus_decide(reader, action, entries, requests) ||
               scroll(reader, action, count, entries);
    }
}

bool focus_update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    if (!state_statement(reader))
        return false;
    if (other_statement(reader, action, count, requests) ||
        parallel_compare(reader, action, requests))
        return true;
    struct entries entries;
    focus_entries(reader, &entries);
    bool done = entries.count && act(reader, action, count, requests, &entries);
    VEC_FREE(&entries);
    return done;
}

void focus_click(struct reader *reader, const struct mouse *mouse, struct requests *requests)
{
    struct frame frame = frame_of(reader->rows, false);
    struct entries entries;
    struct page page;
    (void)requests;
    if (mouse->kind != MOUSE_PRESS || mouse->row < frame.body ||
        mouse->row >= frame.body + frame.body_rows)
        return;
    focus_entries(reader, &entries);
    page_init(&page, reader->columns);
    focus_page(reader, &entries, &page);
    size_t line = reader->page_top + mouse->row - frame.body;
    size_t tag = line < page.count ? page.items[line].tag : 0;
    page_free(&page);
    if (tag > first_choice(&entries)) { /* 1: the base, which the others are held against */
        reader->focus_at = tag - 1;
        focus_show(reader, &entries);
    }
    VEC_FREE(&entries);
}
