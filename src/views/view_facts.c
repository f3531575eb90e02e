/* The facts view: a table of typed values, one column a source, what is in conflict first; below
 * it, what is wrong with the chosen fact in words and in the sentences. What keys and the mouse do
 * stands in facts_keys.c. */
#include "desk/frame.h"
#include "parallel/columns.h"
#include "sheet/display.h"
#include "views/fact_value.h"
#include "views/fact_words.h"
#include "views/facts.h"
#include "views/views.h"

#include <stdlib.h>

enum {
    PANE_LEAST = 14, /* rows of a body that has room for the pane */
    PANE_MOST = 17,  /* of its own */
    SORT_LEAST = 72, /* columns of a status line that says so much */
    LEGEND_LEAST = 100
};

static struct frame frame_here(size_t rows, size_t columns)
{
    return frame_of(rows, fact_table_fits(columns));
}

/* Rows of the pane and of the rule above it; 0: no room. */
static size_t pane_rows(const struct frame *frame)
{
    size_t rows = frame->body_rows * 2 / 5 + 1;
    return frame->body_rows < PANE_LEAST ? 0 : rows < PANE_MOST ? rows : PANE_MOST;
}

static void refresh(struct reader *reader)
{
    if (!state_has_parts(reader, PART_FACTS) || !reader->plan.count)
        return;
    struct list *list = list_of(reader);
    struct facts *facts = facts_of(reader);
    struct frame frame = frame_here(reader->rows, reader->columns);
    facts_make(reader, facts, list);
    struct list_source source = facts_source(reader);
    list_refresh(reader, list, &source, frame.body_rows - pane_rows(&frame));
    if (fact_table_fits(reader->columns))
        facts->first = fact_table_of(reader, reader->columns).first;
    const struct fact *chosen = facts_chosen(reader);
    if (chosen)
        facts->chosen = chosen->id;
}

/* The worst fact of the cursor's statement, unless that is where the story begins. */
static void enter(struct reader *reader)
{
    const struct statement *statement = state_statement(reader);
    struct facts *facts = facts_of(reader);
    const struct fact *worst = NULL;
    facts->stale = true;
    if (!statement || statement == reader->comparison->statements)
        return;
    for (size_t i = 0; i < statement->fact_count; i++) {
        const struct fact *fact = &reader->comparison->facts[statement->facts[i]];
        if (!worst || fact->verdict > worst->verdict)
            worst = fact;
    }
    if (worst)
        facts->chosen = worst->id;
}

static void forget(struct reader *reader)
{
    if (reader->own[VIEW_FACTS])
        facts_of(reader)->comparison = NULL;
}

static void release(struct reader *reader)
{
    struct facts *facts = reader->own[VIEW_FACTS];
    if (!facts)
        return;
    search_end(&facts->filter);
    free(facts->rows);
    free(facts);
}

/* Why there is nothing to list, or NULL. */
static const char *nothing(const struct reader *reader)
{
    const struct facts *facts = facts_shown(reader);
    if (!facts_ready(reader))
        return "The facts are being looked for ...";
    if (!reader->comparison->fact_count)
        return "No facts were found: no numbers, dates, names or quotations.";
    if (!facts->count)
        return "No fact matches; Esc lists them all.";
    return NULL;
}

/* Which sources are on the screen, where not all are. */
static void add_sources(const struct reader *reader, size_t columns, struct buffer *into)
{
    if (!fact_table_fits(columns))
        return;
    struct fact_table table = fact_table_of(reader, columns);
    if (table.visible < reader->board.slot_count)
        buffer_format(into, "< %zu-%zu of %zu >", table.first + 1, table.first + table.visible,
                      reader->board.slot_count);
}

/* How many facts are listed, and of what. */
static void add_listed(const struct reader *reader, struct buffer *into)
{
    const struct facts *facts = facts_shown(reader);
    const struct comparison *comparison = reader->comparison;
    bool all = facts->count == comparison->fact_count;
    buffer_format(into, "%zu ", facts->count);
    if (!all)
        buffer_format(into, "of %zu ", comparison->fact_count);
    buffer_format(into, "fact%s, %zu in conflict", all && facts->count == 1 ? "" : "s",
                  facts->in_conflict);
    if (facts->kind != ANY_KIND)
        buffer_format(into, "   only: %s", fact_kind_name((enum fact_kind)facts->kind));
    if (facts->filter.active)
        buffer_format(
            into, "   filter: %.*s",
            SLICE_ARG(display_text(buffer_slice(&reader->filters[VIEW_FACTS]), reader->scratch)));
    if (comparison->base != NO_BASE)
        buffer_format(into, "   base: %.*s", SLICE_ARG(comparison->labels[comparison->base]));
}

static void draw_header(const struct reader *reader, struct canvas *canvas)
{
    struct buffer left = {0}, right = {0};
    if (facts_ready(reader)) {
        add_listed(reader, &left);
        add_sources(reader, canvas_columns(canvas), &right);
    } else {
        buffer_add_string(&left, "facts");
    }
    frame_header(reader, canvas, buffer_slice(&reader->story_name), buffer_slice(&left),
                 buffer_slice(&right));
    buffer_free(&left);
    buffer_free(&right);
}

