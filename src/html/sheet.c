/* Three passes over the elements and one over the blocks, each in document order or against it, so
 * that a page costs no more than its size. Orders are those of the tree's nodes. */
#include "html/sheet.h"

#include "base/alloc.h"
#include "base/hash.h"

#include <stdlib.h>

enum { PROSE_WORDS = 12, AGREED_WORDS = 8, PHRASE_WORDS = 60, SPOKEN_RUN = 4 };

/* Names that make text around them furniture, and none of the page's if it holds most of it. */
static const uint64_t page_wide =
    HINT_BIT(COMMENTS) | HINT_BIT(SHARING) | HINT_BIT(RELATED) | HINT_BIT(TEASER) |
    HINT_BIT(SIGNUP) | HINT_BIT(NAVIGATION) | HINT_BIT(FOOTER) | HINT_BIT(SIDEBAR) |
    HINT_BIT(ADVERTISEMENT) | HINT_BIT(CAPTION) | HINT_BIT(MEDIA) | HINT_BIT(CREDIT) |
    HINT_BIT(BYLINE) | HINT_BIT(DATE) | HINT_BIT(METADATA) | HINT_BIT(TITLE) | HINT_BIT(DECK) |
    HINT_BIT(BIOGRAPHY) | HINT_BIT(TAGS) | HINT_BIT(COOKIE) | HINT_BIT(HIDDEN) | HINT_BIT(OVERLAY) |
    HINT_BIT(LIST) | HINT_BIT(CONTENTS) | HINT_BIT(EMBED) | HINT_BIT(PULLQUOTE) | HINT_BIT(BOX) |
    HINT_BIT(TOOLS) | HINT_BIT(KEYPOINTS) | HINT_BIT(LEGAL) | HINT_BIT(CORRECTION) |
    HINT_BIT(IN_ASIDE) | HINT_BIT(IN_FORM) | HINT_BIT(IN_TABLE) | HINT_BIT(IN_LIST) |
    HINT_BIT(IN_FIGURE) | HINT_BIT(IN_LINK) | HINT_BIT(IN_BUTTON) | HINT_BIT(IN_HEADER) |
    HINT_BIT(IN_FOOTER) | HINT_BIT(IN_NAV) | HINT_BIT(IN_QUOTE) | HINT_BIT(SAID_TITLE) |
    HINT_BIT(SAID_DECK) | HINT_BIT(SAID_BYLINE) | HINT_BIT(SAID_DATE);

static struct region *region_at(struct sheet *sheet, const struct node *node)
{
    return &sheet->regions[node->order];
}

static uint32_t mix(uint32_t hash, uint32_t value)
{
    return (hash ^ value) * UINT32_C(0x9E3779B1) + (hash >> 15);
}

static void name_regions(struct sheet *sheet, const struct tree *tree)
{
    struct classes classes;
    classes_init(&classes);
    for (const struct node *at = tree->root; at; at = tree_next(at, tree->root)) {
        struct region *region = region_at(sheet, at);
        region->parent = at->parent ? at->parent->order : 0;
        if (at->tag == TAG_TEXT || at->tag == TAG_HTML || at->tag == TAG_BODY)
            continue;
        region->own = classes_of(&classes, at);
        struct slice names = tree_attribute(at, "class");
        uint32_t self = mix(at->tag, names.len ? (uint32_t)hash_quick(names) : 0);
        const struct node *up = at->parent, *above = up ? up->parent : NULL;
        region->path = mix(mix(self, up ? up->tag : 0), above ? above->tag : 0);
    }
}

/* Names around text that is not to be taken for the article's. */
static const uint64_t beside_prose = HINT_BIT(COMMENTS) | HINT_BIT(COOKIE) | HINT_BIT(HIDDEN) |
                                     HINT_BIT(CAPTION) | HINT_BIT(RELATED) | HINT_BIT(IN_FOOTER) |
                                     HINT_BIT(IN_NAV) | HINT_BIT(SIGNUP) | HINT_BIT(BIOGRAPHY) |
                                     HINT_BIT(IN_FIGURE);

static bool is_agreed(const struct block_found *block, const struct look *look)
{
    return look->words >= AGREED_WORDS && look->agrees > 0.8F && block->kind != BLOCK_CAPTION;
}

/* By wording and kind alone. */
static bool reads_like_prose(const struct block_found *block, const struct look *look)
{
    if (is_agreed(block, look))
        return true;
    if (look->words < PROSE_WORDS || block->linked * 3 > block->text.len ||
        block->kind == BLOCK_HEADING || block->kind == BLOCK_CAPTION ||
        block->kind == BLOCK_TABLE || look->symbols * 3 > look->words)
        return false;
    return look->ends > 0 && look->capitals * 2 < look->words + 4;
}

