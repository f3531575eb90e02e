/* Meanings of words inside a sentence, by word diff against the sentence it is shown with. Ranges
 * are bytes of the shown text. A table of a few hundred entries, emptied when it is full: a screen
 * holds fewer. */
#include "sheet/wording.h"

#include "base/alloc.h"
#include "sheet/display.h"
#include "sheet/relation.h"
#include "text/worddiff.h"
#include "text/words.h"

#include <stdlib.h>
#include <string.h>

enum { SLOTS = 2048, FULL = 1024, JOINED = 8, DIFF_BYTES = 16384 };

struct wording {
    uint32_t article, sentence;
    const struct styled *styled; /* NULL: free */
};

struct wordings {
    struct arena *arena;
    size_t count;
    struct buffer scratch;
    struct wording slots[SLOTS];
};

struct wordings *wordings_new(void)
{
    struct wordings *wordings = alloc_zeroed(1, sizeof *wordings);
    wordings->arena = arena_new();
    return wordings;
}

void wordings_free(struct wordings *wordings)
{
    if (!wordings)
        return;
    arena_free(wordings->arena);
    buffer_free(&wordings->scratch);
    free(wordings);
}

void wordings_clear(struct wordings *wordings)
{
    arena_reset(wordings->arena);
    wordings->count = 0;
    memset(wordings->slots, 0, sizeof wordings->slots);
}

struct slice wording_join(struct arena *arena, const struct comparison *comparison,
                          const struct member *member, uint32_t sentence, size_t *own)
{
    const struct article *article = comparison->articles[member->article];
    struct buffer joined = {0}, scratch = {0};
    *own = 0;
    for (uint32_t i = 0; i < member->count; i++) {
        bool next = i > 0 && member->sentences[i] == member->sentences[i - 1] + 1;
        if (i > 0)
            buffer_add_string(&joined, next || i == JOINED ? " " : " ... ");
        if (i == JOINED) {
            buffer_format(&joined, "[%u sentences more]", member->count - i);
            break;
        }
        if (member->sentences[i] == sentence)
            *own = joined.len;
        buffer_add_slice(&joined, display_sentence(article, member->sentences[i], &scratch));
    }
    struct slice copy = arena_slice(arena, buffer_slice(&joined));
    buffer_free(&joined);
    buffer_free(&scratch);
    return copy;
}

static bool is_word_byte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (unsigned char)c >= 0x80;
}

static bool has_word(struct slice text, struct slice word)
{
    for (size_t at = 0; (at = slice_find_nocase(text, word, at)) < text.len; at++) {
        size_t end = at + word.len;
        if ((at == 0 || !is_word_byte(text.data[at - 1])) &&
            (end == text.len || !is_word_byte(text.data[end])))
            return true;
    }
    return false;
}

bool wording_in_conflict(const struct pair *pair, struct slice word)
{
    if (!(pair->flags & FLAG_CONFLICT) || !word.len)
        return false;
    for (size_t i = 0; i < pair->reason_count; i++)
        if (strstr(pair->reasons[i].code, "differ") && has_word(pair->reasons[i].text, word))
            return true;
    return false;
}

/* Adds the run (bytes of text) as OTHER, and those of its words that a conflict is about. */
static void add_other(struct spans *spans, struct slice text, struct range run,
                      const struct pair *pair, size_t shift)
{
    spans_add(spans, run.start - shift, run.end - shift, MEANING_OTHER);
    struct slice part = slice_range(text, run);
    struct word word;
    for (size_t at = 0; words_next(part, &at, &word);)
        if (wording_in_conflict(pair, slice_range(part, word.range)))
            spans_add(spans, run.start - shift + word.range.start,
                      run.start - shift + word.range.end, MEANING_CONFLICT);
}

static void add_diff(struct wordings *wordings, const struct comparison *comparison,
                     const struct relation *relation, uint32_t sentence, struct styled *styled)
{
    size_t own, ignored;
    struct slice text = wording_join(wordings->arena, comparison, relation->own, sentence, &own);
    struct slice other =
        wording_join(wordings->arena, comparison, relation->other, UINT32_MAX, &ignored);
    size_t end = own + styled->text.len;
    if (text.len > DIFF_BYTES || other.len > DIFF_BYTES || end > text.len)
        return;
    struct worddiff diff = worddiff_compute(wordings->arena, other, text);
    struct spans spans = {0};
    for (size_t i = 0; i < diff.count; i++) {
        struct range run = diff.runs[i].b;
        if (diff.runs[i].kind != DIFF_INSERTED || run.end <= own || run.start >= end)
            continue;
        run.start = run.start < own ? (uint32_t)own : run.start;
        run.end = run.end > end ? (uint32_t)end : run.end;
        add_other(&spans, text, run, relation->pair, own);
    }
    styled->spans = arena_copy(wordings->arena, spans.items, spans.count, sizeof *spans.items);
    styled->count = spans.count;
    free(spans.items);
}

static const struct styled *make(struct wordings *wordings, const struct comparison *comparison,
                                 uint32_t article, uint32_t sentence)
{
    const struct article *a = comparison->articles[article];
    struct styled *styled = ARENA_NEW(wordings->arena, struct styled);
    styled->text = arena_slice(wordings->arena, display_sentence(a, sentence, &wordings->scratch));
    struct relation relation = relation_of(comparison, article, sentence);
    if (a->blocks[a->sentences[sentence].block].kind == BLOCK_HEADING)
        styled->meaning = MEANING_HEADING;
    else if (!relation.pair)
        styled->meaning = MEANING_ONLY;
    else
        styled->meaning = relation.pair->class == CLASS_NEAR ? MEANING_NEAR : MEANING_SAME;
    if (relation.pair && relation.pair->class != CLASS_VERBATIM)
        add_diff(wordings, comparison, &relation, sentence, styled);
    return styled;
}

const struct styled *wording_of(struct wordings *wordings, const struct comparison *comparison,
                                uint32_t article, uint32_t sentence)
{
    if (wordings->count >= FULL)
        wordings_clear(wordings);
    uint64_t hash = ((uint64_t)article << 32 | sentence) * 0x9E3779B97F4A7C15u;
    size_t slot = hash >> 53;
    for (; wordings->slots[slot].styled; slot = (slot + 1) % SLOTS)
        if (wordings->slots[slot].article == article && wordings->slots[slot].sentence == sentence)
            return wordings->slots[slot].styled;
    const struct styled *styled = make(wordings, comparison, article, sentence);
    wordings->slots[slot] = (struct wording){article, sentence, styled};
    wordings->count++;
    return styled;
}
