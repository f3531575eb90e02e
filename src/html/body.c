/* The blocks of a page, in their order, into body and furniture. The article as JSON-LD has it is
 * taken only where the page itself shows little of it. */
#include "html/body.h"

#include "html/choose.h"
#include "html/kinds.h"
#include "html/stump.h"
#include "model/builder.h"
#include "plain/credits.h"

#include <stdlib.h>

enum { SPOKEN_LEAST = 80, DECK_WORDS = 4, LABEL_WORDS = 20 };

struct body {
    struct sheet sheet;
    const struct html_hints *hints;
    struct article *article;
    bool *chosen;
    size_t first, end; /* of the blocks that are chosen */
};

static bool is_title(const struct body *page, size_t i)
{
    struct slice text = page->sheet.blocks.list.items[i].text, title = page->article->title;
    return title.len && slice_equal_nocase(text, title);
}

/* The title stands in its own field, unless there is nothing else. Further down the same words may
 * be a sub-heading. */
static void leave_title_out(struct body *page)
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
static void keep_deck(struct body *page)
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

/* A sub-heading right above the first block, in the same element, heads it: "At a glance". */
static void choose_first_heading(struct body *page)
{
    struct block_found *blocks = page->sheet.blocks.list.items;
    size_t first = page->first;
    if (first == 0 || first >= page->end || blocks[first].kind == BLOCK_HEADING)
        return;
    const struct block_found *above = &blocks[first - 1];
    const struct node *holder = above->node ? above->node->parent : NULL;
    bool sub =
        holder && above->kind == BLOCK_HEADING && above->node->tag != TAG_H1 && !above->linked;
    for (const struct node *at = blocks[first].node; sub && at; at = at->parent)
        if (at->parent == holder && at->previous && !is_title(page, first - 1))
            page->chosen[first - 1] = true;
}

static void find_ends(struct body *page)
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
static bool is_caption_of_body(const struct body *page, size_t i)
{
    return i + 8 >= page->first && i < page->end + 2 && kinds_is_caption(&page->sheet, i);
}

/* The length of the lines at the start that are the title and what stands under it: names, dates,
 * labels. Pages that set them apart with no more than line breaks have them in one block. */
static size_t head_length(const struct body *page, struct slice text)
{
    struct slice rest = text, line, title = page->article->title;
    if (!slice_next_line(&rest, &line) || !title.len ||
        !slice_equal_nocase(slice_trim(line), title))
        return 0;
    size_t taken = text.len - rest.len;
    while (slice_next_line(&rest, &line)) {
        size_t words = 1;
        for (size_t i = 0; i < line.len; i++)
            words += line.data[i] == ' ';
        if (words > LABEL_WORDS || slice_ends(slice_trim(line), SLICE(".")))
            break;
        taken = text.len - rest.len;
    }
    return taken;
}

static void add_body(const struct body *page, struct builder *builder,
                     const struct block_found *block)
{
    bool tool = credits_tool(block->text, DATE_ORDER_UNKNOWN, page->article->language).len > 0;
    size_t head = tool ? block->text.len : head_length(page, block->text);
    builder_furniture(builder, FURNITURE_METADATA, slice_sub(block->text, 0, head), block->line);
    builder_block(builder, block->kind, slice_sub(block->text, head, block->text.len), block->line);
}

static void add_block(const struct body *page, struct builder *builder, size_t i)
{
    const struct block_found *block = &page->sheet.blocks.list.items[i];
    if (page->chosen[i])
        add_body(page, builder, block);
    else if (is_caption_of_body(page, i))
        builder_block(builder, BLOCK_CAPTION, block->text, block->line);
    else
        builder_furniture(builder, kinds_of_furniture(&page->sheet, i), block->text, block->line);
}

static size_t chosen_words(const struct body *page)
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

static void build(struct body *page)
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
    struct body page = {.hints = hints, .article = article};
    struct arena *arena = arena_new();
    sheet_read(&page.sheet, tree, hints, arena);
    page.chosen = choose_body(&page.sheet, article, hints);
    find_ends(&page);
    keep_deck(&page);
    leave_title_out(&page);
    find_ends(&page);
    choose_first_heading(&page);
    find_ends(&page);
    build(&page);
    stump_warn(article, &page.sheet, hints);
    free(page.chosen);
    sheet_free(&page.sheet);
    arena_free(arena);
}