static void draw_status(const struct reader *reader, struct canvas *canvas)
{
    const struct fact *fact = facts_chosen(reader);
    const struct facts *facts = facts_shown(reader);
    struct buffer left = {0}, right = {0};
    if (fact) {
        buffer_format(&left, "fact %zu/%zu: statement %u", reader->lists[VIEW_FACTS].at + 1,
                      facts->count, fact_value_statement(reader->comparison, fact) + 1);
        if (canvas_columns(canvas) >= SORT_LEAST)
            buffer_format(&left, "   sort: %s", facts_sort_name(facts->sort));
        if (canvas_columns(canvas) >= LEGEND_LEAST)
            buffer_add_string(&right, "= agree  ~ close  ! conflict  ? withheld  1 single");
        else
            fact_words_verdict(fact, &right);
    }
    frame_status(reader, canvas, buffer_slice(&left), buffer_slice(&right));
    buffer_free(&left);
    buffer_free(&right);
}

static void draw_pane(const struct reader *reader, struct canvas *canvas, size_t row, size_t rows)
{
    const struct fact *fact = facts_chosen(reader);
    struct page page;
    if (!fact || rows < 2)
        return;
    frame_rule(reader, canvas, row);
    page_init(&page, canvas_columns(canvas) - 1);
    fact_page_pane(reader, fact, rows - 1, &page);
    page.search = &reader->search;
    page_draw(&page, canvas, row + 1, rows - 1, 0);
    page_free(&page);
}

static void draw_list(const struct reader *reader, struct canvas *canvas, const struct frame *frame)
{
    bool table = fact_table_fits(canvas_columns(canvas));
    struct list_source source = facts_source(reader);
    size_t pane = pane_rows(frame), row, column;
    list_draw(reader, &reader->lists[VIEW_FACTS], &source, canvas, frame->body,
              frame->body_rows - pane);
    draw_pane(reader, canvas, frame->body + frame->body_rows - pane, pane);
    if (!table)
        return;
    struct fact_table geometry = fact_table_of(reader, canvas_columns(canvas));
    canvas_cursor(canvas, &row, &column);
    canvas_set_cursor(canvas, row, geometry.start[reader->board.focus - geometry.first]);
}

static void draw(const struct reader *reader, struct canvas *canvas)
{
    struct frame frame = frame_here(canvas_rows(canvas), canvas_columns(canvas));
    const char *why = nothing(reader);
    draw_header(reader, canvas);
    if (why) {
        canvas_string(canvas, frame.body + frame.body_rows / 2, 2, canvas_columns(canvas) - 2,
                      MEANING_MESSAGE, why);
        frame_rule(reader, canvas, frame.heads);
    } else {
        if (fact_table_fits(canvas_columns(canvas)))
            fact_table_heads(reader, canvas, frame.heads, frame.rule);
        else
            frame_rule(reader, canvas, frame.heads);
        draw_list(reader, canvas, &frame);
    }
    if (frame.bottom_rule)
        frame_rule(reader, canvas, frame.bottom_rule);
    draw_status(reader, canvas);
    frame_bottom(reader, canvas);
}

static void linear(const struct reader *reader, struct canvas *canvas)
{
    const char *why = nothing(reader);
    if (why) {
        canvas_string(canvas, canvas_rows(canvas), 0, canvas_columns(canvas), MEANING_MESSAGE, why);
        return;
    }
    struct list_source source = {.count = facts_shown(reader)->count, .add = fact_page_linear};
    list_linear(reader, &source, canvas);
}

static const struct hint hints[] = {
    {ACTION_READ, ACTION_NONE, "read"},
    {ACTION_CONFLICT_NEXT, ACTION_CONFLICT_PREVIOUS, "conflict"},
    {ACTION_COLUMN_LEFT, ACTION_COLUMN_RIGHT, "source"},
    {ACTION_SORT, ACTION_NONE, "sort"},
    {ACTION_KIND_NEXT, ACTION_NONE, "kind"},
    {ACTION_HELP, ACTION_NONE, "help"},
    {ACTION_BACK, ACTION_NONE, "back"},
    {ACTION_SEARCH, ACTION_NONE, "search"},
    {ACTION_FILTER, ACTION_NONE, "filter"},
    {ACTION_NONE, ACTION_NONE, NULL},
};

const struct view view_facts = {
    .which = VIEW_FACTS,
    .name = "facts",
    .title = "facts",
    .context = CONTEXT_FACTS,
    .draw = draw,
    .update = facts_update,
    .linear = linear,
    .hints = hints,
    .parts = PART_FACTS,
    .enter = enter,
    .refresh = refresh,
    .forget = forget,
    .release = release,
    .filter = facts_filter,
    .click = facts_click,
};
