/* Punctuation at the edges of passages. Offsets are bytes of the articles' texts. */
#include "passage/bounds.h"

#include "text/chars.h"
#include "text/utf8.h"

/* The sentence that holds the offset. */
static const struct sentence *sentence_at(const struct article *article, uint32_t offset)
{
    size_t low = 0, high = article->sentence_count;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (article->sentences[middle].range.start <= offset)
            low = middle;
        else
            high = middle;
    }
    return &article->sentences[low];
}

struct range bounds_alone(const struct digest *digest, uint32_t from, uint32_t to)
{
    const struct spot *first = &digest->places[from], *last = &digest->places[to - 1];
    struct range range = {first->start, last->end};
    const struct range opening = sentence_at(digest->article, first->start)->range;
    const struct range closing = sentence_at(digest->article, last->start)->range;
    if (from == 0 || digest->places[from - 1].start < opening.start)
        range.start = opening.start;
    if (to == digest->place_count || digest->places[to].start >= closing.end)
        range.end = closing.end;
    return range;
}

static bool same_mark(uint32_t a, uint32_t b)
{
    return a == b ? char_is_punctuation(a) : char_is_quote(a) && char_is_quote(b);
}

static bool common_before(struct slice a, uint32_t *at_a, struct slice b, uint32_t *at_b)
{
    if (!*at_a || !*at_b)
        return false;
    size_t from_a = utf8_back(a, *at_a), from_b = utf8_back(b, *at_b);
    uint32_t code_a, code_b;
    utf8_decode(a, from_a, &code_a);
    utf8_decode(b, from_b, &code_b);
    if (!same_mark(code_a, code_b))
        return false;
    *at_a = (uint32_t)from_a;
    *at_b = (uint32_t)from_b;
    return true;
}

static bool common_after(struct slice a, uint32_t *at_a, struct slice b, uint32_t *at_b)
{
    uint32_t code_a, code_b;
    if (*at_a >= a.len || *at_b >= b.len)
        return false;
    size_t len_a = utf8_decode(a, *at_a, &code_a), len_b = utf8_decode(b, *at_b, &code_b);
    if (!same_mark(code_a, code_b))
        return false;
    *at_a += (uint32_t)len_a;
    *at_b += (uint32_t)len_b;
    return true;
}

void bounds_common(const struct digest *a, struct range *range_a, const struct digest *b,
                   struct range *range_b)
{
    struct slice text_a = a->article->text, text_b = b->article->text;
    while (common_before(text_a, &range_a->start, text_b, &range_b->start))
        continue;
    while (common_after(text_a, &range_a->end, text_b, &range_b->end))
        continue;
}
