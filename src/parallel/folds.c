/* Folds over shared runs. Runs are numbered from 1 in the order of rows; they depend on the plan
 * alone, never on what is hidden or on the screen. */
#include "parallel/folds.h"

#include "base/alloc.h"
#include "parallel/repeats.h"
#include "sheet/display.h"

#include <stdlib.h>
#include <string.h>

void folds_free(struct folds *folds)
{
    free(folds->run);
    free(folds->unfolded);
    free(folds->runs);
    *folds = (struct folds){0};
}

static bool is_shared(const struct reader *reader, size_t row)
{
    const struct row *r = &reader->plan.rows[row];
    const struct statement *s = &reader->comparison->statements[r->statement];
    bool told = r->kind == ROW_STATEMENT || r->kind == ROW_APART;
    return told && s->class != CLASS_UNIQUE && !(s->flags & FLAG_CONFLICT);
}

/* What a statement is known by in the next comparison. */
static uint64_t name_of(const struct reader *reader, size_t row)
{
    const struct comparison *comparison = reader->comparison;
    const struct statement *s = &comparison->statements[reader->plan.rows[row].statement];
    const struct member *first = &s->members[0];
    return comparison->articles[first->article]->sentences[first->sentences[0]].id.hash;
}

static int by_name(const void *left, const void *right)
{
    const struct fold *a = left, *b = right;
    return a->name < b->name ? -1 : a->name > b->name;
}

/* Closes runs as the old ones were that they hold the beginning of. */
static void take_over(struct reader *reader, struct folds *old)
{
    struct folds *folds = &reader->folds;
    if (!old->count)
        return;
    uint32_t done = 0;
    qsort(old->runs + 1, old->count, sizeof *old->runs, by_name);
    for (size_t row = 0; row < reader->plan.count; row++) {
        uint32_t run = folds->run[row];
        if (!run || run == done)
            continue;
        struct fold key = {.name = name_of(reader, row)};
        const struct fold *found = bsearch(&key, old->runs + 1, old->count, sizeof key, by_name);
        if (found) {
            folds->runs[run].closed = found->closed;
            done = run;
        }
    }
}

void folds_build(struct reader *reader)
{
    struct folds old = reader->folds, *folds = &reader->folds;
    size_t rows = reader->plan.count;
    *folds = (struct folds){.all_closed = old.all_closed, .only_new = old.only_new};
    folds->run = alloc_zeroed(rows + 1, sizeof *folds->run);
    folds->unfolded = alloc_zeroed(rows + 1, 1);
    folds->runs = alloc_zeroed(rows + 2, sizeof *folds->runs);
    for (size_t row = 0; row < rows; row++) {
        if (!is_shared(reader, row))
            continue;
        if (!row || !folds->run[row - 1])
            folds->runs[++folds->count] =
                (struct fold){.name = name_of(reader, row), .closed = folds->all_closed};
        folds->run[row] = (uint32_t)folds->count;
    }
    take_over(reader, &old);
    folds_free(&old);
}

bool folds_is_closed(const struct reader *reader, size_t row)
{
    uint32_t run = reader->folds.run[row];
    return run && reader->folds.runs[run].closed && !reader->layout.matches;
}

static void changed(struct reader *reader)
{
    reader->layout.stale_flags = true;
}

void folds_reveal(struct reader *reader, size_t row)
{
    struct folds *folds = &reader->folds;
    if (folds_is_closed(reader, row)) {
        folds->runs[folds->run[row]].closed = false;
        changed(reader);
    }
    if (folds->only_new && !folds->unfolded[row]) {
        folds->unfolded[row] = true;
        reader->layout.heights[row] = 0;
    }
}

static bool open_here(struct reader *reader, size_t row)
{
    struct folds *folds = &reader->folds;
    if (folds_is_closed(reader, row)) {
        folds->runs[folds->run[row]].closed = false;
        changed(reader);
        return true;
    }
    if (!repeats_any(reader, row))
        return false;
    folds->unfolded[row] = true;
    reader->layout.heights[row] = 0;
    return true;
}

static bool close_here(struct reader *reader, size_t row)
{
    struct folds *folds = &reader->folds;
    uint32_t run = folds->run[row];
    if (folds->only_new && folds->unfolded[row]) {
        folds->unfolded[row] = false;
        reader->layout.heights[row] = 0;
        return true;
    }
    if (!run || folds->runs[run].closed)
        return false;
    folds->runs[run].closed = true;
    changed(reader);
    return true;
}

static void set_all(struct reader *reader, bool closed)
{
    struct folds *folds = &reader->folds;
    folds->all_closed = closed;
    for (size_t i = 1; i <= folds->count; i++)
        folds->runs[i].closed = closed;
    changed(reader);
    if (!folds->count)
        state_say(reader, MEANING_MESSAGE, "Nothing to fold: no statements are shared");
    else
        state_say(reader, MEANING_MESSAGE, "%zu run%s of shared statements %s", folds->count,
                  folds->count == 1 ? "" : "s", closed ? "folded" : "unfolded");
}

