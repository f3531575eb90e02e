/* Word differences as text, in the signs that wdiff made known. The signs are always there; colour
 * only repeats what they say. */
#include "report/changes.h"

#include "text/worddiff.h"
#include "text/words.h"

#include <string.h>

static bool readable(const struct worddiff *diff, struct slice a, struct slice b, double least)
{
    size_t same = 0, in_a = words_count(a), in_b = words_count(b);
    for (size_t i = 0; i < diff->count; i++)
        if (diff->runs[i].kind == DIFF_SAME)
            same += words_count(slice_range(b, diff->runs[i].b));
    return (double)same >= least * (double)(in_a > in_b ? in_a : in_b);
}

/* The second wording with what it lacks of the first. The space before a piece is put down with
 * the piece, so that signs hug their words whichever of the wordings has the space. */
struct marking {
    struct flow *flow;
    bool space; /* stands before what comes next of the second wording */
    bool gone;  /* the last piece was one that is gone, and a space followed it */
};

static void put_space(struct marking *marking)
{
    if ((marking->space || marking->gone) && marking->flow->text.len > 0)
        flow_string(marking->flow, STYLE_PLAIN, " ");
    marking->space = marking->gone = false;
}

static bool spaced_before(struct slice text, size_t at)
{
    struct slice before = slice_sub(text, 0, at);
    return slice_trim(before).data + slice_trim(before).len < before.data + before.len;
}

/* A piece of the second wording; the space after it waits. */
static void add_present(struct marking *marking, bool fresh, struct slice run)
{
    struct slice core = slice_trim(run);
    marking->space |= core.data > run.data;
    /* A comma put in stays with the word before it. */
    marking->gone &= !fresh || (core.data && core.len && !strchr(",.;:!?)", core.data[0]));
    if (core.len == 0) {
        marking->space |= run.len > 0;
        return;
    }
    put_space(marking);
    flow_string(marking->flow, STYLE_NEW, fresh ? "{+" : "");
    flow_add(marking->flow, fresh ? STYLE_NEW : STYLE_PLAIN, core);
    flow_string(marking->flow, STYLE_NEW, fresh ? "+}" : "");
    marking->space = core.data + core.len < run.data + run.len;
}

/* A piece that only the first wording has, at range of it. */
static void add_gone(struct marking *marking, struct slice text, struct range range)
{
    struct slice run = slice_range(text, range), core = slice_trim(run);
    bool owed = marking->space;
    if (core.len == 0)
        return;
    marking->space = core.data > run.data || spaced_before(text, range.start);
    marking->gone = false;
    put_space(marking);
    flow_string(marking->flow, STYLE_GONE, "[-");
    flow_add(marking->flow, STYLE_GONE, core);
    flow_string(marking->flow, STYLE_GONE, "-]");
    marking->space = owed;
    marking->gone = core.data + core.len < run.data + run.len;
}

void changes_add(struct flow *flow, struct slice a, struct slice b, double least)
{
    struct arena *arena = arena_new();
    struct worddiff diff = worddiff_compute(arena, a, b);
    struct marking marking = {.flow = flow};
    struct diff_run whole = {DIFF_SAME, {0, 0}, {0, (uint32_t)b.len}};
    if (!readable(&diff, a, b, least))
        diff = (struct worddiff){&whole, 1};
    for (size_t i = 0; i < diff.count; i++) {
        const struct diff_run *run = &diff.runs[i];
        if (run->kind == DIFF_DELETED)
            add_gone(&marking, a, run->a);
        else
            add_present(&marking, run->kind == DIFF_INSERTED, slice_range(b, run->b));
    }
    arena_free(arena);
}
