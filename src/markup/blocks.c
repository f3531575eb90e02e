/* Walks a tree and collects the text between the borders of blocks. */
#include "markup/blocks.h"

#include "base/alloc.h"
#include "base/limits.h"

#include <stdlib.h>

/* What an element hands down to the text inside it. */
struct level {
    const struct node *block; /* the innermost element of ROLE_BLOCK */
    enum block_kind kind;
    bool linked, preformatted;
};

struct walk {
    struct blocks *blocks;
    const struct node *top;
    struct level *levels; /* by depth below top */
    struct buffer text;
    struct level level; /* of the text's beginning */
    const struct node *holder;
    uint32_t line, linked;
    bool cells; /* a table's row is being read into one block */
};

enum { HOLDER_STEPS = 16 };

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Spaces that no-one sees hold elements open: no-break, zero-width, byte order mark. */
static size_t blank_length(struct slice s, size_t at)
{
    static const struct slice blanks[] = {
        {"\xC2\xA0", 2}, {"\xE2\x80\x8B", 3}, {"\xE2\x80\x8C", 3}, {"\xEF\xBB\xBF", 3}};
    if (is_space(s.data[at]))
        return 1;
    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
        if (s.len - at >= blanks[i].len && memcmp(s.data + at, blanks[i].data, blanks[i].len) == 0)
            return blanks[i].len;
    return 0;
}

static bool is_blank(struct slice s)
{
    size_t at = 0, len = 1;
    while (at < s.len && (len = blank_length(s, at)) > 0)
        at += len;
    return at == s.len;
}

static void end_block(struct walk *walk)
{
    struct slice text = slice_trim(buffer_slice(&walk->text));
    if (!is_blank(text)) {
        struct block_found block = {walk->cells ? BLOCK_TABLE : walk->level.kind,
                                    arena_slice(walk->blocks->arena, text),
                                    walk->line,
                                    walk->linked,
                                    walk->level.block,
                                    walk->holder};
        VEC_PUSH(&walk->blocks->list, block);
    }
    buffer_clear(&walk->text);
    walk->linked = 0;
    walk->holder = NULL;
}

static struct level *level_of(const struct walk *walk, const struct node *element)
{
    return &walk->levels[element->depth - walk->top->depth];
}

/* The innermost element that holds both, or the block where that is far. */
static const struct node *common_holder(const struct walk *walk, const struct node *element)
{
    const struct node *holder = walk->holder;
    for (int i = 0; holder != element; i++) {
        if (i == HOLDER_STEPS || !holder || !element)
            return walk->level.block;
        if (holder->depth >= element->depth)
            holder = holder->parent;
        else
            element = element->parent;
    }
    return holder;
}

static void add_words(struct walk *walk, struct slice text, bool preformatted)
{
    for (size_t i = 0; i < text.len;) {
        size_t end = i;
        while (end < text.len && !is_space(text.data[end]))
            end++;
        buffer_add(&walk->text, text.data + i, end - i);
        if (end == text.len)
            break;
        if (preformatted)
            buffer_add_char(&walk->text, text.data[end]);
        else if (walk->text.len && !is_space(walk->text.data[walk->text.len - 1]))
            buffer_add_char(&walk->text, ' ');
        i = end + 1;
    }
}

static void add_text(struct walk *walk, const struct node *node)
{
    size_t before = walk->text.len;
    const struct level *level = level_of(walk, node->parent);
    if (!before) {
        walk->line = node->line;
        walk->level = *level;
    }
    add_words(walk, node->name, level->preformatted);
    if (node->name.len > 1 || !is_space(node->name.data[0]))
        walk->holder = walk->holder ? common_holder(walk, node->parent) : node->parent;
    if (level->linked)
        walk->linked += (uint32_t)(walk->text.len - before);
}

/* One break goes on in the same paragraph; two begin another. */
static void add_break(struct walk *walk, const struct node *node)
{
    if (!walk->text.len)
        return;
    bool preformatted = level_of(walk, node->parent)->preformatted;
    size_t len = walk->text.len;
    while (len && walk->text.data[len - 1] == ' ')
        len--;
    if (len && walk->text.data[len - 1] == '\n' && !preformatted)
        end_block(walk);
    else
        buffer_add_char(&walk->text, '\n');
}

