/* Presets: what they bind beyond the table of actions. In the focus, y, u and d keep their own
 * meaning, since decisions hang on them. */
#include "keyboard/preset.h"

enum { READING = CONTEXT_ALL & ~CONTEXT_FOCUS };

static const struct {
    unsigned context;
    const char *keys;
    enum action action;
} less_keys[] = {
    {READING, "e", ACTION_LINE_DOWN},      {CONTEXT_ALL, "^E", ACTION_LINE_DOWN},
    {READING, "y", ACTION_LINE_UP},        {CONTEXT_ALL, "^Y", ACTION_LINE_UP},
    {READING, "f", ACTION_PAGE_DOWN},      {CONTEXT_ALL, "^F", ACTION_PAGE_DOWN},
    {CONTEXT_ALL, "^V", ACTION_PAGE_DOWN}, {CONTEXT_ALL, "^B", ACTION_PAGE_UP},
    {READING, "d", ACTION_HALF_DOWN},      {READING, "u", ACTION_HALF_UP},
    {CONTEXT_ALL, "<", ACTION_FIRST},      {CONTEXT_ALL, ">", ACTION_LAST},
    {CONTEXT_ALL, "r", ACTION_REDRAW},     {CONTEXT_ALL, "H", ACTION_HELP},
    {CONTEXT_STORY, "U", ACTION_UNDO},
};

bool keymap_preset(struct keymap *map, struct slice name)
{
    bool less = slice_equal(name, SLICE("less"));
    if (!less && !slice_equal(name, SLICE("default")))
        return false;
    keymap_free(map);
    keymap_init(map);
    for (size_t i = 0; less && i < sizeof less_keys / sizeof *less_keys; i++)
        keymap_bind(map, less_keys[i].context, slice_from(less_keys[i].keys), less_keys[i].action);
    return true;
}

const char *keymap_preset_names(void)
{
    return "default less";
}
