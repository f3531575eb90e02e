/* A table of statements: who tells each, its text, how many; in wide terminals a panel beside it.
 * Used with a list (desk/list.h), whose pages begin one column in. */
#ifndef HEXAPLA_VIEWS_LEDGER_H
#define HEXAPLA_VIEWS_LEDGER_H

#include "desk/state.h"
#include "sheet/page.h"
#include "views/tellers.h"

/* Screen columns. */
struct ledger {
    struct tellers tellers;
    size_t first, second; /* the lines between who, text and number */
    size_t digits;        /* of the number */
    size_t panel;         /* where the panel begins; 0: there is none */
};

struct ledger ledger_for(const struct reader *reader);
/* Makes the page wrap as the text column does; gives the indent for its lines. */
size_t ledger_fit(const struct ledger *ledger, struct page *page);
/* The heads, and the lines between columns beside so many rows from row on. */
void ledger_draw(const struct ledger *ledger, const struct reader *reader, struct canvas *canvas,
                 size_t head, struct slice text, size_t row, size_t rows);
/* An entry's who and number, on its first line. */
void ledger_draw_entry(const struct ledger *ledger, struct canvas *canvas, size_t row,
                       struct slice who, size_t number);
/* The panel's page, from row on. */
void ledger_draw_panel(const struct ledger *ledger, struct page *page, struct canvas *canvas,
                       size_t row, size_t rows);

#endif
