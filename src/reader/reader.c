/* The reader's door: it takes keys, actions and news, keeps the state in order after each, and
 * draws. What a view does stands in the view, how a story comes and goes in opened.c. */
#include "reader/reader.h"

#include "base/alloc.h"
#include "base/vec.h"
#include "desk/frame.h"
#include "desk/message.h"
#include "desk/state.h"
#include "keyboard/clash.h"
#include "keyboard/preset.h"
#include "parallel/anchor.h"
#include "parallel/badges.h"
#include "parallel/columns.h"
#include "parallel/folds.h"
#include "parallel/jumps.h"
#include "parallel/layout.h"
#include "parallel/parallel.h"
#include "parallel/preview.h"
#include "parallel/quest.h"
#include "reader/common.h"
#include "reader/opened.h"
#include "reader/typed.h"
#include "sheet/display.h"
#include "text/width.h"
#include "views/views.h"

#include <stdlib.h>

#define THRESHOLD_UNTIL_TOLD 0.5

enum { INTERRUPT = 3 }; /* ^C */

static const struct view *const table[VIEWS] = {
    [VIEW_LIBRARY] = &view_library,     [VIEW_PARALLEL] = &view_parallel,
    [VIEW_FOCUS] = &view_focus,         [VIEW_FACTS] = &view_facts,
    [VIEW_MATRIX] = &view_matrix,       [VIEW_ARTICLE] = &view_article,
    [VIEW_HELP] = &view_help,           [VIEW_FLOWING] = &view_flowing,
    [VIEW_MERGED] = &view_merged,       [VIEW_STEMMA] = &view_stemma,
    [VIEW_OMISSIONS] = &view_omissions, [VIEW_MESSAGES] = &view_messages,
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
    return state_parts(reader);
}

unsigned reader_lacks(const struct reader *reader)
{
    return reader->comparison ? state_parts(reader) & ~reader->comparison->parts : 0;
}

void reader_set_library(struct reader *reader, const struct library *library)
{
    reader->library = library;
    reader_update(reader, ACTION_NONE, 0, NULL);
}

void reader_free(struct reader *reader)
{
    if (!reader)
        return;
    opened_drop(reader);
    preview_drop(reader);
    quest_stop(reader);
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
    message_free(reader);
    for (size_t i = 0; i < VIEWS; i++)
        buffer_free(&reader->filters[i]);
    buffer_free(&reader->gone);
    buffer_free(&reader->beginning);
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
    message_say(reader, meaning, text, 0);
}

void reader_say_of(struct reader *reader, enum meaning meaning, struct slice text, size_t path)
{
    message_say(reader, meaning, text, path);
}

void reader_keep(struct reader *reader, enum meaning meaning, struct slice text)
{
    message_keep(reader, meaning, text);
}

void reader_set_gone(struct reader *reader, const struct slice *paths, size_t count)
{
    buffer_clear(&reader->gone);
    for (size_t i = 0; i < count; i++) {
        buffer_add_slice(&reader->gone, paths[i]);
        buffer_add_char(&reader->gone, '\0');
    }
    reader->badges = reader->comparison && badges_any(reader);
    reader->layout.stale_heights = true;
    reader_update(reader, ACTION_NONE, 0, NULL);
}

void reader_set_ascii(struct reader *reader, bool ascii)
{
    reader->ascii = ascii || !width_utf8_locale();
}

void reader_set_diff_style(struct reader *reader, enum contrast style)
{
    reader->contrast = style;
}

enum contrast reader_diff_style(const struct reader *reader)
{
    return reader->contrast;
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
        reader->no_match = false;
        if (!state_view(reader)->update(reader, action, count, requests) &&
            !common_update(reader, action, count, requests))
            state_request(requests, REQUEST_BELL, 0);
        typed_no_match(reader);
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
            refresh(reader);
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
    if (quest_is_on(reader) && reader_stops_search(key)) {
        quest_stop(reader);
        state_say(reader, MEANING_MESSAGE, "Stopped; nothing was found so far");
        return;
    }
    quest_finish(reader, requests);
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

bool reader_is_searching(const struct reader *reader)
{
    return quest_is_on(reader);
}

bool reader_stops_search(uint32_t key)
{
    return key == KEYS_ESCAPE || key == INTERRUPT;
}

void reader_search_on(struct reader *reader, struct requests *requests)
{
    quest_go_on(reader, requests);
    refresh(reader);
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

void reader_set_sharing(struct reader *reader, uint32_t min_run, unsigned excluded)
{
    reader->min_run = min_run;
    reader->excluded = excluded;
}

uint32_t reader_min_run(const struct reader *reader)
{
    return reader->min_run;
}

unsigned reader_excluded(const struct reader *reader)
{
    return reader->excluded;
}

int reader_base(const struct reader *reader)
{
    return reader->base;
}

struct decisions reader_decisions(const struct reader *reader)
{
    return (struct decisions){reader->decisions.items, reader->decisions.count};
}
