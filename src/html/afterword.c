/* What only the finished text of a page says: where it was written, whom it credits, and whether a
 * machine made it. Ranges and kinds of blocks are left as they are. */
#include "html/metadata.h"
#include "plain/credits.h"
#include "plain/dateline.h"
#include "plain/judge.h"
#include "plain/outlets.h"

enum { FIRST_BLOCKS = 4, DISCLOSURES = 8 };

/* In one of the first paragraphs: a deck or a caption may stand above. */
static void fill_dateline(struct article *article)
{
    for (size_t i = 0; i < article->block_count && i < FIRST_BLOCKS; i++) {
        const struct block *block = &article->blocks[i];
        struct slice text = slice_range(article->text, block->range);
        struct slice place = block->kind == BLOCK_PARAGRAPH ? dateline_place(text) : SLICE_NONE;
        if (place.len) {
            article->dateline = arena_slice(article->arena, place);
            return;
        }
    }
}

static void fill_cites(struct article *article)
{
    struct page *page = alloc_zeroed(1, sizeof *page);
    page->article = article;
    outlets_cites(page);
    article->cites.items =
        arena_copy(article->arena, page->cites.items, page->cites.count, sizeof(struct slice));
    article->cites.count = page->cites.count;
    VEC_FREE(&page->cites);
    free(page);
}

static bool discloses(const struct article *article, struct slice text)
{
    return judge_discloses(text) ||
           credits_tool(text, DATE_ORDER_UNKNOWN, article->language).len > 0;
}

static void fill_disclosures(struct article *article)
{
    struct slice found[DISCLOSURES];
    size_t count = 0;
    for (size_t i = 0; i < article->block_count && count < DISCLOSURES; i++) {
        struct slice text = slice_range(article->text, article->blocks[i].range);
        if (discloses(article, text))
            found[count++] = text;
    }
    for (size_t i = 0; i < article->furniture_count && count < DISCLOSURES; i++)
        if (discloses(article, article->furniture[i].text))
            found[count++] = article->furniture[i].text;
    article->disclosures.items = arena_copy(article->arena, found, count, sizeof *found);
    article->disclosures.count = count;
}

void html_metadata_of_text(struct article *article)
{
    if (slice_is_none(article->dateline))
        fill_dateline(article);
    fill_cites(article);
    fill_disclosures(article);
}
