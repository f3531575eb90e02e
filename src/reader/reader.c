/* The reader's door: it takes keys, actions and news, keeps the state in order after each, and
 * draws. What a view does stands in the view. */
#include "reader/reader.h"

#include "base/alloc.h"
#include "base/vec.h"
#include "desk/frame.h"
#include "desk/state.h"
#include "keyboard/clash.h"
#include "keyboard/preset.h"
#include "parallel/anchor.h"
#include "parallel/badges.h"
#include "parallel/columns.h"
#include "parallel/folds.h"
#include "parallel/jumps.h"
#include "parallel/layout.h"
#include "parallel/move.h"
#include "parallel/parallel.h"
#include "parallel/preview.h"
#include "reader/common.h"
#include "reader/typed.h"
#include "sheet/display.h"
#include "text/width.h"
#include "views/focus.h"
#include "views/views.h"

#include <stdlib.h>
#include <string.h>

#define THRESHOLD_UNTIL_TOLD 0.5

enum { INTERRUPT = 3 }; /* ^C */

static const struct view *const table[VIEWS] = {
    [VIEW_LIBRARY] = &view_library,     [VIEW_PARALLEL] = &view_parallel,
    [VIEW_FOCUS] = &view_focus,         [VIEW_FACTS] = &view_facts,
    [VIEW_MATRIX] = &view_matrix,       [VIEW_ARTICLE] = &view_article,
    [VIEW_HELP] = &view_help,           [VIEW_FLOWING] = &view_flowing,
    [VIEW_MERGED] = &view_merged,       [VIEW_STEMMA] = &view_stemma,
    [VIEW_OMISSIONS] = &view_omissions,
};

struct reader *reader_new(const struct library *library)
{
    struct reader *reader = alloc_zeroed(1, sizeof *reader);
    static const struct library none;
    reader->table = table;
    reader->library = library ? library : &none;
    reader->wordings = wordings_new();
    reader->scratch = alloc_zeroed(1, sizeof *reader->scratch);
    reader->threshold = THRESHOLD_UNTIL_TOLD;
    reader->base = NO_BASE;
    reader->focus_base = -1;
    reader->progress = -1;
    reader->start = VIEW_PARALLEL;
    reader->ascii = !width_utf8_locale();
    keymap_init(&reader->keymap);
    state_push(reader, reader->library->count ? VIEW_LIBRARY : VIEW_PARALLEL);
    reader_resize(reader, 24, 80);
    return reader;
}

static const struct view *find_view(struct slice name)
{
    for (size_t i = 0; i < VIEWS; i++)
        if (table[i] && (table[i]->context & CONTEXT_STORY) &&
            slice_equal_string(name, table[i]->name))
            return table[i];
    return NULL;
}

bool reader_has_view(struct slice name, unsigned *parts)
{
    const struct view *view = find_view(name);
    *parts = view ? view->parts : 0;
    return view != NULL;
}

bool reader_start_with(struct reader *reader, struct slice name)
{
    const struct view *view = find_view(name);
    if (view)
        reader->start = view->which;
    return view != NULL;
}

unsigned reader_parts(const struct reader *reader)
{
    return reader->parts;
}

unsigned reader_lacks(const struct reader *reader)
{
    return reader->comparison ? reader->parts & ~reader->comparison->parts : 0;
}

void reader_set_library(struct reader *reader, const struct library *library)
{
    reader->library = library;
    reader_update(reader, ACTION_NONE, 0, NULL);
}

static void drop_comparison(struct reader *reader)
{
    for (size_t i = 0; i < VIEWS; i++)
        if (table[i] && table[i]->forget)
            table[i]->forget(reader);
    comparison_release(reader->comparison);
    reader->comparison = NULL;
    plan_free(&reader->plan);
    wordings_clear(reader->wordings);
    free(reader->unique);
    reader->unique = NULL;
    reader->badges = false;
}

