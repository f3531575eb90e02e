/* The focus: drawing its page with header, status and the cursor on the chosen entry. */
#include "base/vec.h"
#include "desk/frame.h"
#include "desk/status.h"
#include "views/focus.h"
#include "views/views.h"

#include <string.h>

static void draw_frame(const struct reader *reader, struct canvas *canvas,
                       const struct frame *frame, const struct entries *entries)
{
    struct buffer left = {0}, right = {0};
    uint32_t index = reader->plan.rows[reader->cursor.row].statement;
    buffer_format(&left, "statement %u of %zu - focus", index + 1,
                  reader->comparison->statement_count);
    if (reader->contrast != CONTRAST_INLINE)
        buffer_format(&left, "   %s", contrast_name(reader->contrast));
    if (state_statement(reader)->member_count > 1)
        buffer_format(&right, "compare: %.*s with each",
                      SLICE_ARG(reader->comparison->labels[entries->items[0].article]));
    frame_header(reader, canvas, buffer_slice(&reader->story_name), buffer_slice(&left),
                 buffer_slice(&right));
    frame_rule(reader, canvas, frame->heads);
    if (frame->bottom_rule)
        frame_rule(reader, canvas, frame->bottom_rule);
    buffer_clear(&left);
    buffer_clear(&right);
    status_words(reader->comparison, index, &left);
    status_flags(state_statement(reader), &right);
    frame_status(reader, canvas, buffer_slice(&left), buffer_slice(&right));
    buffer_free(&left);
    buffer_free(&right);
}

/* On the rule below the page, where more than blank lines are still to come. */
static void draw_more(const struct reader *reader, const struct page *page, struct canvas *canvas,
                      const struct frame *frame)
{
    static const char *const words = " more below ";
    size_t columns = canvas_columns(canvas), wide = strlen(words), count = page->count;
    while (count > 0 && page->items[count - 1].range.start == page->items[count - 1].range.end)
        count--;
    if (frame->bottom_rule && count > reader->page_top + frame->body_rows)
        canvas_string(canvas, frame->bottom_rule, columns - wide - 2, wide, MEANING_BORDER, words);
}

static void draw(const struct reader *reader, struct canvas *canvas)
{
    struct entries entries;
    focus_entries(reader, &entries);
    if (!entries.count)
        return;
    struct frame frame = frame_of(canvas_rows(canvas), false);
    struct page page;
    page_init(&page, canvas_columns(canvas));
    focus_page(reader, &entries, &page);
    draw_frame(reader, canvas, &frame, &entries);
    draw_more(reader, &page, canvas, &frame);
    page.search = &reader->search;
    page_draw(&page, canvas, frame.body, frame.body_rows, reader->page_top);
    size_t line = 0;
    while (line < page.count && page.items[line].tag != focus_chosen(reader, &entries) + 1)
        line++;
    if (line == page.count)
        line = 0;
    size_t screen = line > reader->page_top ? line - reader->page_top : 0;
    canvas_set_cursor(canvas, frame.body + (screen < frame.body_rows ? screen : 0), 0);
    frame_bottom(reader, canvas);
    page_free(&page);
    VEC_FREE(&entries);
}

static void linear(const struct reader *reader, struct canvas *canvas)
{
    struct entries entries;
    focus_entries(reader, &entries);
    struct page page;
    page_init(&page, canvas_columns(canvas));
    if (entries.count) {
        struct piece_list pieces = {0};
        piece_format(&pieces, MEANING_TITLE, "statement %u of %zu",
                     reader->plan.rows[reader->cursor.row].statement + 1,
                     reader->comparison->statement_count);
        page_add(&page, 0, 2, &pieces);
        entries.unmarked = true;
        focus_page(reader, &entries, &page);
    }
    page_draw(&page, canvas, canvas_rows(canvas), page.count, 0);
    page_free(&page);
    VEC_FREE(&entries);
}

static const struct hint hints[] = {
    {ACTION_ACCEPT, ACTION_NONE, "accept"},
    {ACTION_REJECT, ACTION_NONE, "reject"},
    {ACTION_SPLIT, ACTION_NONE, "split"},
    {ACTION_JOIN, ACTION_NONE, "join"},
    {ACTION_UNDO, ACTION_NONE, "undo"},
    {ACTION_LINE_DOWN, ACTION_LINE_UP, "choose"},
    {ACTION_STATEMENT_NEXT, ACTION_STATEMENT_PREVIOUS, "statement"},
    {ACTION_BACK, ACTION_NONE, "back"},
    {ACTION_HELP, ACTION_NONE, "help"},
    {ACTION_COLUMN_RIGHT, ACTION_NONE, "other base"},
    {ACTION_DIFF_STYLE, ACTION_NONE, "differences"},
    {ACTION_DIVERGENCE_NEXT, ACTION_DIVERGENCE_PREVIOUS, "divergence"},
    {ACTION_NONE, ACTION_NONE, NULL},
};

const struct view view_focus = {
    .which = VIEW_FOCUS,
    .name = "focus",
    .title = "focused statement",
    .context = CONTEXT_FOCUS,
    .draw = draw,
    .update = focus_update,
    .click = focus_click,
    .linear = linear,
    .hints = hints,
};
