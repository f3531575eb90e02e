/* The reader's door: it takes keys, actions and news, keeps the state in order after each, and
 * draws. What a view does stands in the view. */
#include "reader/reader.h"

#include "base/alloc.h"
#include "base/vec.h"
#include "reader/columns.h"
#include "reader/display.h"
#include "reader/frame.h"
#include "reader/layout.h"
#include "reader/move.h"
#include "reader/parallel.h"
#include "reader/state.h"

#include <stdlib.h>
#include <string.h>

#define THRESHOLD_UNTIL_TOLD 0.5

struct reader *reader_new(const struct library *library)
{
    struct reader *reader = alloc_zeroed(1, sizeof *reader);
    static const struct library none;
    reader->library = library ? library : &none;
    reader->wordings = wordings_new();
    reader->scratch = alloc_zeroed(1, sizeof *reader->scratch);
    reader->threshold = THRESHOLD_UNTIL_TOLD;
    reader->base = NO_BASE;
    reader->focus_base = -1;
    keymap_init(&reader->keymap);
    state_push(reader, reader->library->count ? VIEW_LIBRARY : VIEW_PARALLEL);
    reader_resize(reader, 24, 80);
    return reader;
}

static void drop_comparison(struct reader *reader)
{
    comparison_release(reader->comparison);
    reader->comparison = NULL;
    plan_free(&reader->plan);
    wordings_clear(reader->wordings);
    free(reader->unique);
    reader->unique = NULL;
}

void reader_free(struct reader *reader)
{
    if (!reader)
        return;
    drop_comparison(reader);
    columns_free(&reader->board);
    layout_free(&reader->layout);
    wordings_free(reader->wordings);
    keymap_free(&reader->keymap);
    prompt_free(&reader->prompt);
    search_end(&reader->search);
    buffer_free(&reader->story_name);
    buffer_free(&reader->message);
    buffer_free(reader->scratch);
    free(reader->scratch);
    VEC_FREE(&reader->decisions);
    free(reader->undo);
    free(reader);
}

bool reader_bind(struct reader *reader, struct slice context, struct slice keys,
                 struct slice action)
{
    unsigned bits = context_find(context.data, context.len);
    enum action found = action_find(action.data, action.len);
    return bits && found != ACTION_NONE && keymap_bind(&reader->keymap, bits, keys, found);
}

/* The share of each article's text that only it has, by bytes. */
static void find_unique(struct reader *reader)
{
    const struct comparison *comparison = reader->comparison;
    reader->unique = alloc_zeroed(comparison->article_count + 1, sizeof *reader->unique);
    for (size_t i = 0; i < comparison->article_count; i++) {
        const struct article *article = comparison->articles[i];
        uint64_t alone = 0, all = 0;
        for (size_t k = 0; k < article->sentence_count; k++) {
            const struct range *range = &article->sentences[k].range;
            uint32_t statement = comparison->places[i][k].statement;
            all += range->end - range->start;
            if (comparison->statements[statement].class == CLASS_UNIQUE)
                alone += range->end - range->start;
        }
        reader->unique[i] = all ? (double)alone / (double)all : 0;
    }
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
    search_end(&reader->search);
    memset(reader->marks, 0, sizeof reader->marks);
    reader->hidden_marks = 0;
    reader->furniture = false;
    reader->cursor_screen = 0;
    reader->decisions.count = reader->undo_count = 0;
    reader->threshold = reader->comparison->threshold;
    reader->base = reader->comparison->base;
}

void reader_set_comparison(struct reader *reader, struct comparison *comparison)
{
    bool fresh = reader->opening || !reader->comparison ||
                 reader->comparison->article_count != comparison->article_count;
    struct anchor anchor = state_anchor(reader);
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
    if (!fresh && !state_go_anchor(reader, &anchor))
        go_share(reader, old_row, old_rows);
    if (state_view(reader) == &view_library) {
        if (reader->opening || fresh)
            state_push(reader, VIEW_PARALLEL);
        buffer_clear(&reader->message);
    }
    reader->opening = false;
    layout_refresh(reader);
    if (!fresh && reader->plan.count)
        reader->top = layout_back(reader, reader->cursor, screen);
    layout_refresh(reader);
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
    reader->ascii = ascii;
}

