/* The list of actions as a table, and look-ups by name. Never says what an action does: the views
 * do. */
#include "keyboard/action.h"

#include <string.h>

static const struct action_info table[] = {
#define X(id, name, keys, context, help) {ACTION_##id, name, keys, CONTEXT_##context, help},
#define SECTION(title) {ACTION_NONE, NULL, NULL, 0, title},
    ACTIONS(X, SECTION)
#undef SECTION
#undef X
};

const struct action_info *action_table(size_t *count)
{
    *count = sizeof table / sizeof *table;
    return table;
}

static bool same(const char *word, const char *name, size_t len)
{
    return strlen(word) == len && memcmp(word, name, len) == 0;
}

const char *action_name(enum action action)
{
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (action != ACTION_NONE && table[i].action == action)
            return table[i].name;
    return "none";
}

enum action action_find(const char *name, size_t len)
{
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (table[i].name && same(table[i].name, name, len))
            return table[i].action;
    return ACTION_NONE;
}

bool action_takes_letter(enum action action)
{
    return action == ACTION_MARK_SET || action == ACTION_MARK_GO;
}

const struct context_info *context_table(size_t *count)
{
    static const struct context_info contexts[] = {
        {"all", CONTEXT_ALL},
        {"library", CONTEXT_LIBRARY},
        {"parallel", CONTEXT_PARALLEL},
        {"focus", CONTEXT_FOCUS},
        {"facts", CONTEXT_FACTS},
        {"matrix", CONTEXT_MATRIX},
        {"merged", CONTEXT_MERGED},
        {"stemma", CONTEXT_STEMMA},
        {"omissions", CONTEXT_OMISSIONS},
        {"article", CONTEXT_ARTICLE},
        {"help", CONTEXT_HELP},
    };
    *count = sizeof contexts / sizeof *contexts;
    return contexts;
}

unsigned context_find(const char *name, size_t len)
{
    size_t count;
    const struct context_info *contexts = context_table(&count);
    for (size_t i = 0; i < count; i++)
        if (same(contexts[i].name, name, len))
            return contexts[i].bits;
    return 0;
}
