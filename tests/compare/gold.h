/* The stories of articles/, loaded, split and compared in this process, and the places that the
 * tables beside them name. */
#ifndef HEXAPLA_TESTS_COMPARE_GOLD_H
#define HEXAPLA_TESTS_COMPARE_GOLD_H

#include "base/buffer.h"
#include "base/file.h"
#include "compare/compare.h"
#include "load/load.h"
#include "segment/segment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

enum { MOST_ARTICLES = 8, MOST_FIELDS = 8 };

struct story {
    const char *name;
    struct article *articles[MOST_ARTICLES];
    size_t count;
    struct comparison *comparison;
};

static inline void load_one(void *context, const char *path)
{
    struct story *story = context;
    struct load_options options = {0};
    struct articles articles;
    struct error error;
    assert_true(story->count < MOST_ARTICLES);
    assert_true(load_file(path, &options, &articles, &error));
    segment_article(articles.items[0]);
    story->articles[story->count++] = article_retain(articles.items[0]);
    articles_free(&articles);
}

static inline void path_below(struct buffer *path, const char *folder, const char *name,
                              const char *tail)
{
    const char *top = getenv("top_srcdir");
    buffer_clear(path);
    buffer_format(path, "%s/articles/%s%s%s", top ? top : ".", folder, name, tail);
}

static inline void story_open(struct story *story, const char *name)
{
    struct buffer path = {0};
    struct error error;
    struct compare_options options = {
        .threshold = COMPARE_THRESHOLD, .base = NO_BASE, .parts = PARTS_ALL, .min_run = 8};
    *story = (struct story){.name = name};
    path_below(&path, "", name, "");
    assert_true(load_walk(path.data, load_one, NULL, story, &error));
    buffer_free(&path);
    struct candidates *candidates = compare_candidates(story->articles, story->count, NULL);
    story->comparison = compare_statements(candidates, &options);
    candidates_free(candidates);
}

static inline void story_close(struct story *story)
{
    comparison_release(story->comparison);
    for (size_t i = 0; i < story->count; i++)
        article_release(story->articles[i]);
}

struct spot {
    uint32_t article, sentence;
};

static inline bool same_spot(struct spot a, struct spot b)
{
    return a.article == b.article && a.sentence == b.sentence;
}

/* With every run of white space as one space, as the tables have it. */
static inline struct slice squeeze(struct buffer *into, struct slice text)
{
    buffer_clear(into);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i] == '\n' || text.data[i] == '\t' ? ' ' : text.data[i];
        if (c != ' ' || (into->len && into->data[into->len - 1] != ' '))
            buffer_add_slice(into, slice_of(&c, 1));
    }
    return buffer_slice(into);
}

/* Three ways in which a sentence is the one that a table means, the surest first: it begins with
 * the snippet; holds it; or the snippet, of several sentences, begins with its first words. */
static inline bool is_meant(struct slice sentence, struct slice snippet, int way)
{
    enum { FIRST = 40, LEAST = 20 };
    if (way == 0)
        return slice_starts(sentence, snippet);
    if (way == 1)
        return slice_find(sentence, snippet, 0) < sentence.len;
    return sentence.len > LEAST && slice_starts(snippet, slice_sub(sentence, 0, FIRST));
}

/* file: "story/name.txt". */
static inline bool find_spot(const struct story *story, struct slice file, struct slice snippet,
                             struct spot *spot)
{
    struct buffer text = {0};
    bool found = false;
    for (uint32_t a = 0; a < story->count && !found; a++) {
        if (!slice_ends(story->articles[a]->path, file))
            continue;
        for (int way = 0; way < 3 && !found; way++)
            for (uint32_t i = 0; i < story->articles[a]->sentence_count && !found; i++) {
                struct slice sentence = squeeze(&text, article_sentence(story->articles[a], i));
                found = is_meant(sentence, snippet, way);
                *spot = (struct spot){a, i};
            }
    }
    buffer_free(&text);
    return found;
}

static inline bool member_has(const struct member *member, struct spot spot)
{
    for (uint32_t i = 0; i < member->count; i++)
        if (same_spot(spot, (struct spot){member->article, member->sentences[i]}))
            return true;
    return false;
}

/* The pair in which the two stand against each other, or NULL. */
static inline const struct pair *pair_of(const struct story *story, struct spot a, struct spot b)
{
    const struct statement *statement =
        &story->comparison->statements[story->comparison->places[a.article][a.sentence].statement];
    for (size_t i = 0; i < statement->pair_count; i++) {
        const struct pair *pair = &statement->pairs[i];
        if ((member_has(&pair->a, a) && member_has(&pair->b, b)) ||
            (member_has(&pair->a, b) && member_has(&pair->b, a)))
            return pair;
    }
    return NULL;
}

static inline size_t split(struct slice line, struct slice *fields)
{
    size_t count = 0, start = 0;
    while (count < MOST_FIELDS) {
        size_t end = slice_find(line, SLICE("\t"), start);
        fields[count++] = slice_sub(line, start, end);
        if (end == line.len)
            break;
        start = end + 1;
    }
    return count;
}

#endif
