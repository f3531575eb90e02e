/* What stands around every view's body: header, rules, status and help lines. */
#ifndef HEXAPLA_DESK_FRAME_H
#define HEXAPLA_DESK_FRAME_H

#include "desk/state.h"

enum { FRAME_ROWS_LEAST = 8, FRAME_COLUMNS_LEAST = 40 };

/* Screen rows; 0 where there is no room for one (row 0 is always the header). */
struct frame {
    size_t heads;  /* column heads, or a rule in views without */
    size_t badges; /* below the heads, where an article has any */
    size_t rule;
    size_t body, body_rows;
    size_t panel, panel_rows; /* below the body of a large screen; its rule among them */
    size_t bottom_rule;
    size_t status;
    size_t help;
};

struct frame frame_of(size_t rows, bool heads);
enum { PANEL_ROWS_LEAST = 40, PANEL_COLUMNS_LEAST = 140 }; /* of a screen with panels */

/* The same with heads, a line for badges where the reader's story has some, and room for panels
 * where the screen is large enough. */
struct frame frame_of_story(const struct reader *reader, size_t rows);
/* The header: the story's name (or none), then the view's own words. */
void frame_header(const struct reader *reader, struct canvas *canvas, struct slice name,
                  struct slice left, struct slice right);
/* A horizontal rule over the whole width. */
void frame_rule(const struct reader *reader, struct canvas *canvas, size_t row);
void frame_status(const struct reader *reader, struct canvas *canvas, struct slice left,
                  struct slice right);
/* The bottom: what is being typed, a message, or the view's hints. Also a story's waiting keys. */
void frame_bottom(const struct reader *reader, struct canvas *canvas);
/* The same with other hints. */
void frame_bottom_with(const struct reader *reader, struct canvas *canvas,
                       const struct hint *hints);

/* The action of the hint that stands at a column of the bottom line, or ACTION_NONE. */
enum action frame_hint_at(const struct reader *reader, const struct hint *hints, size_t column);

#endif
