/* Going from match to match: over rows that pass, and in each over the columns from left to right.
 * Round the ends with a word about it. */
#include "parallel/cell.h"
#include "parallel/columns.h"
#include "parallel/folds.h"
#include "parallel/layout.h"
#include "parallel/move.h"

/* A cell: row and slot. */
struct spot {
    size_t row, slot;
};

static bool step_spot(const struct reader *reader, struct spot *spot, int step)
{
    size_t slots = reader->board.slot_count, rows = reader->plan.count;
    if (step > 0) {
        if (++spot->slot < slots)
            return false;
        spot->slot = 0;
        spot->row = spot->row + 1 < rows ? spot->row + 1 : 0;
        return spot->row == 0;
    }
    if (spot->slot > 0) {
        spot->slot--;
        return false;
    }
    spot->slot = slots - 1;
    bool wrapped = spot->row == 0;
    spot->row = wrapped ? rows - 1 : spot->row - 1;
    return wrapped;
}

static bool matches(const struct reader *reader, struct spot spot)
{
    return layout_passes(reader, spot.row) &&
           cell_matches(reader, spot.row, reader->board.slots[spot.slot]);
}

/* One match on; *wrapped is set when it lay beyond an end. */
static bool to_next(const struct reader *reader, struct spot *spot, int step, bool *wrapped)
{
    size_t cells = reader->plan.count * reader->board.slot_count;
    for (size_t i = 0; i < cells; i++) {
        if (step_spot(reader, spot, step))
            *wrapped = true;
        if (matches(reader, *spot))
            return true;
    }
    return false;
}

void move_to_match(struct reader *reader, int step, long count, struct requests *requests)
{
    if (!reader->search.active) {
        state_say(reader, MEANING_MESSAGE, "Nothing searched for yet");
        state_request(requests, REQUEST_BELL, 0);
        return;
    }
    struct spot spot = {reader->cursor.row, reader->board.focus};
    bool wrapped = false, found = true;
    for (long i = 0; found && i < (count > 0 ? count : 1); i++)
        found = to_next(reader, &spot, step, &wrapped);
    if (!found) {
        state_say(reader, MEANING_MESSAGE, "No match: %.*s",
                  SLICE_ARG(prompt_last_search(&reader->prompt)));
        state_request(requests, REQUEST_BELL, 0);
        return;
    }
    columns_go(&reader->board, reader->board.slots[spot.slot]);
    folds_reveal(reader, spot.row);
    layout_go(reader, spot.row);
    if (wrapped)
        state_say(reader, MEANING_MESSAGE, "The search went on from the %s",
                  step > 0 ? "beginning" : "end");
}
