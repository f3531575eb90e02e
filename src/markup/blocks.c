/* Walks a tree and collects the text between the borders of blocks. */
#include "markup/blocks.h"

#include <stdlib.h>

struct walk {
    struct blocks *blocks;
    const struct node *top;
    struct buffer text;
    uint32_t line, linked;
    const struct node *block; /* the innermost open block */
    bool preformatted;
    bool cells; /* a table's row is being read into one block */
};

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* What a run of text is, by the elements around it. */
static enum block_kind kind_of(const struct node *node, const struct node *top)
{
    enum block_kind kind = BLOCK_PARAGRAPH;
    for (; node && node != top->parent; node = node->parent) {
        if (node->tag >= TAG_H1 && node->tag <= TAG_H6)
            return BLOCK_HEADING;
        if (node->tag == TAG_FIGCAPTION || node->tag == TAG_CAPTION)
            return BLOCK_CAPTION;
        if (node->tag == TAG_PRE)
            return BLOCK_PREFORMATTED;
        if (node->tag == TAG_BLOCKQUOTE)
            return BLOCK_QUOTE;
        if (node->tag == TAG_LI || node->tag == TAG_DD || node->tag == TAG_DT)
            kind = BLOCK_ITEM;
    }
    return kind;
}

static void end_block(struct walk *walk)
{
    struct slice text = slice_trim(buffer_slice(&walk->text));
    if (text.len) {
        struct block_found block = {walk->cells ? BLOCK_TABLE : kind_of(walk->block, walk->top),
                                    arena_slice(walk->blocks->arena, text), walk->line,
                                    walk->linked, walk->block};
        VEC_PUSH(&walk->blocks->list, block);
    }
    buffer_clear(&walk->text);
    walk->linked = 0;
}

static bool is_linked(const struct node *node)
{
    for (; node && tag_role(node->tag) == ROLE_INLINE; node = node->parent)
        if (node->tag == TAG_A)
            return true;
    return false;
}

static void add_text(struct walk *walk, const struct node *node)
{
    size_t before = walk->text.len;
    if (!before)
        walk->line = node->line;
    struct slice text = node->name;
    for (size_t i = 0; i < text.len;) {
        size_t end = i;
        while (end < text.len && !is_space(text.data[end]))
            end++;
        buffer_add(&walk->text, text.data + i, end - i);
        if (end == text.len)
            break;
        if (walk->preformatted)
            buffer_add_char(&walk->text, text.data[end]);
        else if (walk->text.len && !is_space(walk->text.data[walk->text.len - 1]))
            buffer_add_char(&walk->text, ' ');
        i = end + 1;
    }
    if (is_linked(node->parent))
        walk->linked += (uint32_t)(walk->text.len - before);
}

/* One break goes on in the same paragraph; two begin another. */
static void add_break(struct walk *walk)
{
    size_t len = walk->text.len;
    while (len && walk->text.data[len - 1] == ' ')
        len--;
    if (len && walk->text.data[len - 1] == '\n' && !walk->preformatted)
        end_block(walk);
    else
        buffer_add_char(&walk->text, '\n');
}

static bool holds_blocks(const struct node *cell)
{
    for (const struct node *at = cell->first; at; at = tree_next(at, cell))
        if (at->tag == TAG_TABLE || at->tag == TAG_P || at->tag == TAG_DIV ||
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

static void enter(struct walk *walk, const struct node *node)
{
    if (tag_role(node->tag) == ROLE_BREAK)
        add_break(walk);
    if (tag_role(node->tag) != ROLE_BLOCK)
        return;
    if (walk->cells) {
        if (walk->text.len && (node->tag == TAG_TD || node->tag == TAG_TH))
            buffer_add_string(&walk->text, " | ");
        return;
    }
    end_block(walk);
    walk->block = node;
    walk->preformatted = walk->preformatted || node->tag == TAG_PRE;
    walk->cells = node->tag == TAG_TR && is_data_row(node);
}

static const struct node *block_above(const struct node *node, const struct node *top)
{
    while (node != top) {
        node = node->parent;
        if (tag_role(node->tag) == ROLE_BLOCK)
            return node;
    }
    return top;
}

static void leave(struct walk *walk, const struct node *node)
{
    if (tag_role(node->tag) != ROLE_BLOCK || (walk->cells && node->tag != TAG_TR))
        return;
    end_block(walk);
    walk->cells = false;
    walk->preformatted = walk->preformatted && node->tag != TAG_PRE;
    walk->block = block_above(node, walk->top);
}

void blocks_read(struct blocks *blocks, const struct node *top)
{
    struct walk walk = {.blocks = blocks, .top = top, .block = top};
    const struct node *at = top;
    while (at) {
        bool hidden = at != top && tag_role(at->tag) == ROLE_HIDDEN;
        if (at->tag == TAG_TEXT)
            add_text(&walk, at);
        else if (!hidden)
            enter(&walk, at);
        if (at->first && !hidden) {
            at = at->first;
            continue;
        }
        if (at->tag != TAG_TEXT && !hidden)
            leave(&walk, at);
        while (at != top && !at->next) {
            at = at->parent;
            leave(&walk, at);
        }
        at = at == top ? NULL : at->next;
    }
    end_block(&walk);
    buffer_free(&walk.text);
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
