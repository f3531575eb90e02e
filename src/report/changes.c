/* Word differences as text, in the signs that wdiff made known. The signs are always there; colour
 * only repeats what they say. */
#include "report/changes.h"

#include "text/worddiff.h"

/* Below this share of common bytes (of the longer text) both wordings side by side read better. */
static const double READABLE = 0.4;

static bool readable(const struct worddiff *diff, struct slice a, struct slice b)
{
    size_t same = 0, longer = a.len > b.len ? a.len : b.len;
    for (size_t i = 0; i < diff->count; i++)
        if (diff->runs[i].kind == DIFF_SAME)
            same += diff->runs[i].b.end - diff->runs[i].b.start;
    return (double)same >= READABLE * (double)longer;
}

/* A deleted word stood after a space that only the other wording has: give it one, so that it does
 * not stick to the word before it. */
static void part_words(struct flow *flow, struct slice a, size_t start)
{
    struct slice before = slice_sub(a, 0, start), shown = buffer_slice(&flow->text);
    if (slice_ends(before, SLICE(" ")) && shown.len > 0 && !slice_ends(shown, SLICE(" ")))
        flow_string(flow, STYLE_PLAIN, " ");
}

/* The run in its signs, which hug the words: white space stays outside. */
static void add_signed(struct flow *flow, enum style style, const char *open, const char *close,
                       struct slice run)
{
    struct slice core = slice_trim(run);
    if (core.len == 0) {
        flow_add(flow, STYLE_PLAIN, run);
        return;
    }
    size_t before = (size_t)(core.data - run.data);
    flow_add(flow, STYLE_PLAIN, slice_sub(run, 0, before));
    flow_string(flow, style, open);
    flow_add(flow, style, core);
    flow_string(flow, style, close);
    flow_add(flow, STYLE_PLAIN, slice_sub(run, before + core.len, run.len));
}

void changes_add(struct flow *flow, struct slice a, struct slice b)
{
    struct arena *arena = arena_new();
    struct worddiff diff = worddiff_compute(arena, a, b);
    if (!readable(&diff, a, b)) {
        flow_add(flow, STYLE_PLAIN, b);
        arena_free(arena);
        return;
    }
    for (size_t i = 0; i < diff.count; i++) {
        const struct diff_run *run = &diff.runs[i];
        if (run->kind == DIFF_SAME)
            flow_add(flow, STYLE_PLAIN, slice_range(b, run->b));
        else if (run->kind == DIFF_DELETED) {
            part_words(flow, a, run->a.start);
            add_signed(flow, STYLE_GONE, "[-", "-]", slice_range(a, run->a));
        } else
            add_signed(flow, STYLE_NEW, "{+", "+}", slice_range(b, run->b));
    }
    arena_free(arena);
}