static void toggle_new(struct reader *reader)
{
    struct folds *folds = &reader->folds;
    folds->only_new = !folds->only_new;
    memset(folds->unfolded, 0, reader->plan.count);
    reader->layout.stale_heights = true;
    state_say(reader, MEANING_MESSAGE, "%s",
              folds->only_new
                  ? "Only what is new: what was read before, word for word or nearly, is folded"
                  : "Everything is shown, read already or not");
}

static void say_nothing_here(struct reader *reader, struct requests *requests, const char *why)
{
    state_say(reader, MEANING_MESSAGE, "%s", why);
    state_request(requests, REQUEST_BELL, 0);
}

bool folds_update(struct reader *reader, enum action action, struct requests *requests)
{
    size_t row = reader->cursor.row;
    switch (action) {
    case ACTION_FOLD_OPEN:
        if (!open_here(reader, row))
            say_nothing_here(reader, requests, "No fold here");
        return true;
    case ACTION_FOLD_CLOSE:
        if (!close_here(reader, row))
            say_nothing_here(reader, requests,
                             reader->folds.run[row] ? "Folded already"
                                                    : "Only what is shared without conflict folds");
        return true;
    case ACTION_FOLDS_OPEN:
    case ACTION_FOLDS_CLOSE:
        set_all(reader, action == ACTION_FOLDS_CLOSE);
        return true;
    case ACTION_ONLY_NEW:
        toggle_new(reader);
        return true;
    default:
        return false;
    }
}

/* What stands in a run, as far as it is shown. */
struct tally {
    size_t statements, classes[CLASSES], apart;
    bool *in; /* [article] */
    bool all; /* every statement is told by the same */
};

static void count_statement(const struct reader *reader, const struct statement *s,
                            struct tally *tally)
{
    size_t told = 0;
    for (size_t i = 0; i < reader->comparison->article_count; i++)
        told += tally->in[i];
    tally->all &= !tally->statements || told == s->member_count;
    tally->statements++;
    tally->classes[s->class]++;
    for (size_t i = 0; i < s->member_count; i++) {
        tally->all &= tally->statements == 1 || tally->in[s->members[i].article];
        tally->in[s->members[i].article] = true;
    }
}

static struct tally count_run(const struct reader *reader, size_t row)
{
    struct tally tally = {.all = true};
    uint32_t run = reader->folds.run[row];
    tally.in = alloc_zeroed(reader->comparison->article_count + 1, sizeof *tally.in);
    for (; row < reader->plan.count && reader->folds.run[row] == run; row++) {
        const struct row *r = &reader->plan.rows[row];
        bool shown = (reader->layout.flags[row] & ROW_SHOWN) == ROW_SHOWN;
        tally.apart += shown && r->kind == ROW_APART;
        if (shown && r->kind == ROW_STATEMENT && r->index == 0)
            count_statement(reader, &reader->comparison->statements[r->statement], &tally);
    }
    return tally;
}

enum { LABELS_MOST = 8 };

static void add_labels(const struct reader *reader, const struct tally *tally, struct buffer *into)
{
    size_t count = 0, articles = reader->comparison->article_count;
    for (size_t i = 0; i < articles; i++)
        count += tally->in[i];
    buffer_format(into, "shared %s", tally->all ? "by" : "among");
    if (count > LABELS_MOST) {
        buffer_format(into, " %zu sources", count);
        return;
    }
    for (size_t i = 0; i < articles; i++)
        if (tally->in[i])
            buffer_format(into, " %.*s", SLICE_ARG(reader->comparison->labels[i]));
}

/* The words the run begins with, in the first column that has some. */
static void add_first_words(const struct reader *reader, size_t row, struct buffer *into)
{
    const struct columns *board = &reader->board;
    struct part parts[ROW_PARTS];
    struct buffer scratch = {0};
    for (size_t i = 0; i < board->slot_count; i++) {
        uint32_t article = board->slots[i];
        if (!plan_parts(&reader->plan, reader->comparison, row, article, parts) ||
            parts[0].kind != PART_SENTENCE)
            continue;
        buffer_add_string(into, ": ");
        buffer_add_slice(into, display_sentence(reader->comparison->articles[article],
                                                parts[0].index, &scratch));
        break;
    }
    buffer_free(&scratch);
}

void folds_words(const struct reader *reader, size_t row, struct buffer *into)
{
    struct tally tally = count_run(reader, row);
    const char *separator = " (";
    if (!tally.statements) {
        buffer_format(into, "+-- %zu sentence%s said elsewhere too", tally.apart,
                      tally.apart == 1 ? "" : "s");
    } else {
        buffer_format(into, "+-- %zu statement%s ", tally.statements,
                      tally.statements == 1 ? "" : "s");
        add_labels(reader, &tally, into);
        for (enum pair_class class = 0; class < CLASS_UNIQUE; class ++) {
            if (!tally.classes[class])
                continue;
            buffer_format(into, "%s%s", separator, class_name(class));
            if (tally.statements > 1)
                buffer_format(into, " %zu", tally.classes[class]);
            separator = ", ";
        }
        buffer_add_char(into, ')');
    }
    add_first_words(reader, row, into);
    free(tally.in);
}
