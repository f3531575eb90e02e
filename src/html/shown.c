/* Hands the blocks around the headline to the reader of plain text as a small text of their own.
 * Nothing of that text becomes body here. */
#include "html/shown.h"

#include "markup/blocks.h"
#include "plain/plain.h"

enum { AFTER = 16, BEFORE = 4, START = 40, BLOCK_MOST = 600 };

static bool is_inside(const struct node *node, const struct node *outer)
{
    while (node && node != outer)
        node = node->parent;
    return node != NULL;
}

static void add_block(struct buffer *text, struct slice block)
{
    size_t end = block.len;
    if (end > BLOCK_MOST) { /* enough to see that it is prose */
        end = BLOCK_MOST;
        while (end && block.data[end] != ' ')
            end--;
        end = end ? end : block.len;
    }
    for (size_t i = 0; i < end; i++)
        buffer_add_char(text, block.data[i] == '\n' ? ' ' : block.data[i]);
    buffer_add_string(text, "\n\n");
}

/* The headline, what stands right above it, and what follows. */
static void lines_of(const struct blocks *blocks, const struct headline *headline,
                     struct buffer *text)
{
    size_t at = 0, count = blocks->list.count;
    while (headline->node && at < count && !is_inside(blocks->list.items[at].node, headline->node))
        at++;
    bool found = headline->node && at < count;
    size_t start = !found ? 0 : at < BEFORE ? 0 : at - BEFORE;
    if (found || headline->title.len)
        add_block(text, headline->title);
    for (size_t i = start; i < (found ? at + AFTER : START) && i < count; i++)
        if (!found || i != at)
            add_block(text, blocks->list.items[i].text);
}

static void take(struct article *article, const struct article *read)
{
    struct arena *arena = article->arena;
    if (slice_is_none(article->title) && read->title.len)
        article->title = arena_slice(arena, read->title);
    if (slice_is_none(article->published) && read->published.len)
        article->published = arena_slice(arena, read->published);
    if (slice_is_none(article->modified) && read->modified.len)
        article->modified = arena_slice(arena, read->modified);
    if (article->bylines.count || !read->bylines.count)
        return;
    article->bylines.items = ARENA_ARRAY(arena, struct slice, read->bylines.count);
    for (size_t i = 0; i < read->bylines.count; i++)
        article->bylines.items[i] = arena_slice(arena, read->bylines.items[i]);
    article->bylines.count = read->bylines.count;
}

void shown_fill(struct article *article, const struct tree *tree, const struct headline *headline,
                const struct load_options *options)
{
    struct blocks blocks = {.arena = arena_new()};
    struct buffer text = {0};
    const struct node *body = tree_find_tag(tree->root, TAG_BODY);
    blocks_read(&blocks, body ? body : tree->root);
    lines_of(&blocks, headline, &text);
    struct article *read = article_new();
    struct load_options plain = {.language =
                                     options->language.len ? options->language : article->language};
    if (text.len && plain_load(read, buffer_slice(&text), 0, &plain))
        take(article, read);
    article_release(read);
    buffer_free(&text);
    blocks_free(&blocks);
    arena_free(blocks.arena);
}
