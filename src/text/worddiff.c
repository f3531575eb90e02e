/* Word diff: Myers' greedy O(ND) algorithm ("An O(ND) Difference Algorithm and Its Variations",
 * 1986) on word numbers, between a common start and a common end. Ranges are bytes of the two
 * texts; the text itself is never copied into the result. */
#include "text/worddiff.h"

#include "base/map.h"
#include "base/vec.h"
#include "text/chars.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/words.h"

#include <string.h>

enum { MOST_EDITS = 600 };

struct piece {
    uint32_t start, end;
    uint32_t word;
};

struct pieces {
    struct piece *items;
    size_t count, capacity;
};

struct intern {
    struct map map;
    struct arena *arena;
    struct buffer folded;
};

static uint32_t intern_word(struct intern *intern, struct slice word)
{
    buffer_clear(&intern->folded);
    fold_typography(word, &intern->folded);
    struct slice key = buffer_slice(&intern->folded);
    uint32_t *known = map_get(&intern->map, key);
    if (known)
        return *known;
    uint32_t fresh = (uint32_t)intern->map.count;
    *map_put(&intern->map, arena_slice(intern->arena, key), 0, NULL) = fresh;
    return fresh;
}

static void add_piece(struct pieces *pieces, struct slice text, size_t start, size_t end,
                      struct intern *intern)
{
    uint32_t word = intern_word(intern, slice_sub(text, start, end));
    VEC_PUSH(pieces, (struct piece){(uint32_t)start, (uint32_t)end, word});
}

/* Everything visible between two words is a piece for each character. */
static void add_marks(struct pieces *pieces, struct slice text, size_t at, size_t end,
                      struct intern *intern)
{
    while (at < end) {
        uint32_t code;
        size_t next = at + utf8_decode(text, at, &code);
        if (!char_is_space(code))
            add_piece(pieces, text, at, next, intern);
        at = next;
    }
}

static struct pieces cut(struct slice text, struct intern *intern)
{
    struct pieces pieces = {0};
    struct word word;
    size_t at = 0, done = 0;
    while (words_next(text, &at, &word)) {
        add_marks(&pieces, text, done, word.range.start, intern);
        add_piece(&pieces, text, word.range.start, word.range.end, intern);
        done = word.range.end;
    }
    add_marks(&pieces, text, done, text.len, intern);
    if (!pieces.count && text.len) /* white space alone, which some run must still cover */
        add_piece(&pieces, text, 0, text.len, intern);
    return pieces;
}

/* Which pieces stay; the middle part that Myers works on is offset by start. */
struct edit {
    const struct piece *a, *b;
    int32_t a_count, b_count;
    bool *same_a, *same_b;
};

static int32_t slide(const struct edit *edit, int32_t x, int32_t y)
{
    while (x < edit->a_count && y < edit->b_count && edit->a[x].word == edit->b[y].word) {
        x++;
        y++;
    }
    return x;
}

/* The furthest x of each diagonal after each number of edits, one row of 2d + 1 after the other. */
static int32_t *row_of(int32_t *rows, int32_t edits)
{
    return rows + (size_t)edits * (size_t)edits + (size_t)edits;
}

static int32_t step_from(const int32_t *before, int32_t edits, int32_t k)
{
    if (k == -edits || (k != edits && before[k - 1] < before[k + 1]))
        return before[k + 1];
    return before[k - 1] + 1;
}

/* Fills the rows; gives the number of edits, or -1 beyond the bound. */
static int32_t search(const struct edit *edit, int32_t *rows, int32_t bound)
{
    for (int32_t edits = 0; edits <= bound; edits++) {
        int32_t *row = row_of(rows, edits);
        for (int32_t k = -edits; k <= edits; k += 2) {
            int32_t x = edits ? step_from(row_of(rows, edits - 1), edits, k) : 0;
            bool inside = x <= edit->a_count && x - k <= edit->b_count && x >= k;
            row[k] = inside ? slide(edit, x, x - k) : x;
            if (inside && row[k] == edit->a_count && row[k] - k == edit->b_count)
                return edits;
        }
    }
    return -1;
}

static void walk_back(const struct edit *edit, int32_t *rows, int32_t edits)
{
    int32_t x = edit->a_count, k = edit->a_count - edit->b_count;
    for (; edits >= 0; edits--) {
        const int32_t *before = edits ? row_of(rows, edits - 1) : NULL;
        bool down = before && (k == -edits || (k != edits && before[k - 1] < before[k + 1]));
        int32_t start = before ? step_from(before, edits, k) : 0;
        for (; x > start; x--) {
            edit->same_a[x - 1] = true;
            edit->same_b[x - 1 - k] = true;
        }
        if (before && !down)
            x--;
        k += !before ? 0 : down ? 1 : -1;
    }
}

