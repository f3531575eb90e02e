/* Holds only the order of the steps; each has its own file. */
#include "plain/recognise.h"

#include "plain/dateline.h"
#include "plain/furniture.h"
#include "plain/head.h"
#include "plain/outlets.h"

void recognise_page(struct page *page, bool raw)
{
    size_t from = head_read(page);
    furniture_cut(page, from);
    dateline_read(page, from);
    furniture_kinds(page);
    bool any = false;
    for (size_t i = 0; i < page->units.list.count; i++)
        any = any || !page->units.list.items[i].furniture;
    /* Nothing but furniture is a page that was misread. */
    for (size_t i = 0; i < page->units.list.count && (raw || !any); i++)
        page->units.list.items[i].furniture = false;
}

static void keep(struct strings *strings, struct arena *arena, const struct slice *items,
                 size_t count)
{
    if (!strings->count)
        *strings = (struct strings){arena_copy(arena, items, count, sizeof *items), count};
}

void recognise_lists(struct page *page)
{
    struct article *article = page->article;
    struct arena *arena = article->arena;
    outlets_cites(page);
    keep(&article->bylines, arena, page->bylines.items, page->bylines.count);
    keep(&article->keywords, arena, page->keywords.items, page->keywords.count);
    keep(&article->disclosures, arena, page->disclosures.items, page->disclosures.count);
    keep(&article->cites, arena, page->cites.items, page->cites.count);
}
