/* Columns of the parallel view. A column is a prefix (cursor, number, mark, blank) and its text,
 * and each is followed by one column of border; the strip takes the last of the screen. */
#include "parallel/columns.h"

#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

enum { TEXT_LEAST = 19, NUMBERED_LEAST = 22, PAIR_LEAST = 40 };

static void list_slots(struct columns *columns)
{
    columns->slot_count = 0;
    for (size_t i = 0; i < columns->count; i++)
        if (!columns->hidden[columns->order[i]])
            columns->slots[columns->slot_count++] = columns->order[i];
    if (columns->focus >= columns->slot_count)
        columns->focus = columns->slot_count ? columns->slot_count - 1 : 0;
}

void columns_reset(struct columns *columns)
{
    uint32_t focused = columns->slot_count ? columns_focused(columns) : 0;
    for (size_t i = 0; i < columns->count; i++) {
        columns->order[i] = (uint32_t)i;
        columns->hidden[i] = false;
    }
    list_slots(columns);
    columns_go(columns, focused);
}

void columns_init(struct columns *columns, size_t articles)
{
    *columns = (struct columns){.count = articles};
    columns->order = alloc_zeroed(articles + 1, sizeof *columns->order);
    columns->slots = alloc_zeroed(articles + 1, sizeof *columns->slots);
    columns->hidden = alloc_zeroed(articles + 1, sizeof *columns->hidden);
    columns_reset(columns);
}

void columns_free(struct columns *columns)
{
    free(columns->order);
    free(columns->slots);
    free(columns->hidden);
    *columns = (struct columns){0};
}

static size_t digits_of(size_t number)
{
    size_t digits = 1;
    while (number >= 10) {
        number /= 10;
        digits++;
    }
    return digits;
}

static size_t how_many(const struct columns *columns, size_t room, size_t digits)
{
    size_t most = columns->slot_count < COLUMNS_MOST ? columns->slot_count : COLUMNS_MOST;
    size_t fit = room / (TEXT_LEAST + digits + 3 + 1);
    if (fit < 2 && room + 2 >= PAIR_LEAST)
        fit = 2;
    if (fit < 1)
        fit = 1;
    return fit < most ? fit : most;
}

static void slide(struct columns *columns)
{
    if (columns->focus < columns->first)
        columns->first = columns->focus;
    if (columns->focus >= columns->first + columns->visible)
        columns->first = columns->focus + 1 - columns->visible;
    if (columns->first + columns->visible > columns->slot_count)
        columns->first = columns->slot_count - columns->visible;
}

bool columns_fit(struct columns *columns, size_t screen, size_t statements)
{
    struct columns old = *columns;
    size_t digits = digits_of(statements);
    size_t room = screen > 4 ? screen - 2 : 2; /* the strip and the border before it */
    columns->visible = how_many(columns, room, digits);
    slide(columns);
    size_t n = columns->visible ? columns->visible : 1;
    size_t cells = room >= 2 * n ? room - (n - 1) : n;
    size_t width = cells / n, extra = cells % n, at = 0;
    for (size_t i = 0; i < n; i++) {
        columns->start[i] = at;
        at += width + (i < extra) + 1;
    }
    columns->start[n] = at;
    columns->digits = width < NUMBERED_LEAST ? 0 : digits;
    columns->prefix = columns->digits + 3;
    columns->text = width > columns->prefix + 2 ? width - columns->prefix : 2;
    return old.visible != columns->visible || old.first != columns->first ||
           old.text != columns->text;
}

uint32_t columns_article(const struct columns *columns, size_t place)
{
    return columns->slots[columns->first + place];
}

uint32_t columns_focused(const struct columns *columns)
{
    return columns->slots[columns->focus];
}

bool columns_go(struct columns *columns, uint32_t article)
{
    for (size_t i = 0; i < columns->slot_count; i++)
        if (columns->slots[i] == article) {
            columns->focus = i;
            return true;
        }
    return false;
}

bool columns_step(struct columns *columns, long by)
{
    long last = (long)columns->slot_count - 1;
    long to = (long)columns->focus + by;
    to = to < 0 ? 0 : to > last ? last : to;
    if (to == (long)columns->focus)
        return false;
    columns->focus = (size_t)to;
    return true;
}

static size_t place_in_order(const struct columns *columns, uint32_t article)
{
    size_t i = 0;
    while (columns->order[i] != article)
        i++;
    return i;
}

bool columns_move(struct columns *columns, long by)
{
    if (by < 0 ? columns->focus == 0 : columns->focus + 1 >= columns->slot_count)
        return false;
    size_t neighbour = by < 0 ? columns->focus - 1 : columns->focus + 1;
    uint32_t own = columns->slots[columns->focus], other = columns->slots[neighbour];
    size_t own_place = place_in_order(columns, own), other_place = place_in_order(columns, other);
    columns->order[own_place] = other;
    columns->order[other_place] = own;
    list_slots(columns);
    return columns_go(columns, own);
}

bool columns_hide(struct columns *columns)
{
    if (columns->slot_count < 2)
        return false;
    columns->hidden[columns_focused(columns)] = true;
    list_slots(columns);
    return true;
}
