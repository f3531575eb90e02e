/* Word differences as pieces of text. Runs come from the word diff of the two shown texts; long
 * ones are not held against each other. */
#include "sheet/contrast.h"

#include "sheet/wording.h"
#include "text/width.h"
#include "text/worddiff.h"
#include "text/words.h"

enum { DIFF_BYTES = 16384 };

const char *contrast_name(enum contrast style)
{
    static const char *const names[CONTRASTS] = {"inline", "two lines", "only what is new"};
    return names[style];
}

static const char *const setting_words[CONTRASTS] = {"inline", "lines", "new"};

const char *contrast_word(enum contrast style)
{
    return setting_words[style];
}

bool contrast_find(struct slice word, enum contrast *style)
{
    for (int i = 0; i < CONTRASTS; i++)
        if (slice_equal_string(word, setting_words[i])) {
            *style = (enum contrast)i;
            return true;
        }
    return false;
}

static void add_conflict_words(const struct pair *pair, struct slice text, enum meaning meaning,
                               struct piece_list *pieces)
{
    struct word word;
    size_t done = 0;
    for (size_t at = 0; words_next(text, &at, &word);) {
        struct slice w = slice_range(text, word.range);
        if (!wording_in_conflict(pair, w))
            continue;
        piece_add(pieces, meaning, slice_sub(text, done, word.range.start));
        piece_add(pieces, MEANING_CONFLICT, w);
        done = word.range.end;
    }
    piece_add(pieces, meaning, slice_sub(text, done, text.len));
}

static struct slice trim_blanks(struct slice s)
{
    while (s.len && s.data[0] == ' ')
        s = slice_sub(s, 1, s.len);
    while (s.len && s.data[s.len - 1] == ' ')
        s.len--;
    return s;
}

static bool starts_blank(struct slice s)
{
    return s.len && s.data[0] == ' ';
}

static bool ends_blank(struct slice s)
{
    return s.len && s.data[s.len - 1] == ' ';
}

/* One run in its signs. */
static void add_changed(const struct pair *pair, struct slice run, bool deleted,
                        struct piece_list *pieces)
{
    enum meaning meaning = deleted ? MEANING_GHOST : MEANING_OTHER;
    piece_add(pieces, meaning, deleted ? SLICE("[-") : SLICE("{+"));
    add_conflict_words(pair, run, meaning, pieces);
    piece_add(pieces, meaning, deleted ? SLICE("-]") : SLICE("+}"));
}

/* The runs, with a blank between where the text that the changed one of the two stands in has one,
 * and where one goes and another comes. */
static void add_inline(const struct worddiff *diff, const struct pair *pair, struct slice base,
                       struct slice text, struct piece_list *pieces)
{
    enum meaning same = pair->class == CLASS_NEAR ? MEANING_NEAR : MEANING_SAME;
    struct slice a = {"", 0}, b = {"", 0};
    size_t start = pieces->text.len;
    enum diff_kind before = DIFF_SAME;
    for (size_t i = 0; i < diff->count; i++) {
        enum diff_kind kind = diff->runs[i].kind;
        struct slice next_a = slice_range(base, diff->runs[i].a);
        struct slice next_b = slice_range(text, diff->runs[i].b);
        struct slice words = trim_blanks(kind == DIFF_DELETED ? next_a : next_b);
        bool in_base = kind == DIFF_DELETED || (kind == DIFF_SAME && before == DIFF_DELETED);
        bool blank =
            in_base ? ends_blank(a) || starts_blank(next_a) : ends_blank(b) || starts_blank(next_b);
        bool both = kind != DIFF_SAME && before != DIFF_SAME;
        if (pieces->text.len > start && words.len && (blank || both))
            piece_add(pieces, MEANING_PLAIN, SLICE(" "));
        if (words.len && kind != DIFF_SAME)
            add_changed(pair, words, kind == DIFF_DELETED, pieces);
        else
            piece_add(pieces, same, words);
        a = next_a.len ? next_a : a;
        b = next_b.len ? next_b : b;
        before = kind;
    }
}

enum { OVERLAP_LEAST = 30 }; /* percent of the words: with fewer in common a diff cannot be read */