void reader_free(struct reader *reader)
{
    if (!reader)
        return;
    drop_comparison(reader);
    preview_drop(reader);
    for (size_t i = 0; i < VIEWS; i++)
        if (table[i] && table[i]->release)
            table[i]->release(reader);
    columns_free(&reader->board);
    layout_free(&reader->layout);
    folds_free(&reader->folds);
    wordings_free(reader->wordings);
    keymap_free(&reader->keymap);
    prompt_free(&reader->prompt);
    search_end(&reader->search);
    buffer_free(&reader->story_name);
    buffer_free(&reader->message);
    buffer_free(&reader->request_text);
    buffer_free(reader->scratch);
    free(reader->scratch);
    VEC_FREE(&reader->decisions);
    free(reader->undo);
    free(reader);
}

bool reader_set_keymap(struct reader *reader, struct slice name)
{
    return keymap_preset(&reader->keymap, name);
}

bool reader_bind(struct reader *reader, struct slice context, struct slice keys,
                 struct slice action)
{
    unsigned bits = context_find(context.data, context.len);
    enum action found = action_find(action.data, action.len);
    return bits && found != ACTION_NONE && keymap_bind(&reader->keymap, bits, keys, found);
}

void reader_bind_clash(const struct reader *reader, struct slice context, struct slice keys,
                       struct slice action, struct buffer *into)
{
    keymap_clash(&reader->keymap, context_find(context.data, context.len), keys,
                 action_find(action.data, action.len), into);
}

/* The share of each article's words that only it has, and whether any has a badge. */
static void find_unique(struct reader *reader)
{
    const struct comparison *comparison = reader->comparison;
    reader->unique = alloc_zeroed(comparison->article_count + 1, sizeof *reader->unique);
    for (size_t i = 0; i < comparison->article_count; i++)
        reader->unique[i] = comparison_only_here(comparison, i);
    reader->badges = badges_any(comparison);
}

/* Where to be when the sentence is gone: as far into the story as before. */
static void go_share(struct reader *reader, size_t row, size_t rows)
{
    if (reader->plan.count && rows)
        layout_go(reader, (size_t)((uint64_t)row * reader->plan.count / rows));
}

static void start_story(struct reader *reader, size_t articles)
{
    columns_free(&reader->board);
    columns_init(&reader->board, articles);
    layout_free(&reader->layout);
    folds_free(&reader->folds);
    search_end(&reader->search);
    memset(reader->marks, 0, sizeof reader->marks);
    reader->jumps = (struct jumps){0};
    reader->hidden_marks = 0;
    reader->furniture = false;
    reader->cursor_screen = 0;
    reader->decisions.count = reader->undo_count = 0;
    reader->decided.set = false;
    reader->threshold = reader->comparison->threshold;
    reader->base = reader->comparison->base;
    reader->parts = 0;
    for (size_t i = 0; i < reader->depth; i++)
        reader->parts |= table[reader->views[i]]->parts;
}

/* The first statement that the base's column, or else the first, has a sentence of. */
static size_t opening_row(const struct reader *reader)
{
    const struct comparison *comparison = reader->comparison;
    uint32_t article = reader->base == NO_BASE ? 0 : (uint32_t)reader->base;
    struct part parts[ROW_PARTS];
    for (size_t row = 0; row < reader->plan.count; row++)
        if (reader->plan.rows[row].kind == ROW_STATEMENT &&
            plan_parts(&reader->plan, comparison, row, article, parts) &&
            parts[0].kind == PART_SENTENCE)
            return row;
    return reader->plan.count && reader->plan.rows[0].kind == ROW_TITLES && reader->plan.count > 1;
}

/* The cursor on the story's beginning; what others have before it stays on the screen as long as
 * that leaves the beginning in the upper half. */
static void open_at_beginning(struct reader *reader)
{
    size_t row = opening_row(reader), above = 0;
    if (!reader->plan.count)
        return;
    if (reader->base != NO_BASE)
        columns_go(&reader->board, (uint32_t)reader->base);
    reader->top = (struct position){0, 0};
    layout_go(reader, row);
    layout_refresh(reader);
    for (size_t i = 0; i < row && 2 * above <= reader->layout.lines; i++)
        above += layout_is_shown(reader, i) ? layout_height(reader, i) : 0;
    reader->top = (struct position){2 * above <= reader->layout.lines ? 0 : row, 0};
}

