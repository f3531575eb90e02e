/* Word diff of two halves of the input: the ranges cover both texts in order, what is the same is
 * the same but for typography, and no two runs of one kind follow each other. */
#include "text/worddiff.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool held)
{
    if (!held)
        abort();
}

static void check(struct worddiff diff, struct slice a, struct slice b)
{
    uint32_t at_a = 0, at_b = 0;
    for (size_t i = 0; i < diff.count; i++) {
        struct diff_run run = diff.runs[i];
        require(run.a.start == at_a && run.b.start == at_b);
        require(run.a.end >= run.a.start && run.b.end >= run.b.start);
        require(run.kind != DIFF_DELETED || run.b.end == run.b.start);
        require(run.kind != DIFF_INSERTED || run.a.end == run.a.start);
        require(!i || run.kind != diff.runs[i - 1].kind);
        at_a = run.a.end;
        at_b = run.b.end;
    }
    if (diff.count)
        require(at_a == a.len && at_b == b.len);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buffer a = {0}, b = {0};
    const uint8_t *cut = size ? memchr(data, '|', size) : NULL;
    size_t half = cut ? (size_t)(cut - data) : size / 2;
    utf8_repair(slice_of((const char *)data, half), &a);
    utf8_repair(slice_of((const char *)data + half, size - half), &b);
    struct arena *arena = arena_new();
    check(worddiff_compute(arena, buffer_slice(&a), buffer_slice(&b)), buffer_slice(&a),
          buffer_slice(&b));
    arena_free(arena);
    buffer_free(&a);
    buffer_free(&b);
    return 0;
}
