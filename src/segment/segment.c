/* Sentences of an article: large ones are split by several threads, each of which takes a run of
 * blocks; what comes out is the same. Where sentences end is the scanner's business. */
#include "segment/segment.h"

#include "base/limits.h"
#include "segment/fill.h"
#include "segment/own.h"
#include "segment/repeat.h"
#include "segment/scan.h"

#include <pthread.h>
#include <unistd.h>

enum { PARTS = 16, PART_BYTES = 1 << 20 };

/* How many threads the text is worth. */
static size_t count_parts(const struct article *article, const struct segment_options *options)
{
    size_t wanted = options ? options->threads : 1, worth = article->text.len / PART_BYTES;
    if (worth < 2)
        return 1;
    if (!wanted) {
        long cores = sysconf(_SC_NPROCESSORS_ONLN);
        wanted = cores > 0 ? (size_t)cores : 1;
    }
    wanted = wanted < PARTS ? wanted : PARTS;
    return wanted < worth ? wanted : worth;
}

/* The first block at or after from that starts behind the share of the text. */
static size_t block_at(const struct article *article, size_t from, size_t part, size_t parts)
{
    size_t offset = part == parts ? SIZE_MAX : article->text.len / parts * part;
    while (from < article->block_count && article->blocks[from].range.start < offset)
        from++;
    return from;
}

static void *fill(void *filling)
{
    fill_blocks(filling);
    return NULL;
}

static void fill_parts(struct filling *parts, size_t count)
{
    pthread_t threads[PARTS];
    size_t started = 0;
    while (started + 1 < count &&
           pthread_create(&threads[started], NULL, fill, &parts[started]) == 0)
        started++;
    for (size_t i = started; i < count; i++)
        fill(&parts[i]);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
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
    struct filling parts[PARTS] = {0};
    size_t total = 0, at = 0;
    bool cut = false;
    for (size_t i = 0; i < count; i++) {
        size_t end = block_at(article, at, i + 1, count);
        parts[i] = (struct filling){
            .article = article, .rules = rules, .first = at, .end = end, .limit = limit};
        at = end;
    }
    fill_parts(parts, count);
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
    size_t parts = count_parts(article, options);
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
