/* Times are in milliseconds of the monotonic clock. */
#include "app/pointer.h"

#include "app/kept.h"

#include <time.h>

enum { DOUBLE_PRESS = 400 }; /* between its two presses */

void pointer_take(struct session *session, bool on)
{
    session->mouse = on;
    term_set_mouse(session->term, on);
}

void pointer_toggle(struct session *session)
{
    pointer_take(session, !session->mouse);
    kept_mouse(session);
    reader_say(session->reader, MEANING_MESSAGE,
               session->mouse ? SLICE("The mouse is taken; with Shift it is the terminal's")
                              : SLICE("The mouse is the terminal's"));
}

static long milliseconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Two presses in the same place at once are a double one. */
void pointer_act(struct session *session, struct requests *requests)
{
    struct mouse mouse = term_mouse(session->term);
    if (mouse.kind == MOUSE_PRESS) {
        long now = milliseconds_now();
        const struct mouse *before = &session->pressed;
        if (now - session->pressed_at < DOUBLE_PRESS && before->row == mouse.row &&
            before->column == mouse.column) {
            mouse.kind = MOUSE_DOUBLE;
            now = 0;
        }
        session->pressed = mouse;
        session->pressed_at = now;
    }
    reader_mouse(session->reader, &mouse, requests);
}
