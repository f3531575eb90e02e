/* Help: the keys of the view below it, or of every view, in one column or two; it can be searched.
 * Lines are those of its page. */
#include "desk/frame.h"
#include "sheet/page.h"
#include "views/help_page.h"
#include "views/views.h"

enum { TWO_COLUMNS_LEAST = 120 };

static bool is_double(size_t columns)
{
    return columns >= TWO_COLUMNS_LEAST;
}

/* The view that help is shown of; NULL: of all. */
static const struct view *view_below(const struct reader *reader)
{
    if (reader->help_all || reader->depth < 2)
        return NULL;
    return reader->table[reader->views[reader->depth - 2]];
}

/* The table as lines, as wide as they are shown. The owner calls page_free. */
static void make_page(const struct reader *reader, size_t columns, bool two, struct page *page)
{
    page_init(page, two ? columns / 2 - 1 : columns - 1);
    help_page(reader, view_below(reader), page);
    page->search = &reader->search;
}

/* Lines on the screen: half as many where they stand side by side. */
static size_t shown_lines(const struct page *page, bool two)
{
    return two ? (page->count + 1) / 2 : page->count;
}

static void draw_page(const struct page *page, struct canvas *canvas, const struct frame *frame,
                      size_t top, bool two)
{
    size_t lines = shown_lines(page, two), rows = frame->body_rows;
    struct page left = *page, right = *page;
    left.count = lines;
    page_draw(&left, canvas, frame->body, rows, top);
    if (!two)
        return;
    right.items += lines;
    right.count -= lines;
    for (size_t i = 0; i < right.count; i++)
        right.items[i].indent += canvas_columns(canvas) / 2;
    page_draw(&right, canvas, frame->body, rows, top);
}

static void draw_header(const struct reader *reader, struct canvas *canvas)
{
    const struct view *view = view_below(reader);
    struct buffer left = {0}, right = {0};
    buffer_format(&left, "help: %s", view ? view->title : "every view");
    if (view) {
        keymap_name(&reader->keymap, CONTEXT_HELP, ACTION_HELP, &right);
        buffer_add_string(&right, " shows the keys of all");
    }
    frame_header(reader, canvas, buffer_slice(&reader->story_name), buffer_slice(&left),
                 buffer_slice(&right));
    frame_rule(reader, canvas, 1);
    buffer_free(&left);
    buffer_free(&right);
}

static void draw(const struct reader *reader, struct canvas *canvas)
{
    struct frame frame = frame_of(canvas_rows(canvas), false);
    bool two = is_double(canvas_columns(canvas));
    struct page page;
    make_page(reader, canvas_columns(canvas), two, &page);
    size_t lines = shown_lines(&page, two);
    draw_header(reader, canvas);
    draw_page(&page, canvas, &frame, reader->page_top, two);
    if (frame.bottom_rule)
        frame_rule(reader, canvas, frame.bottom_rule);
    struct buffer right = {0};
    size_t last = reader->page_top + frame.body_rows;
    buffer_format(&right, "lines %zu-%zu of %zu", reader->page_top + 1, last < lines ? last : lines,
                  lines);
    frame_status(reader, canvas, SLICE("signs and keys"), buffer_slice(&right));
    canvas_set_cursor(canvas, frame.body, 0);
    frame_bottom(reader, canvas);
    buffer_free(&right);
    page_free(&page);
}

static bool line_matches(const struct reader *reader, const struct page *page, size_t line)
{
    struct range match;
    const struct styled *styled = line < page->count ? page->items[line].styled : NULL;
    return styled && (!line || page->items[line - 1].styled != styled) &&
           search_next(&reader->search, styled->text, 0, &match);
}

