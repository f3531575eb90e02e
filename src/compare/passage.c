/* Merging verbatim runs into passages. Gaps are counted in words, results in bytes of the texts. */
#include "compare/passage.h"

#include "base/vec.h"

enum { GAP = 12 };

struct stretch {
    struct run run;
    uint32_t end_a, end_b; /* one past the last token */
    uint32_t common;       /* words in runs */
};

struct stretches {
    struct stretch *items;
    size_t count, capacity;
};

static bool close_by(const struct stretch *before, const struct run *run)
{
    return run->article_a == before->run.article_a && run->article_b == before->run.article_b &&
           run->token_a >= before->end_a && run->token_b >= before->end_b &&
           run->token_a - before->end_a <= GAP && run->token_b - before->end_b <= GAP;
}

/* Runs come sorted by their place in a, so that what a run continues is among the last few. */
static struct stretches merge(const struct runs *runs, uint32_t min_run, int base)
{
    struct stretches stretches = {0};
    for (size_t i = 0; i < runs->count; i++) {
        const struct run *run = &runs->items[i];
        if (run->count < min_run || (base != NO_BASE && run->article_a != (uint32_t)base &&
                                     run->article_b != (uint32_t)base))
            continue;
        size_t at = stretches.count, oldest = at > 8 ? at - 8 : 0;
        while (at > oldest && !close_by(&stretches.items[at - 1], run))
            at--;
        if (at > oldest) {
            struct stretch *stretch = &stretches.items[at - 1];
            stretch->end_a = run->token_a + run->count;
            stretch->end_b = run->token_b + run->count;
            stretch->common += run->count;
        } else {
            VEC_PUSH(&stretches, (struct stretch){*run, run->token_a + run->count,
                                                  run->token_b + run->count, run->count});
        }
    }
    return stretches;
}

static struct range bytes(const struct document *document, uint32_t from, uint32_t end)
{
    return (struct range){document->tokens[from].start, document->tokens[end - 1].end};
}

void passages_fill(struct comparison *comparison, const struct candidates *candidates,
                   uint32_t min_run)
{
    struct stretches stretches = merge(&candidates->runs, min_run, comparison->base);
    comparison->passages = ARENA_ARRAY(comparison->arena, struct passage, stretches.count);
    comparison->passage_count = stretches.count;
    for (size_t i = 0; i < stretches.count; i++) {
        const struct stretch *stretch = &stretches.items[i];
        uint32_t a = stretch->run.article_a, b = stretch->run.article_b;
        uint32_t words_a = stretch->end_a - stretch->run.token_a;
        uint32_t words_b = stretch->end_b - stretch->run.token_b;
        bool whole = words_a == stretch->common && words_b == stretch->common;
        comparison->passages[i] = (struct passage){
            .article_a = a,
            .article_b = b,
            .a = bytes(&candidates->documents[a], stretch->run.token_a, stretch->end_a),
            .b = bytes(&candidates->documents[b], stretch->run.token_b, stretch->end_b),
            .class = whole ? CLASS_VERBATIM : CLASS_NEAR,
            .score = 2.0 * stretch->common / ((double)words_a + words_b)};
    }
    VEC_FREE(&stretches);
}
