/* Columns of the parallel view. A column is a prefix (cursor, number, mark, blank) and its text,
 * and each is followed by one column of border; the strip takes the last of the screen. */
#include "parallel/columns.h"

#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

enum { TEXT_LEAST = 19, NUMBERED_LEAST = 22, PAIR_LEAST = 40, STACKED_BELOW = 22, CELL_LEAST = 14 };

static void list_slots(struct columns *columns)
{
    columns->slot_count = 0;
    for (size_t i = 0; i < columns->count; i++) {
        uint32_t article = columns->order[i];
        columns->slot_of[article] =
            columns->hidden[article] ? UINT32_MAX : (uint32_t)columns->slot_count;
        if (!columns->hidden[article])
            columns->slots[columns->slot_count++] = article;
    }
    if (columns->focus >= columns->slot_count)
        columns->focus = columns->slot_count ? columns->slot_count - 1 : 0;
}

void columns_reset(struct columns *columns)
{
    uint32_t focused = columns->slot_count ? columns_focused(columns) : 0;
    for (size_t i = 0; i < columns->count; i++) {
        columns->order[i] = (uint32_t)i;
        columns->hidden[i] = false;
        columns->wider[i] = 0;
    }
    columns->zoomed = false;
    list_slots(columns);
    columns_go(columns, focused);
}

void columns_arrange(struct columns *columns, const uint32_t *order)
{
    uint32_t focused = columns_focused(columns);
    memcpy(columns->order, order, columns->count * sizeof *columns->order);
    list_slots(columns);
    columns_go(columns, focused);
}

void columns_init(struct columns *columns, size_t articles)
{
    *columns = (struct columns){.count = articles};
    columns->order = alloc_zeroed(articles + 1, sizeof *columns->order);
    columns->slots = alloc_zeroed(articles + 1, sizeof *columns->slots);
    columns->slot_of = alloc_zeroed(articles + 1, sizeof *columns->slot_of);
    columns->hidden = alloc_zeroed(articles + 1, sizeof *columns->hidden);
    columns->wider = alloc_zeroed(articles + 1, sizeof *columns->wider);
    columns_reset(columns);
}

void columns_free(struct columns *columns)
{
    free(columns->order);
    free(columns->slots);
    free(columns->hidden);
    free(columns->slot_of);
    free(columns->wider);
    *columns = (struct columns){0};
}

