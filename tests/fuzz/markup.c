/* Any bytes as HTML and as XML: the tree stays within its limits, and its blocks are valid UTF-8.
 */
#include "base/limits.h"
#include "markup/blocks.h"
#include "markup/tree.h"
#include "text/utf8.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(struct tree *tree)
{
    size_t nodes = 0;
    for (struct node *node = tree->root; node; node = tree_next(node, tree->root)) {
        nodes++;
        if (node->depth > LIMIT_MARKUP_DEPTH + 1 || (node->next && node->next->previous != node))
            abort();
    }
    if (nodes != tree->node_count + 1)
        abort();
    struct blocks blocks = {.arena = tree->arena};
    blocks_read(&blocks, tree->root);
    for (size_t i = 0; i < blocks.list.count; i++)
        if (!blocks.list.items[i].text.len || !utf8_valid(blocks.list.items[i].text))
            abort();
    blocks_free(&blocks);
    tree_line(tree->root, tree->arena);
    tree_free(tree);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct slice text = slice_of((const char *)data, size);
    if (!utf8_valid(text) || (size && memchr(data, 0, size)))
        return 0;
    check(tree_html(text));
    check(tree_xml(text));
    return 0;
}
