/* Prints the reader's own table of actions, with the keys that lead to them by the key map and the
 * settings. */
#include "app/list_keys.h"

#include "canvas/key.h"
#include "keyboard/preset.h"

#include <string.h>

static void make_map(struct keymap *map, const struct options *options, const struct config *config)
{
    keymap_preset(map, slice_from(options->keys ? options->keys : "default"));
    for (size_t i = 0; i < config->bind_count; i++) {
        const struct slice *words = config->binds[i].words;
        keymap_bind(map, context_find(words[1].data, words[1].len), words[2],
                    action_find(words[3].data, words[3].len));
    }
}

/* Where a binding holds: not where a later one has taken its keys. */
static unsigned holds_in(const struct keymap *map, size_t index)
{
    const struct binding *own = &map->items[index];
    unsigned context = own->context;
    for (size_t i = index + 1; i < map->count; i++)
        if (map->items[i].len == own->len &&
            memcmp(map->items[i].keys, own->keys, own->len * sizeof *own->keys) == 0)
            context &= ~map->items[i].context;
    return context;
}

static size_t count_bits(unsigned bits)
{
    size_t count = 0;
    for (; bits; bits &= bits - 1)
        count++;
    return count;
}

/* "in parallel, facts" or, where that is shorter, "not in focus", of the views it could hold in. */
static void add_where(unsigned held, unsigned all, struct buffer *into)
{
    size_t count;
    const struct context_info *contexts = context_table(&count);
    bool but = count_bits(all & ~held) < count_bits(held);
    unsigned named = but ? all & ~held : held;
    const char *before = but ? "not in " : "in ";
    for (size_t i = 0; i < count; i++) {
        if (count_bits(contexts[i].bits) != 1 || !(contexts[i].bits & named))
            continue;
        buffer_format(into, "%s%s", before, contexts[i].name);
        before = ", ";
    }
}

/* Keys and, of those that hold elsewhere than the action usually does, where that is. */
static void add_action(const struct keymap *map, const struct action_info *info,
                       struct buffer *keys, struct buffer *notes)
{
    for (size_t i = 0; i < map->count; i++) {
        const struct binding *binding = &map->items[i];
        unsigned held = binding->action == info->action ? holds_in(map, i) : 0;
        if (!held)
            continue;
        size_t start = keys->len + (keys->len > 0);
        buffer_add_string(keys, keys->len ? " " : "");
        for (size_t k = 0; k < binding->len; k++)
            key_name_add(binding->keys[k], keys);
        if (held == info->context)
            continue;
        buffer_format(notes, "%s%.*s ", notes->len ? "; " : "",
                      SLICE_ARG(slice_sub(buffer_slice(keys), start, keys->len)));
        add_where(held, info->context | held, notes);
    }
}

void list_keys(const struct options *options, const struct config *config, struct buffer *into)
{
    size_t count;
    const struct action_info *table = action_table(&count);
    struct keymap map = {0};
    make_map(&map, options, config);
    for (size_t i = 0; i < count; i++) {
        struct buffer keys = {0}, notes = {0};
        if (table[i].action == ACTION_NONE)
            continue;
        add_action(&map, &table[i], &keys, &notes);
        buffer_format(into, "%.*s\t%s\t%s", SLICE_ARG(buffer_slice(&keys)), table[i].name,
                      table[i].help);
        if (notes.len)
            buffer_format(into, " (%.*s)", SLICE_ARG(buffer_slice(&notes)));
        buffer_add_char(into, '\n');
        buffer_free(&keys);
        buffer_free(&notes);
    }
    keymap_free(&map);
}
