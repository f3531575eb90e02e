/* Small questions about a page's units that every step asks. */
#include "plain/page.h"

struct slice page_unit(const struct page *page, size_t unit)
{
    return unit_text(page->text, &page->units.list.items[unit]);
}

const struct phrase *page_phrase(const struct page *page, size_t unit)
{
    struct unit *kept = &page->units.list.items[unit];
    if (!kept->phrase)
        kept->phrase =
            (uint16_t)(phrases_number(phrases_find(&page->phrases, page_unit(page, unit))) + 1);
    return phrases_numbered(kept->phrase - 1u);
}

uint32_t page_line(const struct page *page, size_t unit)
{
    return page->lines.list.items[page->units.list.items[unit].first].number;
}

void page_cut(struct page *page, size_t unit, enum furniture_kind kind)
{
    page->units.list.items[unit].furniture = true;
    page->units.list.items[unit].role = (uint8_t)kind;
}

size_t page_next_prose(const struct page *page, size_t from)
{
    size_t count = page->units.list.count;
    while (from < count && (page->units.list.items[from].furniture ||
                            !unit_is_prose(&page->units.list.items[from])))
        from++;
    return from;
}
