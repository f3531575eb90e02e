/* A place in a story as a line of words: VIEW ARTICLE HASH.REPEAT COLUMN [titles], then those of
 * arrangement.h, then the marks: mark:LETTER=ARTICLE.HASH.REPEAT. ARTICLE and COLUMN are indexes;
 * the sentence is known by its id. */
#include "parallel/anchor.h"
#include "parallel/columns.h"
#include "parallel/layout.h"
#include "parallel/parallel.h"
#include "reader/arrangement.h"
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

static void add_marks(const struct reader *reader, struct buffer *into)
{
    for (int i = 0; i < MARKS; i++)
        if (reader->marks[i].set)
            buffer_format(into, " mark:%c=%u.%016" PRIx64 ".%u", 'a' + i, reader->marks[i].article,
                          reader->marks[i].id.hash, reader->marks[i].id.repeat);
}

void reader_place(const struct reader *reader, struct buffer *into)
{
    struct anchor anchor = anchor_here(reader);
    if (!anchor.set)
        return;
    buffer_format(into, "%s %u %016" PRIx64 ".%u %u", reader->table[view_here(reader)]->name,
                  anchor.article, anchor.id.hash, anchor.id.repeat,
                  columns_focused(&reader->board));
    if (anchor.titles)
        buffer_add_string(into, " titles");
    arrangement_add(reader, into);
    add_marks(reader, into);
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

/* Of words that are numbers in decimal, hexadecimal and decimal. */
static bool make_anchor(struct slice article, struct slice hash, struct slice repeat,
                        struct anchor *anchor)
{
    uint64_t index, times;
    if (!number_of(article, 10, &index) || !number_of(hash, 16, &anchor->id.hash) ||
        !number_of(repeat, 10, &times) || index > UINT32_MAX || times > UINT32_MAX)
        return false;
    anchor->set = true;
    anchor->article = (uint32_t)index;
    anchor->id.repeat = (uint32_t)times;
    return true;
}

/* What stands before the first dot. */
static struct slice take_part(struct slice *rest)
{
    size_t dot = slice_find(*rest, SLICE("."), 0);
    struct slice part = slice_sub(*rest, 0, dot);
    *rest = slice_sub(*rest, dot + (dot < rest->len), rest->len);
    return part;
}

/* ARTICLE HASH.REPEAT COLUMN */
static bool take_anchor(struct slice *rest, struct anchor *anchor, uint32_t *column)
{
    struct slice article, id, where;
    uint64_t slot;
    if (!take_word(rest, &article) || !take_word(rest, &id) || !take_word(rest, &where))
        return false;
    struct slice hash = take_part(&id);
    if (!make_anchor(article, hash, id, anchor) || !number_of(where, 10, &slot) ||
        slot > UINT32_MAX)
        return false;
    *column = (uint32_t)slot;
    return true;
}

void reader_take_marks(struct reader *reader, struct slice place)
{
    struct slice word, rest = place;
    size_t start = strlen("mark:a=");
    while (take_word(&rest, &word)) {
        struct anchor anchor = {0};
        if (!slice_starts(word, SLICE("mark:")) || word.len < start || word.data[5] < 'a' ||
            word.data[5] > 'z' || word.data[6] != '=')
            continue;
        struct slice value = slice_sub(word, start, word.len);
        struct slice article = take_part(&value), hash = take_part(&value);
        if (make_anchor(article, hash, value, &anchor))
            reader->marks[word.data[5] - 'a'] = anchor;
    }
}

bool reader_go_place(struct reader *reader, struct slice place)
{
    struct slice view, word, rest = place;
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
    /* Being arranged is nothing to tell of. */
    struct buffer said = reader->message;
    enum meaning meaning = reader->message_meaning;
    size_t path = reader->message_path;
    reader->message = (struct buffer){0};
    while (take_word(&rest, &word)) {
        anchor.titles |= slice_equal(word, SLICE("titles"));
        arrangement_take(reader, word);
    }
    buffer_free(&reader->message);
    reader->message = said;
    reader->message_meaning = meaning;
    reader->message_path = path;
    anchor_go(reader, &anchor);
    if (column < reader->comparison->article_count)
        columns_go(&reader->board, column);
    layout_refresh(reader);
    reader->top = layout_back(reader, reader->cursor, reader->layout.lines / 3);
    layout_refresh(reader);
    take_view(reader, view);
    return true;
}
