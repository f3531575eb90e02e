/* What the parallel view does with actions that are no motions: columns, what is hidden, marks,
 * counterparts, and asking for another comparison. */
#include "parallel/parallel.h"

#include "base/vec.h"
#include "desk/frame.h"
#include "desk/status.h"
#include "parallel/anchor.h"
#include "parallel/cell.h"
#include "parallel/columns.h"
#include "parallel/flow.h"
#include "parallel/folds.h"
#include "parallel/layout.h"
#include "parallel/move.h"
#include "parallel/preview.h"
#include "parallel/quest.h"
#include "sheet/display.h"

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
    struct anchor anchor = anchor_here(reader);
    reader->furniture = !reader->furniture;
    plan_free(&reader->plan);
    plan_build(&reader->plan, reader->comparison, reader->furniture);
    layout_reset(reader);
    parallel_filter(reader);
    reader->cursor = reader->top = (struct position){0, 0};
    anchor_go(reader, &anchor);
    reader->layout.keep = true;
    layout_refresh(reader);
    reader->top = layout_back(reader, reader->cursor, reader->layout.lines / 3);
    state_say(reader, MEANING_MESSAGE, "The pages' furniture is %s",
              reader->furniture ? "shown" : "hidden");
}

void parallel_filter(struct reader *reader)
{
    bool filtered = reader->layout.matches || reader->quest.kind == QUEST_FILTER;
    quest_stop(reader);
    free(reader->layout.matches);
    reader->layout.matches = NULL;
    if (filtered && reader->search.active)
        quest_filter(reader);
}

/* On a sentence apart: to the row of its statement. On one that only a ghost stands for: to the
 * sentence. Elsewhere: to the next column that has the statement, or to where the own one says it
 * again. */
static void go_counterpart(struct reader *reader, struct requests *requests)
{
    const struct row *row = &reader->plan.rows[reader->cursor.row];
    const struct statement *statement = state_statement(reader);
    const struct columns *board = &reader->board;
    uint32_t article = columns_focused(board), apart;
    if (row->kind == ROW_APART) {
        folds_reveal(reader, reader->plan.first[row->statement]);
        layout_go(reader, reader->plan.first[row->statement]);
        return;
    }
    const struct member *own = statement_member(statement, article);
    size_t elsewhere = row->kind == ROW_STATEMENT ? plan_apart(&reader->plan, reader->comparison,
                                                               row->statement, article, &apart, 1)
                                                  : 0;
    bool moved = own && elsewhere == own->count;
    for (size_t i = 1; i < board->slot_count && row->kind == ROW_STATEMENT && !moved; i++) {
        uint32_t other = board->slots[(board->focus + i) % board->slot_count];
        if (statement_member(statement, other)) {
            columns_go(&reader->board, other);
            folds_reveal(reader, reader->cursor.row);
            return;
        }
    }
    if (elsewhere) {
        move_to_sentence(reader, article, apart);
        return;
    }
    beep(reader, requests,
         row->kind == ROW_STATEMENT ? "No counterpart: no other column has this"
                                    : "Only statements have counterparts");
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
    reader->decided.set = false;
    state_say(reader, MEANING_MESSAGE, "The last decision is taken back");
    return true;
}

/* How words are held against each other, in the focus and in the panels. */
static void next_contrast(struct reader *reader)
{
    reader->contrast = (reader->contrast + 1) % CONTRASTS;
    state_say(reader, MEANING_MESSAGE, "Differences: %s", contrast_name(reader->contrast));
}

static void toggle_panels(struct reader *reader, struct requests *requests)
{
    if (reader->rows < PANEL_ROWS_LEAST || reader->columns < PANEL_COLUMNS_LEAST) {
        beep(reader, requests, "Panels need a screen of 140 columns and 40 rows");
        return;
    }
    reader->no_panels = !reader->no_panels;
    reader->layout.stale_heights = true;
    state_say(reader, MEANING_MESSAGE, "Panels are %s", reader->no_panels ? "off" : "on");
}

bool parallel_compare(struct reader *reader, enum action action, struct requests *requests)
{
    switch (action) {
    case ACTION_DIFF_STYLE:
        next_contrast(reader);
        return true;
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
        if (state_forget_waiting(reader))
            return true;
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

static void widen(struct reader *reader, long by, struct requests *requests)
{
    if (reader->board.visible < 2)
        beep(reader, requests, "Only one column is on the screen");
    else if (!columns_widen(&reader->board, by))
        beep(reader, requests, by > 0 ? "No wider" : "No narrower");
}

/* The place stays: the row is kept, by another column where the zoomed one does not have it. */
static void zoom(struct reader *reader)
{
    struct columns *board = &reader->board;
    board->zoomed = !board->zoomed;
    board->first = 0;
    reader->layout.keep = !board->zoomed;
    state_say(reader, MEANING_MESSAGE, "%s",
              board->zoomed ? "This column alone" : "All columns again");
}

static void stack(struct reader *reader)
{
    struct columns *board = &reader->board;
    board->zoomed = false;
    board->first = 0;
    board->stacking = board->stacked ? STACKING_NEVER : STACKING_ALWAYS;
    reader->layout.keep = true;
    state_say(reader, MEANING_MESSAGE, "%s",
              board->stacked ? "Sources side by side" : "Sources below each other");
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
    case ACTION_COLUMN_EVEN:
        columns_even(&reader->board);
        break;
    case ACTION_COLUMN_WIDER:
    case ACTION_COLUMN_NARROWER:
        widen(reader, action == ACTION_COLUMN_WIDER ? 4 * n : -4 * n, requests);
        break;
    case ACTION_ZOOM:
        zoom(reader);
        break;
    case ACTION_STACK:
        stack(reader);
        break;
    default:
        return false;
    }
    if (!done)
        beep(reader, requests,
             action == ACTION_COLUMN_HIDE ? "The last column stays"
             : action == ACTION_COLUMN_LEFT || action == ACTION_COLUMN_MOVE_LEFT
                 ? "No column further left"
                 : "No column further right");
    bool same = action == ACTION_COLUMN_LEFT || action == ACTION_COLUMN_RIGHT;
    reader->layout.stale_heights |= !same;
    reader->layout.stale_flags |= !same;
    return true;
}

bool parallel_update(struct reader *reader, enum action action, long count,
                     struct requests *requests)
{
    if (!reader->comparison && preview_update(reader, action, count, requests))
        return true;
    if (!reader->comparison || !reader->plan.count)
        return false;
    if (move_update(reader, action, count, requests) || toggle(reader, action) ||
        folds_update(reader, action, requests) || change_columns(reader, action, count, requests) ||
        parallel_compare(reader, action, requests))
        return true;
    switch (action) {
    case ACTION_SCROLL_LOCK:
        flow_cycle(reader);
        return true;
    case ACTION_COUNTERPART:
        go_counterpart(reader, requests);
        return true;
    case ACTION_FURNITURE:
        toggle_furniture(reader);
        return true;
    case ACTION_FOCUS:
        if (reader->plan.rows[reader->cursor.row].kind == ROW_FURNITURE ||
            reader->plan.rows[reader->cursor.row].kind == ROW_TITLES) {
            beep(reader, requests, "Only statements are compared; J goes to the next");
            return true;
        }
        reader->focus_base = -1;
        reader->focus_at = reader->page_top = 0;
        state_push(reader, VIEW_FOCUS);
        return true;
    case ACTION_PANELS:
        toggle_panels(reader, requests);
        return true;
    case ACTION_FILTER:
        prompt_open(&reader->prompt, PROMPT_FILTER);
        return true;
    default:
        return false;
    }
}
