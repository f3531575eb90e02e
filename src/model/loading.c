/* A growing list of articles, each with one reference. */
#include "model/loading.h"

#include "base/alloc.h"

#include <stdlib.h>

void articles_add(struct articles *articles, struct article *article)
{
    size_t count = articles->count;
    if (!(count & (count - 1))) /* the room doubles at every power of two */
        articles->items =
            alloc_resize(articles->items, count ? count * 2 : 1, sizeof *articles->items);
    articles->items[articles->count++] = article;
}

void articles_free(struct articles *articles)
{
    for (size_t i = 0; i < articles->count; i++)
        article_release(articles->items[i]);
    free(articles->items);
    *articles = (struct articles){0};
}
