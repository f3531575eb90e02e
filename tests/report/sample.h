/* Small hand-made articles and a comparison of three, for the tests of this room. Built without
 * load, segment or compare, so that a test of a report fails for the report's sake only. */
#ifndef HEXAPLA_TESTS_REPORT_SAMPLE_H
#define HEXAPLA_TESTS_REPORT_SAMPLE_H

#include "base/buffer.h"
#include "base/hash.h"
#include "model/comparison.h"

#include <stdlib.h>
#include <string.h>

/* sentences ends with NULL; "" starts a new paragraph. Origins are those of a file that holds the
 * text and nothing else. */
static inline struct article *sample_article(const char *path, const char *title,
                                             const char *source, const char *published,
                                             const char *const *sentences)
{
    struct article *article = article_new();
    struct arena *arena = article->arena;
    size_t count = 0;
    while (sentences[count])
        count++;
    article->path = arena_string(arena, path);
    article->title = title ? arena_string(arena, title) : SLICE_NONE;
    article->source = source ? arena_string(arena, source) : SLICE_NONE;
    article->published = published ? arena_string(arena, published) : SLICE_NONE;
    article->encoding = SLICE("utf-8");
    article->language = SLICE("en");
    article->sentences = ARENA_ARRAY(arena, struct sentence, count + 1);
    article->blocks = ARENA_ARRAY(arena, struct block, count + 1);
    struct buffer text = {0};
    bool fresh = true;
    for (size_t i = 0; i < count; i++) {
        if (!sentences[i][0]) {
            fresh = true;
            continue;
        }
        if (fresh) {
            buffer_add_string(&text, text.len ? "\n\n" : "");
            article->blocks[article->block_count++] = (struct block){
                BLOCK_PARAGRAPH, {(uint32_t)text.len, 0}, 1 + 2 * (uint32_t)article->block_count};
        } else {
            buffer_add_char(&text, ' ');
        }
        fresh = false;
        uint32_t start = (uint32_t)text.len;
        buffer_add_string(&text, sentences[i]);
        struct range range = {start, (uint32_t)text.len};
        article->blocks[article->block_count - 1].range.end = range.end;
        struct slice words = slice_from(sentences[i]);
        article->sentences[article->sentence_count++] =
            (struct sentence){.id = {hash_stable(words, 0), 0},
                              .block = (uint32_t)article->block_count - 1,
                              .range = range,
                              .origin = range};
    }
    article->text = arena_slice(arena, buffer_slice(&text));
    article->pieces = ARENA_NEW(arena, struct piece);
    article->pieces[0] = (struct piece){0, 0, (uint32_t)article->text.len};
    article->piece_count = 1;
    buffer_free(&text);
    return article;
}

static inline struct member sample_member(struct arena *arena, uint32_t article, uint32_t sentence)
{
    return (struct member){article, arena_copy(arena, &sentence, 1, sizeof sentence), 1};
}

/* One statement of one sentence an article; sentences[i] < 0: article i does not have it. */
static inline struct statement *sample_statement(struct comparison *comparison,
                                                 const int *sentences)
{
    enum { ROOM = 64 };
    struct arena *arena = comparison->arena;
    if (!comparison->statements)
        comparison->statements = ARENA_ARRAY(arena, struct statement, ROOM);
    struct statement *statement = &comparison->statements[comparison->statement_count++];
    statement->id = 0xfeed0000 + comparison->statement_count;
    statement->class = CLASS_UNIQUE;
    statement->members = ARENA_ARRAY(arena, struct member, comparison->article_count);
    statement->pairs = ARENA_ARRAY(arena, struct pair, ROOM);
    for (uint32_t i = 0; i < comparison->article_count; i++) {
        if (sentences[i] < 0)
            continue;
        statement->members[statement->member_count++] =
            sample_member(arena, i, (uint32_t)sentences[i]);
        comparison->places[i][sentences[i]].statement = (uint32_t)comparison->statement_count - 1;
    }
    return statement;
}

static inline struct pair *sample_pair(struct comparison *comparison, struct statement *statement,
                                       uint32_t a, uint32_t b, enum pair_class class, double score)
{
    (void)comparison;
    struct pair *pair = &statement->pairs[statement->pair_count++];
    *pair = (struct pair){.a = *statement_member(statement, a),
                          .b = *statement_member(statement, b),
                          .class = class,
                          .score = score};
    if (statement->class == CLASS_UNIQUE || class > statement->class)
        statement->class = class;
    return pair;
}

