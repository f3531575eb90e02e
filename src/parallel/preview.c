/* Articles in columns that know nothing of each other. The place is the number of the focused
 * column's first sentence on the screen; the other columns begin at the same share of their own. */
#include "parallel/preview.h"

#include "base/alloc.h"
#include "desk/frame.h"
#include "sheet/cut.h"
#include "sheet/display.h"
#include "text/wrap.h"

#include <stdlib.h>

enum { COLUMN_LEAST = 28, PREFIX = 2, LINEAR_SENTENCES = 200 };

void preview_drop(struct reader *reader)
{
    struct preview *preview = &reader->preview;
    for (size_t i = 0; i < preview->count; i++)
        article_release(preview->articles[i]);
    free(preview->articles);
    *preview = (struct preview){0};
}

void preview_set(struct reader *reader, struct article *const *articles, size_t count)
{
    preview_drop(reader);
    reader->preview.articles = alloc_resize(NULL, count, sizeof *articles);
    for (size_t i = 0; i < count; i++)
        reader->preview.articles[i] = article_retain(articles[i]);
    reader->preview.count = count;
}

/* Columns on the screen, and which is the first. */
static size_t visible(const struct preview *preview, size_t columns, size_t *first)
{
    size_t fit = columns / COLUMN_LEAST;
    fit = fit < 1 ? 1 : fit > COLUMNS_MOST ? COLUMNS_MOST : fit;
    fit = fit < preview->count ? fit : preview->count;
    *first = preview->focus < fit ? 0 : preview->focus + 1 - fit;
    return fit;
}

static size_t start_of(const struct preview *preview, size_t article)
{
    size_t own = preview->articles[preview->focus]->sentence_count;
    size_t count = preview->articles[article]->sentence_count;
    return article == preview->focus ? preview->at
           : own                     ? (size_t)((uint64_t)preview->at * count / own)
                                     : 0;
}

/* Draws (where canvas is not NULL) an article from a sentence on, and gives how many sentences
 * begin there. */
static size_t fill(const struct article *article, size_t from, struct canvas *canvas, size_t row,
                   size_t rows, size_t column, size_t width)
{
    struct buffer scratch = {0};
    size_t used = 0, sentence = from;
    for (; sentence < article->sentence_count && used < rows; sentence++) {
        if (sentence > from &&
            article->sentences[sentence].block != article->sentences[sentence - 1].block)
            used++;
        struct slice text = display_sentence(article, sentence, &scratch);
        struct wrap_line line;
        size_t at = 0;
        while (used < rows && wrap_next(text, width, &at, &line)) {
            if (canvas)
                canvas_text(canvas, row + used, column, width, MEANING_PLAIN,
                            slice_sub(text, line.range.start, line.range.end));
            used++;
        }
    }
    buffer_free(&scratch);
    return sentence - from;
}

/* Sentences of the focused column on the screen, at least one. */
static size_t page_of(const struct reader *reader)
{
    const struct preview *preview = &reader->preview;
    size_t first, n = visible(preview, reader->columns, &first);
    size_t width = reader->columns / n > PREFIX + 3 ? reader->columns / n - PREFIX - 1 : 2;
    size_t page = fill(preview->articles[preview->focus], preview->at, NULL, 0,
                       frame_of(reader->rows, true).body_rows, 0, width);
    return page > 1 ? page - 1 : 1;
}

static void go(struct preview *preview, long to)
{
    long last = (long)preview->articles[preview->focus]->sentence_count - 1;
    preview->at = (size_t)(to > last ? (last < 0 ? 0 : last) : to < 0 ? 0 : to);
}

static void step(struct preview *preview, long by)
{
    long to = (long)preview->focus + by, last = (long)preview->count - 1;
    size_t focus = (size_t)(to < 0 ? 0 : to > last ? last : to);
    preview->at = start_of(preview, focus);
    preview->focus = focus;
}

static bool move(struct reader *reader, enum action action, long count)
{
    struct preview *preview = &reader->preview;
    long at = (long)preview->at, page = (long)page_of(reader);
    long n = count > 0 ? count : 1, half = count > 0 ? count : (page + 1) / 2;
    switch (action) {
    case ACTION_LINE_DOWN:
    case ACTION_STATEMENT_NEXT:
        go(preview, at + n);
        return true;
    case ACTION_LINE_UP:
    case ACTION_STATEMENT_PREVIOUS:
        go(preview, at - n);
        return true;
    case ACTION_PAGE_DOWN:
    case ACTION_HALF_DOWN:
        go(preview, at + (action == ACTION_PAGE_DOWN ? n * page : half));
        return true;
    case ACTION_PAGE_UP:
    case ACTION_HALF_UP:
        go(preview, at - (action == ACTION_PAGE_UP ? n * page : half));
        return true;
    case ACTION_FIRST:
        go(preview, 0);
        return true;
    case ACTION_LAST:
        go(preview, INT32_MAX);
        return true;
    case ACTION_COLUMN_LEFT:
    case ACTION_COLUMN_RIGHT:
        step(preview, action == ACTION_COLUMN_LEFT ? -n : n);
        return true;
    default:
        return false;
    }
}

void preview_click(struct reader *reader, const struct mouse *mouse)
{
    struct preview *preview = &reader->preview;
    size_t first;
    if (!preview->count || mouse->kind != MOUSE_PRESS)
        return;
    size_t place = 0, n = visible(preview, reader->columns, &first);
    while (place + 1 < n && mouse->column >= (place + 1) * reader->columns / n)
        place++;
    step(preview, (long)(first + place) - (long)preview->focus);
}

