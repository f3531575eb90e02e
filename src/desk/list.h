/* A list of entries one above the other, one of them chosen: the body of most views. Entries are
 * laid out when they are needed only, so that forty thousand cost no more than a screenful. */
#ifndef HEXAPLA_DESK_LIST_H
#define HEXAPLA_DESK_LIST_H

#include "desk/state.h"
#include "sheet/page.h"

/* Where a list's entries come from. A page's lines are drawn one column in, beside the sign of the
 * chosen entry. */
struct list_source {
    size_t count;
    /* Adds the lines of one entry; an entry without any is shown as a blank line. */
    void (*add)(const struct reader *reader, size_t entry, struct page *page);
    /* The rest may be NULL. A table: an entry is one line of the screen, drawn by this but for the
     * first column. */
    void (*draw)(const struct reader *reader, size_t entry, struct canvas *canvas, size_t row);
    /* Draws what stands beside the first line of an entry that is not in a table. */
    void (*beside)(const struct reader *reader, size_t entry, struct canvas *canvas, size_t row);
    /* Whether the search matches the entry, where that is quicker than to lay it out. */
    bool (*matches)(const struct reader *reader, size_t entry);
};

/* The list of the view on the screen. */
struct list *list_of(struct reader *reader);
/* After any change of the entries, the choice or the size: the choice is among them and on the
 * screen of so many rows. */
void list_refresh(struct reader *reader, struct list *list, const struct list_source *source,
                  size_t rows);
/* Motions and the search; false where the action is neither. */
bool list_update(struct reader *reader, struct list *list, const struct list_source *source,
                 enum action action, long count, struct requests *requests);
/* What a press of the mouse meant to a list. */
enum list_press {
    LIST_MISSED, /* nothing: it was no press, or not on an entry */
    LIST_CHOSE,
    LIST_AGAIN /* on the chosen entry, or the second of two: what Enter does is to be done */
};
/* Chooses the entry that is pressed in the list that is drawn from a row of the screen on. */
enum list_press list_press(struct reader *reader, struct list *list,
                           const struct list_source *source, const struct mouse *mouse, size_t row);
/* Draws the part that is on the screen into rows of the canvas, and puts the cursor there. */
void list_draw(const struct reader *reader, const struct list *list,
               const struct list_source *source, struct canvas *canvas, size_t row, size_t rows);
/* All of it, below what an endless canvas holds already. */
void list_linear(const struct reader *reader, const struct list_source *source,
                 struct canvas *canvas);

#endif
