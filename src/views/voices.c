/* Everybody's words for one statement. Columns and rows of the screen. */
#include "views/voices.h"

#include "sheet/display.h"
#include "views/telling.h"

static void add_voice(const struct reader *reader, const struct statement *statement,
                      const struct member *member, struct page *page)
{
    const struct article *article = reader->comparison->articles[member->article];
    struct piece_list pieces = {0};
    struct buffer scratch = {0}, name = {0};
    buffer_add_slice(&name, display_text(reader->comparison->labels[member->article], &scratch));
    buffer_add_char(&name, ' ');
    display_name(article, &name);
    buffer_add_string(&name, "  ");
    display_time(article, false, &name);
    piece_add(&pieces, MEANING_MARK, buffer_slice(&name));
    page_add(page, 0, 2, &pieces);
    telling_add(reader, statement, member, &pieces);
    page_add(page, 2, 2, &pieces);
    page_blank(page);
    buffer_free(&scratch);
    buffer_free(&name);
}

void voices_draw(const struct reader *reader, const struct ledger *ledger, uint32_t index,
                 struct slice heading, struct canvas *canvas, size_t row, size_t rows)
{
    const struct statement *statement = &reader->comparison->statements[index];
    struct page page;
    struct piece_list pieces = {0};
    if (!ledger->panel)
        return;
    page_init(&page, canvas_columns(canvas) - ledger->panel - 1);
    piece_add(&pieces, MEANING_HEADING, heading);
    page_add(&page, 0, 0, &pieces);
    page_blank(&page);
    for (size_t i = 0; i < statement->member_count && page.count < rows; i++)
        add_voice(reader, statement, &statement->members[i], &page);
    ledger_draw_panel(ledger, &page, canvas, row, rows);
    page_free(&page);
}
