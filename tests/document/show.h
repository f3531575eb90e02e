/* An article as lines of text, to be held against what a test expects: the fields that have a
 * value, then blocks and furniture in their order, then warnings. */
#ifndef HEXAPLA_TESTS_DOCUMENT_SHOW_H
#define HEXAPLA_TESTS_DOCUMENT_SHOW_H

#include "base/buffer.h"
#include "model/article.h"

static inline void show_field(struct buffer *into, const char *name, struct slice value)
{
    if (value.len)
        buffer_format(into, "%s: %.*s\n", name, SLICE_ARG(value));
}

static inline void show_list(struct buffer *into, const char *name, const struct strings *list)
{
    for (size_t i = 0; i < list->count; i++)
        show_field(into, name, list->items[i]);
}

static inline void show_fields(struct buffer *into, const struct article *a)
{
    show_field(into, "title", a->title);
    show_field(into, "subtitle", a->subtitle);
    show_list(into, "byline", &a->bylines);
    show_field(into, "source", a->source);
    show_field(into, "published", a->published);
    show_field(into, "modified", a->modified);
    show_field(into, "dateline", a->dateline);
    show_field(into, "language", a->language);
    show_field(into, "url", a->url);
    show_field(into, "status", a->status);
    show_field(into, "embargo", a->embargo);
    show_field(into, "version", a->version);
    show_field(into, "urgency", a->urgency);
    show_field(into, "copyright", a->copyright);
    show_field(into, "note", a->editor_note);
    show_list(into, "keyword", &a->keywords);
}

static inline void show_furniture(struct buffer *into, const struct article *a, size_t before)
{
    for (size_t i = 0; i < a->furniture_count; i++)
        if (a->furniture[i].before == before)
            buffer_format(into, "(%s) %.*s\n", furniture_kind_name(a->furniture[i].kind),
                          SLICE_ARG(a->furniture[i].text));
}

static inline void show_body(struct buffer *into, const struct article *a)
{
    for (size_t i = 0; i < a->block_count; i++) {
        show_furniture(into, a, i);
        buffer_format(into, "%s> %.*s\n", block_kind_name(a->blocks[i].kind),
                      SLICE_ARG(slice_range(a->text, a->blocks[i].range)));
    }
    show_furniture(into, a, a->block_count);
    for (size_t i = 0; i < a->warning_count; i++)
        buffer_format(into, "! %s\n", message_code(a->warnings[i].code));
}

/* Valid until buffer_free(into). */
static inline const char *show(struct buffer *into, const struct article *article)
{
    show_fields(into, article);
    show_body(into, article);
    return into->data ? into->data : "";
}

#endif
