/* The mouse in whatever view: hints at the bottom and the wheel are the same in all of them, the
 * rest is the view's business. */
#include "desk/frame.h"
#include "desk/state.h"
#include "parallel/preview.h"
#include "parallel/quest.h"
#include "reader/reader.h"

enum { WHEEL_LINES = 3 };

/* Where a line is a whole story or source, the wheel goes on by one. */
static long wheel_lines(enum view_name view)
{
    return view == VIEW_LIBRARY || view == VIEW_MATRIX ? 1 : WHEEL_LINES;
}

static const struct hint *hints_shown(const struct reader *reader)
{
    const struct view *view = state_view(reader);
    bool waiting = view->which == VIEW_PARALLEL && !reader->comparison && reader->preview.count;
    return waiting ? preview_hints() : view->hints;
}

/* What the mouse means anywhere, with a count; or ACTION_NONE. */
static enum action common_action(const struct reader *reader, const struct mouse *mouse,
                                 long *count)
{
    struct frame frame = frame_of(reader->rows, true);
    bool press = mouse->kind == MOUSE_PRESS || mouse->kind == MOUSE_DOUBLE;
    *count = 0;
    if (mouse->kind == MOUSE_WHEEL_UP || mouse->kind == MOUSE_WHEEL_DOWN) {
        *count = wheel_lines(state_view(reader)->which);
        return mouse->kind == MOUSE_WHEEL_UP ? ACTION_HALF_UP : ACTION_HALF_DOWN;
    }
    bool hints = frame.help && mouse->row == frame.help && !reader->message.len &&
                 !keys_are_pending(&reader->pending);
    return hints && press ? frame_hint_at(reader, hints_shown(reader), mouse->column) : ACTION_NONE;
}

static void act(struct reader *reader, const struct mouse *mouse, struct requests *requests)
{
    long count;
    enum action action = common_action(reader, mouse, &count);
    bool wheel = mouse->kind == MOUSE_WHEEL_UP || mouse->kind == MOUSE_WHEEL_DOWN;
    if (action == ACTION_NONE && mouse->kind != MOUSE_RELEASE)
        buffer_clear(&reader->message);
    if ((action == ACTION_NONE || wheel) && state_view(reader)->click)
        state_view(reader)->click(reader, mouse, requests);
    reader_update(reader, action, count, requests);
}

void reader_mouse(struct reader *reader, const struct mouse *mouse, struct requests *requests)
{
    enum view_name view = state_view(reader)->which;
    bool opening = reader->opening;
    if (reader->prompt.kind != PROMPT_NONE || (mouse->kind == MOUSE_DOUBLE && reader->pressed_open))
        return;
    quest_finish(reader, requests);
    act(reader, mouse, requests);
    if (mouse->kind == MOUSE_PRESS)
        reader->pressed_open = state_view(reader)->which != view || (reader->opening && !opening);
}