/* Names two elements up; more has not been summed when this is asked. */
static uint64_t near_hints(const struct sheet *sheet, uint32_t region)
{
    uint64_t hints = 0;
    for (int i = 0; i < 3 && region; i++, region = sheet->regions[region].parent)
        hints |= sheet->regions[region].own;
    return hints;
}

/* Names of an element that holds nearly all that reads like prose, or most of it and the title,
 * are none of the text's. */
static void clear_names(struct sheet *sheet, const struct node *title)
{
    uint32_t *sums = alloc_zeroed(sheet->region_count, sizeof *sums);
    for (size_t i = 0; i < sheet->blocks.list.count; i++)
        sums[sheet->looks[i].region] +=
            sheet->looks[i].prose ? (uint32_t)sheet->blocks.list.items[i].text.len : 0;
    for (size_t i = sheet->region_count - 1; i > 0; i--)
        sums[sheet->regions[i].parent] += sums[i];
    for (size_t i = 1; i < sheet->region_count && sums[0]; i++)
        if ((uint64_t)sums[i] * 10 > (uint64_t)sums[0] * 8)
            sheet->regions[i].own &= ~beside_prose;
    for (const struct node *at = title; at && at->order; at = at->parent)
        if ((uint64_t)sums[at->order] * 2 > sums[0])
            sheet->regions[at->order].own &= ~beside_prose;
    free(sums);
}

static void sum_up_blocks(struct sheet *sheet)
{
    for (size_t i = 0; i < sheet->blocks.list.count; i++) {
        const struct block_found *block = &sheet->blocks.list.items[i];
        struct look *look = &sheet->looks[i];
        struct region *region = &sheet->regions[look->region];
        look->prose = look->prose &&
                      (is_agreed(block, look) || !(near_hints(sheet, look->region) & beside_prose));
        region->text += (uint32_t)block->text.len;
        region->linked += block->linked;
        region->prose += look->prose ? (uint32_t)block->text.len : 0;
        region->paragraphs += look->prose;
        region->blocks++;
        region->headings += block->kind == BLOCK_HEADING;
        region->items += block->kind == BLOCK_ITEM;
    }
}

static void look_at_blocks(struct sheet *sheet)
{
    struct phrases phrases;
    struct sorts sorts;
    phrases_init(&phrases);
    sorts_init(&sorts);
    for (size_t i = 0; i < sheet->blocks.list.count; i++) {
        const struct block_found *block = &sheet->blocks.list.items[i];
        struct look *look = &sheet->looks[i];
        look->region = block->holder->order;
        look_at(look, &sorts, block->text);
        if (look->words <= PHRASE_WORDS)
            look->phrase = phrases_find(&phrases, block->text);
        look->agrees = sheet->spoken.count ? shingles_share(&sheet->spoken, block->text) : -1;
        look->prose = reads_like_prose(block, look);
    }
}

static void add_up(struct sheet *sheet)
{
    for (size_t i = sheet->region_count - 1; i > 0; i--) {
        const struct region *region = &sheet->regions[i];
        struct region *parent = &sheet->regions[region->parent];
        if (!region->blocks)
            continue;
        parent->text += region->text;
        parent->linked += region->linked;
        parent->prose += region->prose;
        parent->paragraphs += region->paragraphs;
        parent->blocks += region->blocks;
        parent->headings += region->headings;
        parent->items += region->items;
    }
    sheet->prose = sheet->regions[0].prose;
}

static void hand_down(struct sheet *sheet)
{
    for (size_t i = 1; i < sheet->region_count; i++) {
        struct region *region = &sheet->regions[i];
        if ((uint64_t)region->prose * 2 > sheet->prose && region->paragraphs > 2)
            region->own &= ~page_wide;
        region->hints = region->own | sheet->regions[region->parent].hints;
        if (region->own & HINT_BIT(SAID_TITLE))
            sheet->title_article = sheet->regions[region->parent].article;
        region->article = region->own & HINT_BIT(IN_ARTICLE)
                              ? (uint32_t)i
                              : sheet->regions[region->parent].article;
    }
}

static void take_hints(struct sheet *sheet, const struct html_hints *hints)
{
    if (hints->title)
        region_at(sheet, hints->title)->own |= HINT_BIT(SAID_TITLE);
    if (hints->deck)
        region_at(sheet, hints->deck)->own |= HINT_BIT(SAID_DECK);
    for (size_t i = 0; i < hints->byline_count; i++)
        region_at(sheet, hints->bylines[i])->own |= HINT_BIT(SAID_BYLINE);
    for (size_t i = 0; i < hints->date_count; i++)
        region_at(sheet, hints->dates[i])->own |= HINT_BIT(SAID_DATE);
}

