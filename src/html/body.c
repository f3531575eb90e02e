/* Blocks into body and furniture. */
#include "html/body.h"

#include "markup/blocks.h"

static bool is_body(const struct block_found *block)
{
    return block->text.len >= 80 && block->linked * 3 < block->text.len;
}

void html_body(struct article *article, const struct tree *tree, const struct load_options *options,
               const struct html_hints *hints)
{
    (void)hints;
    struct blocks blocks = {.arena = arena_new()};
    struct builder builder;
    blocks_read(&blocks, tree->root);
    builder_init(&builder, article);
    for (size_t i = 0; i < blocks.list.count; i++) {
        const struct block_found *block = &blocks.list.items[i];
        if (options->raw || is_body(block))
            builder_block(&builder, block->kind, block->text, block->line);
        else
            builder_furniture(&builder, FURNITURE_OTHER, block->text, block->line);
    }
    builder_finish(&builder);
    blocks_free(&blocks);
    arena_free(blocks.arena);
}