static bool holds_blocks(const struct node *cell)
{
    for (const struct node *at = cell->first; at; at = tree_next(at, cell))
        if (at->tag == TAG_TABLE || at->tag == TAG_P || at->tag == TAG_DIV || at->tag == TAG_TR ||
            (at->tag >= TAG_H1 && at->tag <= TAG_H6))
            return true;
    return false;
}

/* A row whose cells are short texts is data; other tables only lay out the page. */
static bool is_data_row(const struct node *row)
{
    size_t cells = 0;
    for (const struct node *cell = row->first; cell; cell = cell->next) {
        if (cell->tag != TAG_TD && cell->tag != TAG_TH)
            continue;
        if (holds_blocks(cell))
            return false;
        cells++;
    }
    return cells > 1;
}

/* The innermost of these decides; an item may be of any of them. */
static enum block_kind kind_below(enum block_kind above, enum tag tag)
{
    if (tag >= TAG_H1 && tag <= TAG_H6)
        return BLOCK_HEADING;
    switch (tag) {
    case TAG_FIGCAPTION:
    case TAG_CAPTION:
        return BLOCK_CAPTION;
    case TAG_PRE:
        return BLOCK_PREFORMATTED;
    case TAG_BLOCKQUOTE:
        return BLOCK_QUOTE;
    case TAG_LI:
    case TAG_DD:
    case TAG_DT:
        return above == BLOCK_PARAGRAPH ? BLOCK_ITEM : above;
    default:
        return above;
    }
}

static void enter(struct walk *walk, const struct node *node)
{
    struct level *level = level_of(walk, node);
    if (node != walk->top)
        *level = *level_of(walk, node->parent);
    level->linked = level->linked || node->tag == TAG_A;
    level->preformatted = level->preformatted || node->tag == TAG_PRE;
    if (tag_role(node->tag) == ROLE_BREAK)
        add_break(walk, node);
    if (tag_role(node->tag) != ROLE_BLOCK)
        return;
    if (walk->cells) {
        if (walk->text.len && (node->tag == TAG_TD || node->tag == TAG_TH))
            buffer_add_string(&walk->text, " | ");
        return;
    }
    end_block(walk);
    level->block = node;
    level->kind = kind_below(level->kind, node->tag);
    walk->cells = node->tag == TAG_TR && is_data_row(node);
}

static void leave(struct walk *walk, const struct node *node)
{
    if (tag_role(node->tag) != ROLE_BLOCK || (walk->cells && node->tag != TAG_TR))
        return;
    end_block(walk);
    walk->cells = false;
}

static void walk_all(struct walk *walk)
{
    const struct node *top = walk->top, *at = top;
    while (at) {
        bool hidden = at != top && tag_role(at->tag) == ROLE_HIDDEN;
        if (at->tag == TAG_TEXT)
            add_text(walk, at);
        else if (!hidden)
            enter(walk, at);
        if (at->first && !hidden) {
            at = at->first;
            continue;
        }
        if (at->tag != TAG_TEXT && !hidden)
            leave(walk, at);
        while (at != top && !at->next) {
            at = at->parent;
            leave(walk, at);
        }
        at = at == top ? NULL : at->next;
    }
    end_block(walk);
}

void blocks_read(struct blocks *blocks, const struct node *top)
{
    struct walk walk = {.blocks = blocks, .top = top};
    walk.levels = alloc_zeroed(LIMIT_MARKUP_DEPTH + 2, sizeof *walk.levels);
    walk.levels[0] = (struct level){.block = top, .kind = BLOCK_PARAGRAPH};
    if (top->tag == TAG_TEXT)
        VEC_PUSH(&blocks->list, (struct block_found){BLOCK_PARAGRAPH, top->name, top->line, 0,
                                                     top->parent, top->parent});
    else
        walk_all(&walk);
    buffer_free(&walk.text);
    free(walk.levels);
}

void blocks_free(struct blocks *blocks)
{
    VEC_FREE(&blocks->list);
}

void blocks_build(struct builder *builder, const struct node *top)
{
    struct blocks blocks = {.arena = arena_new()};
    blocks_read(&blocks, top);
    for (size_t i = 0; i < blocks.list.count; i++) {
        const struct block_found *block = &blocks.list.items[i];
        builder_block(builder, block->kind, block->text, block->line);
    }
    blocks_free(&blocks);
    arena_free(blocks.arena);
}