void reader_set_articles(struct reader *reader, struct article *const *articles, size_t count)
{
    if ((reader->comparison && !reader->opening) || !count)
        return;
    drop_comparison(reader);
    layout_reset(reader);
    reader->cursor = reader->top = (struct position){0, 0};
    if (state_view(reader)->which == VIEW_LIBRARY)
        state_push(reader, VIEW_PARALLEL);
    reader->opening = false;
    buffer_clear(&reader->message);
    preview_set(reader, articles, count);
}

bool reader_has_moved(const struct reader *reader)
{
    return reader->preview.at || reader->preview.focus;
}

void reader_set_progress(struct reader *reader, double done)
{
    reader->progress = done;
}

void reader_give_up(struct reader *reader)
{
    reader->opening = false;
    if (reader->comparison || !reader->library->count)
        return;
    preview_drop(reader);
    reader->depth = 0;
    state_push(reader, VIEW_LIBRARY);
}

/* Where the user has moved to while the comparison was being made: the sentence stays where it is
 * on the screen. */
static void open_at_preview(struct reader *reader, uint32_t article, uint32_t sentence)
{
    move_to_sentence(reader, article, sentence);
    reader->top = reader->cursor;
}

void reader_set_comparison(struct reader *reader, struct comparison *comparison)
{
    bool moved = reader_has_moved(reader) && reader->preview.count == comparison->article_count;
    uint32_t article = (uint32_t)reader->preview.focus, sentence = (uint32_t)reader->preview.at;
    /* Who went back to the library while the story was compared stays there. */
    bool left =
        reader->preview.count && !reader->opening && state_view(reader)->which == VIEW_LIBRARY;
    preview_drop(reader);
    bool opened = reader->opening || !reader->comparison;
    bool fresh = opened || reader->comparison->article_count != comparison->article_count;
    struct focus_place focus = focus_here(reader);
    struct anchor anchor = focus.set ? focus.base : anchor_here(reader);
    size_t old_row = reader->cursor.row, old_rows = reader->plan.count;
    struct comparison *retained = comparison_retain(comparison);
    drop_comparison(reader);
    reader->comparison = retained;
    if (fresh)
        start_story(reader, comparison->article_count);
    plan_build(&reader->plan, comparison, reader->furniture);
    find_unique(reader);
    layout_reset(reader);
    parallel_filter(reader);
    reader->cursor = reader->top = (struct position){0, 0};
    size_t screen = reader->cursor_screen;
    if (!fresh && !anchor_go(reader, &anchor))
        go_share(reader, old_row, old_rows);
    if (state_view(reader)->which == VIEW_LIBRARY) {
        if (!left && (reader->opening || fresh))
            state_push(reader, VIEW_PARALLEL);
        buffer_clear(&reader->message);
    }
    reader->opening = false;
    if (fresh)
        open_at_beginning(reader);
    if (fresh && moved && sentence < comparison->articles[article]->sentence_count)
        open_at_preview(reader, article, sentence);
    reader->layout.keep = !fresh;
    layout_refresh(reader);
    if (!fresh && reader->plan.count)
        reader->top = layout_back(reader, reader->cursor, screen);
    layout_refresh(reader);
    focus_again(reader, &focus);
    if (opened && !left && reader->start != VIEW_PARALLEL && reader->plan.count)
        state_open(reader, reader->start);
    /* Only the columns know what to say of a story without sentences. */
    if (!reader->plan.count && state_view(reader)->which != VIEW_LIBRARY)
        state_open(reader, VIEW_PARALLEL);
    if (state_view(reader)->refresh)
        state_view(reader)->refresh(reader);
}

/* After whatever happened: the layout, then what the view on the screen makes of it. */
static void refresh(struct reader *reader)
{
    layout_refresh(reader);
    if (state_view(reader)->refresh)
        state_view(reader)->refresh(reader);
}

void reader_set_story_name(struct reader *reader, struct slice name)
{
    struct buffer scratch = {0};
    buffer_clear(&reader->story_name);
    buffer_add_slice(&reader->story_name, display_text(name, &scratch));
    buffer_free(&scratch);
}

void reader_resize(struct reader *reader, size_t rows, size_t columns)
{
    reader->rows = rows;
    reader->columns = columns;
    layout_refresh(reader);
    reader_update(reader, ACTION_NONE, 0, NULL);
}

