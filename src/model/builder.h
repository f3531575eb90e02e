/* Puts the body of an article together, block by block, in the order of the page. */
#ifndef HEXAPLA_MODEL_BUILDER_H
#define HEXAPLA_MODEL_BUILDER_H

#include "base/buffer.h"
#include "base/vec.h"
#include "model/article.h"

struct builder {
    struct article *article;
    struct buffer text;
    VEC(struct block) blocks;
    VEC(struct furniture) furniture;
};

/* The caller ends with builder_finish. The article is borrowed. */
void builder_init(struct builder *builder, struct article *article);
/* Adds a block of valid UTF-8; white space at its ends is cut, and nothing is added where only that
 * stands. Inner white space stays as it is. line: in the file, from 1; 0: unknown. */
void builder_block(struct builder *builder, enum block_kind kind, struct slice text, uint32_t line);
/* Adds furniture at this place; the same rules. */
void builder_furniture(struct builder *builder, enum furniture_kind kind, struct slice text,
                       uint32_t line);
/* Gives the article its text, blocks and furniture, in its arena, and frees the builder. False
 * where there is no block. */
bool builder_finish(struct builder *builder);

#endif