bool preview_update(struct reader *reader, enum action action, long count,
                    struct requests *requests)
{
    static const enum action common[] = {ACTION_BACK,   ACTION_CANCEL,  ACTION_HELP,
                                         ACTION_QUIT,   ACTION_SUSPEND, ACTION_REDRAW,
                                         ACTION_RELOAD, ACTION_COMMAND, ACTION_VIEW_LIBRARY,
                                         ACTION_THEME,  ACTION_COLOR,   ACTION_MOUSE};
    if (!reader->preview.count)
        return false;
    for (size_t i = 0; i < sizeof common / sizeof *common; i++)
        if (action == common[i])
            return false;
    if (!move(reader, action, count)) {
        state_say(reader, MEANING_MESSAGE, "That needs the comparison, which is still to come");
        state_request(requests, REQUEST_BELL, 0);
    }
    return true;
}

static void draw_column(const struct reader *reader, struct canvas *canvas, size_t index,
                        size_t column, size_t width)
{
    const struct preview *preview = &reader->preview;
    const struct article *article = preview->articles[index];
    struct frame frame = frame_of(canvas_rows(canvas), true);
    struct arena *arena = arena_new();
    struct buffer name = {0};
    bool focused = index == preview->focus;
    buffer_format(&name, "%.*s ", SLICE_ARG(label_for(arena, index)));
    display_name(article, &name);
    canvas_string(canvas, frame.heads, column, 1, MEANING_FOCUS, focused ? ">" : " ");
    cut_draw(canvas, frame.heads, column + 1, width, MEANING_HEADING, buffer_slice(&name),
             reader->ascii);
    fill(article, start_of(preview, index), canvas, frame.body, frame.body_rows, column + PREFIX,
         width - PREFIX);
    if (focused) {
        canvas_string(canvas, frame.body, column, 1, MEANING_FOCUS, ">");
        canvas_set_cursor(canvas, frame.body, column + PREFIX);
    }
    buffer_free(&name);
    arena_free(arena);
}

static const struct hint hints[] = {
    {ACTION_LINE_DOWN, ACTION_LINE_UP, "sentence"},
    {ACTION_COLUMN_LEFT, ACTION_COLUMN_RIGHT, "source"},
    {ACTION_PAGE_DOWN, ACTION_PAGE_UP, "page"},
    {ACTION_HELP, ACTION_NONE, "help"},
    {ACTION_BACK, ACTION_NONE, "back"},
    {ACTION_RELOAD, ACTION_NONE, "read again"},
    {ACTION_NONE, ACTION_NONE, NULL},
};

const struct hint *preview_hints(void)
{
    return hints;
}

void preview_draw(const struct reader *reader, struct canvas *canvas)
{
    const struct preview *preview = &reader->preview;
    struct frame frame = frame_of(canvas_rows(canvas), true);
    struct buffer text = {0};
    size_t first, columns = canvas_columns(canvas), n = visible(preview, columns, &first);
    buffer_format(&text, "%zu sources", preview->count);
    if (n < preview->count)
        buffer_format(&text, "   < %zu-%zu of %zu >", first + 1, first + n, preview->count);
    frame_header(reader, canvas, buffer_slice(&reader->story_name), buffer_slice(&text),
                 SLICE("not aligned yet"));
    for (size_t i = 0; i < n; i++) {
        size_t start = i * columns / n, end = (i + 1) * columns / n;
        draw_column(reader, canvas, first + i, start, end - start - 1);
        for (size_t row = frame.heads; i + 1 < n && row < frame.body + frame.body_rows; row++)
            canvas_string(canvas, row, end - 1, 1, MEANING_BORDER, reader->ascii ? "|" : "\u2502");
    }
    if (frame.rule)
        frame_rule(reader, canvas, frame.rule);
    if (frame.bottom_rule)
        frame_rule(reader, canvas, frame.bottom_rule);
    buffer_clear(&text);
    buffer_format(&text, "%zu/%zu", preview->at + 1,
                  preview->articles[preview->focus]->sentence_count);
    frame_status(reader, canvas,
                 reader->progress < 0 ? SLICE("not compared; R reads and compares again")
                                      : SLICE("the articles as they are, until they are compared"),
                 buffer_slice(&text));
    frame_bottom_with(reader, canvas, hints);
    buffer_free(&text);
}

void preview_linear(const struct reader *reader, struct canvas *canvas)
{
    const struct preview *preview = &reader->preview;
    const struct article *article = preview->articles[preview->focus];
    struct buffer scratch = {0};
    size_t row = canvas_rows(canvas), columns = canvas_columns(canvas);
    canvas_string(canvas, row++, 0, columns, MEANING_TITLE, "Not compared yet. As it stands:");
    for (size_t i = preview->at; i < article->sentence_count && i < preview->at + LINEAR_SENTENCES;
         i++) {
        struct slice text = display_sentence(article, i, &scratch);
        struct wrap_line line;
        size_t at = 0;
        while (wrap_next(text, columns, &at, &line))
            canvas_text(canvas, row++, 0, columns, MEANING_PLAIN,
                        slice_sub(text, line.range.start, line.range.end));
    }
    buffer_free(&scratch);
}
