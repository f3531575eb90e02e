/* Keys to actions. Sequences are matched key by key: the latest binding that fits exactly wins,
 * else one that the keys may still become. */
#include "keyboard/keys.h"

#include "base/vec.h"
#include "canvas/key.h"

#include <string.h>

enum { MOST = 1000000 };

bool keymap_bind(struct keymap *map, unsigned context, struct slice keys, enum action action)
{
    struct binding binding = {.context = context, .action = action};
    binding.len = key_parse(keys, binding.keys, KEYS_ROOM);
    if (binding.len == 0 || binding.len > KEYS_ROOM)
        return false;
    VEC_PUSH(map, binding);
    return true;
}

void keymap_init(struct keymap *map)
{
    *map = (struct keymap){0};
    size_t count;
    const struct action_info *table = action_table(&count);
    for (size_t i = 0; i < count; i++) {
        struct slice rest = slice_from(table[i].keys ? table[i].keys : "");
        while (rest.len) {
            size_t end = slice_find(rest, SLICE(" "), 0);
            keymap_bind(map, table[i].context, slice_sub(rest, 0, end), table[i].action);
            rest = slice_sub(rest, end + (end < rest.len), rest.len);
        }
    }
}

void keymap_free(struct keymap *map)
{
    VEC_FREE(map);
}

/* Whether a later binding took these keys away in any of the contexts. */
static bool is_taken(const struct keymap *map, size_t index, unsigned context)
{
    const struct binding *own = &map->items[index];
    for (size_t i = index + 1; i < map->count; i++) {
        const struct binding *later = &map->items[i];
        if (later->len == own->len && (later->context & own->context & context) &&
            memcmp(later->keys, own->keys, own->len * sizeof *own->keys) == 0)
            return true;
    }
    return false;
}

bool keymap_holds(const struct keymap *map, size_t index)
{
    return !is_taken(map, index, map->items[index].context);
}

static void add_keys(const uint32_t *keys, size_t len, struct buffer *into)
{
    for (size_t i = 0; i < len; i++)
        key_name_add(keys[i], into);
}

void keymap_name(const struct keymap *map, unsigned context, enum action action,
                 struct buffer *into)
{
    for (size_t i = 0; i < map->count; i++)
        if (map->items[i].action == action && (map->items[i].context & context) &&
            !is_taken(map, i, context)) {
            add_keys(map->items[i].keys, map->items[i].len, into);
            return;
        }
}

void keymap_names(const struct keymap *map, unsigned context, enum action action,
                  struct buffer *into)
{
    size_t start = into->len;
    for (size_t i = 0; i < map->count; i++) {
        if (map->items[i].action != action || !(map->items[i].context & context) ||
            is_taken(map, i, context))
            continue;
        if (into->len > start)
            buffer_add_char(into, ' ');
        add_keys(map->items[i].keys, map->items[i].len, into);
    }
}

static const struct binding *find(const struct keymap *map, const struct pending *pending,
                                  unsigned context)
{
    const struct binding *longer = NULL;
    for (size_t i = map->count; i > 0; i--) {
        const struct binding *b = &map->items[i - 1];
        if (!(b->context & context) || b->len < pending->len ||
            memcmp(b->keys, pending->keys, pending->len * sizeof *b->keys) != 0)
            continue;
        if (b->len == pending->len)
            return b;
        longer = b;
    }
    return longer;
}

/* What the keys may become anywhere: the longest, so that a sequence is taken whole. */
static const struct binding *find_anywhere(const struct keymap *map, const struct pending *pending)
{
    const struct binding *found = NULL;
    for (size_t i = map->count; i > 0; i--) {
        const struct binding *b = &map->items[i - 1];
        if (b->len >= pending->len && (!found || b->len > found->len) &&
            memcmp(b->keys, pending->keys, pending->len * sizeof *b->keys) == 0)
            found = b;
    }
    return found;
}

/* Keys that mean nothing here. */
static enum key_result swallow(const struct keymap *map, struct pending *pending)
{
    const struct binding *elsewhere = find_anywhere(map, pending);
    if (elsewhere && elsewhere->len > pending->len)
        return KEY_PENDING;
    if (elsewhere && action_takes_letter(elsewhere->action)) {
        pending->nowhere = true;
        return KEY_PENDING;
    }
    *pending = (struct pending){0};
    return KEY_UNBOUND;
}

static bool take_digit(struct pending *pending, uint32_t key)
{
    if (pending->len || key < '0' || key > '9' || (key == '0' && !pending->count))
        return false;
    pending->count = pending->count * 10 + (long)(key - '0');
    if (pending->count > MOST)
        pending->count = MOST;
    return true;
}

static enum key_result finish(struct pending *pending, enum action found, enum action *action,
                              long *count)
{
    *action = found;
    *count = pending->count;
    *pending = (struct pending){0};
    return KEY_ACTION;
}

enum key_result keys_feed(const struct keymap *map, struct pending *pending, unsigned context,
                          uint32_t key, enum action *action, long *count, uint32_t *letter)
{
    *letter = 0;
    if (key == KEYS_ESCAPE && keys_are_pending(pending)) {
        *pending = (struct pending){0};
        return KEY_PENDING;
    }
    if (pending->nowhere) {
        *pending = (struct pending){0};
        return KEY_UNBOUND;
    }
    if (pending->waiting) {
        *letter = key;
        return finish(pending, pending->waiting, action, count);
    }
    if (take_digit(pending, key))
        return KEY_PENDING;
    pending->keys[pending->len++] = key;
    const struct binding *binding = find(map, pending, context);
    if (!binding)
        return swallow(map, pending);
    if (binding->len > pending->len)
        return KEY_PENDING;
    if (action_takes_letter(binding->action)) {
        pending->waiting = binding->action;
        return KEY_PENDING;
    }
    return finish(pending, binding->action, action, count);
}

bool keys_are_pending(const struct pending *pending)
{
    return pending->len || pending->count || pending->waiting;
}

void keys_pending_name(const struct pending *pending, struct buffer *into)
{
    if (pending->count)
        buffer_format(into, "%ld", pending->count);
    add_keys(pending->keys, pending->len, into);
}