/* To the next (by 1) or previous match, round the ends. */
static void to_match(struct reader *reader, const struct page *page, size_t body, int by,
                     struct requests *requests)
{
    size_t found = 0, number = 0, count = page->count, at = reader->help_at;
    for (size_t i = 1; i <= count && !number; i++) {
        size_t line = (at + (by > 0 ? i : count - i % count)) % count;
        if (reader->search.active && line_matches(reader, page, line)) {
            at = line;
            number = 1;
        }
    }
    for (size_t i = 0; number && i < count; i++)
        if (line_matches(reader, page, i)) {
            found++;
            number += i < at;
        }
    if (!found) {
        state_say(reader, MEANING_MESSAGE, "No match: %.*s",
                  SLICE_ARG(prompt_last_search(&reader->prompt)));
        state_request(requests, REQUEST_BELL, 0);
        return;
    }
    size_t lines = shown_lines(page, is_double(reader->columns)), row = at % (lines ? lines : 1);
    reader->help_at = at;
    if (row < reader->page_top || row >= reader->page_top + body)
        reader->page_top = lines > body && row > lines - body ? lines - body : row;
    state_say(reader, MEANING_MESSAGE, "Match %zu of %zu", number, found);
}

/* How far a motion scrolls; false where the action is none. */
static bool motion(enum action action, long count, long page, long *by)
{
    long n = count > 0 ? count : 1;
    switch (action) {
    case ACTION_LINE_DOWN:
    case ACTION_LINE_UP:
        *by = action == ACTION_LINE_DOWN ? n : -n;
        return true;
    case ACTION_HALF_DOWN:
    case ACTION_HALF_UP:
        *by = (action == ACTION_HALF_DOWN ? 1 : -1) * (count > 0 ? count : page / 2);
        return true;
    case ACTION_PAGE_DOWN:
    case ACTION_PAGE_UP:
        *by = (action == ACTION_PAGE_DOWN ? n : -n) * page;
        return true;
    case ACTION_FIRST:
    case ACTION_LAST:
        *by = action == ACTION_LAST ? INT32_MAX : -(long)INT32_MAX;
        return true;
    default:
        return false;
    }
}

static bool update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    bool two = is_double(reader->columns), search = action == ACTION_SEARCH_NEXT;
    size_t body = frame_of(reader->rows, false).body_rows;
    struct page shown;
    long by;
    if (action == ACTION_SEARCH) {
        prompt_open(&reader->prompt, PROMPT_SEARCH);
        return true;
    }
    if (action == ACTION_HELP) {
        reader->help_all = !reader->help_all;
        reader->page_top = reader->help_at = 0;
        return true;
    }
    make_page(reader, reader->columns, two, &shown);
    long lines = (long)shown_lines(&shown, two);
    bool taken = true;
    if (search || action == ACTION_SEARCH_PREVIOUS) {
        to_match(reader, &shown, body, search ? 1 : -1, requests);
    } else if (motion(action, count, (long)body, &by)) {
        long most = lines > (long)body ? lines - (long)body : 0, top = (long)reader->page_top + by;
        reader->page_top = (size_t)(top < 0 ? 0 : top > most ? most : top);
    } else {
        taken = false;
    }
    page_free(&shown);
    return taken;
}

static void enter(struct reader *reader)
{
    reader->help_all = false;
    reader->help_at = 0;
}

static void linear(const struct reader *reader, struct canvas *canvas)
{
    struct page page;
    make_page(reader, canvas_columns(canvas), false, &page);
    page_draw(&page, canvas, canvas_rows(canvas), page.count, 0);
    page_free(&page);
}

static const struct hint hints[] = {
    {ACTION_BACK, ACTION_NONE, "back"},         {ACTION_LINE_DOWN, ACTION_LINE_UP, "scroll"},
    {ACTION_PAGE_DOWN, ACTION_PAGE_UP, "page"}, {ACTION_SEARCH, ACTION_NONE, "search"},
    {ACTION_HELP, ACTION_NONE, "every view's"}, {ACTION_NONE, ACTION_NONE, NULL},
};

const struct view view_help = {
    .which = VIEW_HELP,
    .name = "help",
    .title = "help",
    .context = CONTEXT_HELP,
    .draw = draw,
    .update = update,
    .linear = linear,
    .hints = hints,
    .enter = enter,
};
