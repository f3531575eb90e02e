/* The opened story: a comparison comes, replaces another or goes, and the cursor is put where one
 * would look for it. Rows are those of the plan. */
#include "reader/opened.h"

#include "base/alloc.h"
#include "parallel/anchor.h"
#include "parallel/badges.h"
#include "parallel/columns.h"
#include "parallel/folds.h"
#include "parallel/layout.h"
#include "parallel/move.h"
#include "parallel/parallel.h"
#include "parallel/preview.h"
#include "parallel/quest.h"
#include "reader/reader.h"
#include "views/focus.h"

#include <stdlib.h>
#include <string.h>

void opened_drop(struct reader *reader)
{
    for (size_t i = 0; i < VIEWS; i++)
        if (reader->table[i] && reader->table[i]->forget)
            reader->table[i]->forget(reader);
    comparison_release(reader->comparison);
    reader->comparison = NULL;
    plan_free(&reader->plan);
    wordings_clear(reader->wordings);
    free(reader->unique);
    reader->unique = NULL;
    reader->badges = false;
}

/* The share of each article's words that only it has, and whether any has a badge. */
static void find_unique(struct reader *reader)
{
    const struct comparison *comparison = reader->comparison;
    reader->unique = alloc_zeroed(comparison->article_count + 1, sizeof *reader->unique);
    for (size_t i = 0; i < comparison->article_count; i++)
        reader->unique[i] = comparison_only_here(comparison, i);
    reader->badges = badges_any(reader);
}

/* Where to be when the sentence is gone: as far into the story as before. */
static void go_share(struct reader *reader, size_t row, size_t rows)
{
    if (reader->plan.count && rows)
        layout_go(reader, (size_t)((uint64_t)row * reader->plan.count / rows));
}

/* Decisions are kept where files of the story have come in or gone. */
static void forget_decisions(struct reader *reader)
{
    reader->decisions.count = reader->undo_count = 0;
    reader->decided.set = reader->joining.set = false;
}

/* What was decided since the comparison on the screen, which will have none of it. */
static void forget_undone(struct reader *reader)
{
    while (reader->undo_count && reader->decisions.count > reader->decisions_shown)
        reader->decisions.count = reader->undo[--reader->undo_count];
    reader->decided.set = false;
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
    reader->threshold = reader->comparison->threshold;
    reader->min_run = reader->comparison->min_run;
    reader->excluded = reader->comparison->excluded;
    reader->base = reader->comparison->base;
}

/* The first statement that the article's column has a sentence of. */
static size_t opening_row(const struct reader *reader, uint32_t article)
{
    const struct comparison *comparison = reader->comparison;
    struct part parts[ROW_PARTS];
    for (size_t row = 0; row < reader->plan.count; row++)
        if (reader->plan.rows[row].kind == ROW_STATEMENT &&
            plan_parts(&reader->plan, comparison, row, article, parts) &&
            parts[0].kind == PART_SENTENCE)
            return row;
    return reader->plan.count && reader->plan.rows[0].kind == ROW_TITLES && reader->plan.count > 1;
}

/* The first article of the file to begin with; count where there is none. */
static size_t asked_for(const struct reader *reader, struct article *const *articles, size_t count)
{
    size_t at = reader->beginning.len ? 0 : count;
    while (at < count && !slice_equal(articles[at]->path, buffer_slice(&reader->beginning)))
        at++;
    return at;
}

/* A story is read from its first row on, titles and all; one of which an article was asked for,
 * from the first sentence of that, with what others have before it on the screen as long as that
 * leaves it in the upper half. */
static void open_at_beginning(struct reader *reader)
{
    const struct comparison *comparison = reader->comparison;
    size_t asked = asked_for(reader, comparison->articles, comparison->article_count);
    bool chosen = asked < comparison->article_count;
    uint32_t article = chosen                    ? (uint32_t)asked
                       : reader->base != NO_BASE ? (uint32_t)reader->base
                                                 : 0;
    size_t row = chosen ? opening_row(reader, article) : 0, above = 0;
    buffer_clear(&reader->beginning);
    if (!reader->plan.count)
        return;
    if (chosen || reader->base != NO_BASE)
        columns_go(&reader->board, article);
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
    opened_drop(reader);
    quest_stop(reader);
    layout_reset(reader);
    reader->cursor = reader->top = (struct position){0, 0};
    if (state_view(reader)->which == VIEW_LIBRARY)
        state_push(reader, VIEW_PARALLEL);
    reader->opening = false;
    buffer_clear(&reader->message);
    preview_set(reader, articles, count);
    size_t asked = asked_for(reader, articles, count);
    if (asked < count)
        reader->preview.focus = asked;
}

