/* Clashes between key bindings: the same keys, or keys that begin others. */
#include "keyboard/clash.h"

#include "canvas/key.h"

#include <string.h>

static bool begins(const uint32_t *keys, size_t len, const struct binding *binding)
{
    return len <= binding->len && memcmp(keys, binding->keys, len * sizeof *keys) == 0;
}

static bool begun_by(const uint32_t *keys, size_t len, const struct binding *binding)
{
    return binding->len < len && memcmp(keys, binding->keys, binding->len * sizeof *keys) == 0;
}

static void add_keys(const struct binding *binding, const char *before, struct buffer *into)
{
    buffer_add_string(into, before);
    for (size_t i = 0; i < binding->len; i++)
        key_name_add(binding->keys[i], into);
}

void keymap_clash(const struct keymap *map, unsigned context, struct slice name, enum action action,
                  struct buffer *into)
{
    uint32_t keys[KEYS_ROOM];
    size_t len = key_parse(name, keys, KEYS_ROOM), start = into->len;
    bool hides = false;
    for (size_t i = map->count; len && i > 0; i--) {
        const struct binding *b = &map->items[i - 1];
        const char *gap = into->len > start ? ", " : "";
        if (!(b->context & context) || b->action == action || !keymap_holds(map, i - 1))
            continue;
        if (b->len == len && begins(keys, len, b)) {
            buffer_format(into, "%swas %s", gap, action_name(b->action));
        } else if (begins(keys, len, b)) {
            add_keys(b, hides ? " " : *gap ? ", hides " : "hides ", into);
            hides = true;
        } else if (begun_by(keys, len, b)) {
            buffer_add_string(into, gap);
            add_keys(b, "is hidden by ", into);
        }
    }
}
