/* What an article's fields must say, as a table of names and values. */
#ifndef HEXAPLA_TESTS_WIRE_FIELDS_H
#define HEXAPLA_TESTS_WIRE_FIELDS_H

#include "base/buffer.h"
#include "load/load.h"
#include "text/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

/* field: a key of the JSON of extract; a list joined by "; "; "body": its blocks, a line each, as
 * "kind: text"; "furniture" and "warnings" the same, "format" and "encoding" too. value NULL:
 * absent or empty. */
struct expected {
    unsigned item; /* in the file */
    const char *field, *value;
};

/* What every XML format says of the same story; rows of a table of struct expected. */
#define FERRY_FIELDS \
    {0, "encoding", "utf-8"}, {0, "language", "en-GB"}, {0, "title", "Ferry fire in Orm Strait"}, \
        {0, "subtitle", "All 214 are safe"}, {0, "bylines", "Astrid Vell; Oskar d'Avis"}, \
        {0, "source", "NNA"}, {0, "published", "2026-03-03T14:02:00+01:00"}, \
        {0, "modified", "2026-03-03T15:20:30+01:00"}, {0, "embargo", "2026-03-03T18:00:00+01:00"}, \
        {0, "status", "embargoed"}, {0, "version", "3"}, \
    { \
        0, "urgency", "2" \
    }

static inline void field_add_list(const struct strings *list, struct buffer *into)
{
    for (size_t i = 0; i < list->count; i++) {
        buffer_add_string(into, i ? "; " : "");
        buffer_add_slice(into, list->items[i]);
    }
}

static inline void field_add_parts(const struct article *article, const char *field,
                                   struct buffer *into)
{
    if (strcmp(field, "body") == 0)
        for (size_t i = 0; i < article->block_count; i++)
            buffer_format(into, "%s%s: %.*s", i ? "\n" : "",
                          block_kind_name(article->blocks[i].kind),
                          SLICE_ARG(slice_range(article->text, article->blocks[i].range)));
    if (strcmp(field, "furniture") == 0)
        for (size_t i = 0; i < article->furniture_count; i++)
            buffer_format(into, "%s%s: %.*s", i ? "\n" : "",
                          furniture_kind_name(article->furniture[i].kind),
                          SLICE_ARG(article->furniture[i].text));
    if (strcmp(field, "warnings") == 0)
        for (size_t i = 0; i < article->warning_count; i++)
            buffer_format(into, "%s%s", i ? "; " : "", message_code(article->warnings[i].code));
    if (strcmp(field, "format") == 0)
        buffer_add_string(into, article_format_name(article->format));
}

static inline void field_add(const struct article *article, const char *field, struct buffer *into)
{
#define TEXT(name) \
    { \
#name, offsetof(struct article, name), false \
    }
#define LIST(name) \
    { \
#name, offsetof(struct article, name), true \
    }
    static const struct {
        const char *name;
        size_t offset;
        bool list;
    } fields[] = {TEXT(version_of), TEXT(encoding), TEXT(language),  TEXT(title),
                  TEXT(subtitle),   TEXT(source),   TEXT(published), TEXT(modified),
                  TEXT(dateline),   TEXT(url),      TEXT(status),    TEXT(embargo),
                  TEXT(version),    TEXT(urgency),  TEXT(copyright), TEXT(editor_note),
                  TEXT(text),       LIST(bylines),  LIST(keywords),  LIST(disclosures),
                  LIST(cites)};
#undef TEXT
#undef LIST
    field_add_parts(article, field, into);
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        const char *at = (const char *)article + fields[i].offset;
        if (strcmp(field, fields[i].name) != 0)
            continue;
        if (fields[i].list)
            field_add_list((const struct strings *)(const void *)at, into);
        else
            buffer_add_slice(into, *(const struct slice *)(const void *)at);
    }
}

/* Fails where a field of the loaded articles says something else. */
static inline void fields_check(const char *name, const struct articles *articles,
                                const struct expected *expected, size_t count)
{
    size_t faults = 0;
    for (size_t i = 0; i < count; i++) {
        struct buffer value = {0};
        const char *wanted = expected[i].value ? expected[i].value : "";
        if (expected[i].item < articles->count)
            field_add(articles->items[expected[i].item], expected[i].field, &value);
        else
            buffer_add_string(&value, "(no such item)");
        if (!slice_equal(buffer_slice(&value), slice_from(wanted))) {
            print_error("%s, item %u, %s:\n  wanted \"%s\"\n  found  \"%.*s\"\n", name,
                        expected[i].item, expected[i].field, wanted,
                        SLICE_ARG(buffer_slice(&value)));
            faults++;
        }
        buffer_free(&value);
    }
    if (faults)
        fail_msg("%s: %zu fields", name, faults);
}

/* Loads the bytes as a file of any format and checks its fields. */
static inline void fields_load(const char *name, struct slice bytes,
                               const struct expected *expected, size_t count)
{
    struct load_options options = {0};
    struct articles articles;
    struct error error = {0};
    if (!load_bytes(bytes, slice_from(name), &options, &articles, &error))
        fail_msg("%s: %s %s", name, message_text(error.code), error.detail);
    for (size_t i = 0; i < articles.count; i++)
        assert_true(utf8_valid(articles.items[i]->text));
    fields_check(name, &articles, expected, count);
    articles_free(&articles);
}

#define FIELDS_LOAD(name, bytes, expected) \
    fields_load((name), (bytes), (expected), sizeof(expected) / sizeof *(expected))

/* The bytes are refused with the message and a detail that holds the words. */
static inline void fields_refuse(struct slice bytes, enum message code, const char *words)
{
    struct load_options options = {0};
    struct articles articles;
    struct error error = {0};
    if (load_bytes(bytes, SLICE("sample"), &options, &articles, &error))
        fail_msg("loaded, not refused: %.*s", SLICE_ARG(slice_sub(bytes, 0, 80)));
    if (error.code != code || !strstr(error.detail, words) || !utf8_valid(slice_from(error.detail)))
        fail_msg("%.*s: %s: %s", SLICE_ARG(slice_sub(bytes, 0, 80)), message_code(error.code),
                 error.detail);
}

#endif