static void mark_same(struct edit edit)
{
    int64_t whole = (int64_t)edit.a_count + edit.b_count;
    int32_t bound = whole < MOST_EDITS ? (int32_t)whole : MOST_EDITS;
    /* Rows are kept whole, so that the way back can be walked; the search grows them by doubling
     * its bound, since most texts need few edits. */
    for (int32_t reach = bound < 32 ? bound : 32;; reach = reach * 2 < bound ? reach * 2 : bound) {
        size_t cells = ((size_t)reach + 1) * ((size_t)reach + 1);
        int32_t *rows = alloc_bytes(cells * sizeof *rows);
        int32_t edits = search(&edit, rows, reach);
        if (edits >= 0)
            walk_back(&edit, rows, edits);
        free(rows);
        if (edits >= 0 || reach == bound)
            return;
    }
}

static void compare_pieces(const struct pieces *a, const struct pieces *b, bool *same_a,
                           bool *same_b)
{
    size_t head = 0, tail = 0, least = a->count < b->count ? a->count : b->count;
    while (head < least && a->items[head].word == b->items[head].word)
        same_a[head] = same_b[head] = true, head++;
    while (tail < least - head &&
           a->items[a->count - 1 - tail].word == b->items[b->count - 1 - tail].word) {
        tail++;
        same_a[a->count - tail] = same_b[b->count - tail] = true;
    }
    if (head + tail == least)
        return; /* nothing is left of one of them, which may have no pieces at all */
    struct edit edit = {a->items + head,
                        b->items + head,
                        (int32_t)(a->count - head - tail),
                        (int32_t)(b->count - head - tail),
                        same_a + head,
                        same_b + head};
    mark_same(edit);
}

static uint32_t start_of(const struct pieces *pieces, size_t at, struct slice text)
{
    if (at == 0)
        return 0;
    return at < pieces->count ? pieces->items[at].start : (uint32_t)text.len;
}

static size_t run_end(const bool *same, size_t at, size_t count, bool wanted)
{
    while (at < count && same[at] == wanted)
        at++;
    return at;
}

struct run_list {
    struct diff_run *items;
    size_t count, capacity;
};

static struct run_list build(const struct pieces *a, const struct pieces *b, const bool *same_a,
                             const bool *same_b, struct slice text_a, struct slice text_b)
{
    struct run_list runs = {0};
    size_t i = 0, j = 0;
    while (i < a->count || j < b->count) {
        uint32_t from_a = start_of(a, i, text_a), from_b = start_of(b, j, text_b);
        size_t gone = run_end(same_a, i, a->count, false),
               come = run_end(same_b, j, b->count, false);
        uint32_t to_a = start_of(a, gone, text_a), to_b = start_of(b, come, text_b);
        if (gone > i)
            VEC_PUSH(&runs, (struct diff_run){DIFF_DELETED, {from_a, to_a}, {from_b, from_b}});
        if (come > j)
            VEC_PUSH(&runs, (struct diff_run){DIFF_INSERTED, {to_a, to_a}, {from_b, to_b}});
        i = gone;
        j = come;
        while (i < a->count && j < b->count && same_a[i] && same_b[j])
            i++, j++;
        if (i > gone)
            VEC_PUSH(&runs, (struct diff_run){DIFF_SAME,
                                              {start_of(a, gone, text_a), start_of(a, i, text_a)},
                                              {start_of(b, come, text_b), start_of(b, j, text_b)}});
    }
    return runs;
}

/* One of the two texts, with what stays of it. */
struct side {
    const struct pieces *pieces;
    struct slice text;
    bool *same;
};

/* How many pieces stay from here on; a change on either side ends them. */
static size_t same_run(const struct side *a, size_t i, const struct side *b, size_t j)
{
    size_t start = i;
    while (i < a->pieces->count && j < b->pieces->count && a->same[i] && b->same[j])
        i++, j++;
    return i - start;
}

static size_t count_words(const struct side *side, size_t from, size_t to)
{
    size_t words = 0, at;
    struct word word;
    for (size_t i = from; i < to; i++) {
        const struct piece *piece = &side->pieces->items[i];
        at = 0;
        words += words_next(slice_sub(side->text, piece->start, piece->end), &at, &word);
    }
    return words;
}

static bool is_small_mark(char c)
{
    return c == ',' || c == ';' || c == ':' || c == '-';
}

/* Whether what stays is too little to hold on to: a comma, or a word such as "of". A mark that
 * opens or closes something is never lost in a change, since it may be what matters. */
