/* What the parallel view does with actions that are no motions: columns, what is hidden, marks,
 * counterparts, and asking for another comparison. */
#include "reader/parallel.h"

#include "base/vec.h"
#include "reader/cell.h"
#include "reader/columns.h"
#include "reader/display.h"
#include "reader/layout.h"
#include "reader/move.h"
#include "reader/status.h"

#include <stdlib.h>
#include <string.h>

static void beep(struct reader *reader, struct requests *requests, const char *why)
{
    state_say(reader, MEANING_MESSAGE, "%s", why);
    state_request(requests, REQUEST_BELL, 0);
}

static bool toggle(struct reader *reader, enum action action)
{
    static const char marks[] = "=~:+!^";
    if (action < ACTION_TOGGLE_VERBATIM || action > ACTION_TOGGLE_MOVED)
        return false;
    char mark = marks[action - ACTION_TOGGLE_VERBATIM];
    reader->hidden_marks ^= state_mark_bit(mark);
    reader->layout.stale_flags = true;
    bool hidden = reader->hidden_marks & state_mark_bit(mark);
    state_say(reader, MEANING_MESSAGE, "%c is %s", mark, hidden ? "hidden" : "shown again");
    return true;
}

static void toggle_furniture(struct reader *reader)
{
    struct anchor anchor = state_anchor(reader);
    reader->furniture = !reader->furniture;
    plan_free(&reader->plan);
    plan_build(&reader->plan, reader->comparison, reader->furniture);
    layout_reset(reader);
    parallel_filter(reader);
    reader->cursor = reader->top = (struct position){0, 0};
    state_go_anchor(reader, &anchor);
    layout_refresh(reader);
    reader->top = layout_back(reader, reader->cursor, reader->layout.lines / 3);
    state_say(reader, MEANING_MESSAGE, "The pages' furniture is %s",
              reader->furniture ? "shown" : "hidden");
}

void parallel_filter(struct reader *reader)
{
    struct layout *layout = &reader->layout;
    if (!layout->matches || !reader->search.active)
        return;
    for (size_t row = 0; row < reader->plan.count; row++) {
        layout->matches[row] = 0;
        for (size_t i = 0; i < reader->board.slot_count && !layout->matches[row]; i++)
            layout->matches[row] = cell_matches(reader, row, reader->board.slots[i]);
    }
    layout->stale_flags = true;
}

/* On a moved sentence: to the row of its statement; on a ghost: to where the sentence stands;
 * elsewhere: to the next column that has the statement. */
static void go_counterpart(struct reader *reader, struct requests *requests)
{
    struct part parts[ROW_PARTS];
    const struct comparison *comparison = reader->comparison;
    const struct row *row = &reader->plan.rows[reader->cursor.row];
    uint32_t article = columns_focused(&reader->board);
    size_t count = plan_parts(&reader->plan, comparison, reader->cursor.row, article, parts);
    for (size_t i = 0; i < count; i++)
        if (parts[i].kind == PART_GHOST) {
            move_to_sentence(reader, article, parts[i].index);
            return;
        }
    if (row->kind == ROW_MOVED) {
        layout_go(reader, reader->plan.first[row->statement]);
        return;
    }
    const struct columns *board = &reader->board;
    for (size_t i = 1; i < board->slot_count && row->kind == ROW_STATEMENT; i++) {
        uint32_t other = board->slots[(board->focus + i) % board->slot_count];
        if (statement_member(&comparison->statements[row->statement], other)) {
            columns_go(&reader->board, other);
            return;
        }
    }
    beep(reader, requests, "No other source has this");
}

/* The base is the focused column's article, or none where it is already. */
static void change_base(struct reader *reader)
{
    int article = (int)columns_focused(&reader->board);
    reader->base = reader->base == article ? NO_BASE : article;
    if (reader->base == NO_BASE)
        state_say(reader, MEANING_MESSAGE, "No base: all sources are held against each other");
    else
        state_say(reader, MEANING_MESSAGE, "The others are held against %.*s",
                  SLICE_ARG(reader->comparison->labels[article]));
}

static bool change_threshold(struct reader *reader, int step)
{
    long hundredths = (long)(reader->threshold * 100 + 0.5) + 5 * step;
    if (hundredths < 5 || hundredths > 95)
        return false;
    reader->threshold = (double)hundredths / 100;
    state_say(reader, MEANING_MESSAGE, "Threshold %.2f", reader->threshold);
    return true;
}

static bool undo(struct reader *reader)
{
    if (!reader->undo_count)
        return false;
    reader->decisions.count = reader->undo[--reader->undo_count];
    state_say(reader, MEANING_MESSAGE, "The last decision is taken back");
    return true;
}

bool parallel_compare(struct reader *reader, enum action action, struct requests *requests)
{
    switch (action) {
    case ACTION_BASE:
        change_base(reader);
        break;
    case ACTION_THRESHOLD_UP:
    case ACTION_THRESHOLD_DOWN:
        if (!change_threshold(reader, action == ACTION_THRESHOLD_UP ? 1 : -1)) {
            beep(reader, requests, "The threshold goes from 0.05 to 0.95");
            return true;
        }
        break;
    case ACTION_UNDO:
        if (!undo(reader)) {
            beep(reader, requests, "Nothing to undo");
            return true;
        }
        break;
    default:
        return false;
    }
    state_request(requests, REQUEST_COMPARE, 0);
    return true;
}

static bool change_columns(struct reader *reader, enum action action, long count,
                           struct requests *requests)
{
    long n = count > 0 ? count : 1;
    bool done = true;
    switch (action) {
    case ACTION_COLUMN_LEFT:
    case ACTION_COLUMN_RIGHT:
        done = columns_step(&reader->board, action == ACTION_COLUMN_LEFT ? -n : n);
        break;
    case ACTION_COLUMN_MOVE_LEFT:
    case ACTION_COLUMN_MOVE_RIGHT:
        done = columns_move(&reader->board, action == ACTION_COLUMN_MOVE_LEFT ? -1 : 1);
        break;
    case ACTION_COLUMN_HIDE:
        done = columns_hide(&reader->board);
        if (done)
            state_say(reader, MEANING_MESSAGE, "Column hidden; W shows all again");
        break;
    case ACTION_COLUMN_EQUALISE:
        columns_reset(&reader->board);
        break;
    default:
        return false;
    }
    if (!done)
        state_request(requests, REQUEST_BELL, 0);
    bool same = action == ACTION_COLUMN_LEFT || action == ACTION_COLUMN_RIGHT;
    reader->layout.stale_heights |= !same;
    reader->layout.stale_flags |= !same;
    return true;
}

bool parallel_update(struct reader *reader, enum action action, long count,
                     struct requests *requests)
{
    if (!reader->comparison || !reader->plan.count)
        return false;
    if (move_update(reader, action, count, requests) || toggle(reader, action) ||
        change_columns(reader, action, count, requests) ||
        parallel_compare(reader, action, requests))
        return true;
    switch (action) {
    case ACTION_COUNTERPART:
        go_counterpart(reader, requests);
        return true;
    case ACTION_FURNITURE:
        toggle_furniture(reader);
        return true;
    case ACTION_FOCUS:
        if (reader->plan.rows[reader->cursor.row].kind == ROW_FURNITURE) {
            beep(reader, requests, "Furniture is not compared");
            return true;
        }
        reader->focus_base = -1;
        reader->focus_at = reader->page_top = 0;
        state_push(reader, VIEW_FOCUS);
        return true;
    case ACTION_FILTER:
        prompt_open(&reader->prompt, PROMPT_FILTER);
        return true;
    default:
        return false;
    }
}
