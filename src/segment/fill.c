/* Splits blocks one after the other. Offsets are bytes of the article's text. It reads the article
 * and writes only to its own list. */
#include "segment/fill.h"

#include "segment/content.h"
#include "segment/peek.h"
#include "segment/scan.h"

static void add_sentence(struct filling *filling, struct range range)
{
    struct sentence sentence = {.block = filling->block, .range = range};
    article_origin_from(filling->article, range, &filling->piece, &sentence.origin);
    VEC_PUSH(&filling->sentences, sentence);
}

enum { HASHED_AT_ONCE = 256 };

/* Hashes the sentences since the last time: some at once, while their text is still at hand. */
static void hash_new(struct filling *filling)
{
    if (filling->hashed < filling->sentences.count)
        content_hash(filling->article->text, filling->sentences.items + filling->hashed,
                     filling->sentences.count - filling->hashed);
    filling->hashed = filling->sentences.count;
}

/* The last sentence allowed takes all that is left of the article. */
static bool take(void *context, struct range range)
{
    struct filling *filling = context;
    struct slice text = filling->article->text;
    range.start += filling->offset;
    range.end += filling->offset;
    bool last = filling->sentences.count + 1 == filling->limit &&
                peek_skip_space(text, range.end) < text.len;
    if (last)
        range.end = (uint32_t)peek_trim(text, range.start, text.len);
    filling->cut |= last;
    add_sentence(filling, range);
    return !last;
}

static void take_whole(struct filling *filling, struct slice text)
{
    size_t start = peek_skip_space(text, 0), end = peek_trim(text, start, text.len);
    if (end > start)
        take(filling, (struct range){(uint32_t)start, (uint32_t)end});
}

static void fill_block(struct filling *filling)
{
    const struct block *block = &filling->article->blocks[filling->block];
    struct slice text = slice_range(filling->article->text, block->range);
    filling->offset = block->range.start;
    if (block->kind == BLOCK_HEADING)
        take_whole(filling, text);
    else
        scan_text(text, filling->rules,
                  block->kind == BLOCK_TABLE || block->kind == BLOCK_PREFORMATTED, take, filling);
}

void fill_blocks(struct filling *filling)
{
    for (size_t i = filling->first; i < filling->end && filling->sentences.count < filling->limit;
         i++) {
        filling->block = (uint32_t)i;
        fill_block(filling);
        if (filling->sentences.count - filling->hashed >= HASHED_AT_ONCE)
            hash_new(filling);
    }
    hash_new(filling);
}
