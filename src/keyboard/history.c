/* A short list of lines; looking one up goes through all of them. */
#include "keyboard/history.h"

#include "base/vec.h"

#include <string.h>

void history_free(struct history *history)
{
    for (size_t i = 0; i < history->count; i++)
        buffer_free(&history->items[i]);
    VEC_FREE(history);
}

/* The item of this text, or the count. */
static size_t find(const struct history *history, struct slice line)
{
    size_t i = 0;
    while (i < history->count && !slice_equal(buffer_slice(&history->items[i]), line))
        i++;
    return i;
}

static void remove_item(struct history *history, size_t index)
{
    buffer_free(&history->items[index]);
    history->count--;
    memmove(history->items + index, history->items + index + 1,
            (history->count - index) * sizeof *history->items);
}

void history_add(struct history *history, struct slice line)
{
    if (!line.len || slice_find(line, SLICE("\n"), 0) < line.len)
        return;
    struct buffer item = {0};
    buffer_add_slice(&item, line);
    size_t index = find(history, line);
    if (index < history->count)
        remove_item(history, index);
    else if (history->count == HISTORY_LINES)
        remove_item(history, 0);
    VEC_PUSH(history, item);
}

struct slice history_line(const struct history *history, size_t back)
{
    if (back == 0 || back > history->count)
        return SLICE_NONE;
    return buffer_slice(&history->items[history->count - back]);
}
