/* Small stories made by hand: articles from arrays of sentences, a comparison from the statement
 * each belongs to, and helpers that type keys and read screens. */
#ifndef HEXAPLA_TESTS_READER_STORY_H
#define HEXAPLA_TESTS_READER_STORY_H

#include "base/alloc.h"
#include "base/hash.h"
#include "canvas/key.h"
#include "reader/reader.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { SAID_MOVED = 1, SAID_SAME_BLOCK = 2, SAID_HEADING = 4 };

/* One sentence: which statement it belongs to, from 0, ascending but for moved ones. */
struct said {
    uint32_t statement;
    const char *text;
    unsigned how;
};

struct telling {
    const char *source, *published;
    const struct said *said;
    size_t count;
    const char *furniture; /* stands before the first block; may be NULL */
};

/* How two articles stand in a statement, where it is not verbatim by the same words and paraphrase
 * else. */
struct held {
    uint32_t statement, a, b;
    enum pair_class class;
    double score;
    unsigned flags;
    const char *code, *reason;
};

__attribute__((unused)) static struct article *story_article(const struct telling *telling)
{
    struct article *article = article_new();
    struct arena *arena = article->arena;
    struct buffer text = {0};
    article->source = telling->source ? arena_string(arena, telling->source) : SLICE_NONE;
    article->published = telling->published ? arena_string(arena, telling->published) : SLICE_NONE;
    article->path = SLICE("stories/file.txt");
    article->sentences = ARENA_ARRAY(arena, struct sentence, telling->count + 1);
    article->blocks = ARENA_ARRAY(arena, struct block, telling->count + 1);
    article->sentence_count = telling->count;
    for (size_t i = 0; i < telling->count; i++) {
        const struct said *said = &telling->said[i];
        bool same = i > 0 && (said->how & SAID_SAME_BLOCK);
        if (i > 0)
            buffer_add_string(&text, same ? " " : "\n\n");
        uint32_t start = (uint32_t)text.len;
        buffer_add_string(&text, said->text);
        struct range range = {start, (uint32_t)text.len};
        if (!same)
            article->blocks[article->block_count++] = (struct block){
                said->how & SAID_HEADING ? BLOCK_HEADING : BLOCK_PARAGRAPH, range, 0};
        article->blocks[article->block_count - 1].range.end = range.end;
        article->sentences[i] = (struct sentence){
            .id = {hash_stable(slice_from(said->text), 0), 0},
            .block = (uint32_t)article->block_count - 1,
            .range = range,
        };
    }
    if (telling->furniture) {
        article->furniture = ARENA_ARRAY(arena, struct furniture, 1);
        article->furniture[0] =
            (struct furniture){FURNITURE_NAVIGATION, arena_string(arena, telling->furniture), 0, 1};
        article->furniture_count = 1;
    }
    article->text = arena_slice(arena, buffer_slice(&text));
    buffer_free(&text);
    return article;
}

__attribute__((unused)) static void story_member(struct comparison *comparison, uint32_t statement,
                                                 uint32_t article, const struct telling *telling)
{
    struct statement *s = &comparison->statements[statement];
    struct member member = {article, NULL, 0};
    member.sentences = ARENA_ARRAY(comparison->arena, uint32_t, telling->count + 1);
    for (uint32_t i = 0; i < telling->count; i++) {
        if (telling->said[i].statement != statement)
            continue;
        member.sentences[member.count++] = i;
        bool moved = telling->said[i].how & SAID_MOVED;
        comparison->places[article][i] = (struct place){statement, moved};
        if (moved)
            s->flags |= FLAG_MOVED;
    }
    if (member.count)
        s->members[s->member_count++] = member;
}

__attribute__((unused)) static void story_pair(struct comparison *comparison, uint32_t statement,
                                               const struct member *a, const struct member *b,
                                               const struct held *held, size_t held_count)
{
    struct statement *s = &comparison->statements[statement];
    struct pair *pair = &s->pairs[s->pair_count++];
    *pair = (struct pair){.a = *a, .b = *b, .class = CLASS_PARAPHRASE, .score = 0.71};
    if (slice_equal(article_sentence(comparison->articles[a->article], a->sentences[0]),
                    article_sentence(comparison->articles[b->article], b->sentences[0]))) {
        pair->class = CLASS_VERBATIM;
        pair->score = 1;
    }
    for (size_t i = 0; i < held_count; i++) {
        const struct held *h = &held[i];
        if (h->statement != statement || h->a != a->article || h->b != b->article)
            continue;
        pair->class = h->class;
        pair->score = h->score;
        pair->flags = h->flags;
        if (h->reason) {
            pair->reasons = ARENA_NEW(comparison->arena, struct reason);
            pair->reasons[0] = (struct reason){h->code, slice_from(h->reason)};
            pair->reason_count = 1;
        }
    }
    s->flags |= pair->flags;
    if (pair->class > s->class)
        s->class = pair->class;
}

