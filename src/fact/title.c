/* Titles and roles. Indexes are tokens, ranges bytes of the text. Whether what stands beside them
 * is a person is for the caller to conclude. */
#include "fact/title.h"

#include "base/buffer.h"
#include "text/fold.h"
#include "text/words.h"
#include "vocabulary/trait.h"

/* How far a role reaches in words, and how common a word tells nothing of it. */
enum { REACH = 4, TELLING = 440 };

static bool has_trait(const struct reading *reading, uint32_t token, uint32_t traits)
{
    return reading_traits(reading, token) & traits;
}

static bool capital(const struct reading *reading, uint32_t token)
{
    return reading->document->tokens[token].flags & TOKEN_CAPITAL;
}

uint32_t title_length(const struct reading *reading, uint32_t first, uint32_t last)
{
    uint32_t length = 0;
    for (uint32_t t = first; t <= last; t++) {
        if (has_trait(reading, t, TRAIT_BODY | TRAIT_SUFFIX) &&
            !has_trait(reading, t, TRAIT_GIVEN | TRAIT_OFFICE | TRAIT_COURTESY) &&
            (t == last || t == first + 1))
            return 0;
        if (t < last && has_trait(reading, t, TRAIT_OFFICE | TRAIT_COURTESY))
            length = t - first + 1;
    }
    return has_trait(reading, last, TRAIT_OFFICE) ? 0 : length;
}

/* The tokens from first to before end, with one word that says more of the role. */
static struct range widen(const struct reading *reading, uint32_t first, uint32_t end)
{
    const struct token *tokens = reading->document->tokens;
    if (first > reading->from && reading_adjacent(reading, first) && !capital(reading, first - 1) &&
        reading_stem(reading, first - 1)->rarity >= TELLING &&
        !has_trait(reading, first - 1, TRAIT_SAY | TRAIT_REPORT))
        first--;
    return (struct range){tokens[first].start, tokens[end - 1].end};
}

/* In small letters these say nothing of a person. */
static bool too_wide(const struct reading *reading, uint32_t token)
{
    return reading_is(reading, token, SLICE("major")) ||
           reading_is(reading, token, SLICE("private")) ||
           reading_is(reading, token, SLICE("general"));
}

static struct range before_name(const struct reading *reading, uint32_t first)
{
    uint32_t t = first;
    if (t > reading->from && too_wide(reading, t - 1))
        return (struct range){0, 0};
    while (t > reading->from && first - t < REACH && reading_adjacent(reading, t) &&
           !capital(reading, t - 1) && has_trait(reading, t - 1, TRAIT_OFFICE))
        t--;
    return t < first ? widen(reading, t, first) : (struct range){0, 0};
}

static bool comma_after(const struct reading *reading, uint32_t token)
{
    const struct token *tokens = reading->document->tokens;
    return token + 1 < reading->to &&
           slice_equal(slice_sub(reading->text, tokens[token].end, tokens[token + 1].start),
                       SLICE(", "));
}

static bool is_article(const struct reading *reading, uint32_t token)
{
    static const struct slice articles[] = {{"the", 3}, {"a", 1},   {"an", 2},
                                            {"its", 3}, {"der", 3}, {"die", 3}};
    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
        if (reading_is(reading, token, articles[i]))
            return true;
    return false;
}

static struct range behind_name(const struct reading *reading, uint32_t last)
{
    uint32_t first = last + 1;
    if (!comma_after(reading, last))
        return (struct range){0, 0};
    if (is_article(reading, first))
        first++;
    for (uint32_t t = first; t < reading->to && t < first + REACH; t++) {
        if (capital(reading, t) || (t > first && !reading_adjacent(reading, t)))
            break;
        if (has_trait(reading, t, TRAIT_OFFICE)) {
            while (t + 1 < reading->to && has_trait(reading, t + 1, TRAIT_OFFICE) &&
                   reading_adjacent(reading, t + 1))
                t++;
            const struct token *tokens = reading->document->tokens;
            bool another =
                t + 1 < reading->to && reading_adjacent(reading, t + 1) && capital(reading, t + 1);
            return another ? (struct range){0, 0}
                           : (struct range){tokens[first].start, tokens[t].end};
        }
    }
    return (struct range){0, 0};
}

struct range title_beside(const struct reading *reading, uint32_t first, uint32_t last)
{
    struct range before = before_name(reading, first);
    return before.end ? before : behind_name(reading, last);
}

bool title_age(const struct reading *reading, uint32_t last)
{
    uint32_t next = last + 1;
    if (!comma_after(reading, last))
        return false;
    if (reading_is(reading, next, SLICE("who")) || reading_is(reading, next, SLICE("whose")))
        return true;
    struct slice age = reading_word(reading, next);
    bool number = age.len == 2 && age.data[0] > '0' && age.data[0] <= '9' && age.data[1] >= '0' &&
                  age.data[1] <= '9';
    uint32_t end = reading->document->tokens[next].end;
    return number && end < reading->text.len &&
           (reading->text.data[end] == ',' || reading->text.data[end] == '.');
}

static bool role_word(struct slice word, struct buffer *folded)
{
    buffer_clear(folded);
    fold_add(word, folded);
    return trait_of(buffer_slice(folded), UINT32_MAX) & TRAIT_OFFICE;
}

bool title_same_role(struct slice a, struct slice b)
{
    struct buffer one = {0}, other = {0};
    struct word x, y;
    bool same = false;
    for (size_t i = 0; !same && words_next(a, &i, &x);) {
        if (!role_word(slice_range(a, x.range), &one))
            continue;
        for (size_t j = 0; !same && words_next(b, &j, &y);)
            same = role_word(slice_range(b, y.range), &other) &&
                   slice_equal(buffer_slice(&one), buffer_slice(&other));
    }
    buffer_free(&one);
    buffer_free(&other);
    return same;
}
