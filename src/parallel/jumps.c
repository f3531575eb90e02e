/* Places as sentences, so that they outlive a new comparison. The list ends with the place that was
 * gone back from. */
#include "parallel/jumps.h"

#include "parallel/anchor.h"
#include "parallel/columns.h"
#include "parallel/folds.h"

#include <string.h>

static bool same(const struct anchor *a, const struct anchor *b)
{
    return a->set == b->set && a->titles == b->titles && a->article == b->article &&
           a->id.hash == b->id.hash && a->id.repeat == b->id.repeat;
}

bool jumps_is_jump(enum action action)
{
    switch (action) {
    case ACTION_NONE:
    case ACTION_LINE_DOWN:
    case ACTION_LINE_UP:
    case ACTION_HALF_DOWN:
    case ACTION_HALF_UP:
    case ACTION_PAGE_DOWN:
    case ACTION_PAGE_UP:
    case ACTION_STATEMENT_NEXT:
    case ACTION_STATEMENT_PREVIOUS:
    case ACTION_PARAGRAPH_NEXT:
    case ACTION_PARAGRAPH_PREVIOUS:
    case ACTION_COLUMN_LEFT:
    case ACTION_COLUMN_RIGHT:
    case ACTION_SCROLL_DOWN:
    case ACTION_SCROLL_UP:
    case ACTION_SCROLL_CENTRE:
    case ACTION_JUMP_BACK:
    case ACTION_JUMP_FORWARD:
        return false;
    default:
        return true;
    }
}

static void push(struct jumps *jumps, const struct anchor *place)
{
    if (jumps->at && same(&jumps->items[jumps->at - 1], place))
        return;
    if (jumps->at == JUMPS) {
        memmove(jumps->items, jumps->items + 1, (JUMPS - 1) * sizeof *jumps->items);
        jumps->at--;
    }
    jumps->items[jumps->at++] = *place;
}

void jumps_left(struct reader *reader, const struct anchor *from)
{
    if (!reader->comparison || !reader->plan.count || !from->set)
        return;
    struct anchor here = anchor_here(reader);
    if (same(&here, from))
        return;
    push(&reader->jumps, from);
    reader->jumps.count = reader->jumps.at;
}

/* False where the place is gone, or is where the cursor is. */
static bool go(struct reader *reader, const struct anchor *place)
{
    size_t row = reader->cursor.row;
    uint32_t article = columns_focused(&reader->board);
    if (!anchor_go(reader, place))
        return false;
    columns_go(&reader->board, place->article);
    folds_reveal(reader, reader->cursor.row);
    return reader->cursor.row != row || columns_focused(&reader->board) != article;
}

static bool go_back(struct reader *reader)
{
    struct jumps *jumps = &reader->jumps;
    struct anchor here = anchor_here(reader);
    if (jumps->at && jumps->at == jumps->count && here.set &&
        !same(&here, &jumps->items[jumps->at - 1])) {
        push(jumps, &here);
        jumps->count = jumps->at--;
    }
    while (jumps->at > 0)
        if (go(reader, &jumps->items[--jumps->at]))
            return true;
    return false;
}

static bool go_forward(struct reader *reader)
{
    struct jumps *jumps = &reader->jumps;
    while (jumps->at + 1 < jumps->count)
        if (go(reader, &jumps->items[++jumps->at]))
            return true;
    return false;
}

bool jumps_go(struct reader *reader, long by)
{
    bool any = false;
    for (long i = 0; i < (by < 0 ? -by : by) && i <= JUMPS; i++) {
        if (!(by < 0 ? go_back(reader) : go_forward(reader)))
            break;
        any = true;
    }
    return any;
}

bool jumps_go_last(struct reader *reader)
{
    const struct jumps *jumps = &reader->jumps;
    for (size_t at = jumps->at; at > 0; at--)
        if (go(reader, &jumps->items[at - 1]))
            return true;
    return false;
}
