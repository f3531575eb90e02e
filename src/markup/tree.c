/* Questions to a tree. All walks go by pointers, so that depth costs no stack. */
#include "markup/tree.h"

static bool is_inside(const struct node *node, const struct node *top)
{
    return node && node != top;
}

struct node *tree_skip(const struct node *node, const struct node *top)
{
    while (is_inside(node, top)) {
        if (node->next)
            return node->next;
        node = node->parent;
    }
    return NULL;
}

struct node *tree_next(const struct node *node, const struct node *top)
{
    return node->first ? node->first : tree_skip(node, top);
}

bool tree_is(const struct node *node, const char *name)
{
    return node && node->tag != TAG_TEXT && slice_equal_string(node->name, name);
}

static struct node *named(struct node *node, const char *name)
{
    while (node && !tree_is(node, name))
        node = node->next;
    return node;
}

struct node *tree_child(const struct node *node, const char *name)
{
    return node ? named(node->first, name) : NULL;
}

struct node *tree_sibling(const struct node *node, const char *name)
{
    return node ? named(node->next, name) : NULL;
}

struct node *tree_find(const struct node *top, const char *name)
{
    struct node *node = top ? tree_next(top, top) : NULL;
    while (node && !tree_is(node, name))
        node = tree_next(node, top);
    return node;
}

struct node *tree_find_tag(const struct node *top, enum tag tag)
{
    struct node *node = top ? tree_next(top, top) : NULL;
    while (node && node->tag != tag)
        node = tree_next(node, top);
    return node;
}

struct slice tree_attribute(const struct node *node, const char *name)
{
    for (uint32_t i = 0; node && i < node->attribute_count; i++)
        if (slice_equal_string(node->attributes[i].name, name))
            return node->attributes[i].value;
    return SLICE_NONE;
}

/* Blocks and breaks part words; what is inline does not. */
static bool parts(const struct node *node)
{
    return tag_role(node->tag) == ROLE_BLOCK || node->tag == TAG_BR;
}

/* The next node, after a space where a block ends on the way. */
static const struct node *leave(const struct node *at, const struct node *top, struct buffer *into)
{
    while (at != top) {
        if (parts(at))
            buffer_add_char(into, ' ');
        if (at->next)
            return at->next;
        at = at->parent;
    }
    return NULL;
}

void tree_text(const struct node *node, struct buffer *into)
{
    const struct node *at = node;
    while (at) {
        bool hidden = at != node && tag_role(at->tag) == ROLE_HIDDEN;
        if (at->tag == TAG_TEXT)
            buffer_add_slice(into, at->name);
        else if (at != node && parts(at))
            buffer_add_char(into, ' ');
        at = at->first && !hidden ? at->first : leave(at, node, into);
    }
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

struct slice tree_line(const struct node *node, struct arena *arena)
{
    if (!node)
        return SLICE_NONE;
    struct buffer text = {0};
    tree_text(node, &text);
    size_t len = 0;
    for (size_t i = 0; i < text.len; i++) {
        bool space = is_space(text.data[i]);
        if (!space)
            text.data[len++] = text.data[i];
        else if (len && text.data[len - 1] != ' ')
            text.data[len++] = ' ';
    }
    if (len && text.data[len - 1] == ' ')
        len--;
    struct slice line = len ? arena_slice(arena, slice_of(text.data, len)) : SLICE("");
    buffer_free(&text);
    return line;
}
