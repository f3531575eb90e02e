/* Sentences of an article: which ranges of which blocks, their ids by content, and where they stand
 * in the file. Where sentences end is the scanner's business. */
#include "segment/segment.h"

#include "base/hash.h"
#include "base/limits.h"
#include "base/vec.h"
#include "segment/own.h"
#include "segment/peek.h"
#include "segment/repeat.h"
#include "segment/scan.h"

struct filling {
    struct article *article;
    uint32_t block;
    uint32_t offset; /* of the block in the text */
    size_t limit;
    VEC(struct sentence) sentences;
};

/* hash_stable of the text with every run of white space as one space. */
static uint64_t content_hash(struct slice text)
{
    uint64_t hash = hash_stable(SLICE(""), 0);
    for (size_t at = 0; at < text.len;) {
        unsigned char byte = (unsigned char)text.data[at];
        size_t space = byte > ' ' && byte < 0x80 ? 0 : peek_space(text, at);
        hash = hash_stable_byte(hash, space ? ' ' : byte);
        at = space ? peek_skip_space(text, at + space) : at + 1;
    }
    return hash;
}

static void add_sentence(struct filling *filling, struct range range)
{
    struct sentence sentence = {.block = filling->block, .range = range};
    sentence.id.hash = content_hash(slice_range(filling->article->text, range));
    article_origin(filling->article, range, &sentence.origin);
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
    if (last) {
        range.end = (uint32_t)peek_trim(text, range.start, text.len);
        article_warn(filling->article, MESSAGE_SENTENCES_CUT, 0, NULL);
    }
    add_sentence(filling, range);
    return !last;
}

static void take_whole(struct filling *filling, struct slice text)
{
    size_t start = peek_skip_space(text, 0), end = peek_trim(text, start, text.len);
    if (end > start)
        take(filling, (struct range){(uint32_t)start, (uint32_t)end});
}

static void segment_block(struct filling *filling, const struct language_rules *rules)
{
    const struct block *block = &filling->article->blocks[filling->block];
    struct slice text = slice_range(filling->article->text, block->range);
    filling->offset = block->range.start;
    if (block->kind == BLOCK_HEADING)
        take_whole(filling, text);
    else
        scan_text(text, rules, block->kind == BLOCK_TABLE || block->kind == BLOCK_PREFORMATTED,
                  take, filling);
}

static void segment_blocks(struct article *article, const struct segment_options *options,
                           size_t limit)
{
    struct language_rules rules = own_rules(
        options, article->language, language_for(article->language, article->text), article->arena);
    struct filling filling = {.article = article, .limit = limit};
    for (size_t i = 0; i < article->block_count && filling.sentences.count < limit; i++) {
        filling.block = (uint32_t)i;
        segment_block(&filling, &rules);
    }
    size_t count = filling.sentences.count;
    repeat_number(filling.sentences.items, count);
    article->sentences =
        arena_copy(article->arena, filling.sentences.items, count, sizeof *article->sentences);
    article->sentence_count = count;
    VEC_FREE(&filling.sentences);
}

void segment_article_within(struct article *article, size_t limit)
{
    segment_blocks(article, NULL, limit);
}

void segment_article_as(struct article *article, const struct segment_options *options)
{
    segment_blocks(article, options, LIMIT_SENTENCES);
}

void segment_article(struct article *article)
{
    segment_article_as(article, NULL);
}

void segment_text(struct slice text, struct slice language,
                  bool (*each)(void *context, struct range range), void *context)
{
    struct language_rules rules = *language_for(language, text);
    struct word_filter filter;
    language_filter(&rules, &filter);
    scan_text(text, &rules, false, each, context);
}
