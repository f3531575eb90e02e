/* Help: the list of actions with the keys they really have, in one column or two. */
#include "desk/frame.h"
#include "sheet/page.h"
#include "text/width.h"
#include "views/views.h"

enum { KEYS_COLUMNS = 17, KEYS_COLUMNS_NARROW = 9, NARROW = 60, TWO_COLUMNS_LEAST = 120 };

static bool is_double(size_t columns)
{
    return columns >= TWO_COLUMNS_LEAST;
}

static void add_entry(const struct reader *reader, const struct action_info *info,
                      size_t keys_columns, struct page *page)
{
    struct piece_list pieces = {0};
    if (info->action == ACTION_NONE) {
        piece_add(&pieces, MEANING_HEADING, slice_from(info->help));
        page_add(page, 1, 1, &pieces);
        return;
    }
    struct buffer keys = {0};
    keymap_names(&reader->keymap, info->action, &keys);
    piece_add(&pieces, MEANING_KEY, buffer_slice(&keys));
    size_t wide = width_text(buffer_slice(&keys));
    size_t pad = wide + 1 < keys_columns ? keys_columns - wide : 1;
    piece_format(&pieces, MEANING_PLAIN, "%*s%s", (int)pad, "", info->help);
    page_add(page, 3, 3 + keys_columns, &pieces);
    buffer_free(&keys);
}

/* What the parallel view draws besides text. */
static void add_signs(const struct reader *reader, size_t keys_columns, struct page *page)
{
    static const struct {
        const char *sign, *ascii, *what;
    } signs[] = {
        {"=", NULL, "verbatim: the same words"},
        {"~", NULL, "near: nearly the same words"},
        {":", NULL, "paraphrase: the same in other words"},
        {"+", NULL, "unique: only this source says it"},
        {"!", NULL, "conflict: facts in it disagree"},
        {"^", NULL, "moved: out of order with its neighbours, or said again"},
        {". . .", NULL, "this source does not say it"},
        {"^ moved:", NULL, "its sentence stands elsewhere, where this line says"},
        {"see 4", NULL, "the sentence beside is of statement 4, which stands there"},
        {"who AB.D", NULL, "merged, omissions: A, B and D tell it, C does not"},
        {"n", NULL, "merged: how many origins tell it; copies word for word count as one"},
        {"\u2500\u2500\u25BA", "-->", "stemma: the lower likely comes from the upper"},
        {"\u2500?\u2500", "-?-", "stemma: the two hang together; cannot tell which came first"},
        {"\u2590", "#", "right edge: what is on the screen now, of the whole story"},
    };
    struct piece_list pieces = {0};
    piece_add(&pieces, MEANING_HEADING, SLICE("Signs"));
    page_add(page, 1, 1, &pieces);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        const char *sign = reader->ascii && signs[i].ascii ? signs[i].ascii : signs[i].sign;
        size_t wide = width_text(slice_from(sign));
        piece_add(&pieces, MEANING_MARK, slice_from(sign));
        piece_format(&pieces, MEANING_PLAIN, "%*s%s",
                     (int)(wide + 1 < keys_columns ? keys_columns - wide : 1), "", signs[i].what);
        page_add(page, 3, 3 + keys_columns, &pieces);
    }
}

/* The table as lines, as wide as they are shown. The owner calls page_free. */
static void make_page(const struct reader *reader, size_t columns, bool two, struct page *page)
{
    size_t count;
    const struct action_info *table = action_table(&count);
    page_init(page, two ? columns / 2 - 1 : columns - 1);
    size_t keys_columns = columns < NARROW ? KEYS_COLUMNS_NARROW : KEYS_COLUMNS;
    add_signs(reader, keys_columns, page);
    for (size_t i = 0; i < count; i++)
        add_entry(reader, &table[i], keys_columns, page);
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

static void draw(const struct reader *reader, struct canvas *canvas)
{
    struct frame frame = frame_of(canvas_rows(canvas), false);
    bool two = is_double(canvas_columns(canvas));
    struct page page;
    make_page(reader, canvas_columns(canvas), two, &page);
    size_t lines = shown_lines(&page, two);
    frame_header(reader, canvas, buffer_slice(&reader->story_name), SLICE("help"),
                 SLICE("keys of every view"));
    frame_rule(reader, canvas, frame.heads);
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

static bool update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    (void)requests;
    bool two = is_double(reader->columns);
    struct page shown;
    make_page(reader, reader->columns, two, &shown);
    size_t body = frame_of(reader->rows, false).body_rows, lines = shown_lines(&shown, two);
    page_free(&shown);
    long n = count > 0 ? count : 1, page = (long)body, by;
    switch (action) {
    case ACTION_LINE_DOWN:
    case ACTION_LINE_UP:
        by = action == ACTION_LINE_DOWN ? n : -n;
        break;
    case ACTION_HALF_DOWN:
    case ACTION_HALF_UP:
        by = (action == ACTION_HALF_DOWN ? 1 : -1) * (count > 0 ? count : page / 2);
        break;
    case ACTION_PAGE_DOWN:
    case ACTION_PAGE_UP:
        by = (action == ACTION_PAGE_DOWN ? n : -n) * page;
        break;
    case ACTION_FIRST:
    case ACTION_LAST:
        by = action == ACTION_LAST ? INT32_MAX : -(long)INT32_MAX;
        break;
    default:
        return false;
    }
    long most = lines > body ? (long)(lines - body) : 0, top = (long)reader->page_top + by;
    reader->page_top = (size_t)(top < 0 ? 0 : top > most ? most : top);
    return true;
}

static void linear(const struct reader *reader, struct canvas *canvas)
{
    struct page page;
    make_page(reader, canvas_columns(canvas), false, &page);
    page_draw(&page, canvas, canvas_rows(canvas), page.count, 0);
    page_free(&page);
}

static const struct hint hints[] = {
    {ACTION_BACK, ACTION_NONE, "back"},
    {ACTION_LINE_DOWN, ACTION_LINE_UP, "scroll"},
    {ACTION_PAGE_DOWN, ACTION_PAGE_UP, "page"},
    {ACTION_NONE, ACTION_NONE, NULL},
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
};
