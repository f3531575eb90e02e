/* Events of a parser into nodes. Texts that follow one another become one node; white space alone
 * shares one byte. Elements too deep have no node: their text goes to the one that holds them. */
#include "markup/grow.h"

#include "base/alloc.h"
#include "base/limits.h"

#include <stdlib.h>

void grow_init(struct grow *grow)
{
    *grow = (struct grow){.tree = alloc_zeroed(1, sizeof *grow->tree)};
    grow->tree->arena = arena_new();
    grow->tree->root = ARENA_NEW(grow->tree->arena, struct node);
    grow->tree->root->tag = TAG_OTHER;
    grow->tree->root->name = SLICE("");
    grow->at = grow->tree->root;
}

bool grow_full(const struct grow *grow)
{
    return grow->tree->node_count >= LIMIT_MARKUP_NODES;
}

static struct node *add_node(struct grow *grow, enum tag tag, uint32_t line)
{
    struct node *node = ARENA_NEW(grow->tree->arena, struct node), *parent = grow->at;
    node->tag = tag;
    node->line = line;
    node->parent = parent;
    node->depth = parent->depth + 1;
    node->previous = parent->last;
    if (parent->last)
        parent->last->next = node;
    else
        parent->first = node;
    parent->last = node;
    node->order = (uint32_t)++grow->tree->node_count;
    return node;
}

static void flush_text(struct grow *grow)
{
    struct slice text = buffer_slice(&grow->text);
    if (!text.len)
        return;
    bool blank = !grow->preserved && slice_trim(text).len == 0;
    struct node *node = add_node(grow, TAG_TEXT, grow->text_line);
    node->name = blank ? SLICE(" ") : arena_slice(grow->tree->arena, text);
    buffer_clear(&grow->text);
}

static bool preserves(enum tag tag)
{
    return tag == TAG_PRE || tag == TAG_TEXTAREA;
}

static bool dropped(enum tag tag)
{
    return tag == TAG_STYLE || tag == TAG_TEMPLATE || tag == TAG_NOSCRIPT;
}

struct node *grow_open(struct grow *grow, struct slice name, uint32_t line)
{
    if (grow->hidden) {
        grow->hidden++;
        return NULL;
    }
    enum tag tag = tag_find(name);
    if (dropped(tag) && !grow->foreign) {
        grow->hidden = 1;
        return NULL;
    }
    if (grow->beyond || grow->at->depth >= LIMIT_MARKUP_DEPTH || grow_full(grow)) {
        grow->beyond++;
        grow->tree->cut = true;
        return NULL;
    }
    flush_text(grow);
    struct node *node = add_node(grow, tag, line);
    node->name = name;
    grow->preserved += preserves(tag);
    grow->at = node;
    return node;
}

static void close_one(struct grow *grow)
{
    grow->preserved -= preserves(grow->at->tag);
    grow->at = grow->at->parent;
}

static bool is_open(const struct grow *grow, struct slice name)
{
    const struct node *node = grow->at;
    while (node->parent && !slice_equal(node->name, name))
        node = node->parent;
    return node->parent != NULL;
}

void grow_close(struct grow *grow, struct slice name)
{
    if (grow->hidden) {
        grow->hidden--;
        return;
    }
    if (grow->beyond) {
        grow->beyond--;
        return;
    }
    if (!is_open(grow, name))
        return;
    flush_text(grow);
    while (!slice_equal(grow->at->name, name))
        close_one(grow);
    close_one(grow);
}

void grow_text(struct grow *grow, struct slice text, uint32_t line)
{
    if (grow->hidden || !text.len)
        return;
    if (!grow->text.len)
        grow->text_line = line;
    buffer_add_slice(&grow->text, text);
}

void grow_reset(struct grow *grow)
{
    flush_text(grow);
    grow->at = grow->tree->root;
    grow->beyond = grow->hidden = grow->preserved = 0;
}

struct tree *grow_finish(struct grow *grow)
{
    grow_reset(grow);
    buffer_free(&grow->text);
    return grow->tree;
}
