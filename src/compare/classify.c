/* Word-level likeness: edits counted by Myers' greedy algorithm without the way back, in as many
 * diagonals as the bound for near allows. */
#include "compare/classify.h"

#include "base/buffer.h"
#include "text/fold.h"

enum { MOST_EDITS = 200 };

static bool same_words(const struct phrase *a, const struct phrase *b)
{
    if (a->token_count != b->token_count)
        return false;
    for (uint32_t i = 0; i < a->token_count; i++)
        if (a->tokens[i].word != b->tokens[i].word)
            return false;
    return true;
}

/* Deletions and insertions from a to b; most + 1 where there are more. most <= MOST_EDITS. */
static int32_t edits_between(const struct phrase *a, const struct phrase *b, int32_t most)
{
    int32_t reach[2 * MOST_EDITS + 3] = {0}, *x = reach + MOST_EDITS + 1;
    int32_t a_count = (int32_t)a->token_count, b_count = (int32_t)b->token_count;
    for (int32_t edits = 0; edits <= most; edits++)
        for (int32_t k = -edits; k <= edits; k += 2) {
            bool down = k == -edits || (k != edits && x[k - 1] < x[k + 1]);
            int32_t at = edits == 0 ? 0 : down ? x[k + 1] : x[k - 1] + 1;
            while (at < a_count && at - k < b_count && at - k >= 0 &&
                   a->tokens[at].word == b->tokens[at - k].word)
                at++;
            x[k] = at;
            if (at >= a_count && at - k >= b_count)
                return edits;
        }
    return most + 1;
}

enum pair_class classify(const struct phrase *a, struct slice text_a, const struct phrase *b,
                         struct slice text_b, double *alike)
{
    *alike = 0;
    if (same_words(a, b)) {
        *alike = 1;
        return fold_same_typography(text_a, text_b) ? CLASS_VERBATIM
               : a->token_count                     ? CLASS_NEAR
                                                    : CLASS_PARAPHRASE;
    }
    uint32_t all = a->token_count + b->token_count;
    int32_t bound = all / 5 < MOST_EDITS ? (int32_t)(all / 5) : MOST_EDITS;
    if (bound < 2 && a->token_count == b->token_count && a->token_count >= 4)
        bound = 2;
    uint32_t apart = a->token_count > b->token_count ? a->token_count - b->token_count
                                                     : b->token_count - a->token_count;
    if (apart > (uint32_t)bound)
        return CLASS_PARAPHRASE;
    int32_t edits = edits_between(a, b, bound);
    if (edits > bound)
        return CLASS_PARAPHRASE;
    *alike = 1 - (double)edits / all;
    return CLASS_NEAR;
}
