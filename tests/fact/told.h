/* The mentions of a text in one line, for tables of tests: "number 214; money 5 dollar". The text
 * is taken as one sentence, its words known from it alone. */
#ifndef HEXAPLA_TESTS_FACT_TOLD_H
#define HEXAPLA_TESTS_FACT_TOLD_H

#include "base/buffer.h"
#include "fact/hold.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct told {
    struct arena *arena;
    struct vocabulary *vocabulary;
    struct document document;
    struct mentions mentions;
};

/* Words are known from the vocabulary, which becomes the told text's own. */
static inline void told_read_with(struct told *told, struct vocabulary *vocabulary,
                                  const char *text)
{
    struct slice slice = slice_from(text);
    *told = (struct told){.arena = arena_new(), .vocabulary = vocabulary};
    document_scan(&told->document, told->vocabulary, slice, (struct range){0, (uint32_t)slice.len});
    told->mentions = mentions_read_alone(told->arena, slice, told->vocabulary, &told->document, 0,
                                         (uint32_t)told->document.token_count);
}

static inline void told_read_in(struct told *told, const char *language, const char *text)
{
    told_read_with(told, vocabulary_new(slice_from(language)), text);
}

static inline void told_read(struct told *told, const char *text)
{
    told_read_in(told, "en", text);
}

static inline void told_free(struct told *told)
{
    document_free(&told->document);
    vocabulary_free(told->vocabulary);
    arena_free(told->arena);
}

enum { TOLD_VALUES = FACT_KINDS + 1 }; /* numbers, money, percentages, dates */

/* "kind value; kind value …" of the mentions of one kind, or of all (FACT_KINDS). */
static inline void told_line(const struct told *told, enum fact_kind kind, struct buffer *into)
{
    buffer_clear(into);
    for (size_t i = 0; i < told->mentions.count; i++) {
        const struct mention *mention = &told->mentions.items[i];
        bool wanted = kind == FACT_KINDS || mention->kind == kind ||
                      ((int)kind == TOLD_VALUES && mention->kind <= FACT_DATE);
        if (!wanted)
            continue;
        struct slice value = mention_value(told->arena, mention);
        buffer_format(into, "%s%s %.*s%s", into->len ? "; " : "", fact_kind_name(mention->kind),
                      SLICE_ARG(value), mention->withheld ? " withheld" : "");
    }
}

/* Two texts of one mention each (the first that is no name counts), and what they should make of
 * each other: a verdict's name, or "" where they do not meet. */
struct told_case {
    const char *a, *b;
    enum slot_bond bond;
    const char *verdict;
    const char *note; /* NULL: none, or any where they agree */
};

/* Reads the text and holds its values to the line. */
static inline void told_check_values(const char *language, const char *text, const char *want)
{
    struct buffer line = {0};
    struct told told;
    told_read_in(&told, language, text);
    told_line(&told, (enum fact_kind)TOLD_VALUES, &line);
    buffer_add_char(&line, '\0');
    assert_string_equal(line.data, want);
    told_free(&told);
    buffer_free(&line);
}

/* The first that is no name, or NULL. */
static inline const struct mention *told_first(const struct told *told)
{
    for (size_t i = 0; i < told->mentions.count; i++)
        if (told->mentions.items[i].kind != FACT_NAME && told->mentions.items[i].kind != FACT_PLACE)
            return &told->mentions.items[i];
    return NULL;
}

/* Holds the first mentions of both against each other, both ways round. */
static inline void told_check(const struct told_case *row)
{
    struct told a, b;
    told_read(&a, row->a);
    told_read_with(&b, a.vocabulary, row->b);
    const struct mention *x = told_first(&a), *y = told_first(&b);
    if (!x || !y)
        fail_msg("nothing read: %s / %s", row->a, row->b);
    struct ruling there = mention_hold(x, y, row->bond);
    struct ruling back = mention_hold(y, x, row->bond);
    const char *said = there.meets ? verdict_name(there.verdict) : "";
    if (strcmp(said, row->verdict) != 0)
        fail_msg("%s / %s: %s", row->a, row->b, said);
    assert_int_equal(there.meets, back.meets);
    assert_int_equal(there.verdict, back.verdict);
    assert_true(there.code == back.code && there.note == back.note);
    if (row->note && (!there.note || strcmp(there.note, row->note) != 0))
        fail_msg("%s / %s: %s", row->a, row->b, there.note ? there.note : "no note");
    b.vocabulary = NULL;
    told_free(&a);
    told_free(&b);
}

#endif