static void back(struct reader *reader, struct requests *requests, bool may_quit)
{
    if (reader->depth > 1) {
        bool help = state_view(reader) == &view_help;
        reader->depth--;
        reader->page_top = help ? reader->page_top_behind : 0;
    } else if (may_quit) {
        state_request(requests, REQUEST_QUIT, 0);
    } else {
        state_say(reader, MEANING_MESSAGE, "This is the first view; q quits");
    }
}

static void cancel(struct reader *reader, struct requests *requests)
{
    if (state_view(reader) != &view_help && (reader->search.active || reader->layout.matches)) {
        search_end(&reader->search);
        free(reader->layout.matches);
        reader->layout.matches = NULL;
        reader->layout.stale_flags = true;
        return;
    }
    back(reader, requests, false);
}

static void open_help(struct reader *reader)
{
    if (state_view(reader) == &view_help)
        return;
    reader->page_top_behind = reader->page_top;
    reader->page_top = 0;
    state_push(reader, VIEW_HELP);
}

/* v p, v l: the view below everything else, or above the library. */
static void open_view(struct reader *reader, enum view_name view, struct requests *requests)
{
    bool library = reader->library->count > 0;
    if ((view == VIEW_LIBRARY && !library) || (view == VIEW_PARALLEL && !reader->comparison)) {
        state_say(reader, MEANING_MESSAGE,
                  view == VIEW_LIBRARY ? "There is only this one story" : "No story is open yet");
        state_request(requests, REQUEST_BELL, 0);
        return;
    }
    reader->depth = 0;
    reader->page_top = 0;
    if (library)
        state_push(reader, VIEW_LIBRARY);
    if (view == VIEW_PARALLEL)
        state_push(reader, VIEW_PARALLEL);
}

static bool ask_app(enum action action, struct requests *requests)
{
    static const struct {
        enum action action;
        enum request_kind kind;
        long number;
    } asks[] = {
        {ACTION_QUIT, REQUEST_QUIT, 0},     {ACTION_SUSPEND, REQUEST_SUSPEND, 0},
        {ACTION_REDRAW, REQUEST_REDRAW, 0}, {ACTION_RELOAD, REQUEST_RELOAD, 0},
        {ACTION_THEME, REQUEST_THEME, 1},   {ACTION_COLOR, REQUEST_THEME, 0},
    };
    for (size_t i = 0; i < sizeof asks / sizeof *asks; i++)
        if (asks[i].action == action) {
            state_request(requests, asks[i].kind, asks[i].number);
            return true;
        }
    return false;
}

static bool update_common(struct reader *reader, enum action action, long count,
                          struct requests *requests)
{
    bool story = reader->comparison && reader->plan.count && state_view(reader) != &view_library;
    switch (action) {
    case ACTION_BACK:
        back(reader, requests, true);
        return true;
    case ACTION_CANCEL:
        cancel(reader, requests);
        return true;
    case ACTION_HELP:
        open_help(reader);
        return true;
    case ACTION_VIEW_PARALLEL:
    case ACTION_VIEW_LIBRARY:
        open_view(reader, action == ACTION_VIEW_LIBRARY ? VIEW_LIBRARY : VIEW_PARALLEL, requests);
        return true;
    case ACTION_SEARCH:
        if (story)
            prompt_open(&reader->prompt, PROMPT_SEARCH);
        return true;
    case ACTION_SEARCH_NEXT:
    case ACTION_SEARCH_PREVIOUS:
        if (story)
            move_to_match(reader, action == ACTION_SEARCH_NEXT ? 1 : -1, count, requests);
        return true;
    default:
        return ask_app(action, requests);
    }
}

void reader_update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    struct requests ignored = {0};
    if (!requests)
        requests = &ignored;
    if (action != ACTION_NONE) {
        buffer_clear(&reader->message);
        if (!state_view(reader)->update(reader, action, count, requests) &&
            !update_common(reader, action, count, requests))
            state_request(requests, REQUEST_BELL, 0);
    }
    layout_refresh(reader);
}