static bool tiny(const struct side *side, size_t from, size_t to, size_t *words)
{
    enum { MOST_PIECES = 2, LONGEST = 3 };
    *words = count_words(side, from, to);
    if (to - from > MOST_PIECES || *words > 1)
        return false;
    for (size_t i = from; i < to; i++) {
        const struct piece *piece = &side->pieces->items[i];
        struct slice text = slice_sub(side->text, piece->start, piece->end);
        bool comma = text.len == 1 && is_small_mark(text.data[0]);
        bool word = count_words(side, i, i + 1) && text.len <= LONGEST &&
                    !(text.data[0] >= '0' && text.data[0] <= '9');
        if (!comma && !word)
            return false;
    }
    return true;
}

static size_t more(size_t a, size_t b)
{
    return a > b ? a : b;
}

/* Lets changes run together where next to nothing stands between them: cut into bits they cannot
 * be read. */
static void join_changes(const struct side *a, const struct side *b)
{
    size_t i = 0, j = 0, before = 0;
    while (i < a->pieces->count || j < b->pieces->count) {
        size_t same = same_run(a, i, b, j);
        size_t gone = run_end(a->same, i + same, a->pieces->count, false);
        size_t come = run_end(b->same, j + same, b->pieces->count, false);
        size_t after = more(count_words(a, i + same, gone), count_words(b, j + same, come)), words;
        bool lost = same && before && after && tiny(a, i, i + same, &words) && before > words &&
                    after > words;
        for (size_t k = 0; lost && k < same; k++)
            a->same[i + k] = b->same[j + k] = false;
        before = lost ? before + words + after : after;
        i = gone;
        j = come;
    }
}

/* How naturally pieces from..to can be taken out or put in: best from the start of a word to before
 * a space. */
static int ease(const struct side *side, size_t from, size_t to)
{
    const struct piece *items = side->pieces->items;
    bool starts = from == 0 || items[from - 1].end < items[from].start;
    bool ends = to == side->pieces->count || items[to - 1].end < items[to].start;
    return 2 * starts + 2 * ends + (count_words(side, from, from + 1) > 0);
}

/* A change on one side alone, whose first pieces come again after it (or the last before it), can
 * as well be told of the later (or earlier) ones. before and after: how many pieces stay on either
 * side of it. Gives how far it went. */
static ptrdiff_t settle(const struct side *side, size_t from, size_t to, size_t before,
                        size_t after)
{
    const struct piece *items = side->pieces->items;
    ptrdiff_t left = 0, right = 0, best = 0;
    while ((size_t)-left < before && items[from - 1 + left].word == items[to - 1 + left].word)
        left--;
    while ((size_t)right < after && items[from + right].word == items[to + right].word)
        right++;
    int top = ease(side, from, to);
    for (ptrdiff_t by = left; by <= right; by++) {
        int found = ease(side, from + by, to + by);
        if (found > top) {
            top = found;
            best = by;
        }
    }
    for (size_t i = from; i < to; i++)
        side->same[i] = true;
    for (size_t i = from; i < to; i++)
        side->same[i + best] = false;
    return best;
}

static void settle_changes(const struct side *a, const struct side *b)
{
    size_t i = 0, j = 0;
    while (i < a->pieces->count || j < b->pieces->count) {
        size_t same = same_run(a, i, b, j);
        size_t gone = run_end(a->same, i + same, a->pieces->count, false);
        size_t come = run_end(b->same, j + same, b->pieces->count, false);
        size_t after = same_run(a, gone, b, come);
        ptrdiff_t by = 0;
        if (come == j + same && gone > i + same)
            by = settle(a, i + same, gone, same, after);
        else if (gone == i + same && come > j + same)
            by = settle(b, j + same, come, same, after);
        i = gone + by;
        j = come + by;
    }
}

struct worddiff worddiff_compute(struct arena *arena, struct slice text_a, struct slice text_b)
{
    struct intern intern = {.arena = arena_new()};
    struct pieces a = cut(text_a, &intern), b = cut(text_b, &intern);
    bool *same_a = alloc_zeroed(a.count + 1, sizeof *same_a);
    bool *same_b = alloc_zeroed(b.count + 1, sizeof *same_b);
    compare_pieces(&a, &b, same_a, same_b);
    struct side side_a = {&a, text_a, same_a}, side_b = {&b, text_b, same_b};
    join_changes(&side_a, &side_b);
    settle_changes(&side_a, &side_b);
    struct run_list runs = build(&a, &b, same_a, same_b, text_a, text_b);
    struct worddiff diff = {arena_copy(arena, runs.items, runs.count, sizeof *runs.items),
                            runs.count};
    VEC_FREE(&runs);
    VEC_FREE(&a);
    VEC_FREE(&b);
    free(same_a);
    free(same_b);
    buffer_free(&intern.folded);
    map_free(&intern.map);
    arena_free(intern.arena);
    return diff;
}
