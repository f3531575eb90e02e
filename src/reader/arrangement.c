/* How a story is arranged, as words of a line: hidden:MARKS furniture away:2,5 order:1,0,2
 * wider:0=4,2=-8 zoomed stacked beside folded only-new. Articles are indexes. Words that are not
 * known, or say something that cannot be, are passed over. */
#include "reader/arrangement.h"

#include "base/alloc.h"
#include "parallel/columns.h"
#include "parallel/folds.h"
#include "parallel/parallel.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char mark_signs[] = "=~:+!^";

static void add_columns(const struct columns *board, struct buffer *into)
{
    bool moved = false;
    const char *before = " away:";
    for (size_t i = 0; i < board->count; i++) {
        moved |= board->order[i] != i;
        if (!board->hidden[i])
            continue;
        buffer_format(into, "%s%zu", before, i);
        before = ",";
    }
    for (size_t i = 0; moved && i < board->count; i++)
        buffer_format(into, "%s%u", i ? "," : " order:", board->order[i]);
    before = " wider:";
    for (size_t i = 0; i < board->count; i++) {
        if (!board->wider[i])
            continue;
        buffer_format(into, "%s%zu=%d", before, i, board->wider[i]);
        before = ",";
    }
}

void arrangement_add(const struct reader *reader, struct buffer *into)
{
    const struct columns *board = &reader->board;
    if (reader->hidden_marks) {
        buffer_add_string(into, " hidden:");
        for (size_t i = 0; mark_signs[i]; i++)
            if (reader->hidden_marks & state_mark_bit(mark_signs[i]))
                buffer_add_char(into, mark_signs[i]);
    }
    if (reader->furniture)
        buffer_add_string(into, " furniture");
    add_columns(board, into);
    if (board->zoomed)
        buffer_add_string(into, " zoomed");
    if (board->stacking != STACKING_AUTO)
        buffer_add_string(into, board->stacking == STACKING_ALWAYS ? " stacked" : " beside");
    if (reader->folds.all_closed)
        buffer_add_string(into, " folded");
    if (reader->folds.only_new)
        buffer_add_string(into, " only-new");
}

/* The next of the numbers parted by commas, each with a second after '=' where wanted. False at the
 * end, and where something else stands there. */
static bool next_number(struct slice *rest, long *number, long *second)
{
    char text[32], *end;
    if (!rest->len)
        return false;
    size_t len = slice_find(*rest, SLICE(","), 0);
    if (len >= sizeof text)
        return false;
    snprintf(text, sizeof text, "%.*s", SLICE_ARG(slice_sub(*rest, 0, len)));
    *rest = slice_sub(*rest, len + (len < rest->len), rest->len);
    *number = strtol(text, &end, 10);
    bool whole = end > text && *number >= 0;
    if (second) {
        char *start = end + 1;
        whole &= *end == '=';
        *second = whole ? strtol(start, &end, 10) : 0;
        whole = whole && end > start;
    }
    return whole && !*end;
}

static void take_away(struct columns *board, struct slice numbers)
{
    long article;
    uint32_t focused = columns_focused(board);
    while (next_number(&numbers, &article, NULL))
        if ((size_t)article < board->count && columns_go(board, (uint32_t)article))
            columns_hide(board);
    columns_go(board, focused);
}

/* Only an order that names every article once. */
static void take_order(struct columns *board, struct slice numbers)
{
    long article;
    size_t count = 0;
    bool *seen = alloc_zeroed(board->count + 1, sizeof *seen);
    uint32_t *order = alloc_zeroed(board->count + 1, sizeof *order);
    while (count < board->count && next_number(&numbers, &article, NULL) &&
           (size_t)article < board->count && !seen[article]) {
        seen[article] = true;
        order[count++] = (uint32_t)article;
    }
    if (count == board->count && !numbers.len)
        columns_arrange(board, order);
    free(seen);
    free(order);
}

static void take_widths(struct columns *board, struct slice numbers)
{
    enum { MOST = 1000 };
    long article, by;
    while (next_number(&numbers, &article, &by))
        if ((size_t)article < board->count && by >= -MOST && by <= MOST)
            board->wider[article] = (int)by;
}

static void take_hidden(struct reader *reader, struct slice signs)
{
    for (size_t i = 0; i < signs.len; i++)
        reader->hidden_marks |= state_mark_bit(signs.data[i]);
}

static void take_flag(struct reader *reader, struct slice word)
{
    struct requests ignored = {.count = 0};
    struct columns *board = &reader->board;
    if (slice_equal(word, SLICE("furniture")) && !reader->furniture)
        parallel_update(reader, ACTION_FURNITURE, 0, &ignored);
    else if (slice_equal(word, SLICE("zoomed")))
        board->zoomed = true;
    else if (slice_equal(word, SLICE("stacked")))
        board->stacking = STACKING_ALWAYS;
    else if (slice_equal(word, SLICE("beside")))
        board->stacking = STACKING_NEVER;
    else if (slice_equal(word, SLICE("folded")) && !reader->folds.all_closed)
        folds_update(reader, ACTION_FOLDS_CLOSE, &ignored);
    else if (slice_equal(word, SLICE("only-new")) && !reader->folds.only_new)
        folds_update(reader, ACTION_ONLY_NEW, &ignored);
}

static bool after(struct slice word, const char *name, struct slice *value)
{
    if (!slice_starts(word, slice_from(name)))
        return false;
    *value = slice_sub(word, strlen(name), word.len);
    return true;
}

void arrangement_take(struct reader *reader, struct slice word)
{
    struct slice value;
    if (after(word, "hidden:", &value))
        take_hidden(reader, value);
    else if (after(word, "away:", &value))
        take_away(&reader->board, value);
    else if (after(word, "order:", &value))
        take_order(&reader->board, value);
    else if (after(word, "wider:", &value))
        take_widths(&reader->board, value);
    else
        take_flag(reader, word);
    reader->layout.stale_flags = reader->layout.stale_heights = true;
}