static void set_filter(struct reader *reader, bool on)
{
    free(reader->layout.matches);
    reader->layout.matches = on ? alloc_zeroed(reader->plan.count + 1, 1) : NULL;
    reader->layout.stale_flags = true;
    parallel_filter(reader);
}

/* What was typed at the prompt. Nothing typed: the last search again, or no filter. */
static void entered(struct reader *reader, enum prompt_kind kind, struct requests *requests)
{
    bool empty = !reader->prompt.text.len;
    struct slice pattern = buffer_slice(empty ? &reader->prompt.last : &reader->prompt.text);
    struct buffer reason = {0};
    if (kind == PROMPT_FILTER && empty) {
        set_filter(reader, false);
        state_say(reader, MEANING_MESSAGE, "Everything is shown");
    } else if (!pattern.len) {
        state_request(requests, REQUEST_BELL, 0);
    } else if (!search_compile(&reader->search, pattern, &reason)) {
        state_say(reader, MEANING_WARNING, "Not a regular expression: %s", reason.data);
        state_request(requests, REQUEST_BELL, 0);
    } else if (kind == PROMPT_FILTER) {
        set_filter(reader, true);
    } else {
        move_to_match(reader, 1, 1, requests);
    }
    buffer_free(&reason);
}

static void feed_prompt(struct reader *reader, uint32_t key, struct requests *requests)
{
    enum prompt_kind kind = reader->prompt.kind;
    if (prompt_key(&reader->prompt, key) == PROMPT_ENTERED)
        entered(reader, kind, requests);
}

static void use_mark(struct reader *reader, enum action action, uint32_t letter,
                     struct requests *requests)
{
    bool valid = letter >= 'a' && letter <= 'z' && reader->comparison;
    struct anchor *mark = valid ? &reader->marks[letter - 'a'] : NULL;
    buffer_clear(&reader->message);
    if (valid && action == ACTION_MARK_SET) {
        *mark = state_anchor(reader);
        state_say(reader, MEANING_MESSAGE, "Mark %c is set", (char)letter);
    } else if (!valid || !mark->set || !state_go_anchor(reader, mark)) {
        state_say(reader, MEANING_MESSAGE, valid ? "No such mark" : "A mark is a letter, a to z");
        state_request(requests, REQUEST_BELL, 0);
    } else {
        columns_go(&reader->board, mark->article);
    }
    layout_refresh(reader);
}

static void unbound(struct reader *reader, uint32_t key, struct requests *requests)
{
    struct buffer name = {0}, help = {0};
    key_name_add(key, &name);
    keymap_name(&reader->keymap, state_view(reader)->context, ACTION_HELP, &help);
    state_say(reader, MEANING_MESSAGE, "%.*s means nothing here; %.*s shows the keys",
              SLICE_ARG(buffer_slice(&name)), SLICE_ARG(buffer_slice(&help)));
    state_request(requests, REQUEST_BELL, 0);
    buffer_free(&name);
    buffer_free(&help);
}

void reader_key(struct reader *reader, uint32_t key, struct requests *requests)
{
    struct requests ignored = {0};
    if (!requests)
        requests = &ignored;
    if (key == KEYS_NONE || key == KEYS_RESIZE || key == KEYS_WAKE)
        return;
    if (reader->prompt.kind != PROMPT_NONE) {
        feed_prompt(reader, key, requests);
        layout_refresh(reader);
        return;
    }
    if (key == KEYS_PASTE_START || key == KEYS_PASTE_END)
        reader->pasting = key == KEYS_PASTE_START;
    if (reader->pasting || key == KEYS_PASTE_END)
        return;
    enum action action;
    long count;
    uint32_t letter;
    switch (keys_feed(&reader->keymap, &reader->pending, state_view(reader)->context, key, &action,
                      &count, &letter)) {
    case KEY_PENDING:
        buffer_clear(&reader->message);
        break;
    case KEY_UNBOUND:
        unbound(reader, key, requests);
        break;
    case KEY_ACTION:
        if (action_takes_letter(action))
            use_mark(reader, action, letter, requests);
        else
            reader_update(reader, action, count, requests);
        break;
    }
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
