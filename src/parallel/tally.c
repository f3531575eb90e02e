/* Counts of matches: of cells, row by row and in each from left to right, or of statements. Work
 * is bounded by the bytes of text looked at, so that a key is never held up. */
#include "parallel/tally.h"

#include "parallel/cell.h"
#include "parallel/columns.h"
#include "parallel/layout.h"
#include "sheet/cut.h"
#include "sheet/display.h"

/* Bytes looked at most; few where each has to go through the regular expression itself. */
enum { QUICK = 512 << 10, SLOW = 12 << 10 };

struct tally {
    size_t count, number; /* cells that match, and those of them up to the cursor */
};

static bool is_columns(const struct reader *reader)
{
    enum view_name view = state_view(reader)->which;
    return view == VIEW_PARALLEL || view == VIEW_FLOWING;
}

/* False where there is too much text. */
static bool count_cells(const struct reader *reader, struct tally *tally)
{
    size_t bytes = 0, most = reader->search.needed.len ? QUICK : SLOW;
    *tally = (struct tally){0};
    if (!reader->comparison || !reader->search.active)
        return false;
    for (uint32_t i = 0; i < reader->comparison->article_count; i++)
        bytes += reader->comparison->articles[i]->text.len;
    if (bytes > most)
        return false;
    for (size_t row = 0; row < reader->plan.count; row++)
        for (size_t slot = 0; layout_passes(reader, row) && slot < reader->board.slot_count;
             slot++) {
            if (!cell_matches(reader, row, reader->board.slots[slot], &bytes))
                continue;
            tally->count++;
            tally->number += row < reader->cursor.row ||
                             (row == reader->cursor.row && slot <= reader->board.focus);
        }
    return true;
}

void tally_say_match(struct reader *reader)
{
    struct tally tally;
    if (!count_cells(reader, &tally) || !tally.number)
        return;
    bool said = reader->message.len;
    buffer_format(&reader->message, said ? ": match %zu of %zu" : "Match %zu of %zu", tally.number,
                  tally.count);
    reader->message_meaning = MEANING_MESSAGE;
}

void tally_say_elsewhere(struct reader *reader)
{
    struct tally tally;
    struct buffer keys = {0};
    if (is_columns(reader) || !count_cells(reader, &tally) || !tally.count)
        return;
    keymap_name(&reader->keymap, state_view(reader)->context, ACTION_VIEW_PARALLEL, &keys);
    state_say(reader, MEANING_MESSAGE, "Not in this view; the columns (%.*s) have it %zu time%s",
              SLICE_ARG(buffer_slice(&keys)), tally.count, tally.count == 1 ? "" : "s");
    buffer_free(&keys);
}

/* Statements that the columns' filter lets through. */
static size_t filtered(const struct reader *reader)
{
    size_t count = 0;
    uint32_t last = UINT32_MAX;
    for (size_t row = 0; row < reader->plan.count; row++) {
        const struct row *r = &reader->plan.rows[row];
        if (!reader->layout.matches[row] || r->kind != ROW_STATEMENT || r->statement == last)
            continue;
        last = r->statement;
        count++;
    }
    return count;
}

void tally_say_filter(struct reader *reader)
{
    struct buffer keys = {0};
    if (is_columns(reader) || !reader->layout.matches)
        return;
    keymap_name(&reader->keymap, state_view(reader)->context, ACTION_VIEW_PARALLEL, &keys);
    size_t count = filtered(reader);
    state_say(reader, MEANING_MESSAGE, "%zu statement%s in the columns (%.*s)", count,
              count == 1 ? " matches, listed" : "s match, listed", SLICE_ARG(buffer_slice(&keys)));
    buffer_free(&keys);
}

void tally_filter_words(const struct reader *reader, size_t room, struct buffer *into)
{
    struct buffer scratch = {0};
    buffer_add_string(into, "filter: ");
    cut_add(into, display_text(buffer_slice(&reader->filters[VIEW_PARALLEL]), &scratch), room,
            reader->ascii);
    buffer_format(into, ", %zu of %zu", filtered(reader), reader->comparison->statement_count);
    buffer_free(&scratch);
}
