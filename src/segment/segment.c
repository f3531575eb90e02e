/* Sentences of an article: large ones are split by several threads, each of which takes a run of
 * blocks; what comes out is the same. Where sentences end is the scanner's business. */
#include "segment/segment.h"

#include "base/limits.h"
#include "base/share.h"
#include "segment/fill.h"
#include "segment/own.h"
#include "segment/repeat.h"
#include "segment/scan.h"

#include <string.h>

enum { PART_BYTES = 1 << 20 };

/* The first block at or after from that starts behind the share of the text. */
static size_t block_at(const struct article *article, size_t from, size_t part, size_t parts)
{
    size_t offset = part == parts ? SIZE_MAX : share_start(article->text.len, part, parts);
    while (from < article->block_count && article->blocks[from].range.start < offset)
        from++;
    return from;
}

static void fill(void *parts, size_t part)
{
    fill_blocks((struct filling *)parts + part);
}

static void join_parts(struct article *article, const struct filling *parts, size_t count,
                       size_t total)
{
    struct sentence *into = arena_bytes(article->arena, total, sizeof *into);
    article->sentences = into;
    article->sentence_count = total;
    for (size_t i = 0; i < count; i++) {
        if (parts[i].sentences.count)
            memcpy(into, parts[i].sentences.items, parts[i].sentences.count * sizeof *into);
        into += parts[i].sentences.count;
    }
}

/* Splits in so many parts; false where several reach the limit, which only one can keep to. */
static bool segment_parts(struct article *article, const struct language_rules *rules, size_t limit,
                          size_t count)
{
    struct filling parts[SHARE_PARTS] = {0};
    size_t total = 0, at = 0;
    bool cut = false;
    for (size_t i = 0; i < count; i++) {
        size_t end = block_at(article, at, i + 1, count);
        parts[i] = (struct filling){
            .article = article, .rules = rules, .first = at, .end = end, .limit = limit};
        at = end;
    }
    share_run(count, fill, parts);
    for (size_t i = 0; i < count; i++) {
        total += parts[i].sentences.count;
        cut |= parts[i].cut;
    }
    bool whole = count == 1 || (!cut && total <= limit);
    if (whole)
        join_parts(article, parts, count, total);
    for (size_t i = 0; i < count; i++)
        VEC_FREE(&parts[i].sentences);
    if (whole && cut)
        article_warn(article, MESSAGE_SENTENCES_CUT, 0, NULL);
    return whole;
}

void segment_article_within(struct article *article, const struct segment_options *options,
                            size_t limit)
{
    struct language_rules rules = own_rules(
        options, article->language, language_for(article->language, article->text), article->arena);
    size_t parts = share_parts(article->text.len, PART_BYTES, options ? options->threads : 1);
    if (!segment_parts(article, &rules, limit, parts))
        segment_parts(article, &rules, limit, 1);
    repeat_number(article->sentences, article->sentence_count);
}

void segment_article_as(struct article *article, const struct segment_options *options)
{
    segment_article_within(article, options, LIMIT_SENTENCES);
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
