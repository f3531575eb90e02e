/* Splits blocks one after the other. Offsets are bytes of the article's text. It reads the article
 * and writes only to its own list. */
#include "segment/fill.h"

#include "base/hash.h"
#include "segment/peek.h"
#include "segment/scan.h"

/* No white space, or a single space inside ASCII: what most bytes are, told without a branch. */
static bool stands_for_itself(unsigned char byte, unsigned char next)
{
    bool visible = (unsigned)byte - 0x21 < 0x5F, before_visible = (unsigned)next - 0x21 < 0x5F;
    return visible | (before_visible & (byte == ' '));
}

/* hash_stable of the text with every run of white space as one space. */
static uint64_t content_hash(struct slice text)
{
    const unsigned char *bytes = (const unsigned char *)text.data;
    uint64_t hash = hash_stable(SLICE(""), 0);
    for (size_t at = 0; at < text.len;) {
        for (; at + 1 < text.len && stands_for_itself(bytes[at], bytes[at + 1]); at++)
            hash = hash_stable_byte(hash, bytes[at]);
        size_t space = peek_space(text, at);
        hash = hash_stable_byte(hash, space ? ' ' : bytes[at]);
        at += space ? space : 1;
        while (space && (space = peek_space(text, at)))
            at += space;
    }
    return hash;
}

static void add_sentence(struct filling *filling, struct range range)
{
    struct sentence sentence = {.block = filling->block, .range = range};
    sentence.id.hash = content_hash(slice_range(filling->article->text, range));
    article_origin_from(filling->article, range, &filling->piece, &sentence.origin);
    VEC_PUSH(&filling->sentences, sentence);
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
    }
}