static void find_main(struct sheet *sheet)
{
    uint32_t *beside = alloc_zeroed(sheet->region_count, sizeof *beside);
    for (size_t i = 1; i < sheet->region_count; i++)
        if ((uint64_t)sheet->regions[i].prose * 10 >= (uint64_t)sheet->prose * 7 && sheet->prose)
            sheet->main = (uint32_t)i;
    for (size_t i = 0; i < sheet->blocks.list.count; i++) {
        const struct block_found *block = &sheet->blocks.list.items[i];
        uint32_t at = block->node->parent ? block->node->parent->order : 0;
        beside[at] += sheet->looks[i].prose ? (uint32_t)block->text.len : 0;
        if (beside[at] > beside[sheet->best])
            sheet->best = at;
    }
    free(beside);
}

/* Fills up and down of all elements, towards one of them. */
static void find_ways(const struct sheet *sheet, uint32_t to, uint16_t *up, uint16_t *down)
{
    uint16_t steps = 0;
    for (uint32_t at = to; at; at = sheet->regions[at].parent)
        down[at] = ++steps; /* one too many, so that these are known from the others */
    down[0] = (uint16_t)(steps + 1);
    for (uint32_t i = 1; i < sheet->region_count; i++) {
        uint32_t parent = sheet->regions[i].parent;
        if (down[i])
            continue;
        up[i] = (uint16_t)(up[parent] + 1);
        down[i] = down[parent];
    }
}

static bool is_same_make(const struct node *a, const struct node *b)
{
    if (a->tag != b->tag || a->tag == TAG_TEXT)
        return false;
    struct slice x = tree_attribute(a, "class"), y = tree_attribute(b, "class");
    size_t i = 0, j = 0;
    for (;; i++, j++) { /* the first names of both, digits aside */
        while (i < x.len && x.data[i] >= '0' && x.data[i] <= '9')
            i++;
        while (j < y.len && y.data[j] >= '0' && y.data[j] <= '9')
            j++;
        char one = i < x.len ? x.data[i] : ' ', other = j < y.len ? y.data[j] : ' ';
        if (one != other)
            return false;
        if (one == ' ')
            return i > 0 || a->tag == TAG_ARTICLE;
    }
}

/* A page may go on with the next article, or be made of several. */
static void find_parallels(struct sheet *sheet, const struct node *title)
{
    for (const struct node *at = title; at && at->parent; at = at->parent)
        for (const struct node *beside = at->parent->first; beside; beside = beside->next)
            if (beside != at && is_same_make(at, beside))
                sheet->places[beside->order].parallel = true;
}

static void find_places(struct sheet *sheet)
{
    uint32_t title = 0;
    for (uint32_t i = 1; i < sheet->region_count; i++) {
        struct place *place = &sheet->places[i];
        uint32_t up = sheet->regions[i].parent;
        bool below = up == sheet->main || sheet->places[up].branch;
        place->branch = up == sheet->main ? i : sheet->places[up].branch;
        place->parallel |= sheet->places[up].parallel;
        place->levels = below ? (uint16_t)(sheet->places[up].levels + 1) : 0;
        if (!title && (sheet->regions[i].own & HINT_BIT(SAID_TITLE)))
            title = i;
    }
    uint16_t *ways = alloc_zeroed(sheet->region_count * 4, sizeof *ways);
    size_t count = sheet->region_count;
    find_ways(sheet, sheet->best, ways, ways + count);
    find_ways(sheet, title, ways + 2 * count, ways + 3 * count);
    for (size_t i = 0; i < count; i++) {
        sheet->places[i].up = ways[i];
        sheet->places[i].down = ways[count + i];
        sheet->places[i].title_up = title ? ways[2 * count + i] : 0;
        sheet->places[i].title_down = title ? ways[3 * count + i] : 0;
    }
    free(ways);
}

void sheet_read(struct sheet *sheet, const struct tree *tree, const struct html_hints *hints,
                struct arena *arena)
{
    *sheet = (struct sheet){.blocks = {.arena = arena}};
    sheet->region_count = tree->node_count + 1;
    sheet->regions = alloc_zeroed(sheet->region_count, sizeof *sheet->regions);
    sheet->places = alloc_zeroed(sheet->region_count, sizeof *sheet->places);
    shingles_init(&sheet->spoken, hints->body, SPOKEN_RUN);
    name_regions(sheet, tree);
    take_hints(sheet, hints);
    blocks_read(&sheet->blocks, tree->root);
    sheet->looks = alloc_zeroed(sheet->blocks.list.count + 1, sizeof *sheet->looks);
    look_at_blocks(sheet);
    clear_names(sheet, hints->title);
    sum_up_blocks(sheet);
    add_up(sheet);
    hand_down(sheet);
    find_main(sheet);
    find_parallels(sheet, hints->title);
    find_places(sheet);
}

void sheet_free(struct sheet *sheet)
{
    blocks_free(&sheet->blocks);
    shingles_free(&sheet->spoken);
    free(sheet->looks);
    free(sheet->places);
    free(sheet->regions);
}
