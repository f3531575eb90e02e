/* Numbers of mentions. */
#include "compare/links.h"

void links_begin(struct links *links, const struct candidates *candidates)
{
    uint32_t total = 0;
    *links = (struct links){.candidates = candidates};
    links->base = alloc_zeroed(candidates->article_count + 1, sizeof *links->base);
    for (size_t i = 0; i < candidates->article_count; i++) {
        links->base[i] = total;
        total += (uint32_t)candidates->mentions[i].count;
    }
    links->base[candidates->article_count] = total;
}

void links_free(struct links *links)
{
    free(links->base);
    VEC_FREE(&links->items);
}

uint32_t links_number(const struct links *links, uint32_t article, const struct mention *mention)
{
    const struct mentions *mentions = &links->candidates->mentions[article];
    return links->base[article] + (uint32_t)(mention - mentions->items);
}

uint32_t links_article(const struct links *links, uint32_t number)
{
    uint32_t low = 0, high = (uint32_t)links->candidates->article_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (links->base[middle] <= number)
            low = middle;
        else
            high = middle;
    }
    /* Articles without mentions share their number with the next that has some. */
    while (links->base[low + 1] <= number)
        low++;
    return low;
}

const struct mention *links_mention(const struct links *links, uint32_t number)
{
    uint32_t article = links_article(links, number);
    return &links->candidates->mentions[article].items[number - links->base[article]];
}
