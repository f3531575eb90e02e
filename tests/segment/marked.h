/* Texts with the sentence boundaries written as '|', which stands for a space unless a '_' follows
 * it, which says that nothing stands there. */
#ifndef HEXAPLA_TESTS_SEGMENT_MARKED_H
#define HEXAPLA_TESTS_SEGMENT_MARKED_H

#include "base/buffer.h"
#include "segment/segment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct split {
    struct slice text;
    struct buffer marked;
    size_t end;
};

static bool mark(void *context, struct range range)
{
    struct split *split = context;
    if (split->end)
        buffer_add_string(&split->marked, range.start == split->end ? "|_" : "|");
    buffer_add_slice(&split->marked, slice_range(split->text, range));
    split->end = range.end;
    return true;
}

/* The text without its boundary marks. */
static void plain(const char *marked, struct buffer *into)
{
    for (const char *c = marked; *c; c++) {
        if (*c == '|' && c[1] == '_')
            c++;
        else
            buffer_add_char(into, *c == '|' ? ' ' : *c);
    }
}

static inline void check(const char *const *table, size_t count, const char *language)
{
    for (size_t i = 0; i < count; i++) {
        struct buffer text = {0};
        plain(table[i], &text);
        struct split split = {.text = buffer_slice(&text)};
        segment_text(split.text, slice_from(language), mark, &split);
        assert_string_equal(split.marked.data ? split.marked.data : "", table[i]);
        buffer_free(&text);
        buffer_free(&split.marked);
    }
}

#define CHECK(table) check(table, sizeof(table) / sizeof(table)[0], "en")

#endif
