/* Loads samples in memory and holds articles to lines such as "title=…". */
#ifndef HEXAPLA_TESTS_FEED_READING_H
#define HEXAPLA_TESTS_FEED_READING_H

#include "base/buffer.h"
#include "load/load.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static inline struct articles read_sample(const char *name, struct slice bytes)
{
    struct load_options options = {0};
    struct articles articles;
    struct error error;
    if (!load_bytes(bytes, slice_from(name), &options, &articles, &error))
        fail_msg("%s: %s: %s", name, message_text(error.code), error.detail);
    return articles;
}

/* The message that refuses the sample, with its detail where wanted. */
static inline enum message refuse_sample(const char *name, struct slice bytes, struct error *error)
{
    struct load_options options = {0};
    struct articles articles;
    if (load_bytes(bytes, slice_from(name), &options, &articles, error)) {
        articles_free(&articles);
        fail_msg("%s was read", name);
    }
    return error->code;
}

static inline bool has_warning(const struct article *article, enum message code)
{
    for (size_t i = 0; i < article->warning_count; i++)
        if (article->warnings[i].code == code)
            return true;
    return false;
}

static inline void join(struct buffer *into, const struct strings *strings)
{
    for (size_t i = 0; i < strings->count; i++) {
        if (i)
            buffer_add_string(into, "|");
        buffer_add_slice(into, strings->items[i]);
    }
}

static inline void join_furniture(struct buffer *into, const struct article *article)
{
    for (size_t i = 0; i < article->furniture_count; i++) {
        if (i)
            buffer_add_string(into, "|");
        buffer_add_string(into, furniture_kind_name(article->furniture[i].kind));
        buffer_add_char(into, ':');
        buffer_add_slice(into, article->furniture[i].text);
    }
}

static inline void join_kinds(struct buffer *into, const struct article *article)
{
    for (size_t i = 0; i < article->block_count; i++) {
        if (i)
            buffer_add_char(into, ' ');
        buffer_add_string(into, block_kind_name(article->blocks[i].kind));
    }
}

/* Appends the value of a field by its name in JSON. */
static inline void add_field(struct buffer *into, const struct article *article, const char *key)
{
    const struct {
        const char *key;
        struct slice value;
    } fields[] = {
        {"title", article->title},
        {"subtitle", article->subtitle},
        {"source", article->source},
        {"published", article->published},
        {"modified", article->modified},
        {"language", article->language},
        {"url", article->url},
        {"copyright", article->copyright},
        {"version_of", article->version_of},
        {"text", article->text},
        {"encoding", article->encoding},
    };
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (strcmp(fields[i].key, key) == 0) {
            buffer_add_slice(into, fields[i].value);
            return;
        }
    if (strcmp(key, "format") == 0)
        buffer_add_string(into, article_format_name(article->format));
    else if (strcmp(key, "bylines") == 0)
        join(into, &article->bylines);
    else if (strcmp(key, "keywords") == 0)
        join(into, &article->keywords);
    else if (strcmp(key, "furniture") == 0)
        join_furniture(into, article);
    else if (strcmp(key, "kinds") == 0)
        join_kinds(into, article);
    else
        fail_msg("no field %s", key);
}

/* expected: "key=value"; lists are joined by "|", blank lines of the text are "/". */
static inline void check_field(const char *name, const struct article *article,
                               const char *expected)
{
    char key[32];
    size_t len = strcspn(expected, "=");
    assert_true(len < sizeof key);
    snprintf(key, sizeof key, "%.*s", (int)len, expected);
    struct buffer value = {0}, shown = {0};
    add_field(&value, article, key);
    for (size_t i = 0; i < value.len; i++) {
        bool blank = i + 1 < value.len && value.data[i] == '\n' && value.data[i + 1] == '\n';
        buffer_add_char(&shown, blank ? '/' : value.data[i]);
        i += blank;
    }
    if (!slice_equal(buffer_slice(&shown), slice_from(expected + len + 1)))
        fail_msg("%s: %s is \"%s\", not \"%s\"", name, key, shown.data ? shown.data : "",
                 expected + len + 1);
    buffer_free(&value);
    buffer_free(&shown);
}

#endif
