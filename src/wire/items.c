/* Orders the items, reads them, and words what became of them. */
#include "wire/items.h"

#include "wire/status.h"

#include "base/limits.h"
#include "base/map.h"

#include <stdlib.h>

bool items_add(struct items *items, struct item item)
{
    if (items->list.count >= LIMIT_PARTS)
        return false;
    item.order = item.group = (uint32_t)items->list.count;
    VEC_PUSH(&items->list, item);
    return true;
}

static struct slice significant(struct slice number)
{
    while (number.len > 1 && number.data[0] == '0')
        number = slice_sub(number, 1, number.len);
    return number;
}

/* Versions are numbers of any length. */
static int compare_versions(struct slice a, struct slice b)
{
    a = significant(slice_trim(a));
    b = significant(slice_trim(b));
    if (a.len != b.len)
        return a.len < b.len ? -1 : 1;
    return slice_compare(a, b);
}

static int newest_first(const void *left, const void *right)
{
    const struct item *a = left, *b = right;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    int order = compare_versions(b->version, a->version);
    if (!order)
        order = slice_compare(b->created, a->created);
    if (order)
        return order;
    return a->order < b->order ? -1 : a->order > b->order;
}

/* Gives the items of one guid the place of the first of them. */
static void group(struct items *items)
{
    struct map guids = {0};
    for (size_t i = 0; i < items->list.count; i++) {
        struct item *item = &items->list.items[i];
        if (item->guid.len)
            item->group = *map_put(&guids, item->guid, item->order, NULL);
    }
    map_free(&guids);
    if (items->list.count)
        qsort(items->list.items, items->list.count, sizeof *items->list.items, newest_first);
}

/* The same reason is told once. */
static void pass_over(struct items *items, struct slice why)
{
    struct slice so_far = buffer_slice(&items->passed);
    items->passed_count++;
    if (slice_find(so_far, why, 0) < so_far.len || so_far.len > 200)
        return;
    if (so_far.len)
        buffer_add_string(&items->passed, "; ");
    buffer_add_slice(&items->passed, why);
}

static void warn_old(struct article *article, const struct item *newest)
{
    if (!newest->version.len)
        article_warn(article, MESSAGE_OLD_VERSION, newest->node->line, NULL);
    else if (newest->status.len && !slice_equal_string(newest->status, "usable"))
        article_warn(article, MESSAGE_OLD_VERSION, newest->node->line, "version %.*s, %.*s",
                     SLICE_ARG(wire_cut(newest->version, 40)), SLICE_ARG(newest->status));
    else
        article_warn(article, MESSAGE_OLD_VERSION, newest->node->line, "version %.*s",
                     SLICE_ARG(wire_cut(newest->version, 40)));
}

static void read_all(struct items *items, const struct xml *xml, items_reader *reader,
                     const struct load_options *options, struct articles *articles)
{
    struct buffer why = {0};
    const struct item *newest = NULL;
    for (size_t i = 0; i < items->list.count; i++) {
        const struct item *item = &items->list.items[i];
        size_t before = articles->count;
        if (!newest || newest->group != item->group)
            newest = item;
        buffer_clear(&why);
        reader(xml, item, options, articles, &why);
        if (articles->count == before && why.len)
            pass_over(items, buffer_slice(&why));
        for (size_t k = before; k < articles->count && newest != item; k++)
            warn_old(articles->items[k], newest);
    }
    buffer_free(&why);
}

static void warn_passed(const struct items *items, struct article *article)
{
    article_warn(article, MESSAGE_NOT_TEXT, 0, "%zu of %zu: %.*s", items->passed_count,
                 items->list.count, SLICE_ARG(buffer_slice(&items->passed)));
}

bool items_read(struct items *items, const struct xml *xml, items_reader *reader, const char *name,
                const struct load_options *options, struct articles *articles, struct error *error)
{
    group(items);
    read_all(items, xml, reader, options, articles);
    bool done = articles->count > 0;
    if (!items->list.count)
        error_set(error, MESSAGE_NO_ARTICLE, name, "no item of news");
    else if (!done && items->list.count == 1)
        error_set(error, MESSAGE_NO_ARTICLE, name, "%.*s", SLICE_ARG(buffer_slice(&items->passed)));
    else if (!done)
        error_set(error, MESSAGE_NO_ARTICLE, name, "%zu items: %.*s", items->list.count,
                  SLICE_ARG(buffer_slice(&items->passed)));
    else if (items->passed_count)
        warn_passed(items, articles->items[0]);
    VEC_FREE(&items->list);
    buffer_free(&items->passed);
    return done;
}