static bool overlap(const struct worddiff *diff, struct slice base, struct slice text)
{
    size_t same = 0, a = words_count(base), b = words_count(text);
    for (size_t i = 0; i < diff->count; i++)
        if (diff->runs[i].kind == DIFF_SAME)
            same += words_count(slice_range(text, diff->runs[i].b));
    return same * 100 >= OVERLAP_LEAST * (a > b ? a : b);
}

/* One of the two texts whole, with its own runs in signs. */
static void add_side(const struct worddiff *diff, const struct pair *pair, struct slice text,
                     bool deleted, struct piece_list *pieces)
{
    enum meaning same = pair->class == CLASS_NEAR ? MEANING_NEAR : MEANING_SAME;
    enum diff_kind own = deleted ? DIFF_DELETED : DIFF_INSERTED;
    for (size_t i = 0; i < diff->count; i++) {
        const struct diff_run *run = &diff->runs[i];
        if (run->kind != DIFF_SAME && run->kind != own)
            continue;
        struct slice words = slice_range(text, deleted ? run->a : run->b);
        struct slice trimmed = trim_blanks(words);
        if (run->kind == DIFF_SAME || !trimmed.len) {
            piece_add(pieces, same, words);
            continue;
        }
        size_t before = (size_t)(trimmed.data - words.data);
        piece_add(pieces, same, slice_sub(words, 0, before));
        add_changed(pair, trimmed, deleted, pieces);
        piece_add(pieces, same, slice_sub(words, before + trimmed.len, words.len));
    }
}

/* Else they differ in typography at most. */
static bool differs(const struct worddiff *diff)
{
    for (size_t i = 0; i < diff->count; i++)
        if (diff->runs[i].kind != DIFF_SAME)
            return true;
    return false;
}

static void add_new(const struct worddiff *diff, const struct pair *pair, struct slice text,
                    struct piece_list *pieces)
{
    bool any = false, left_out = false;
    for (size_t i = 0; i < diff->count; i++) {
        struct slice words = trim_blanks(slice_range(text, diff->runs[i].b));
        left_out |= diff->runs[i].kind == DIFF_DELETED;
        if (diff->runs[i].kind != DIFF_INSERTED || !words.len)
            continue;
        piece_add(pieces, MEANING_GHOST, any ? SLICE(" ... ") : i ? SLICE("... ") : SLICE(""));
        add_changed(pair, words, false, pieces);
        any = true;
    }
    if (!any)
        piece_add(pieces, MEANING_GHOST,
                  left_out ? SLICE("(nothing new: some words left out)") : SLICE("(nothing new)"));
    else if (diff->runs[diff->count - 1].kind == DIFF_SAME)
        piece_add(pieces, MEANING_GHOST, SLICE(" ..."));
}

void contrast_add(struct page *page, const struct comparison *comparison, const struct pair *pair,
                  uint32_t article, enum contrast style, size_t first, size_t rest,
                  struct piece_list *lead)
{
    bool a = pair->a.article == article;
    size_t own;
    struct slice text =
        wording_join(page->arena, comparison, a ? &pair->a : &pair->b, UINT32_MAX, &own);
    struct slice held =
        wording_join(page->arena, comparison, a ? &pair->b : &pair->a, UINT32_MAX, &own);
    struct worddiff diff = {0};
    bool brief = text.len <= DIFF_BYTES && held.len <= DIFF_BYTES;
    if (brief)
        diff = worddiff_compute(page->arena, held, text);
    if (slice_equal(text, held) || (brief && !differs(&diff))) {
        piece_add(lead, MEANING_SAME, SLICE("(the same words)"));
    } else if (!brief || !overlap(&diff, held, text)) {
        add_conflict_words(pair, text, MEANING_PLAIN, lead);
    } else if (style == CONTRAST_NEW) {
        add_new(&diff, pair, text, lead);
    } else if (style == CONTRAST_INLINE) {
        add_inline(&diff, pair, held, text, lead);
    } else {
        if (lead->text.len) /* the second below the first */
            rest = first + width_text(buffer_slice(&lead->text));
        piece_add(lead, MEANING_GHOST, SLICE("- "));
        add_side(&diff, pair, held, true, lead);
        page_add(page, first, rest + 2, lead);
        piece_add(lead, MEANING_GHOST, SLICE("+ "));
        add_side(&diff, pair, text, false, lead);
        first = rest;
        rest += 2;
    }
    page_add(page, first, rest, lead);
}
