/* What merged and omissions have in common: the ledger, its list and its panel on one screen, and
 * the same one below the other. Rows and columns of the screen. */
#include "views/ledger_sheet.h"

#include "desk/frame.h"
#include "views/voices.h"

void ledger_sheet_refresh(struct reader *reader, struct roster *roster,
                          const struct list_source *source)
{
    roster_follow(reader, roster);
    list_refresh(reader, list_of(reader), source, frame_of(reader->rows, true).body_rows);
}

void ledger_sheet_click(struct reader *reader, struct roster *roster,
                        const struct list_source *source, const struct mouse *mouse)
{
    struct frame frame = frame_of(reader->rows, true);
    struct ledger ledger = ledger_for(reader);
    if (ledger.panel && mouse->column >= ledger.panel)
        return;
    enum list_press press = list_press(reader, list_of(reader), source, mouse, frame.body);
    if (press == LIST_MISSED)
        return;
    roster_lead(reader, roster);
    if (press == LIST_AGAIN)
        roster_show(reader, roster);
}

void ledger_sheet_draw(const struct reader *reader, const struct ledger_sheet *sheet,
                       struct canvas *canvas)
{
    struct frame frame = frame_of(canvas_rows(canvas), true);
    struct ledger ledger = ledger_for(reader);
    const struct list *list = &reader->lists[state_view(reader)->which];
    ledger_draw(&ledger, reader, canvas, frame.heads, sheet->head, frame.body, frame.body_rows);
    if (frame.rule)
        frame_rule(reader, canvas, frame.rule);
    list_draw(reader, list, &sheet->source, canvas, frame.body, frame.body_rows);
    if (!sheet->source.count)
        canvas_text(canvas, frame.body, ledger.first + 2, ledger.second - ledger.first - 3,
                    MEANING_MESSAGE, sheet->nothing);
    else
        voices_draw(reader, &ledger, sheet->roster->items[list->at].statement, sheet->told, canvas,
                    frame.body, frame.body_rows);
    if (frame.bottom_rule)
        frame_rule(reader, canvas, frame.bottom_rule);
    frame_bottom(reader, canvas);
}

void ledger_sheet_number(const struct reader *reader, uint32_t statement, struct slice told,
                         struct page *page)
{
    struct piece_list pieces = {0};
    struct buffer who = {0};
    piece_format(&pieces, MEANING_MARK, "%u ", statement + 1);
    tellers_words(reader->comparison, &reader->comparison->statements[statement], &who);
    buffer_format(&who, " (%.*s)", SLICE_ARG(told));
    piece_add(&pieces, MEANING_STATUS, buffer_slice(&who));
    page_add(page, 0, 2, &pieces);
    buffer_free(&who);
}

void ledger_sheet_linear(const struct reader *reader, struct slice title, size_t count,
                         void (*add)(const struct reader *reader, size_t entry, struct page *page),
                         struct canvas *canvas)
{
    for (size_t i = 0; i <= count; i++) {
        struct page page;
        struct piece_list pieces = {0};
        page_init(&page, canvas_columns(canvas));
        if (i == 0) {
            piece_add(&pieces, MEANING_TITLE, title);
            page_add(&page, 0, 2, &pieces);
        } else {
            add(reader, i - 1, &page);
        }
        page_draw(&page, canvas, canvas_rows(canvas), page.count, 0);
        page_free(&page);
    }
}
