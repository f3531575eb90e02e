/* Articles made of lines, for tests: each line a sentence. */
#ifndef HEXAPLA_TESTS_COMPARE_STORY_H
#define HEXAPLA_TESTS_COMPARE_STORY_H

#include "base/buffer.h"
#include "base/hash.h"
#include "compare/compare.h"

#include <string.h>

static inline struct article *story_article(const char *lines)
{
    struct article *article = article_new();
    struct slice rest = article->text = arena_string(article->arena, lines), line;
    article->language = SLICE("en");
    article->sentences = ARENA_ARRAY(article->arena, struct sentence, strlen(lines) + 1);
    while (slice_next_line(&rest, &line)) {
        if (!line.len)
            continue;
        struct sentence *sentence = &article->sentences[article->sentence_count++];
        uint32_t start = (uint32_t)(line.data - article->text.data);
        sentence->range = (struct range){start, start + (uint32_t)line.len};
        sentence->id.hash = hash_stable(line, 0);
    }
    return article;
}

static inline struct comparison *story_compare(struct article *const *articles, size_t count,
                                               const struct compare_options *options)
{
    struct compare_options plain = {
        .threshold = COMPARE_THRESHOLD, .base = NO_BASE, .parts = PARTS_ALL, .min_run = 8};
    struct candidates *candidates = compare_candidates(articles, count, NULL);
    struct comparison *comparison = compare_statements(candidates, options ? options : &plain);
    candidates_free(candidates);
    return comparison;
}

/* Compares stories told as lines and releases the articles. */
static inline struct comparison *story_of(const char *const *lines, size_t count,
                                          const struct compare_options *options)
{
    struct article *articles[16] = {NULL};
    for (size_t i = 0; i < count; i++)
        articles[i] = story_article(lines[i]);
    struct comparison *comparison = story_compare(articles, count, options);
    for (size_t i = 0; i < count; i++)
        article_release(articles[i]);
    return comparison;
}

#endif
