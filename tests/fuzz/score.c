/* Two texts, parted by the first tab: a score from 0 to 1, the same to the last bit when they are
 * swapped, 1 for a text and itself where it has words, and no less where the bar is lower. */
#include "base/buffer.h"
#include "compare/compare.h"
#include "text/utf8.h"
#include "text/words.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool held)
{
    if (!held)
        abort();
}

static struct pair_score score(struct slice a, struct slice b, double threshold)
{
    struct compare_scorer *scorer = compare_scorer_new(SLICE("en"));
    struct pair_score score = compare_score(scorer, a, b, threshold);
    compare_scorer_free(scorer);
    return score;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buffer repaired = {0};
    utf8_repair(slice_of((const char *)data, size), &repaired);
    struct slice text = buffer_slice(&repaired);
    size = text.len;
    size_t tab = slice_find(text, SLICE("\t"), 0);
    if (tab >= size)
        tab = size / 2;
    struct slice a = slice_sub(text, 0, tab), b = slice_sub(text, tab < size ? tab + 1 : tab, size);
    struct pair_score there = score(a, b, 0.5), back = score(b, a, 0.5), low = score(a, b, 0.1);
    require(there.score == back.score && there.class == back.class && there.flags == back.flags);
    require(there.score >= 0 && there.score <= 1);
    require(low.score == there.score);
    require(there.class == CLASS_UNIQUE || low.class == there.class);
    if (words_count(a))
        require(score(a, a, 0.5).score >= 1);
    buffer_free(&repaired);
    return 0;
}
