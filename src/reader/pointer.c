/* The mouse in whatever view: hints at the bottom and the wheel are the same in all of them, the
 * rest is the view's business. */
#include "desk/frame.h"
#include "desk/state.h"
#include "reader/reader.h"

enum { WHEEL_LINES = 3 };

/* What the mouse means anywhere, with a count; or ACTION_NONE. */
static enum action common_action(const struct reader *reader, const struct mouse *mouse,
                                 long *count)
{
    struct frame frame = frame_of(reader->rows, true);
    bool library = state_view(reader)->which == VIEW_LIBRARY;
    *count = 0;
    if (mouse->kind == MOUSE_WHEEL_UP || mouse->kind == MOUSE_WHEEL_DOWN) {
        *count = library ? 1 : WHEEL_LINES;
        return mouse->kind == MOUSE_WHEEL_UP ? ACTION_LINE_UP : ACTION_LINE_DOWN;
    }
    bool hints = frame.help && mouse->row == frame.help && !reader->message.len &&
                 !keys_are_pending(&reader->pending);
    return hints && mouse->kind == MOUSE_PRESS ? frame_hint_at(reader, mouse->column) : ACTION_NONE;
}

void reader_mouse(struct reader *reader, const struct mouse *mouse, struct requests *requests)
{
    long count;
    enum action action = common_action(reader, mouse, &count);
    if (reader->prompt.kind != PROMPT_NONE)
        return;
    if (action == ACTION_NONE) {
        if (mouse->kind != MOUSE_RELEASE)
            buffer_clear(&reader->message);
        if (state_view(reader)->click)
            state_view(reader)->click(reader, mouse, requests);
    }
    reader_update(reader, action, count, requests);
}
