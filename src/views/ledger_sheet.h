/* A view that is a ledger from its heads to the status line: the statements of a roster, and in
 * wide terminals the chosen one in everybody's words beside them. */
#ifndef HEXAPLA_VIEWS_LEDGER_SHEET_H
#define HEXAPLA_VIEWS_LEDGER_SHEET_H

#include "views/ledger.h"
#include "views/roster.h"

struct ledger_sheet {
    const struct roster *roster;
    struct list_source source; /* of its entries */
    struct slice head;         /* over the statements */
    struct slice nothing;      /* said where there is none */
    struct slice told;         /* over the chosen one in everybody's words */
};

/* Before anything is drawn: the choice follows the story's cursor, and is on the screen. */
void ledger_sheet_refresh(struct reader *reader, struct roster *roster,
                          const struct list_source *source);
/* The mouse: a statement that is pressed is chosen; pressed again, it is read side by side. */
void ledger_sheet_click(struct reader *reader, struct roster *roster,
                        const struct list_source *source, const struct mouse *mouse);
/* All but the header and the status line. */
void ledger_sheet_draw(const struct reader *reader, const struct ledger_sheet *sheet,
                       struct canvas *canvas);
/* A line of linear output that numbers a statement and says who tells it, and how many do. */
void ledger_sheet_number(const struct reader *reader, uint32_t statement, struct slice told,
                         struct page *page);
/* The title, then one entry after the other, below what an endless canvas holds already. */
void ledger_sheet_linear(const struct reader *reader, struct slice title, size_t count,
                         void (*add)(const struct reader *reader, size_t entry, struct page *page),
                         struct canvas *canvas);

#endif
