/* The messages: what was said of files and settings since the program started, the latest last, so
 * that nothing is lost with the next key. Entries are messages, wrapped. */
#include "desk/frame.h"
#include "desk/list.h"
#include "views/views.h"

static void add(const struct reader *reader, size_t entry, struct page *page)
{
    const struct kept_message *message = &reader->kept.items[entry];
    struct piece_list pieces = {0};
    piece_add(&pieces, message->meaning, buffer_slice(&message->text));
    page_add(page, 1, 3, &pieces);
}

static struct list_source source_of(const struct reader *reader)
{
    return (struct list_source){.count = reader->kept.count, .add = add};
}

static void enter(struct reader *reader)
{
    list_of(reader)->at = reader->kept.count ? reader->kept.count - 1 : 0;
}

static void refresh(struct reader *reader)
{
    struct list_source source = source_of(reader);
    list_refresh(reader, list_of(reader), &source, frame_of(reader->rows, false).body_rows);
}

static bool update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    struct list_source source = source_of(reader);
    if (list_update(reader, list_of(reader), &source, action, count, requests))
        return true;
    if (action != ACTION_SEARCH)
        return false;
    prompt_open(&reader->prompt, PROMPT_SEARCH);
    return true;
}

static void click(struct reader *reader, const struct mouse *mouse, struct requests *requests)
{
    struct list_source source = source_of(reader);
    (void)requests;
    list_press(reader, list_of(reader), &source, mouse, frame_of(reader->rows, false).body);
}

static void draw(const struct reader *reader, struct canvas *canvas)
{
    struct frame frame = frame_of(canvas_rows(canvas), false);
    const struct list *list = &reader->lists[VIEW_MESSAGES];
    struct list_source source = source_of(reader);
    struct buffer right = {0};
    frame_header(reader, canvas, buffer_slice(&reader->story_name), SLICE("messages"),
                 SLICE("the latest last"));
    frame_rule(reader, canvas, frame.heads);
    if (source.count)
        list_draw(reader, list, &source, canvas, frame.body, frame.body_rows);
    else
        canvas_string(canvas, frame.body, 2, canvas_columns(canvas) - 2, MEANING_MESSAGE,
                      "Nothing was said of files or settings so far.");
    if (frame.bottom_rule)
        frame_rule(reader, canvas, frame.bottom_rule);
    if (source.count)
        buffer_format(&right, "%zu/%zu", list->at + 1, source.count);
    frame_status(reader, canvas, SLICE("said of files and settings"), buffer_slice(&right));
    frame_bottom(reader, canvas);
    buffer_free(&right);
}

static void linear(const struct reader *reader, struct canvas *canvas)
{
    struct list_source source = source_of(reader);
    list_linear(reader, &source, canvas);
}

static const struct hint hints[] = {
    {ACTION_BACK, ACTION_NONE, "back"},     {ACTION_LINE_DOWN, ACTION_LINE_UP, "message"},
    {ACTION_SEARCH, ACTION_NONE, "search"}, {ACTION_HELP, ACTION_NONE, "help"},
    {ACTION_NONE, ACTION_NONE, NULL},
};

const struct view view_messages = {
    .which = VIEW_MESSAGES,
    .name = "messages",
    .title = "messages",
    .context = CONTEXT_HELP,
    .draw = draw,
    .update = update,
    .linear = linear,
    .hints = hints,
    .enter = enter,
    .refresh = refresh,
    .click = click,
};
