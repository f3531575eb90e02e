/* Lists of statements and the story's cursor. Looking for a statement is a walk over the list, once
 * a key at most. */
#include "views/roster.h"

#include "base/vec.h"
#include "parallel/columns.h"
#include "parallel/layout.h"
#include "parallel/motion.h"

void roster_free(struct roster *roster)
{
    VEC_FREE(roster);
}

void roster_renew(struct roster *roster)
{
    roster->count = 0;
    roster->seen = UINT32_MAX;
}

/* The entry of the statement, else of the next one of the story, else the last before it. */
static size_t nearest(const struct roster *roster, uint32_t statement)
{
    size_t after = SIZE_MAX, before = SIZE_MAX;
    for (size_t i = 0; i < roster->count; i++) {
        uint32_t here = roster->items[i].statement;
        if (here == statement)
            return i;
        if (here > statement && (after == SIZE_MAX || here < roster->items[after].statement))
            after = i;
        if (here < statement && (before == SIZE_MAX || here > roster->items[before].statement))
            before = i;
    }
    return after != SIZE_MAX ? after : before != SIZE_MAX ? before : 0;
}

void roster_follow(struct reader *reader, struct roster *roster)
{
    uint32_t here = reader->plan.rows[reader->cursor.row].statement;
    if (here != roster->seen)
        list_of(reader)->at = here ? nearest(roster, here) : 0;
    roster->seen = here;
}

static bool is_in_view(const struct reader *reader, size_t row)
{
    for (size_t i = 0; i < reader->board.visible; i++)
        if (plan_has(&reader->plan, reader->comparison, row, columns_article(&reader->board, i)))
            return true;
    return false;
}

/* The columns may not show the row for other reasons; the cursor then stands beside it. */
static void go(struct reader *reader, struct roster *roster, uint32_t index, bool slide)
{
    const struct statement *statement = &reader->comparison->statements[index];
    size_t row = reader->plan.first[index];
    bool shown = !slide || is_in_view(reader, row);
    for (size_t i = 0; i < statement->member_count && !shown; i++)
        shown = columns_go(&reader->board, statement->members[i].article);
    layout_go(reader, row);
    layout_refresh(reader);
    roster->seen = reader->plan.rows[reader->cursor.row].statement;
}

void roster_lead(struct reader *reader, struct roster *roster)
{
    size_t at = list_of(reader)->at;
    if (at >= roster->count)
        return;
    go(reader, roster, roster->items[at].statement, roster->slides);
}

static bool step(struct reader *reader, const struct roster *roster, enum kind kind, bool on,
                 long count)
{
    size_t at = list_of(reader)->at, found = at;
    long left = count > 0 ? count : 1;
    while (left > 0 && (on ? at + 1 < roster->count : at > 0)) {
        at = on ? at + 1 : at - 1;
        const struct statement *statement =
            &reader->comparison->statements[roster->items[at].statement];
        if (!motion_is_kind(reader->comparison, statement, kind))
            continue;
        found = at;
        left--;
    }
    if (found == list_of(reader)->at)
        return false;
    list_of(reader)->at = found;
    return true;
}

bool roster_update(struct reader *reader, struct roster *roster, enum action action, long count,
                   struct requests *requests)
{
    struct motion motion;
    if (!motion_of(action, &motion) || motion.kind == KIND_MOVED)
        return false;
    if (step(reader, roster, motion.kind, motion.on, count)) {
        roster_lead(reader, roster);
    } else {
        state_say(reader, MEANING_MESSAGE, "No %s %s here", motion.on ? "further" : "earlier",
                  motion.what);
        state_request(requests, REQUEST_BELL, 0);
    }
    return true;
}

void roster_show(struct reader *reader, struct roster *roster)
{
    size_t at = list_of(reader)->at;
    if (at >= roster->count)
        return;
    go(reader, roster, roster->items[at].statement, true);
    state_push(reader, VIEW_PARALLEL);
}
