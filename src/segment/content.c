/* The hash of sentences, two at a time: every step of the hash waits for the step before, so that
 * there is time for another sentence's. */
#include "segment/content.h"

#include "base/hash.h"
#include "segment/peek.h"

struct lane {
    struct slice rest;
    uint64_t hash;
    struct sentence *sentence;
};

/* No white space, or a single space inside ASCII: what most bytes are, told without a branch. */
static unsigned stands_for_itself(unsigned char byte, unsigned char next)
{
    unsigned visible = byte - 0x21u < 0x5F, before_visible = next - 0x21u < 0x5F;
    return visible | (before_visible & (byte == ' '));
}

/* Steps both lanes as far as what comes stands for itself in both. */
static void step_both(struct lane *a, struct lane *b)
{
    const unsigned char *x = (const unsigned char *)a->rest.data;
    const unsigned char *y = (const unsigned char *)b->rest.data;
    size_t len = a->rest.len < b->rest.len ? a->rest.len : b->rest.len, at = 0;
    uint64_t first = a->hash, second = b->hash;
    for (; at + 1 < len &&
           (stands_for_itself(x[at], x[at + 1]) & stands_for_itself(y[at], y[at + 1]));
         at++) {
        first = hash_stable_byte(first, x[at]);
        second = hash_stable_byte(second, y[at]);
    }
    a->hash = first;
    b->hash = second;
    a->rest = slice_sub(a->rest, at, a->rest.len);
    b->rest = slice_sub(b->rest, at, b->rest.len);
}

/* Steps over one byte, or over white space with all that follows it. */
static void step(struct lane *lane)
{
    size_t space = peek_space(lane->rest, 0);
    size_t bytes = space ? peek_skip_space(lane->rest, 0) : 1;
    char as = space ? ' ' : lane->rest.data[0];
    lane->hash = hash_stable_byte(lane->hash, (unsigned char)as);
    lane->rest = slice_sub(lane->rest, bytes, lane->rest.len);
}

/* Steps on in the sentence, or, where it is done, takes the next; false where there is none. */
static bool go_on(struct lane *lane, struct slice text, struct sentence **next,
                  const struct sentence *end)
{
    if (lane->rest.len) {
        step(lane);
        return true;
    }
    if (lane->sentence)
        lane->sentence->id.hash = lane->hash;
    *lane = (struct lane){0};
    if (*next == end)
        return false;
    lane->sentence = (*next)++;
    lane->rest = slice_range(text, lane->sentence->range);
    lane->hash = hash_stable(SLICE(""), 0);
    return true;
}

void content_hash(struct slice text, struct sentence *sentences, size_t count)
{
    struct sentence *next = sentences;
    const struct sentence *end = sentences + count;
    struct lane a = {0}, b = {0};
    for (;;) {
        bool more = go_on(&a, text, &next, end);
        if (!go_on(&b, text, &next, end) || !more)
            break;
        step_both(&a, &b);
    }
    while (a.sentence && go_on(&a, text, &next, end))
        ;
    while (b.sentence && go_on(&b, text, &next, end))
        ;
}
