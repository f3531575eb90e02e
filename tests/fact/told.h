/* The mentions of a text in one line, for tables of tests: "number 214 (passengers); money 5..".
 * The text is taken as one sentence, its words known from it alone. */
#ifndef HEXAPLA_TESTS_FACT_TOLD_H
#define HEXAPLA_TESTS_FACT_TOLD_H

#include "base/buffer.h"
#include "fact/hold.h"

struct told {
    struct arena *arena;
    struct vocabulary *vocabulary;
    struct document document;
    struct mentions mentions;
};

static inline void told_read(struct told *told, const char *text)
{
    struct slice slice = slice_from(text);
    *told = (struct told){.arena = arena_new(), .vocabulary = vocabulary_new(SLICE("en"))};
    document_scan(&told->document, told->vocabulary, slice, (struct range){0, (uint32_t)slice.len});
    told->mentions = mentions_read_alone(told->arena, slice, told->vocabulary, &told->document, 0,
                                         (uint32_t)told->document.token_count);
}

static inline void told_free(struct told *told)
{
    document_free(&told->document);
    vocabulary_free(told->vocabulary);
    arena_free(told->arena);
}

/* "kind value; kind value …" of the mentions of one kind, or of all (FACT_KINDS). */
static inline void told_line(const struct told *told, enum fact_kind kind, struct buffer *into)
{
    buffer_clear(into);
    for (size_t i = 0; i < told->mentions.count; i++) {
        const struct mention *mention = &told->mentions.items[i];
        if (kind != FACT_KINDS && mention->kind != kind)
            continue;
        struct slice value = mention_value(told->arena, mention);
        buffer_format(into, "%s%s %.*s%s", into->len ? "; " : "", fact_kind_name(mention->kind),
                      SLICE_ARG(value), mention->withheld ? " withheld" : "");
    }
}

#endif