void reader_begin_with(struct reader *reader, struct slice path)
{
    buffer_clear(&reader->beginning);
    buffer_add_slice(&reader->beginning, path);
}

static bool has_moved_on(const struct reader *reader)
{
    const struct preview *preview = &reader->preview;
    size_t asked = asked_for(reader, preview->articles, preview->count);
    return preview->at || preview->focus != (asked < preview->count ? asked : 0);
}

bool reader_has_moved(const struct reader *reader)
{
    return reader->beginning.len || has_moved_on(reader);
}

void reader_set_progress(struct reader *reader, double done)
{
    reader->progress = done;
}

void reader_give_up(struct reader *reader)
{
    reader->opening = false;
    buffer_clear(&reader->beginning);
    if (reader->comparison) {
        forget_undone(reader);
        reader->threshold = reader->comparison->threshold;
        reader->base = reader->comparison->base;
        reader->min_run = reader->comparison->min_run;
        reader->excluded = reader->comparison->excluded;
        if (!state_has_parts(reader, state_view(reader)->parts))
            state_open(reader, VIEW_PARALLEL);
        return;
    }
    if (!reader->library->count)
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

/* Columns are for holding one article against another. */
static void open_start_view(struct reader *reader)
{
    bool alone = reader->comparison->article_count == 1;
    enum view_name start = alone && reader->start == VIEW_PARALLEL ? VIEW_ARTICLE : reader->start;
    if (start != VIEW_PARALLEL && reader->plan.count)
        state_open(reader, start);
}

/* Who looks at the library comes to the story that was asked for. */
static void come_from_library(struct reader *reader, bool comes)
{
    if (state_view(reader)->which == VIEW_LIBRARY) {
        if (comes)
            state_push(reader, VIEW_PARALLEL);
        buffer_clear(&reader->message);
    }
    reader->opening = false;
}

/* A view that was opened before what it shows had been looked for goes to the cursor now. */
static void enter_late(struct reader *reader, unsigned lacked)
{
    const struct view *view = state_view(reader);
    if ((view->parts & lacked) && view->enter)
        view->enter(reader);
}

void reader_set_comparison(struct reader *reader, struct comparison *comparison)
{
    bool moved = has_moved_on(reader) && reader->preview.count == comparison->article_count;
    uint32_t article = (uint32_t)reader->preview.focus, sentence = (uint32_t)reader->preview.at;
    /* Who went back to the library while the story was compared stays there. */
    bool left =
        reader->preview.count && !reader->opening && state_view(reader)->which == VIEW_LIBRARY;
    preview_drop(reader);
    bool opened = reader->opening || !reader->comparison;
    bool fresh = opened || reader->comparison->article_count != comparison->article_count;
    unsigned lacked = reader_lacks(reader);
    struct focus_place focus = focus_here(reader);
    struct anchor anchor = focus.set ? focus.base : anchor_here(reader);
    size_t old_row = reader->cursor.row, old_rows = reader->plan.count;
    struct comparison *retained = comparison_retain(comparison);
    opened_drop(reader);
    reader->comparison = retained;
    if (opened)
        forget_decisions(reader);
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
    come_from_library(reader, !left && fresh);
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
    reader->decisions_shown = reader->decisions.count;
    if (!fresh)
        enter_late(reader, lacked);
    if (opened && !left)
        open_start_view(reader);
    /* Only the columns know what to say of a story without sentences. */
    if (!reader->plan.count && state_view(reader)->which != VIEW_LIBRARY)
        state_open(reader, VIEW_PARALLEL);
    if (state_view(reader)->refresh)
        state_view(reader)->refresh(reader);
}