uint32_t columns_article(const struct columns *columns, size_t place)
{
    return columns->slots[columns->first + place];
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

static size_t prefix_of(size_t width, size_t digits)
{
    return (width < NUMBERED_LEAST ? 0 : digits) + 3;
}

static bool is_stacked(const struct columns *columns, size_t room, size_t digits)
{
    if (columns->zoomed || columns->slot_count < 2 || columns->stacking == STACKING_NEVER)
        return false;
    size_t half = (room - 1) / 2;
    return columns->stacking == STACKING_ALWAYS || half < prefix_of(half, digits) + STACKED_BELOW;
}

/* Which column gives the next spare column of the screen, or gets it: the first of those that have
 * given or got least. */
static size_t next_of(const int *changed, const size_t *widths, size_t count, bool give)
{
    size_t best = count;
    for (size_t i = 0; i < count; i++)
        if (!(give && widths[i] <= CELL_LEAST) && (best == count || changed[i] < changed[best]))
            best = i;
    return best;
}

/* Shares cells among the visible columns: equally, but for what the user wants. */
static void share(const struct columns *columns, size_t cells, size_t *widths)
{
    size_t count = columns->visible, total = 0;
    int changed[COLUMNS_MOST] = {0};
    for (size_t i = 0; i < count; i++) {
        long width = (long)(cells / count) + columns->wider[columns_article(columns, i)];
        bool least = cells / count < CELL_LEAST || width >= CELL_LEAST;
        widths[i] = count == 1 ? cells : least ? (size_t)(width > 2 ? width : 2) : CELL_LEAST;
        total += widths[i];
    }
    for (; total != cells; total += total > cells ? -1 : 1) {
        size_t i = next_of(changed, widths, count, total > cells);
        if (i == count)
            break;
        widths[i] += total > cells ? -1 : 1;
        changed[i]++;
    }
}

static void place_columns(struct columns *columns, size_t room, size_t digits)
{
    size_t n = columns->visible, at = 0, least = SIZE_MAX, widths[COLUMNS_MOST];
    size_t cells = room >= 2 * n ? room - (n - 1) : n;
    share(columns, cells, widths);
    for (size_t i = 0; i < n; i++) {
        columns->start[i] = at;
        at += widths[i] + 1;
        least = widths[i] < least ? widths[i] : least;
    }
    columns->start[n] = at;
    columns->digits = cells / n < NUMBERED_LEAST ? 0 : digits;
    columns->prefix = columns->digits + 3 + (columns->stacked ? columns->labels + 1 : 0);
    bool alike = true; /* then the same words break at the same places */
    for (size_t i = 0; i < n; i++)
        alike &= !columns->wider[columns_article(columns, i)];
    for (size_t i = 0; i < n; i++) {
        size_t width = alike ? least : widths[i];
        columns->texts[i] = width > columns->prefix + 2 ? width - columns->prefix : 2;
    }
}

static bool is_like(const struct columns *a, const struct columns *b)
{
    if (a->visible != b->visible || a->stacked != b->stacked || a->prefix != b->prefix ||
        (!a->stacked && a->first != b->first))
        return false;
    for (size_t i = 0; i < a->visible; i++)
        if (a->texts[i] != b->texts[i])
            return false;
    return true;
}

bool columns_fit(struct columns *columns, size_t screen, size_t statements, size_t labels)
{
    struct columns old = *columns;
    size_t digits = digits_of(statements);
    size_t room = screen > 4 ? screen - 2 : 2; /* the strip and the border before it */
    columns->screen = screen;
    columns->statements = statements;
    columns->labels = labels;
    columns->stacked = is_stacked(columns, room, digits);
    columns->visible = columns->zoomed || columns->stacked ? 1 : how_many(columns, room, digits);
    slide(columns);
    place_columns(columns, room, digits);
    return !is_like(&old, columns);
}

static bool refit(struct columns *columns)
{
    return columns_fit(columns, columns->screen, columns->statements, columns->labels);
}

bool columns_widen(struct columns *columns, long by)
{
    uint32_t article = columns_focused(columns);
    int old = columns->wider[article];
    size_t place = columns->focus - columns->first, before = columns->texts[place];
    long wanted = old + by, most = (long)columns->screen;
    columns->wider[article] = (int)(wanted > most ? most : wanted < -most ? -most : wanted);
    refit(columns);
    if (by > 0 ? columns->texts[place] > before : columns->texts[place] < before)
        return true;
    columns->wider[article] = old;
    refit(columns);
    return false;
}

bool columns_drag(struct columns *columns, size_t place, long by)
{
    if (place == 0 || place >= columns->visible || place >= COLUMNS_MOST)
        return false;
    int *left = &columns->wider[columns_article(columns, place - 1)];
    int *right = &columns->wider[columns_article(columns, place)];
    long room = (long)(columns->start[place] - columns->start[place - 1]) - 1 + by;
    long rest = (long)(columns->start[place + 1] - columns->start[place]) - 1 - by;
    if (room < CELL_LEAST || rest < CELL_LEAST)
        return false;
    *left += (int)by;
    *right -= (int)by;
    refit(columns);
    return true;
}

void columns_even(struct columns *columns)
{
    memset(columns->wider, 0, columns->count * sizeof *columns->wider);
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

size_t columns_slide(const struct columns *columns, size_t first, size_t visible)
{
    if (first + visible > columns->slot_count)
        first = columns->slot_count > visible ? columns->slot_count - visible : 0;
    if (columns->focus < first)
        first = columns->focus;
    return columns->focus >= first + visible ? columns->focus + 1 - visible : first;
}
