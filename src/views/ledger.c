/* Geometry and lines of the table of statements. Columns and rows of the screen; the list's sign
 * takes column 0. */
#include "views/ledger.h"

#include "desk/frame.h"
#include "sheet/cut.h"

enum { MEASURE = 104, PANEL_LEAST = 150 };

static size_t digits_of(size_t number)
{
    size_t digits = 1;
    for (; number >= 10; number /= 10)
        digits++;
    return digits;
}

struct ledger ledger_for(const struct reader *reader)
{
    size_t columns = reader->columns < FRAME_COLUMNS_LEAST ? FRAME_COLUMNS_LEAST : reader->columns;
    struct ledger ledger = {
        .tellers = tellers_for(reader->comparison, columns),
        .digits = digits_of(reader->comparison->article_count),
    };
    size_t table = columns >= PANEL_LEAST ? columns * 11 / 20 : columns;
    ledger.first = 1 + ledger.tellers.width + 1;
    ledger.second = table - ledger.digits - 3;
    if (ledger.second > ledger.first + MEASURE)
        ledger.second = ledger.first + MEASURE;
    if (columns >= PANEL_LEAST)
        ledger.panel = ledger.second + ledger.digits + 5;
    return ledger;
}

size_t ledger_fit(const struct ledger *ledger, struct page *page)
{
    page->columns = ledger->second - 2;
    return ledger->first + 1;
}

static void draw_line(const struct reader *reader, struct canvas *canvas, size_t row, size_t rows,
                      size_t column)
{
    for (size_t i = 0; i < rows; i++)
        canvas_string(canvas, row + i, column, 1, MEANING_BORDER, reader->ascii ? "|" : "\u2502");
}

void ledger_draw(const struct ledger *ledger, const struct reader *reader, struct canvas *canvas,
                 size_t head, struct slice text, size_t row, size_t rows)
{
    canvas_string(canvas, head, 1, ledger->tellers.width, MEANING_TITLE, "who");
    cut_draw(canvas, head, ledger->first + 2, ledger->second - ledger->first - 3, MEANING_TITLE,
             text, reader->ascii);
    canvas_string(canvas, head, ledger->second + 1 + ledger->digits, 1, MEANING_TITLE, "n");
    draw_line(reader, canvas, head, 1, ledger->first);
    draw_line(reader, canvas, head, 1, ledger->second);
    draw_line(reader, canvas, row, rows, ledger->first);
    draw_line(reader, canvas, row, rows, ledger->second);
    if (ledger->panel) {
        draw_line(reader, canvas, head, 1, ledger->panel - 2);
        draw_line(reader, canvas, row, rows, ledger->panel - 2);
    }
}

void ledger_draw_entry(const struct ledger *ledger, struct canvas *canvas, size_t row,
                       struct slice who, size_t number)
{
    canvas_text(canvas, row, 1, ledger->tellers.width, MEANING_MARK, who);
    canvas_format(canvas, row, ledger->second + 2, ledger->digits, MEANING_MARK, "%*zu",
                  (int)ledger->digits, number);
}

void ledger_draw_panel(const struct ledger *ledger, struct page *page, struct canvas *canvas,
                       size_t row, size_t rows)
{
    for (size_t i = 0; i < page->count; i++)
        page->items[i].indent += ledger->panel;
    page_draw(page, canvas, row, rows, 0);
}
