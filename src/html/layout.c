/* Three passes over the elements and one over the blocks, each in document order or against it, so
 * that a page costs no more than its size. Orders are those of the tree's nodes. */
#include "html/layout.h"

#include "base/alloc.h"
#include "base/hash.h"

#include <stdlib.h>

enum { PROSE_WORDS = 12, PHRASE_WORDS = 60 };

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

static struct region *region_at(struct layout *layout, const struct node *node)
{
    return &layout->regions[node->order];
}

static uint32_t mix(uint32_t hash, uint32_t value)
{
    return (hash ^ value) * UINT32_C(0x9E3779B1) + (hash >> 15);
}

static void name_regions(struct layout *layout, const struct tree *tree)
{
    struct classes classes;
    classes_init(&classes);
    for (const struct node *at = tree->root; at; at = tree_next(at, tree->root)) {
        struct region *region = region_at(layout, at);
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

static char kind_of_char(unsigned char c, unsigned char next)
{
    if (c >= 'a' && c <= 'z')
        return 'a';
    if (c >= 'A' && c <= 'Z')
        return 'A';
    if (c >= '0' && c <= '9')
        return '1';
    if (c == '"' || c == '\'' || (c == 0xE2 && next == 0x80) || c == 0xC2)
        return '"';
    if (c == '.' || c == '?' || c == ':' || c == '!' || c == ',' || c == '|')
        return (char)c;
    return c >= 0x80 ? 'a' : ' ';
}

static void look_at_text(struct look *look, struct slice text)
{
    bool inside = false;
    uint32_t wide = 0;
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.data[i];
        bool letter = (c | 32) >= 'a' && (c | 32) <= 'z', digit = c >= '0' && c <= '9';
        if (letter || digit || c >= 0x80) {
            hash = (hash ^ (letter ? c | 32u : c)) * 1099511628211u;
            look->words += !inside;
            look->capitals += !inside && letter && c < 'a';
            inside = true;
            look->digits += digit;
            wide += c >= 0xE3 && c <= 0xE9;
        } else if (c <= ' ') {
            inside = false;
        } else {
            look->commas += c == ',';
            look->ends += (c == '.' || c == '?' || c == '!') &&
                          (i + 1 == text.len || text.data[i + 1] == ' ' || text.data[i + 1] == '"');
        }
    }
    look->words += wide / 2;
    look->hash = hash;
    look->first =
        kind_of_char((unsigned char)text.data[0], text.len > 1 ? (unsigned char)text.data[1] : 0);
    size_t last = text.len - 1;
    while (last && ((unsigned char)text.data[last] >= 0x80 || strchr("\"')]", text.data[last])) &&
           text.len - last < 8)
        last--;
    look->last = kind_of_char((unsigned char)text.data[last], 0);
}

static bool is_prose(const struct block_found *block, const struct look *look, uint64_t hints)
{
    if (look->words < PROSE_WORDS || block->linked * 3 > block->text.len ||
        block->kind == BLOCK_HEADING || block->kind == BLOCK_CAPTION || block->kind == BLOCK_TABLE)
        return false;
    if (hints & (HINT_BIT(COMMENTS) | HINT_BIT(COOKIE) | HINT_BIT(HIDDEN) | HINT_BIT(CAPTION) |
                 HINT_BIT(RELATED) | HINT_BIT(IN_FOOTER) | HINT_BIT(IN_NAV) | HINT_BIT(SIGNUP) |
                 HINT_BIT(BIOGRAPHY) | HINT_BIT(IN_FIGURE)))
        return false;
    return look->ends > 0 && look->capitals * 2 < look->words + 4;
}

/* Names two elements up; more has not been summed when this is asked. */
static uint64_t near_hints(const struct layout *layout, uint32_t region)
{
    uint64_t hints = 0;
    for (int i = 0; i < 3 && region; i++, region = layout->regions[region].parent)
        hints |= layout->regions[region].own;
    return hints;
}

static void look_at_blocks(struct layout *layout)
{
    struct phrases phrases;
    phrases_init(&phrases);
    for (size_t i = 0; i < layout->blocks.list.count; i++) {
        const struct block_found *block = &layout->blocks.list.items[i];
        struct look *look = &layout->looks[i];
        look->region = block->holder->order;
        look_at_text(look, block->text);
        if (look->words <= PHRASE_WORDS)
            look->phrase = phrases_find(&phrases, block->text);
        look->prose = is_prose(block, look, near_hints(layout, look->region));
        struct region *region = &layout->regions[look->region];
        region->text += (uint32_t)block->text.len;
        region->linked += block->linked;
        region->prose += look->prose ? (uint32_t)block->text.len : 0;
        region->paragraphs += look->prose;
        region->blocks++;
        region->headings += block->kind == BLOCK_HEADING;
        region->items += block->kind == BLOCK_ITEM;
    }
}

static void add_up(struct layout *layout)
{
    for (size_t i = layout->region_count - 1; i > 0; i--) {
        const struct region *region = &layout->regions[i];
        struct region *parent = &layout->regions[region->parent];
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
    layout->prose = layout->regions[0].prose;
}

static void hand_down(struct layout *layout)
{
    for (size_t i = 1; i < layout->region_count; i++) {
        struct region *region = &layout->regions[i];
        if ((uint64_t)region->prose * 2 > layout->prose && region->paragraphs > 2)
            region->own &= ~page_wide;
        region->hints = region->own | layout->regions[region->parent].hints;
    }
}

static void take_hints(struct layout *layout, const struct html_hints *hints)
{
    if (hints->title)
        region_at(layout, hints->title)->own |= HINT_BIT(SAID_TITLE);
    if (hints->deck)
        region_at(layout, hints->deck)->own |= HINT_BIT(SAID_DECK);
    for (size_t i = 0; i < hints->byline_count; i++)
        region_at(layout, hints->bylines[i])->own |= HINT_BIT(SAID_BYLINE);
    for (size_t i = 0; i < hints->date_count; i++)
        region_at(layout, hints->dates[i])->own |= HINT_BIT(SAID_DATE);
}

static void find_main(struct layout *layout)
{
    uint32_t *beside = alloc_zeroed(layout->region_count, sizeof *beside);
    for (size_t i = 1; i < layout->region_count; i++)
        if ((uint64_t)layout->regions[i].prose * 10 >= (uint64_t)layout->prose * 7 && layout->prose)
            layout->main = (uint32_t)i;
    for (size_t i = 0; i < layout->blocks.list.count; i++) {
        const struct block_found *block = &layout->blocks.list.items[i];
        uint32_t at = block->node->parent ? block->node->parent->order : 0;
        beside[at] += layout->looks[i].prose ? (uint32_t)block->text.len : 0;
        if (beside[at] > beside[layout->best])
            layout->best = at;
    }
    free(beside);
}

static void find_places(struct layout *layout)
{
    struct place *places = layout->places;
    uint16_t down = 0;
    for (uint32_t at = layout->best; at; at = layout->regions[at].parent)
        places[at].down = ++down; /* one too many, so that these are known from the others */
    places[0].down = (uint16_t)(down + 1);
    for (uint32_t i = 1; i < layout->region_count; i++) {
        struct place *place = &places[i];
        uint32_t up = layout->regions[i].parent;
        bool below = up == layout->main || places[up].branch;
        place->branch = up == layout->main ? i : places[up].branch;
        place->levels = below ? (uint16_t)(places[up].levels + 1) : 0;
        if (!place->down) {
            place->up = (uint16_t)(places[up].up + 1);
            place->down = places[up].down;
        }
    }
}

void layout_read(struct layout *layout, const struct tree *tree, const struct html_hints *hints,
                 struct arena *arena)
{
    *layout = (struct layout){.blocks = {.arena = arena}};
    layout->region_count = tree->node_count + 1;
    layout->regions = alloc_zeroed(layout->region_count, sizeof *layout->regions);
    layout->places = alloc_zeroed(layout->region_count, sizeof *layout->places);
    name_regions(layout, tree);
    take_hints(layout, hints);
    blocks_read(&layout->blocks, tree->root);
    layout->looks = alloc_zeroed(layout->blocks.list.count + 1, sizeof *layout->looks);
    look_at_blocks(layout);
    add_up(layout);
    hand_down(layout);
    find_main(layout);
    find_places(layout);
}

void layout_free(struct layout *layout)
{
    blocks_free(&layout->blocks);
    free(layout->looks);
    free(layout->places);
    free(layout->regions);
}
