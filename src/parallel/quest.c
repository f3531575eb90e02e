/* A walk over the rows that pass, and in each over the columns from left to right. There is no
 * clock here: a stretch is measured by the bytes of text it looks at. */
#include "parallel/quest.h"

#include "base/alloc.h"
#include "parallel/anchor.h"
#include "parallel/cell.h"
#include "parallel/columns.h"
#include "parallel/folds.h"
#include "parallel/jumps.h"
#include "parallel/layout.h"
#include "parallel/tally.h"

#include <stdlib.h>

/* Bytes of a stretch, some milliseconds' worth, and what a cell counts besides its text. */
enum { STRETCH = 128 << 10, CELL = 16 };

bool quest_is_on(const struct reader *reader)
{
    return reader->quest.kind != QUEST_NONE;
}

void quest_stop(struct reader *reader)
{
    free(reader->quest.matches);
    reader->quest = (struct quest){.kind = QUEST_NONE};
}

static size_t cells(const struct reader *reader)
{
    return reader->plan.count * reader->board.slot_count;
}

/* One cell on; whether that went round an end. */
static bool step_cell(const struct reader *reader, struct quest *quest)
{
    size_t slots = reader->board.slot_count, rows = reader->plan.count;
    if (quest->step > 0) {
        if (++quest->slot < slots)
            return false;
        quest->slot = 0;
        quest->row = quest->row + 1 < rows ? quest->row + 1 : 0;
        return quest->row == 0;
    }
    if (quest->slot > 0) {
        quest->slot--;
        return false;
    }
    quest->slot = slots - 1;
    bool wrapped = quest->row == 0;
    quest->row = wrapped ? rows - 1 : quest->row - 1;
    return wrapped;
}

/* In the focus a statement is one place. */
static bool is_elsewhere(const struct reader *reader, size_t row)
{
    const struct row *rows = reader->plan.rows;
    return state_view(reader)->which != VIEW_FOCUS ||
           rows[row].statement != rows[reader->cursor.row].statement;
}

/* Of a source alone, only its own words are looked at. */
static bool is_beside(const struct reader *reader, size_t slot)
{
    return reader->board.zoomed && slot != reader->board.focus;
}

static bool looks_at(const struct reader *reader, const struct quest *quest, size_t *bytes)
{
    *bytes += CELL;
    return cell_matches(reader, quest->row, reader->board.slots[quest->slot], bytes);
}

/* True at a match; false at the end of the stretch, or where there is none. */
static bool walk_to_match(const struct reader *reader, struct quest *quest, size_t *bytes)
{
    while (*bytes < STRETCH && quest->looked < cells(reader)) {
        quest->looked++;
        quest->wrapped |= step_cell(reader, quest);
        if (layout_passes(reader, quest->row) && is_elsewhere(reader, quest->row) &&
            !is_beside(reader, quest->slot) && looks_at(reader, quest, bytes))
            return true;
    }
    return false;
}

static void arrive(struct reader *reader)
{
    struct quest *quest = &reader->quest;
    columns_go(&reader->board, reader->board.slots[quest->slot]);
    folds_reveal(reader, quest->row);
    layout_go(reader, quest->row);
    if (state_view(reader)->which == VIEW_FOCUS)
        reader->focus_at = reader->page_top = 0;
    jumps_left(reader, &quest->from);
    buffer_clear(&reader->message);
    if (quest->wrapped)
        state_say(reader, MEANING_MESSAGE, "The search went on from the %s",
                  quest->step > 0 ? "beginning" : "end");
    quest_stop(reader);
    tally_say_match(reader);
}

static void find_none(struct reader *reader, struct requests *requests)
{
    state_say(reader, MEANING_MESSAGE, "No match%s: %.*s",
              reader->board.zoomed ? " in this source alone" : "",
              SLICE_ARG(prompt_last_search(&reader->prompt)));
    state_request(requests, REQUEST_BELL, 0);
    quest_stop(reader);
}

static void go_to_match(struct reader *reader, struct requests *requests)
{
    struct quest *quest = &reader->quest;
    size_t bytes = 0;
    while (walk_to_match(reader, quest, &bytes)) {
        quest->looked = 0;
        if (--quest->left <= 0) {
            arrive(reader);
            return;
        }
    }
    if (quest->looked == cells(reader))
        find_none(reader, requests);
}

static void go_through_rows(struct reader *reader)
{
    struct quest *quest = &reader->quest;
    size_t bytes = 0;
    for (; quest->row < reader->plan.count && bytes < STRETCH; quest->row++) {
        bool found = false;
        for (quest->slot = 0; quest->slot < reader->board.slot_count && !found; quest->slot++)
            found = looks_at(reader, quest, &bytes);
        quest->matches[quest->row] = found;
    }
    quest->looked = quest->row * reader->board.slot_count;
    if (quest->row < reader->plan.count)
        return;
    free(reader->layout.matches);
    reader->layout.matches = quest->matches;
    reader->layout.stale_flags = true;
    quest->matches = NULL;
    quest_stop(reader);
    buffer_clear(&reader->message);
    tally_say_filter(reader);
}

void quest_go_on(struct reader *reader, struct requests *requests)
{
    const struct quest *quest = &reader->quest;
    if (quest->kind == QUEST_MATCH)
        go_to_match(reader, requests);
    else if (quest->kind == QUEST_FILTER)
        go_through_rows(reader);
    if (quest_is_on(reader))
        state_say(reader, MEANING_MESSAGE, "Looking for it %s %u%% (Esc stops)",
                  reader->ascii ? "..." : "\u2026",
                  (unsigned)(100 * (uint64_t)quest->looked / (cells(reader) + 1)));
}

void quest_finish(struct reader *reader, struct requests *requests)
{
    while (quest_is_on(reader))
        quest_go_on(reader, requests);
}

void quest_match(struct reader *reader, int step, long count, struct requests *requests)
{
    if (!reader->search.active) {
        state_say(reader, MEANING_MESSAGE, "Nothing searched for yet");
        state_request(requests, REQUEST_BELL, 0);
        return;
    }
    quest_stop(reader);
    reader->quest = (struct quest){.kind = QUEST_MATCH,
                                   .row = reader->cursor.row,
                                   .slot = reader->board.focus,
                                   .step = step,
                                   .left = count > 0 ? count : 1,
                                   .from = anchor_here(reader)};
    quest_go_on(reader, requests);
}

void quest_filter(struct reader *reader)
{
    quest_stop(reader);
    reader->quest =
        (struct quest){.kind = QUEST_FILTER, .matches = alloc_zeroed(reader->plan.count + 1, 1)};
    quest_go_on(reader, NULL);
}
