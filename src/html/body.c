/* The blocks of a page, in their order, into body and furniture. The article as JSON-LD has it is
 * taken only where the page itself shows little of it. */
#include "html/body.h"

#include "html/choose.h"
#include "html/kinds.h"
#include "html/stump.h"
#include "model/builder.h"

#include <stdlib.h>

enum { SPOKEN_LEAST = 80, DECK_WORDS = 4 };

struct page {
    struct sheet sheet;
    const struct html_hints *hints;
    struct article *article;
    bool *chosen;
    size_t first, end; /* of the blocks that are chosen */
};

static bool is_title(const struct page *page, size_t i)
{
    struct slice text = page->sheet.blocks.list.items[i].text, title = page->article->title;
    return title.len && slice_equal_nocase(text, title);
}

/* The title stands in its own field, unless there is nothing else. Further down the same words may
 * be a sub-heading. */
static void leave_title_out(struct page *page)
{
    size_t chosen = 0;
    for (size_t i = page->first; i < page->end; i++)
        chosen += page->chosen[i];
    for (size_t i = page->first; i < page->end && chosen > 1; i++) {
        bool heading = page->sheet.blocks.list.items[i].kind == BLOCK_HEADING;
        if (!page->chosen[i] || !is_title(page, i) || (!heading && i > page->first))
            continue;
        page->chosen[i] = false;
        chosen--;
    }
}

/* The deck stays as the first block. Of several that say they are it, the first is. */
static void keep_deck(struct page *page)
{
    const struct sheet *sheet = &page->sheet;
    for (size_t i = 0; i < page->first && page->first < sheet->blocks.list.count; i++) {
        const struct look *look = &sheet->looks[i];
        bool deck = sheet->regions[look->region].hints & HINT_BIT(SAID_DECK);
        if (!deck || look->words < DECK_WORDS || look->hash == sheet->looks[page->first].hash)
            continue;
        page->chosen[i] = true;
        return;
    }
}

static void find_ends(struct page *page)
{
    size_t count = page->sheet.blocks.list.count;
    page->first = page->end = count;
    for (size_t i = 0; i < count; i++) {
        if (!page->chosen[i])
            continue;
        page->first = page->first < i ? page->first : i;
        page->end = i + 1;
    }
}

/* A caption belongs to the body where the article stands around it. */
static bool is_caption_of_body(const struct page *page, size_t i)
{
    return i + 8 >= page->first && i < page->end + 2 && kinds_is_caption(&page->sheet, i);
}

static void add_block(const struct page *page, struct builder *builder, size_t i)
{
    const struct block_found *block = &page->sheet.blocks.list.items[i];
    if (page->chosen[i])
        builder_block(builder, block->kind, block->text, block->line);
    else if (is_caption_of_body(page, i))
        builder_block(builder, BLOCK_CAPTION, block->text, block->line);
    else
        builder_furniture(builder, kinds_of_furniture(&page->sheet, i), block->text, block->line);
}

static size_t chosen_words(const struct page *page)
{
    size_t words = 0;
    for (size_t i = page->first; i < page->end; i++)
        words += page->chosen[i] ? page->sheet.looks[i].words : 0;
    return words;
}

/* What a machine is told of the article, as blocks. */
static void add_spoken(struct builder *builder, struct slice spoken)
{
    if (memchr(spoken.data, '<', spoken.len) || memchr(spoken.data, '&', spoken.len)) {
        struct tree *tree = tree_html(spoken);
        blocks_build(builder, tree->root);
        tree_free(tree);
        return;
    }
    struct slice line;
    while (slice_next_line(&spoken, &line))
        builder_block(builder, BLOCK_PARAGRAPH, line, 0);
}

static void build(struct page *page)
{
    struct builder builder;
    struct slice spoken = page->hints->body;
    size_t runs = page->sheet.spoken.count; /* of words: about as many as there are words */
    bool speak = runs > SPOKEN_LEAST && chosen_words(page) * 2 < runs;
    size_t count = page->sheet.blocks.list.count, place = page->first;
    builder_init(&builder, page->article);
    for (size_t i = 0; speak && i < count; i++)
        page->chosen[i] = false;
    for (size_t i = 0; i < count; i++) {
        if (speak && i == place)
            add_spoken(&builder, spoken);
        add_block(page, &builder, i);
    }
    if (speak && place >= count)
        add_spoken(&builder, spoken);
    builder_finish(&builder);
}

static void build_raw(struct article *article, const struct tree *tree)
{
    struct builder builder;
    builder_init(&builder, article);
    blocks_build(&builder, tree->root);
    builder_finish(&builder);
}

void html_body(struct article *article, const struct tree *tree, const struct load_options *options,
               const struct html_hints *hints)
{
    if (options->raw) {
        build_raw(article, tree);
        return;
    }
    struct page page = {.hints = hints, .article = article};
    struct arena *arena = arena_new();
    sheet_read(&page.sheet, tree, hints, arena);
    page.chosen = choose_body(&page.sheet, article, hints);
    find_ends(&page);
    keep_deck(&page);
    leave_title_out(&page);
    find_ends(&page);
    build(&page);
    stump_warn(article, &page.sheet, hints);
    free(page.chosen);
    sheet_free(&page.sheet);
    arena_free(arena);
}
