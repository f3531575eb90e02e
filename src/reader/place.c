/* A place in a story as a line of words: VIEW ARTICLE HASH.REPEAT COLUMN [hidden:MARKS]
 * [furniture]. ARTICLE and COLUMN are indexes; the sentence is known by its id. */
#include "parallel/anchor.h"
#include "parallel/columns.h"
#include "parallel/layout.h"
#include "parallel/parallel.h"
#include "reader/reader.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Views that a story can be left in; over the others there is always one of these. */
static bool can_stay(enum view_name view)
{
    return view != VIEW_LIBRARY && view != VIEW_HELP && view != VIEW_MESSAGES && view != VIEW_FOCUS;
}

static enum view_name view_here(const struct reader *reader)
{
    for (size_t i = reader->depth; i > 0; i--)
        if (can_stay(reader->views[i - 1]))
            return reader->views[i - 1];
    return VIEW_PARALLEL;
}

void reader_place(const struct reader *reader, struct buffer *into)
{
    static const char marks[] = "=~:+!^";
    struct anchor anchor = anchor_here(reader);
    if (!anchor.set)
        return;
    buffer_format(into, "%s %u %016" PRIx64 ".%u %u", reader->table[view_here(reader)]->name,
                  anchor.article, anchor.id.hash, anchor.id.repeat,
                  columns_focused(&reader->board));
    if (reader->hidden_marks) {
        buffer_add_string(into, " hidden:");
        for (size_t i = 0; marks[i]; i++)
            if (reader->hidden_marks & state_mark_bit(marks[i]))
                buffer_add_char(into, marks[i]);
    }
    if (reader->furniture)
        buffer_add_string(into, " furniture");
}

static bool take_word(struct slice *rest, struct slice *word)
{
    *rest = slice_trim(*rest);
    size_t end = slice_find(*rest, SLICE(" "), 0);
    *word = slice_sub(*rest, 0, end);
    *rest = slice_sub(*rest, end, rest->len);
    return word->len > 0;
}

static void take_view(struct reader *reader, struct slice name)
{
    for (int i = 0; i < VIEWS; i++)
        if (reader->table[i] && can_stay((enum view_name)i) && i != VIEW_PARALLEL &&
            slice_equal_string(name, reader->table[i]->name))
            state_open(reader, (enum view_name)i);
}

static void take_more(struct reader *reader, struct slice rest, struct requests *requests)
{
    struct slice word;
    while (take_word(&rest, &word)) {
        if (slice_equal(word, SLICE("furniture")) && !reader->furniture)
            parallel_update(reader, ACTION_FURNITURE, 0, requests);
        if (!slice_starts(word, SLICE("hidden:")))
            continue;
        for (size_t i = strlen("hidden:"); i < word.len; i++)
            reader->hidden_marks |= state_mark_bit(word.data[i]);
        reader->layout.stale_flags = true;
    }
}

/* The whole word as a number in that base. */
static bool number_of(struct slice word, int base, uint64_t *number)
{
    char text[24], *end;
    if (!word.len || word.len >= sizeof text)
        return false;
    snprintf(text, sizeof text, "%.*s", SLICE_ARG(word));
    *number = strtoull(text, &end, base);
    return !*end && text[0] != '-' && text[0] != '+';
}

/* ARTICLE HASH.REPEAT COLUMN */
static bool take_anchor(struct slice *rest, struct anchor *anchor, uint32_t *column)
{
    struct slice article, id, where;
    uint64_t index, repeat, slot;
    if (!take_word(rest, &article) || !take_word(rest, &id) || !take_word(rest, &where))
        return false;
    size_t dot = slice_find(id, SLICE("."), 0);
    if (!number_of(article, 10, &index) ||
        !number_of(slice_sub(id, 0, dot), 16, &anchor->id.hash) ||
        !number_of(slice_sub(id, dot + 1, id.len), 10, &repeat) || !number_of(where, 10, &slot) ||
        index > UINT32_MAX || repeat > UINT32_MAX || slot > UINT32_MAX)
        return false;
    anchor->set = true;
    anchor->article = (uint32_t)index;
    anchor->id.repeat = (uint32_t)repeat;
    *column = (uint32_t)slot;
    return true;
}

bool reader_go_place(struct reader *reader, struct slice place)
{
    struct slice view, rest = place;
    struct requests ignored = {.count = 0};
    struct anchor anchor = {0};
    uint32_t column;
    if (!reader->comparison || !take_word(&rest, &view) || !take_anchor(&rest, &anchor, &column))
        return false;
    struct buffer here = {0};
    reader_place(reader, &here);
    bool same = slice_equal(buffer_slice(&here), slice_trim(place));
    buffer_free(&here);
    if (same || !anchor_go(reader, &anchor))
        return false;
    take_more(reader, rest, &ignored);
    anchor_go(reader, &anchor);
    if (column < reader->comparison->article_count)
        columns_go(&reader->board, column);
    layout_refresh(reader);
    take_view(reader, view);
    return true;
}