static inline void sample_conflict(struct comparison *comparison, struct statement *statement,
                                   struct pair *pair, const char *text)
{
    pair->reasons = ARENA_ARRAY(comparison->arena, struct reason, 2);
    pair->reasons[0] = (struct reason){"rare-words", SLICE("share supports")};
    pair->reasons[1] = (struct reason){"number-differs", slice_from(text)};
    pair->reason_count = 2;
    pair->flags |= FLAG_CONFLICT;
    statement->flags |= FLAG_CONFLICT;
}

static inline void sample_matrix(struct comparison *comparison)
{
    struct matrix *matrix = &comparison->matrix;
    size_t size = matrix->size = comparison->article_count;
    matrix->words = ARENA_ARRAY(comparison->arena, uint32_t, size);
    matrix->only_here = ARENA_ARRAY(comparison->arena, uint32_t, size);
    for (size_t i = 0; i < size; i++) {
        matrix->words[i] = 30 + (uint32_t)i;
        matrix->only_here[i] = 12 - (uint32_t)i;
    }
    matrix->cells = ARENA_ARRAY(comparison->arena, struct matrix_cell, size * size);
    matrix->first = ARENA_ARRAY(comparison->arena, size_t, size + 1);
    for (size_t i = 0; i < size * size; i++) {
        size_t row = i / size;
        if (row == i % size)
            continue;
        struct matrix_cell *cell = &matrix->cells[matrix->first[row + 1]++];
        cell->column = (uint32_t)(i % size);
        for (int class = 0; class < CLASS_UNIQUE; class ++)
            cell->share[class] = 0.0625 * (double)(class + (int)(i % 3));
        if (row + 1 < size)
            matrix->first[row + 2] = matrix->first[row + 1];
    }
}

/* Three reports of a closed bridge: one statement of every class, a conflict and a moved one. The
 * caller owns the comparison, which alone holds the articles. */
static inline struct comparison *sample_comparison(void)
{
    static const char *const wire[] = {
        "The old Mill Bridge was closed on Monday after 12 cracks were found in its supports.",
        "",
        "No one was hurt.",
        "\"We could not take the risk,\" said engineer Lena Ortiz.",
        "",
        "Lorries are being sent round by the ring road until the autumn.",
        NULL};
    static const char *const courier[] = {
        "The old Mill Bridge was closed on Monday after 12 cracks were found in its supports.",
        "",
        "\"We could not take that risk,\" engineer Lena Ortiz said.",
        "There were no injuries.",
        "",
        "The bridge was last repaired in 1998.",
        NULL};
    static const char *const post[] = {
        "The old Mill Bridge was closed on Monday after 21 cracks were found in its supports.", "",
        "Shopkeepers on the north bank fear for their trade.", NULL};
    struct article *articles[] = {
        sample_article("bridge/wire.txt", "Bridge closed after cracks found", "Harbour Wire",
                       "2026-03-02T09:10Z", wire),
        sample_article("bridge/courier.txt", "Cracks shut Mill Bridge", "Valley Courier",
                       "2026-03-02T11:45Z", courier),
        sample_article("bridge/post.txt", NULL, NULL, NULL, post),
    };
    struct comparison *comparison = comparison_new(articles, 3);
    for (size_t i = 0; i < 3; i++)
        article_release(articles[i]);
    comparison->threshold = 0.5;
    struct statement *closed = sample_statement(comparison, (int[]){0, 0, 0});
    sample_pair(comparison, closed, 0, 1, CLASS_VERBATIM, 1);
    sample_conflict(comparison, closed, sample_pair(comparison, closed, 0, 2, CLASS_NEAR, 0.9),
                    "12 against 21");
    sample_conflict(comparison, closed, sample_pair(comparison, closed, 1, 2, CLASS_NEAR, 0.9),
                    "12 against 21");
    struct statement *hurt = sample_statement(comparison, (int[]){1, 2, -1});
    sample_pair(comparison, hurt, 0, 1, CLASS_PARAPHRASE, 0.625)->flags = FLAG_MOVED;
    hurt->flags |= FLAG_MOVED;
    comparison->places[1][2].moved = true;
    struct statement *risk = sample_statement(comparison, (int[]){2, 1, -1});
    sample_pair(comparison, risk, 0, 1, CLASS_NEAR, 0.875);
    sample_statement(comparison, (int[]){3, -1, -1});
    sample_statement(comparison, (int[]){-1, 3, -1});
    sample_statement(comparison, (int[]){-1, -1, 1});
    sample_matrix(comparison);
    comparison->passages = ARENA_NEW(comparison->arena, struct passage);
    comparison->passages[0] = (struct passage){0, 1, {0, 84}, {0, 84}, CLASS_VERBATIM, 1};
    comparison->passage_count = 1;
    return comparison;
}

#endif