/* One reference, owned by the caller. */
__attribute__((unused)) static struct comparison *story_compare(const struct telling *tellings,
                                                                size_t count,
                                                                const struct held *held,
                                                                size_t held_count)
{
    struct article **articles = alloc_zeroed(count, sizeof(struct article *));
    uint32_t statements = 0;
    for (size_t i = 0; i < count; i++) {
        articles[i] = story_article(&tellings[i]);
        articles[i]->item = (uint32_t)i;
        for (size_t k = 0; k < tellings[i].count; k++)
            if (tellings[i].said[k].statement >= statements)
                statements = tellings[i].said[k].statement + 1;
    }
    struct comparison *comparison = comparison_new(articles, count);
    comparison->threshold = 0.5;
    comparison->statements = ARENA_ARRAY(comparison->arena, struct statement, statements + 1);
    comparison->statement_count = statements;
    for (uint32_t i = 0; i < statements; i++) {
        struct statement *s = &comparison->statements[i];
        s->members = ARENA_ARRAY(comparison->arena, struct member, count);
        s->pairs = ARENA_ARRAY(comparison->arena, struct pair, count * count);
        for (uint32_t k = 0; k < count; k++)
            story_member(comparison, i, k, &tellings[k]);
        s->class = s->member_count > 1 ? CLASS_VERBATIM : CLASS_UNIQUE;
        for (size_t a = 0; a < s->member_count; a++)
            for (size_t b = a + 1; b < s->member_count; b++)
                story_pair(comparison, i, &s->members[a], &s->members[b], held, held_count);
    }
    for (size_t i = 0; i < count; i++)
        article_release(articles[i]);
    free(articles);
    return comparison;
}

/* Types a string; "<Enter>" and the like name keys. Gives what was asked of the app. */
__attribute__((unused)) static struct requests story_type(struct reader *reader, const char *keys)
{
    struct requests requests = {0};
    uint32_t code[64];
    for (const char *at = keys; *at;) {
        const char *end = *at == '<' ? strchr(at, '>') : NULL;
        bool control = *at == '^' && at[1] >= 'A' && at[1] <= 'Z';
        size_t len = end && end > at + 1 ? (size_t)(end - at) + 1 : control ? 2 : 1;
        size_t count = len > 1 ? key_parse(slice_of(at, len), code, 64) : 1;
        if (len == 1)
            code[0] = (unsigned char)*at;
        for (size_t i = 0; i < count; i++)
            reader_key(reader, code[i], &requests);
        at += len;
    }
    while (reader_is_searching(reader))
        reader_search_on(reader, &requests);
    return requests;
}

/* The screen as lines of text. The owner frees the buffer. */
__attribute__((unused)) static struct buffer story_screen(struct reader *reader, size_t rows,
                                                          size_t columns)
{
    struct buffer screen = {0};
    struct canvas *canvas = canvas_new(rows, columns);
    reader_resize(reader, rows, columns);
    reader_draw(reader, canvas);
    for (size_t i = 0; i < rows; i++) {
        canvas_row_text(canvas, i, &screen);
        buffer_add_char(&screen, '\n');
    }
    canvas_free(canvas);
    return screen;
}

/* Holds a text against a file of tests/reader/screens; with HEXAPLA_SCREENS=write in the
 * environment the file is written instead, to be looked at. */
__attribute__((unused)) static void story_hold(const struct buffer *text, const char *name)
{
    char path[1000], part[4096];
    const char *top = getenv("top_srcdir"), *mode = getenv("HEXAPLA_SCREENS");
    bool writing = mode && strcmp(mode, "write") == 0;
    snprintf(path, sizeof path, "%s/tests/reader/screens/%s.txt", top ? top : ".", name);
    FILE *file = fopen(path, writing ? "w" : "r");
    assert_non_null(file);
    struct buffer wanted = {0};
    if (writing)
        fwrite(text->data, 1, text->len, file);
    for (size_t got; !writing && (got = fread(part, 1, sizeof part, file)) > 0;)
        buffer_add(&wanted, part, got);
    fclose(file);
    if (!writing)
        assert_string_equal(text->data, wanted.data);
    buffer_free(&wanted);
}

__attribute__((unused)) static void story_check_screen(struct reader *reader, size_t rows,
                                                       size_t columns, const char *name)
{
    struct buffer screen = story_screen(reader, rows, columns);
    story_hold(&screen, name);
    buffer_free(&screen);
}

/* The screen shows the text somewhere. */
__attribute__((unused)) static void story_has(struct reader *reader, size_t rows, size_t columns,
                                              const char *text)
{
    struct buffer screen = story_screen(reader, rows, columns);
    if (!strstr(screen.data, text))
        fail_msg("no '%s' in\n%s", text, screen.data);
    buffer_free(&screen);
}

/* Holds the view's numbered lines against a file. */
__attribute__((unused)) static void story_check_linear(struct reader *reader, size_t columns,
                                                       const char *name)
{
    struct canvas *canvas = canvas_new(0, columns);
    struct buffer lines = {0};
    reader_draw_linear(reader, canvas);
    for (size_t i = 0; i < canvas_rows(canvas); i++) {
        canvas_row_text(canvas, i, &lines);
        buffer_add_char(&lines, '\n');
    }
    story_hold(&lines, name);
    buffer_free(&lines);
    canvas_free(canvas);
}

#endif