void reader_say(struct reader *reader, enum meaning meaning, struct slice text)
{
    struct buffer scratch = {0};
    buffer_clear(&reader->message);
    buffer_add_slice(&reader->message, display_text(text, &scratch));
    reader->message_meaning = meaning;
    buffer_free(&scratch);
}

void reader_set_ascii(struct reader *reader, bool ascii)
{
    reader->ascii = ascii || !width_utf8_locale();
}

void reader_set_vocabulary(struct reader *reader, const struct vocabulary *vocabulary)
{
    reader->vocabulary = vocabulary;
}

struct history *reader_searches(struct reader *reader)
{
    return &reader->prompt.searches;
}

struct history *reader_commands(struct reader *reader)
{
    return &reader->prompt.commands;
}

void reader_update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    struct requests ignored = {0};
    if (!requests)
        requests = &ignored;
    if (action != ACTION_NONE) {
        struct anchor from = anchor_here(reader);
        buffer_clear(&reader->message);
        if (!state_view(reader)->update(reader, action, count, requests) &&
            !common_update(reader, action, count, requests))
            state_request(requests, REQUEST_BELL, 0);
        if (reader->prompt.kind != PROMPT_NONE)
            reader->jumps.from = from;
        else if (jumps_is_jump(action))
            jumps_left(reader, &from);
    }
    refresh(reader);
}

static void feed(struct reader *reader, uint32_t key, struct requests *requests)
{
    enum action action;
    long count;
    uint32_t letter;
    struct buffer typed = {0};
    for (size_t i = 0; i < reader->pending.len; i++)
        key_name_add(reader->pending.keys[i], &typed);
    key_name_add(key, &typed);
    switch (keys_feed(&reader->keymap, &reader->pending, state_view(reader)->context, key, &action,
                      &count, &letter)) {
    case KEY_PENDING:
        buffer_clear(&reader->message);
        break;
    case KEY_UNBOUND:
        typed_unbound(reader, buffer_slice(&typed), requests);
        break;
    case KEY_ACTION:
        if (action_takes_letter(action)) {
            struct anchor from = anchor_here(reader);
            typed_mark(reader, action, letter, requests);
            jumps_left(reader, &from);
        } else
            reader_update(reader, action, count, requests);
        break;
    }
    buffer_free(&typed);
}

void reader_key(struct reader *reader, uint32_t key, struct requests *requests)
{
    struct requests ignored = {0};
    if (!requests)
        requests = &ignored;
    if (key == KEYS_NONE || key == KEYS_RESIZE || key == KEYS_WAKE)
        return;
    if (reader->prompt.kind != PROMPT_NONE) {
        typed_prompt(reader, key, requests);
        if (reader->prompt.kind == PROMPT_NONE)
            jumps_left(reader, &reader->jumps.from);
        refresh(reader);
        return;
    }
    if (key == KEYS_PASTE_START || key == KEYS_PASTE_END)
        reader->pasting = key == KEYS_PASTE_START;
    if (reader->pasting || key == KEYS_PASTE_END)
        return;
    if (key == INTERRUPT && reader->progress >= 0)
        key = KEYS_ESCAPE;
    feed(reader, key, requests);
}

void reader_draw(const struct reader *reader, struct canvas *canvas)
{
    size_t rows = canvas_rows(canvas), columns = canvas_columns(canvas);
    if (rows < FRAME_ROWS_LEAST || columns < FRAME_COLUMNS_LEAST) {
        canvas_string(canvas, 0, 0, columns, MEANING_MESSAGE, "Too small: 40x8 at least");
        canvas_set_cursor(canvas, 0, 0);
        return;
    }
    state_view(reader)->draw(reader, canvas);
}

void reader_draw_linear(const struct reader *reader, struct canvas *canvas)
{
    state_view(reader)->linear(reader, canvas);
}

void reader_set_threshold(struct reader *reader, double threshold)
{
    reader->threshold = threshold;
}

struct comparison *reader_comparison(const struct reader *reader)
{
    return reader->comparison;
}

const char *reader_view(const struct reader *reader)
{
    return state_view(reader)->name;
}

double reader_threshold(const struct reader *reader)
{
    return reader->threshold;
}

int reader_base(const struct reader *reader)
{
    return reader->base;
}

struct decisions reader_decisions(const struct reader *reader)
{
    return (struct decisions){reader->decisions.items, reader->decisions.count};
}
