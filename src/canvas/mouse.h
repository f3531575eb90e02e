/* What the mouse does, as terminal and reader both name it. */
#ifndef HEXAPLA_CANVAS_MOUSE_H
#define HEXAPLA_CANVAS_MOUSE_H

#include <stddef.h>

enum mouse_kind {
    MOUSE_PRESS,
    MOUSE_DOUBLE, /* pressed again at once in the same place */
    MOUSE_DRAG,
    MOUSE_RELEASE,
    MOUSE_WHEEL_UP,
    MOUSE_WHEEL_DOWN
};

struct mouse {
    enum mouse_kind kind;
    size_t row, column; /* of the screen, from 0 */
};

#endif
