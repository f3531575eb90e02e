/* Any bytes through the text room: repair, folding, words, safe display, wrapping and word diff
 * keep what their headers promise. */
#include "text/chars.h"
#include "text/fold.h"
#include "text/safe.h"
#include "text/utf8.h"
#include "text/width.h"
#include "text/worddiff.h"
#include "text/words.h"
#include "text/wrap.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { LONGEST = 1 << 14 };

static void require(bool holds)
{
    if (!holds)
        abort();
}

static bool is_boundary(struct slice text, size_t at)
{
    return at == text.len || ((unsigned char)text.data[at] & 0xC0) != 0x80;
}

static void check_folds(struct slice text)
{
    struct buffer folded = {0};
    fold_add(text, &folded);
    require(utf8_valid(buffer_slice(&folded)));
    buffer_clear(&folded);
    fold_typography(text, &folded);
    require(utf8_valid(buffer_slice(&folded)));
    buffer_free(&folded);
}

static void check_words(struct slice text)
{
    size_t at = 0, count = 0, end = 0;
    struct word word;
    while (words_next(text, &at, &word)) {
        require(word.range.start >= end && word.range.end > word.range.start);
        require(is_boundary(text, word.range.start) && is_boundary(text, word.range.end));
        end = word.range.end;
        count++;
    }
    require(end <= text.len && count == words_count(text));
}

static void check_no_controls(struct slice text)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t code;
        at += utf8_decode(text, at, &code);
        require(code >= 0x20 && (code < 0x7F || code > 0x9F));
        require(code != 0x61C && (code < 0x200E || code > 0x200F));
        require((code < 0x202A || code > 0x202E) && (code < 0x2066 || code > 0x2069));
    }
}

static void check_wrap(struct slice text, size_t columns)
{
    size_t at = 0, end = 0, before = 0;
    struct wrap_line line;
    while (wrap_next(text, columns, &at, &line)) {
        require(at > before && at <= text.len);
        require(line.range.start >= end && line.range.end >= line.range.start);
        require(is_boundary(text, line.range.start) && is_boundary(text, line.range.end));
        require(line.columns <= columns);
        require(line.columns == width_text(slice_range(text, line.range)));
        end = line.range.end;
        before = at;
    }
}

static void check_diff(struct slice a, struct slice b)
{
    struct arena *arena = arena_new();
    struct worddiff diff = worddiff_compute(arena, a, b);
    uint32_t end_a = 0, end_b = 0;
    for (size_t i = 0; i < diff.count; i++) {
        const struct diff_run *run = &diff.runs[i];
        require(run->a.start == end_a && run->b.start == end_b);
        require(run->kind != DIFF_INSERTED || run->a.end == run->a.start);
        require(run->kind != DIFF_DELETED || run->b.end == run->b.start);
        end_a = run->a.end;
        end_b = run->b.end;
    }
    require(end_a == a.len && end_b == b.len);
    arena_free(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct slice bytes = slice_of((const char *)data, size < LONGEST ? size : LONGEST);
    struct buffer repaired = {0}, safe = {0};
    buffer_reserve(&repaired, 1);
    buffer_reserve(&safe, 1);
    size_t bad = utf8_repair(bytes, &repaired);
    struct slice text = buffer_slice(&repaired);
    require(utf8_valid(text) && (bad > 0) == !utf8_valid(bytes));
    check_folds(text);
    check_words(text);
    safe_add(bytes, (struct safe_options){false}, &safe);
    struct slice shown = buffer_slice(&safe);
    require(utf8_valid(shown) && safe_already(shown));
    check_no_controls(shown);
    check_wrap(shown, 2);
    check_wrap(shown, 9);
    check_wrap(shown, 60);
    size_t middle = text.len / 2;
    while (middle < text.len && !is_boundary(text, middle))
        middle++;
    check_diff(slice_sub(text, 0, middle), slice_sub(text, middle, text.len));
    buffer_free(&repaired);
    buffer_free(&safe);
    return 0;
}
