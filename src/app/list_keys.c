/* Prints the reader's own table of actions; nothing is repeated here. */
#include "app/list_keys.h"

#include "keyboard/action.h"

void list_keys(struct buffer *into)
{
    size_t count;
    const struct action_info *table = action_table(&count);
    for (size_t i = 0; i < count; i++)
        if (table[i].action != ACTION_NONE)
            buffer_format(into, "%s\t%s\t%s\n", table[i].keys, table[i].name, table[i].help);
}
