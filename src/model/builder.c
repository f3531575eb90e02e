/* Offsets are bytes of the text as it grows: blocks are joined by one blank line. */
#include "model/builder.h"

void builder_init(struct builder *builder, struct article *article)
{
    *builder = (struct builder){.article = article};
}

void builder_block(struct builder *builder, enum block_kind kind, struct slice text, uint32_t line)
{
    text = slice_trim(text);
    if (!text.len)
        return;
    if (builder->text.len)
        buffer_add_string(&builder->text, "\n\n");
    uint32_t start = (uint32_t)builder->text.len;
    buffer_add_slice(&builder->text, text);
    struct range range = {start, (uint32_t)builder->text.len};
    VEC_PUSH(&builder->blocks, (struct block){kind, range, line});
}

void builder_furniture(struct builder *builder, enum furniture_kind kind, struct slice text,
                       uint32_t line)
{
    text = slice_trim(text);
    if (text.len)
        VEC_PUSH(&builder->furniture,
                 (struct furniture){kind, arena_slice(builder->article->arena, text),
                                    (uint32_t)builder->blocks.count, line});
}

bool builder_finish(struct builder *builder)
{
    struct article *article = builder->article;
    struct arena *arena = article->arena;
    article->text =
        builder->text.len ? arena_slice(arena, buffer_slice(&builder->text)) : SLICE("");
    article->block_count = builder->blocks.count;
    article->blocks = arena_copy(arena, builder->blocks.items, builder->blocks.count,
                                 sizeof *builder->blocks.items);
    article->furniture_count = builder->furniture.count;
    article->furniture = arena_copy(arena, builder->furniture.items, builder->furniture.count,
                                    sizeof *builder->furniture.items);
    buffer_free(&builder->text);
    VEC_FREE(&builder->blocks);
    VEC_FREE(&builder->furniture);
    return article->block_count > 0;
}
