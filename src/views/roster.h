/* The statements a view lists, in its own order. The story's cursor and the list's choice follow
 * each other. */
#ifndef HEXAPLA_VIEWS_ROSTER_H
#define HEXAPLA_VIEWS_ROSTER_H

#include "desk/list.h"

enum { ROSTER_WHOLE = UINT32_MAX };

struct roster_item {
    uint32_t statement;
    uint32_t fact; /* only this fact of it, an index; or ROSTER_WHOLE */
};

struct roster {
    struct roster_item *items;
    size_t count, capacity;
    uint32_t seen; /* where the cursor was when last it and the choice agreed: a statement */
    bool slides;   /* the columns slide so that the chosen statement is on the screen */
};

void roster_free(struct roster *roster);
/* The list is made anew: the choice is made from the cursor again. */
void roster_renew(struct roster *roster);
/* Before the list is refreshed: where the cursor has been moved elsewhere, the choice becomes its
 * statement, or the next of the story that is listed; the first entry where the story begins. */
void roster_follow(struct reader *reader, struct roster *roster);
/* After a motion: the story's cursor to the chosen statement. */
void roster_lead(struct reader *reader, struct roster *roster);
/* J K and the motions by kind; false where the action is none. */
bool roster_update(struct reader *reader, struct roster *roster, enum action action, long count,
                   struct requests *requests);
/* Opens the parallel columns at the chosen statement, with a column that tells it on the screen. */
void roster_show(struct reader *reader, struct roster *roster);

#endif
